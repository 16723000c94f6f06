import type { PracticeKind } from './practice';

/** Codes of our own begin so: no public list has one like it. */
const MADE_UP = '~';

/**
 * The code a row is kept under. A number alone ("10002") is what some countries give practices, pharmacies and dentists
 * alike, each from 1 on, so for all but GP practices the kind stands before it: an import must not take one for the other.
 */
export function keptCode(written: string, kind: PracticeKind): string {
  // Nearly every code is one already.
  if (/^[A-Z][A-Z0-9]*$/.test(written)) return written;
  const code = written.replace(/\s/g, '').toUpperCase();
  return /^\d+$/.test(code) && kind !== 'gp-practice' ? `${kind.toUpperCase()}:${code}` : code;
}

/** A code for a row of a list that has none: the same as long as name and postcode are. */
export function madeUpCode(name: string, postcode: string): string {
  const text = `${name} ${postcode}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  // FNV-1a, 32 bits, twice: enough to tell the rows of one list apart.
  return `${MADE_UP}${fnv(text, 0x811c9dc5)}${fnv(text, 0x01234567)}`;
}

/** The code as its list writes it; empty where we made it up. */
export function shownCode(code: string): string {
  return code.startsWith(MADE_UP) ? '' : code.slice(code.indexOf(':') + 1);
}

function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).toUpperCase();
}
