import { addDays } from '../../utils/client/date';
import type { Entry, Happening } from '../../utils/log/entry';
import { newId } from '../../utils/log/id';

const START = '2026-01-05';
const AUTHOR = { id: newId(new Date(START)), name: 'Priya Nair' };
const DEVICE = newId(new Date(START));

/** The day that the log below is looked at on. */
export const TODAY = '2026-11-24';

/** Of one client: four referrals, and so many entries in all. */
export const REFERRALS_EACH = 4;
export const ENTRIES_EACH = 20;

/**
 * An invented log of so many clients: each identified once, four referrals a client with a letter of a page each, most of them sent,
 * some chased, booked, missed or refused, two in five closed long ago, and notes.
 */
export function* inventLog(clients: number): Generator<Entry[]> {
  for (let n = 0; n < clients; n += 1) yield ofClient(n);
}

function ofClient(n: number): Entry[] {
  const client = newId(new Date(START));
  const day = addDays(START, n % 320);
  const name = `Testperson${n}`;
  const identity = {
    nhsNumber: String(9_990_000_000 + n),
    dateOfBirth: addDays('1960-01-01', n * 7),
    familyName: name,
    givenName: 'Ada',
    postcode: 'ZZ99 4WW',
  };
  const keyworker = `Worker ${n % 40}`;
  const told: Happening = { kind: 'client-identified', name: `${name.toUpperCase()}, Ada`, identity, keyworker };
  const entries = [
    entry(client, undefined, day, told),
    ...[0, 1, 2, 3].flatMap((r) => ofReferral(client, n * REFERRALS_EACH + r, addDays(day, r * 9))),
  ];
  const note: Happening = { kind: 'action', action: 'note', text: 'Came in with her support worker' };
  while (entries.length < ENTRIES_EACH) entries.push(entry(client, undefined, day, note));
  return entries.slice(0, ENTRIES_EACH);
}

function ofReferral(client: string, n: number, day: string): Entry[] {
  const referral = newId(new Date(START));
  const words = {
    title: ['ECG on methadone', 'Liver assessment', 'Spirometry'][n % 3] ?? '',
    destination: `Harbour Lane Surgery ${n % 90}`,
    specialty: ['Cardiology', 'Hepatology', 'Respiratory'][n % 3] ?? '',
  };
  const write = (after: number, happening: Happening) => entry(client, referral, addDays(day, after), happening);
  const sent = addDays(day, 1);
  const letter: Happening = {
    kind: 'letter-exported',
    ...words,
    template: 'ecg-on-methadone',
    version: '1',
    route: 'print',
    textHash: 'ab'.repeat(32),
    html: `<p>${'Please arrange an ECG and let us know the outcome. '.repeat(40)}</p>`,
    overrides: [],
  };
  if (n % 12 === 0) return [write(0, letter)];
  const life: Entry[] = [
    write(0, letter),
    write(1, { kind: 'sent', ...words, route: 'email', sentOn: sent, chaseOn: addDays(sent, 14), supports: ['peer'] }),
  ];
  if (n % 3 === 0) life.push(write(15, { kind: 'chased', how: 'phone', note: 'Rang', chaseOn: addDays(sent, 28) }));
  const on = addDays(sent, 40);
  if (n % 2 === 0)
    life.push(write(18, { kind: 'booked', on, at: '14:30', place: 'Riverside', told: 'phone', note: '' }));
  if (n % 7 === 0) life.push(write(19, { kind: 'rejected', note: 'Out of area' }));
  if (n % 8 === 2) {
    life.push(write(40, { kind: 'attendance', attendance: 'did-not-attend', on, barriers: ['travel'], note: '' }));
  }
  if (n % 5 < 2) life.push(write(60, { kind: 'outcome', outcome: 'met', note: 'ECG done' }));
  return life;
}

function entry(client: string, referral: string | undefined, day: string, happening: Happening): Entry {
  const moment = `${day}T10:00:00.000Z`;
  return {
    id: newId(new Date(moment)),
    client,
    ...(referral && { referral }),
    happenedAt: moment,
    recordedAt: moment,
    author: AUTHOR,
    device: DEVICE,
    happening,
  };
}
