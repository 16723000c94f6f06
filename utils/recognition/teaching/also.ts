import type { Field } from '../../client/fields';
import type { Place, Profile } from '../profiles/profile';
import { matchesOf } from '../profiles/locate';
import { readField } from '../profiles/read-field';
import { sameName } from '../names';
import type { Fields } from '../reading';
import { isElement } from '../tree';
import { Sight } from '../visibility';
import { labelsAround } from './around';
import type { Teaching } from './proposal';
import { selectorFor } from './selector';

/** A field is checked at this many further places at most. */
const PLACES = 2;
const CHECKED = ['fullName', 'nhsNumber', 'dateOfBirth', 'localId'] as const satisfies readonly Field[];

/** Further places of fields that are read, and rules for parts of the name that are not. */
export type Ties = {
  readonly also: { readonly [field in Field]?: readonly Place[] };
  readonly parts: { readonly [field in Field]?: Place };
};

/**
 * Where else in the container the same name, number or date of birth stands, in a place that can be found again: read there too,
 * a page half changed shows itself.
 * @param taken the elements that are read already
 */
export function tiesOf(
  profile: Profile,
  fields: Fields,
  taken: readonly Element[],
  container: Element,
  page: Document,
  secrets: readonly string[],
  { lexicon, today }: Teaching,
): Ties {
  const sight = new Sight();
  const leftOut = profile.excludes.flatMap((steps) => matchesOf(page, steps));
  const ground = { container, leftOut, sight, dateFormat: profile.dateFormat, lexicon, today };
  const also: { [field in Field]?: Place[] } = {};
  const parts: { [field in Field]?: Place } = {};
  for (const element of leavesOf(container)) {
    if (leftOut.some((part) => part.contains(element))) continue;
    if (taken.some((one) => one.contains(element) || element.contains(one)) || !sight.sees(element)) continue;
    const text = element.textContent ?? '';
    const labelled = () =>
      labelsAround(element, [text], container, sight, lexicon, secrets).find(({ known }) => known) ?? null;
    const whole = fields.fullName?.value ?? '';
    const label = mayHold(text, 'fullName', whole) ? labelled() : null;
    const part = label?.known?.meaning;
    if (label && (part === 'familyName' || part === 'givenName') && !profile.fields[part] && !parts[part]) {
      const select = selectorFor(element, container, secrets);
      const place = select && { select: select.select, label: { text: label.text, at: label.at } };
      const read = place && readField(part, place, ground);
      if (read && 'value' in read && sameName(read.value, whole)) parts[part] = place;
      continue;
    }
    for (const field of CHECKED) {
      const known = fields[field]?.value;
      const mine = also[field] ?? [];
      if (!known || !profile.fields[field] || mine.length >= PLACES || !mayHold(text, field, known)) continue;
      const beside = labelled();
      const select = selectorFor(element, container, secrets);
      if (!select) continue;
      const place: Place = {
        select: select.select,
        label: beside && { text: beside.text, at: beside.at },
      };
      if (!beside && field !== 'fullName') continue;
      const read = readField(field, place, ground);
      if ('value' in read && (field === 'fullName' ? sameName(read.value, known) : read.value === known))
        also[field] = [...mine, place];
    }
  }
  return { also, parts };
}

/** Elements that directly hold text. */
function leavesOf(container: Element): readonly Element[] {
  const walker = container.ownerDocument.createTreeWalker(container, 4);
  const leaves = new Set<Element>();
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (/[\p{L}\p{N}]/u.test(node.nodeValue ?? '') && isElement(node.parentNode)) leaves.add(node.parentNode);
  return [...leaves];
}

/** Cheap, before anything is read. */
function mayHold(text: string, field: Field, known: string): boolean {
  if (text.length > 120) return false;
  if (field === 'fullName') return sameName(text, known);
  if (field === 'localId') return text.includes(known);
  return text.replace(/\D/g, '').length >= 4;
}
