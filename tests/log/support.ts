import { Entry } from '../../utils/log/entry';
import type { Happening } from '../../utils/log/entry';

/** A readable test id: `id('ref', 2)` is always the same valid ULID. */
export function id(word: string, number = 0): string {
  const letters = word.toUpperCase().replace(/[^0-9A-HJKMNP-TV-Z]/g, 'X');
  return `01TEST${letters}${String(number).padStart(20 - letters.length, '0')}`.slice(0, 26);
}

export const CLIENT = id('cat', 1);
export const REFERRAL = id('ref', 1);
export const AUTHOR = { id: id('author'), name: 'Priya Nair' };

let count = 0;

type Fields = Partial<Omit<Entry, 'happening'>> & { at?: string };

/** An entry with everything that the test does not care about filled in. `at`: when it happened and was recorded. */
export function entry(happening: Happening, { at = '2026-11-02T09:00:00.000Z', ...fields }: Fields = {}): Entry {
  count += 1;
  return Entry.parse({
    id: id('entry', count),
    client: CLIENT,
    referral: REFERRAL,
    happenedAt: at,
    recordedAt: at,
    author: AUTHOR,
    device: id('device', 1),
    ...fields,
    happening,
  });
}

export const exported = (fields: Partial<Extract<Happening, { kind: 'letter-exported' }>> = {}): Happening => ({
  kind: 'letter-exported',
  template: 'ecg',
  version: '1',
  title: 'ECG on methadone',
  destination: 'Harbour Lane Surgery',
  route: 'copy',
  textHash: 'ab12',
  html: '<p>Dear Doctor</p>',
  overrides: [],
  ...fields,
});

export const sent = (fields: Partial<Extract<Happening, { kind: 'sent' }>> = {}): Happening => ({
  kind: 'sent',
  title: 'ECG on methadone',
  destination: 'Harbour Lane Surgery',
  route: 'email',
  sentOn: '2026-11-02',
  chaseOn: '2026-11-16',
  supports: [],
  ...fields,
});

export const chased = (chaseOn: string, note = 'Rang reception'): Happening => ({
  kind: 'chased',
  how: 'phone',
  note,
  chaseOn,
});

export const outcome = (fields: Partial<Extract<Happening, { kind: 'outcome' }>> = {}): Happening => ({
  kind: 'outcome',
  outcome: 'met',
  note: 'ECG done',
  ...fields,
});

type Of<Kind extends Happening['kind']> = Extract<Happening, { kind: Kind }>;

export const need = (fields: Partial<Of<'need'>> = {}): Happening => ({
  kind: 'need',
  title: 'Leg ulcer, not dressed',
  note: '',
  ...fields,
});

export const booked = (on: string, fields: Partial<Of<'booked'>> = {}): Happening => ({
  kind: 'booked',
  on,
  place: 'Riverside Clinic',
  told: 'in-person',
  note: '',
  ...fields,
});

export const ended = (attendance: Of<'attendance'>['attendance'], on: string, fields: Partial<Of<'attendance'>> = {}) =>
  ({ kind: 'attendance', attendance, on, barriers: [], note: '', ...fields }) satisfies Happening;

export const contacted = (fields: Partial<Of<'client-contacted'>> = {}): Happening => ({
  kind: 'client-contacted',
  how: 'phone',
  reached: true,
  note: '',
  ...fields,
});

type PlainKind =
  | 'in-triage'
  | 'accepted'
  | 'rejected'
  | 'returned'
  | 'awaiting-booking'
  | 'discharged'
  | 'challenged'
  | 'outcome-received'
  | 'reopened';

export const step = (kind: PlainKind, note = '', chaseOn?: string): Happening => ({
  kind,
  note,
  ...(chaseOn && { chaseOn }),
});

export const receipt: Happening = { kind: 'receipt-confirmed', note: 'Reception has it' };
export const note = (text: string): Happening => ({ kind: 'action', action: 'note', text });

type Identified = Extract<Happening, { kind: 'client-identified' }>;

export const identified = (identity: Identified['identity'], name = 'WARD, Kieran'): Happening => ({
  kind: 'client-identified',
  name,
  identity,
});

export const WARD = {
  nhsNumber: '9994182072',
  dateOfBirth: '1981-03-14',
  familyName: 'Ward',
  givenName: 'Kieran',
  postcode: 'ZZ99 4WW',
} as const;
