import type { ClientRecord } from '../../utils/client/fields';

/** Three invented clients. Two share their whole name, two their date of birth. */
export const PEOPLE = {
  karen: { familyName: 'Smith', givenName: 'Karen', dateOfBirth: '1990-11-21', nhsNumber: '9991304428' },
  namesake: { familyName: 'Smith', givenName: 'Karen', dateOfBirth: '1979-06-02', nhsNumber: '9997710207' },
  marek: { familyName: 'Kowalczyk', givenName: 'Marek', dateOfBirth: '1990-11-21', nhsNumber: '9990000026' },
} as const satisfies Record<string, ClientRecord>;

export type Who = keyof typeof PEOPLE;
export const WHO = Object.keys(PEOPLE) as readonly Who[];

/** Whom a number belongs to: every one of them has one. */
export function whoHas(nhsNumber: string | undefined): Who | null {
  return WHO.find((who) => PEOPLE[who].nhsNumber === nhsNumber) ?? null;
}
