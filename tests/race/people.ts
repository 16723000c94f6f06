import type { Identity } from '../../utils/client/identity';
import type { ClientRecord } from '../../utils/client/fields';

/** Invented clients. Two share their whole name, others their date of birth; the last is the first one under another surname. */
export const PEOPLE = {
  karen: { familyName: 'Smith', givenName: 'Karen', dateOfBirth: '1990-11-21', nhsNumber: '9991304428' },
  namesake: { familyName: 'Smith', givenName: 'Karen', dateOfBirth: '1979-06-02', nhsNumber: '9997710207' },
  marek: { familyName: 'Kowalczyk', givenName: 'Marek', dateOfBirth: '1990-11-21', nhsNumber: '9990000026' },
  married: { familyName: 'Jones', givenName: 'Karen', dateOfBirth: '1990-11-21', nhsNumber: '9991304428' },
} as const satisfies Record<string, ClientRecord>;

export type Who = keyof typeof PEOPLE;
/** Different people, for runs without a log. */
export const STRANGERS = ['karen', 'namesake', 'marek'] as const satisfies readonly Who[];
export const WHO = Object.keys(PEOPLE) as readonly Who[];

/** Whom these details fit, where they fit only one. */
export function whoFits(details: ClientRecord | Identity): Who | null {
  const known = Object.entries(details).filter(([field]) => field in PEOPLE.karen) as [
    keyof typeof PEOPLE.karen,
    string,
  ][];
  const fitting = WHO.filter((who) => known.every(([field, value]) => PEOPLE[who][field] === value));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Whether a page that went from one to the other in place cannot be told from one that is half changed. */
export function shareNumber(a: Who | null, b: Who | null): boolean {
  return a !== null && b !== null && PEOPLE[a].nhsNumber === PEOPLE[b].nhsNumber;
}
