import { isNhsNumber } from '../../client/nhs-number';
import type { Lexicon } from '../lexicon';

/** What stands beside an NHS number label: a right number, a number that fails its check, or nothing usable (masked, absent). */
export type NhsReading = { readonly digits: string } | { readonly failed: string } | null;

const GROUPED = /(?<![\d-])(\d{3})([ \u00a0-])(\d{3})\2(\d{4})(?![\d-]| \d)/;

/** Reads a labelled text as an NHS number. A tick or "(verified)" behind it is allowed; anything else makes it unusable. */
export function readNhsNumber(text: string, { verified }: Lexicon): NhsReading {
  const bare = text.replace(verified, '').trim();
  if (!/^[\d\s-]+$/.test(bare)) return null;
  const digits = bare.replace(/\D/g, '');
  if (digits.length < 6) return null;
  return isNhsNumber(digits) ? { digits } : { failed: bare };
}

/** An NHS number with no label, which has to be written 3-3-4; numbers in use do not start with 0, telephone numbers do. */
export function findGrouped(text: string): string | null {
  const match = GROUPED.exec(text);
  if (!match || match[1]?.startsWith('0')) return null;
  const digits = `${match[1]}${match[3]}${match[4]}`;
  return isNhsNumber(digits) ? digits : null;
}
