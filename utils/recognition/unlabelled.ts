import type { IsoDate } from '../client/date';
import { ageOn } from '../client/date';
import type { Gathered, Loose } from './gather';
import { pathOf } from './cross-check';
import type { Page } from './page';
import { sharedDepth } from './tree';
import { findPostcode } from './values/postcode';
import { isBritishPhone, readEmail, readPhone } from './values/contact';
import { isBirthDate, readDate } from './values/date';
import { findGrouped } from './values/nhs-number';
import { readAddress } from './values/address';
import type { Value } from './readers';
import type { Atom } from './atom';
import { nameLike } from './words';

const LONGEST = 120;

/** Values that need no label: a number written 3-3-4 with a right check digit, a date with the matching age beside it. */
export function findUnlabelled(page: Page, gathered: Gathered, url: string, today: IsoDate): readonly Loose[] {
  const found: Loose[] = [];
  const ids = idsIn(url);
  for (const atom of page.atoms) {
    const { text } = atom;
    if (atom.kind !== 'text' || text.length > LONGEST || !/\d/.test(text) || gathered.used.has(atom.index)) continue;
    const add = (value: Value, source: string, because: string | null) => {
      if (page.sees(atom) && !page.inTable(atom)) found.push(unlabelled(atom, value, source, because));
    };
    const bare = ids.length > 0 ? text.replace(/^[[(#\s]+|[\])\s]+$/g, '') : '';
    if (bare && ids.includes(bare.toLowerCase())) {
      add({ field: 'localId', value: bare }, 'address', null);
      continue;
    }
    if (!/\d{3}.\d{3}|\d\s*[)y]|[aA][gG][eE].*\d\s*$/.test(text)) continue;
    for (const part of text.split(/\s*[|•·,;]\s*|\s[–—-]\s/)) {
      const value = findGrouped(part);
      if (value && part.replace(/[\d\s-]/g, '').length <= 8) add({ field: 'nhsNumber', value }, 'grouping', 'grouping');
      const { age = null, options: dates = [] } =
        (page.lexicon.aged.test(part) && readDate(part, today, page.lexicon)) || {};
      const options = dates.filter((date) => isBirthDate(date, today) && ageOn(date, today) === age);
      if (options.length > 0)
        add({ field: 'dateOfBirth', value: options.join('|'), options, age }, 'age-beside', 'age');
    }
  }
  return found;
}

/** Words of the page's address that may be a record id: four characters or more with a digit, and no date. */
function idsIn(url: string): readonly string[] {
  const words = pathOf(url)
    .toLowerCase()
    .split(/[/?&=#]+/);
  return words.filter((word) => /^(?=.{4})(?!\d{4}-\d\d-\d\d$)[\w-]*\d[\w-]*$/.test(word));
}

/** Telephone numbers, e-mail and postal addresses without a label, in the box that identifies the client. */
export function findInBox(page: Page, { used }: Gathered, box: readonly Atom[]): readonly Loose[] {
  const found: Loose[] = [];
  for (const atom of box) {
    if (used.has(atom.index) || atom.kind === 'control' || page.label(atom)) continue;
    const add = (field: Value['field'], value: string | null | undefined) => {
      if (value) found.push(unlabelled(atom, { field, value }, 'shape', null));
    };
    for (const part of atom.text.split(/\s*[|•·;]\s*/)) {
      const phone = readPhone(part);
      add('email', readEmail(part));
      if (phone && isBritishPhone(phone)) add('phone', phone);
      if (part.length >= 160 || !findPostcode(part)) continue;
      const { address, postcode } = readAddress([part], page.lexicon) ?? {};
      if (address && /\d|,/.test(address)) add('address', address);
      add('postcode', postcode);
    }
  }
  return found;
}

/**
 * The unlabelled names beside identifiers, the name of the first identifier first: the text before it in the smallest box both
 * share, or the heading over it. Accepted where it is written FAMILY, Given, is a heading, or `backed` knows it from the
 * title; unless `strict`, also where it opens the box.
 */
export function findNames(
  page: Page,
  gathered: Gathered,
  identifiers: readonly Atom[],
  backed: (name: string) => boolean,
  strict: boolean,
): readonly Loose[] {
  const isHeading = (index: number) =>
    page.walk.headings.some(({ level, first, after }) => level <= 3 && first <= index && index < after);

  return identifiers.flatMap((identifier) => {
    const lead = gathered.leads.find(({ atom }) => atom === identifier);
    const ahead = lead && nameLike(lead.text, page.lexicon);
    if (ahead) return [unlabelled(identifier, { field: 'fullName', value: ahead.full, name: ahead }, 'banner', null)];
    let best: readonly Loose[] = [];
    let nearest = -1;
    for (const atom of page.atoms.slice(Math.max(0, identifier.index - 14), identifier.index).toReversed()) {
      const { index, text } = atom;
      if (gathered.used.has(index) || page.label(atom) || atom.kind === 'control') continue;
      const depth = sharedDepth(atom.path, identifier.path);
      const name = depth > nearest ? nameLike(text.split(/\s*[|•·]\s*/)[0] ?? '', page.lexicon) : null;
      if (!name || !page.sees(atom)) continue;
      const heading = isHeading(index);
      const known = backed(name.full);
      const written = /^[^,]*\p{Lu}{2}[^,\p{Ll}]*,/u.test(text);
      if (!written && !heading && !known && (strict || !isFirstOfBox(page, atom, identifier))) continue;
      nearest = depth;
      const because = known ? 'title' : null;
      const value = { field: 'fullName', value: name.full, name } as const;
      best = [unlabelled(atom, value, heading ? 'heading' : 'banner', because)];
    }
    return best;
  });
}

/** Whether an atom opens the smallest box it shares with an identifier, and that box is small. */
function isFirstOfBox(page: Page, atom: Atom, identifier: Atom): boolean {
  const depth = sharedDepth(atom.path, identifier.path) - 1;
  const before = page.atoms[atom.index - 1];
  return identifier.index - atom.index <= 4 && before?.path[depth] !== atom.path[depth];
}

function unlabelled(atom: Atom, value: Value, source: string, because: string | null): Loose {
  return {
    ...value,
    label: null,
    words: '',
    rank: 999,
    loose: true,
    source,
    because,
    atoms: [atom],
    index: atom.index,
  };
}
