/** A record id: letters, digits, dashes, at least one digit, no spaces except a short prefix. Null where it is prose. */
export function readId(text: string): string | null {
  const trimmed = text.trim().replace(/^#\s*/, '');
  return trimmed.length <= 24 &&
    /\d/.test(trimmed) &&
    /^(?:[A-Z]{1,4} )?[A-Z\d]+(?:[-/_.][A-Z\d]+)*$/i.test(trimmed) &&
    !looksLikeDate(trimmed)
    ? trimmed
    : null;
}

/** An ODS practice code: one letter and five digits (A81001), or the Welsh, Scottish and Northern Irish shapes. */
export function readPracticeCode(text: string): string | null {
  const trimmed = text.trim().toUpperCase();
  return /^(?:[A-Z]\d{5}|[A-Z]\d[A-Z\d]\d[A-Z\d]|[A-Z]{2}\d{3,4}|[A-Z]\d{4}[A-Z])$/.test(trimmed) ? trimmed : null;
}

/** Short free text: a practice, a keyworker, an allergy. Null past 120 characters or where it holds no letter. */
export function readShortText(text: string): string | null {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  return trimmed.length > 1 && trimmed.length <= 120 && /\p{L}/u.test(trimmed) ? trimmed : null;
}

function looksLikeDate(text: string): boolean {
  return /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(text) || /^\d{1,2}[-/.][a-z]{3,9}[-/.]\d{2,4}$/i.test(text);
}
