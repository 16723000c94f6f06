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
import type { Atom } from './walk';
import { nameLike } from './words';

const LONGEST = 120;

/** Values that need no label: a number written 3-3-4 with a right check digit, a date with the matching age beside it. */
export function findUnlabelled(page: Page, gathered: Gathered, url: string, today: IsoDate): readonly Loose[] {
  const found: Loose[] = [];
  const ids = idsIn(url);
  const stands = (atom: Atom) => page.sees(atom) && !page.inTable(atom);
  for (const atom of page.atoms) {
    const { text } = atom;
    if (atom.kind !== 'text' || text.length > LONGEST || gathered.used.has(atom.index) || !/\d/.test(text)) continue;
    const bare = text.replace(/^[[(#\s]+|[\])\s]+$/g, '');
    if (ids.has(bare.toLowerCase()) && stands(atom)) {
      found.push(unlabelled(atom, { field: 'localId', value: bare }, 'address', null));
      continue;
    }
    if (!/\d{3}.\d{3}|\d\s*(?:\)|y|$)/.test(text)) continue;
    for (const part of text.split(/\s*[|•·,;]\s*|\s[–—-]\s/)) {
      const digits = findGrouped(part);
      if (digits && part.replace(/[\d\s-]/g, '').length <= 8 && stands(atom)) {
        const because = 'written 3-3-4 and its check digit is right';
        found.push(unlabelled(atom, { field: 'nhsNumber', value: digits }, 'grouping', because));
      }
      const date = /age|[)a-z]$/i.test(part) ? readDate(part, today) : null;
      const options = date?.options.filter((option) => isBirthDate(option, today) && ageOn(option, today) === date.age);
      if (date?.age != null && options?.length && stands(atom)) {
        const value = { field: 'dateOfBirth' as const, value: options.join('|'), options, age: date.age };
        found.push(unlabelled(atom, value, 'age-beside', 'the age beside it is right'));
      }
    }
  }
  return found;
}

/** Words of the page's address that may be a record id: four characters or more with a digit. */
function idsIn(url: string): ReadonlySet<string> {
  const words = pathOf(url).split(/[/?&=#]+/);
  const ids = words.filter((word) => word.length >= 4 && /^(?!\d{4}-\d\d-\d\d$)[\w-]*\d[\w-]*$/.test(word));
  return new Set(ids.map((id) => id.toLowerCase()));
}

/** Names, telephone numbers, e-mail and postal addresses without a label, in the box that identifies the client. */
export function findInBox(page: Page, gathered: Gathered, box: readonly Atom[]): readonly Loose[] {
  const found: Loose[] = [];
  for (const atom of box) {
    if (gathered.used.has(atom.index) || atom.kind === 'control' || page.label(atom) || !page.sees(atom)) continue;
    for (const part of atom.text.split(/\s*[|•·;]\s*/)) {
      const email = readEmail(part);
      const phone = readPhone(part);
      if (email) found.push(unlabelled(atom, { field: 'email', value: email }, 'shape', null));
      else if (phone && isBritishPhone(phone))
        found.push(unlabelled(atom, { field: 'phone', value: phone }, 'shape', null));
      else if (findPostcode(part) && part.length < 160) {
        const where = readAddress([part]);
        if (where?.address && /\d|,/.test(where.address))
          found.push(unlabelled(atom, { field: 'address', value: where.address }, 'shape', null));
        if (where?.postcode) found.push(unlabelled(atom, { field: 'postcode', value: where.postcode }, 'shape', null));
      }
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
  const top = page.walk.headings.filter(({ level }) => level <= 3);
  const isHeading = (index: number) => top.some(({ first, after }) => first <= index && index < after);

  function nameBefore(identifier: Atom): Loose | null {
    const lead = gathered.leads.find(({ atom }) => atom === identifier);
    const fromLead = lead && nameLike(lead.text);
    if (fromLead)
      return unlabelled(identifier, { field: 'fullName', value: fromLead.full, name: fromLead }, 'banner', null);
    let best: Loose | null = null;
    let nearest = -1;
    for (let i = identifier.index - 1; i >= Math.max(0, identifier.index - 14); i -= 1) {
      const atom = page.atoms[i];
      if (!atom || gathered.used.has(i) || page.label(atom) || atom.kind === 'control') continue;
      const depth = sharedDepth(atom.path, identifier.path);
      const name = depth > nearest ? nameLike(atom.text.split(/\s*[|•·]\s*/)[0] ?? '') : null;
      if (!name || !page.sees(atom)) continue;
      const heading = isHeading(i);
      const known = backed(name.full);
      const written = /^[^,]*\p{Lu}{2}[^,\p{Ll}]*,/u.test(atom.text);
      if (!written && !heading && !known && (strict || !isFirstOfBox(page, atom, identifier))) continue;
      nearest = depth;
      const because = known ? 'the page title agrees' : null;
      best = unlabelled(atom, { field: 'fullName', value: name.full, name }, heading ? 'heading' : 'banner', because);
    }
    return best;
  }

  return identifiers.map(nameBefore).filter((name) => name !== null);
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
