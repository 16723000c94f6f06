const POSTCODE = /\b([A-Z]{1,2}\d[A-Z\d]?)\s{0,2}(\d[A-Z]{2})\b/i;

/** A whole text as a UK postcode, upper case with one space; null where it is not one. Format only. */
export function readPostcode(text: string): string | null {
  const found = findPostcode(text);
  return found && found.text.length === text.trim().length ? found.postcode : null;
}

/** The postcode inside a longer text, and how it is written there. */
export function findPostcode(text: string): { postcode: string; text: string; at: number } | null {
  const match = POSTCODE.exec(text);
  if (!match?.[1] || !match[2]) return null;
  return { postcode: `${match[1]} ${match[2]}`.toUpperCase(), text: match[0], at: match.index };
}
