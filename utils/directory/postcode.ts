const FULL = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;

/**
 * A UK postcode in capitals with one space (`LS9 7TF`), however it was typed; Crown dependencies (JE, GY, IM) too. Null
 * where the text is not the shape of one; that such a postcode is in use is not checked.
 */
export function readPostcode(text: string): string | null {
  const match = FULL.exec(squash(text));
  return match ? `${match[1]} ${match[2]}` : null;
}

/** The first postcode inside a longer text such as an address, as `readPostcode` gives it, or null. */
export function findPostcode(text: string): string | null {
  const match = /\b([A-Z]{1,2}\d[A-Z\d]?)\s{0,2}(\d[A-Z]{2})\b/i.exec(text);
  return match ? readPostcode(`${match[1]}${match[2]}`) : null;
}

/** The district of a postcode as `readPostcode` gives it: `LS9` of `LS9 7TF`; empty of an empty text. */
export function districtOf(postcode: string): string {
  return postcode.split(' ')[0] ?? '';
}

/** The area of a postcode: `LS` of `LS9 7TF`. */
export function areaOf(postcode: string): string {
  return /^[A-Z]*/.exec(postcode)?.[0] ?? '';
}

function squash(text: string): string {
  return text.toUpperCase().replace(/\s/g, '');
}
