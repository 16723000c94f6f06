import { isNhsNumber } from '../client/nhs-number';
import type { Claim } from './claims';
import { sameName, nameWords } from './names';
import type { Page } from './page';
import { textBetween } from './walk';

import { nameLike } from './words';

const PARTS = /\s*(?:[|•·»›]|\s[–—:-]\s|: )\s*/;

/** The names a page title may be about. A part that names the site or the product is none. */
export function titleNames(page: Page): readonly string[] {
  const { title, location } = page.document;
  const parts = title
    .split(PARTS)
    .map((part) => part.trim())
    .filter(Boolean);
  const host = location?.hostname ?? '';
  const site =
    page.document
      .querySelector('meta[property="og:site_name"], meta[name="application-name"]')
      ?.getAttribute('content') ?? '';
  return parts.filter((part, i) => {
    const name = nameLike(part);
    if (!name) return false;
    if (i === parts.length - 1 && parts.length > 1 && !part.includes(',')) return false;
    const squeezed = part.toLowerCase().replace(/[^a-z]/g, '');
    return part !== site && !host.replace(/[^a-z]/g, '').includes(squeezed);
  });
}

/** Whether the title names somebody who is not the client and whom the page itself knows nothing of. */
export function titleContradicts(page: Page, name: string | null): boolean {
  const names = titleNames(page);
  if (!name || names.length === 0 || names.some((other) => sameName(other, name))) return false;
  return names.some((other) => !page.atoms.some((atom) => atom.text.includes(other)) || shareWord(other, name));
}

/** A heading of the page that is somebody else's name. */
export function headingContradicts(page: Page, name: string | null): string | null {
  if (!name) return null;
  for (const { level, first, after } of page.walk.headings) {
    if (level > 2) continue;
    const text = textBetween(page.walk, first, after);
    const atom = page.atoms[first];
    const other = nameLike(text);
    if (other && atom && page.sees(atom) && !sameName(other.full, name)) return text;
  }
  return null;
}

/**
 * Whether the address of the page names another record than the page: another NHS number, or an id written as one the page
 * shows (same letters, same number of digits) while the page shows the address's own nowhere. Ids count where they are
 * labelled, or stand alone with letters or in brackets, on the page or in its title.
 */
export function urlContradicts(url: string, page: Page, claims: readonly Claim[]): boolean {
  const address = decode(url.replace(/^[a-z-]+:\/\/[^/]*/, ''));
  const nhs = claims.filter(({ field }) => field === 'nhsNumber').map(({ value }) => value);
  const others = address
    .match(/(?<!\d)\d{10}(?!\d)/g)
    ?.filter((digits) => isNhsNumber(digits) && !nhs.includes(digits));
  if (nhs.length > 0 && others?.length) return true;
  const named = address.split(/[/?&=#\s]+/).filter((word) => word.length >= 4 && /\d/.test(word));
  if (named.length === 0) return false;
  const shown = claims.filter(({ field }) => field === 'localId').map(({ value }) => value);
  const alone = page.atoms.filter((atom) => STANDING_ID.test(atom.text) && !page.inTable(atom));
  for (const atom of alone) if (page.sees(atom)) shown.push(atom.text.replace(BRACKETS, ''));
  for (const word of page.document.title.split(/\s+/))
    if (STANDING_ID.test(word)) shown.push(word.replace(BRACKETS, ''));
  const folded = shown.filter((id) => id.length >= 4).map((id) => id.toLowerCase());
  const words = named.map((word) => word.toLowerCase());
  return !folded.some((id) => words.includes(id)) && folded.some((id) => words.some((word) => make(word) === make(id)));
}

/** An id by itself: letters before digits, or digits in brackets. */
const STANDING_ID = /^(?=.{1,26}$)(?:[[(#]?[A-Z]{1,4}[-/]?\d{3,}|[[(#]\d{5,})[\])]?$/i;
const BRACKETS = /[[\](),#]/g;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function make(id: string): string {
  return id.replace(/\d/g, '9');
}

function shareWord(a: string, b: string): boolean {
  const words = nameWords(b);
  return nameWords(a).some((word) => words.includes(word));
}
