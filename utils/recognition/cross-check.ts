import type { Claim } from './claims';
import { sameName, nameWords } from './names';
import type { Page } from './page';
import { findGrouped } from './values/nhs-number';
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
    const text = page.atoms
      .slice(first, after)
      .map((atom) => atom.text)
      .join(' ');
    const [atom] = page.atoms.slice(first, after);
    const other = nameLike(text);
    if (other && atom && page.sees(atom) && !sameName(other.full, name)) return text;
  }
  return null;
}

/**
 * Whether the address of the page names another record: an NHS number, or an id written as the client's is (same letters,
 * same number of digits) in a path or a query.
 */
export function urlContradicts(url: string, claims: readonly Claim[]): boolean {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return false;
  }
  const address = `${parsed.pathname} ${parsed.search} ${parsed.hash}`;
  const nhs = claims.filter(({ field }) => field === 'nhsNumber');
  const grouped =
    address
      .match(/(?<!\d)\d{10}(?!\d)/g)
      ?.map((digits) => findGrouped(`${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`))
      .filter((n) => n !== null) ?? [];
  if (nhs.length > 0 && grouped.some((digits) => !nhs.some(({ value }) => value === digits))) return true;
  const ids = claims.filter(({ field }) => field === 'localId');
  if (ids.length === 0) return false;
  const tokens = decode(address)
    .split(/[/?&=#\s]+/)
    .filter((token) => /\d/.test(token));
  if (tokens.some((token) => ids.some(({ value }) => value.toLowerCase() === token.toLowerCase()))) return false;
  return ids.some(({ value }) => value.length >= 4 && tokens.some((token) => shape(token) === shape(value)));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function shape(id: string): string {
  return id.toLowerCase().replace(/\d/g, '9');
}

function shareWord(a: string, b: string): boolean {
  const words = nameWords(b);
  return nameWords(a).some((word) => words.includes(word));
}
