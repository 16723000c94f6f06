import { isNhsNumber } from '../client/nhs-number';
import { of } from './claims';
import type { Claim } from './claims';
import { makeOf, nameWords, sameName } from './names';
import type { Page } from './page';
import { textBetween } from './atom';
import type { Atom } from './atom';
import { nameLike } from './words';

const PARTS = /\s*(?:[|•·»›]|\s[–—:-]\s|: )\s*/;

/** The names a page title may be about. A part that names the site or the product is none. */
export function titleNames({ document, lexicon }: Page): readonly string[] {
  const parts = document.title.split(PARTS).filter(Boolean);
  const site = document.head?.querySelector('meta[property="og:site_name"], meta[name="application-name"]');
  const host = letters(document.location?.hostname ?? '');
  return parts.filter(
    (part, i) =>
      nameLike(part, lexicon) &&
      (i === 0 || i < parts.length - 1 || part.includes(',')) &&
      part !== site?.getAttribute('content') &&
      !host.includes(letters(part)),
  );
}

/** Whether the title names somebody who is not the client and whom the page itself knows nothing of. */
export function titleContradicts({ atoms }: Page, titles: readonly string[], name: string): boolean {
  const words = nameWords(name);
  return (
    !titles.some((other) => sameName(other, name)) &&
    titles.some(
      (other) =>
        !atoms.some(({ text }) => text.includes(other)) || nameWords(other).some((word) => words.includes(word)),
    )
  );
}

/** A heading of the page that is somebody else's name. */
export function headingContradicts(page: Page, name: string): string | undefined {
  return page.walk.headings
    .filter(({ level, first }) => level <= 2 && page.sees(page.atoms[first] as Atom))
    .map(({ first, after }) => textBetween(page.walk, first, after))
    .find((text) => {
      const other = nameLike(text, page.lexicon);
      return other && !sameName(other.full, name);
    });
}

/**
 * Whether the address of the page names another record than the page: another NHS number, or an id written as one the page
 * shows (same letters, same number of digits) while the page shows the address's own nowhere. Ids count where they are
 * labelled, or stand alone with letters or in brackets, on the page or in its title.
 */
export function urlContradicts(url: string, page: Page, claims: readonly Claim[]): boolean {
  const address = pathOf(url).toLowerCase();
  const nhs = of(claims, /^nhsNumber$/).map(({ value }) => value);
  const numbers = address.match(/(?<!\d)\d{10}(?!\d)/g) ?? [];
  if (nhs.length > 0 && numbers.some((digits) => isNhsNumber(digits) && !nhs.includes(digits))) return true;
  const words = address.split(/[/?&=#\s]+/).filter((word) => word.length >= 4 && /\d/.test(word));
  if (words.length === 0) return false;
  const alone = page.atoms.filter((atom) => STANDING_ID.test(atom.text) && !page.inTable(atom) && page.sees(atom));
  const texts = [...alone.map(({ text }) => text), ...page.document.title.split(/\s+/)];
  const labelled = of(claims, /^localId$/).map(({ value }) => value);
  const standing = texts.filter((text) => STANDING_ID.test(text)).map((text) => text.replace(BRACKETS, ''));
  return [labelled, [...labelled, ...standing]].some((ids) => isAnother(ids, words));
}

/** Whether none of some ids is in the address, and one of them is written as an id there is. */
function isAnother(ids: readonly string[], words: readonly string[]): boolean {
  const shown = ids.filter(({ length }) => length >= 4).map((id) => id.toLowerCase());
  return (
    !shown.some((id) => words.includes(id)) && shown.some((id) => words.some((word) => makeOf(word) === makeOf(id)))
  );
}

/** The address without scheme and host, decoded. */
export function pathOf(url: string): string {
  const path = url.replace(/^[a-z-]+:\/\/[^/]*/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** An id by itself: letters before digits, or digits in brackets. */
const STANDING_ID = /^(?=.{1,26}$)(?:[[(#]?[A-Z]{1,4}[-/]?\d{3,}|[[(#]\d{5,})[\])]?$/i;
const BRACKETS = /[[\](),#]/g;

function letters(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '');
}
