import type { FieldReading, Reading } from '../../utils/recognition/reading';
import { PEOPLE } from './people';
import type { Who } from './people';

/** Where a page says who it is about. Each is a node of its own, and can lag behind the others. */
export const SLOTS = ['name', 'number', 'born', 'control', 'frame', 'other'] as const;
export type Slot = (typeof SLOTS)[number];

/** What stands in a slot. */
export function textOf(slot: Slot, who: Who | null | undefined): string {
  if (!who) return '';
  const { familyName, givenName, dateOfBirth, nhsNumber } = PEOPLE[who];
  if (slot === 'name') return `${familyName}, ${givenName}`;
  if (slot === 'born') return dateOfBirth;
  return slot === 'other' ? JSON.stringify(PEOPLE[who]) : nhsNumber;
}

/** What can be seen in each slot, of a page or of a reading that met its slots one after the other. */
export type Seen = ReadonlyMap<Slot, Who>;

/** The one client it is wholly about, or null: a name and something else, all of one client. */
export function whollyOf(seen: Seen): Who | null {
  const [who, ...others] = new Set(seen.values());
  return who && others.length === 0 && isEnough(seen) ? who : null;
}

/** As text: equal texts are equal pages. */
export function printOf(seen: Seen): string {
  return SLOTS.flatMap((slot) => (seen.has(slot) ? `${slot}=${seen.get(slot)}` : [])).join(' ');
}

/**
 * What the model's reader makes of it: it stands in the place of the recogniser and writes into the evidence of every value which
 * reading it was, and of whom. Parts that disagree it calls ambiguous: to see that they do is the recogniser's part, and tested there.
 */
export function readingOf(seen: Seen, count: number): Reading {
  if (!isEnough(seen)) return { verdict: 'none', incomplete: false };
  const people = new Set(seen.values()).size;
  if (people > 1 && seen.has('other') && seen.has('name'))
    return { verdict: 'multiple', count: people, incomplete: false };
  if (people > 1) return { verdict: 'ambiguous', findings: [{ kind: 'too-little' }], incomplete: false };
  const because = `${count} ${whollyOf(seen)}`;
  const evidence = { source: 'table-row', label: null, place: null, because };
  const field = (value: string): FieldReading => ({ value, confidence: 'sure', evidence });
  const from = (...slots: readonly Slot[]) => {
    const who = slots.flatMap((slot) => seen.get(slot) ?? [])[0];
    return who && PEOPLE[who];
  };
  const [name, born, number] = [
    from('name', 'other'),
    from('born', 'other'),
    from('number', 'control', 'frame', 'other'),
  ];
  const fields = {
    ...(name && { familyName: field(name.familyName), givenName: field(name.givenName) }),
    ...(born && { dateOfBirth: field(born.dateOfBirth) }),
    ...(number && { nhsNumber: field(number.nhsNumber) }),
  };
  return { verdict: 'one', fields, findings: [], incomplete: false };
}

/** What a reading says, without which reading it was. */
export function sayingOf(reading: Reading): string {
  return JSON.stringify(reading, (key, value: unknown) => (key === 'because' ? null : value));
}

function isEnough(seen: Seen): boolean {
  return seen.has('other') || (seen.has('name') && seen.size >= 2);
}
