import { addDays } from '../../utils/client/date';
import type { Entry, Happening } from '../../utils/log/entry';
import { newId } from '../../utils/log/id';

const START = '2026-01-05';
const AUTHOR = { id: newId(new Date(START)), name: 'Priya Nair' };
const DEVICE = newId(new Date(START));

/** The day that the log below is looked at on. */
export const TODAY = '2026-11-24';

/**
 * An invented log: each client identified once, four referrals a client, most of them sent, some chased, most closed long
 * ago, each with a letter of a page.
 */
export function inventLog(entries: number): Entry[] {
  const log: Entry[] = [];
  for (let n = 0; log.length < entries; n += 1) log.push(...ofClient(n));
  return log.slice(0, entries);
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
  return [
    entry(client, undefined, day, { kind: 'client-identified', name: `${name.toUpperCase()}, Ada`, identity }),
    ...[0, 1, 2, 3].flatMap((r) => ofReferral(client, n * 4 + r, addDays(day, r * 9))),
    entry(client, undefined, day, { kind: 'action', action: 'note', text: 'Came in with her support worker' }),
  ];
}

function ofReferral(client: string, n: number, day: string): Entry[] {
  const referral = newId(new Date(START));
  const words = { title: 'ECG on methadone', destination: `Harbour Lane Surgery ${n % 90}` };
  const write = (after: number, happening: Happening) => entry(client, referral, addDays(day, after), happening);
  const sent = addDays(day, 1);
  return [
    write(0, {
      kind: 'letter-exported',
      ...words,
      template: 'ecg-on-methadone',
      version: '1',
      route: 'print',
      textHash: 'ab'.repeat(32),
      html: `<p>${'Please arrange an ECG and let us know the outcome. '.repeat(40)}</p>`,
      overrides: [],
    }),
    ...(n % 12 === 0
      ? []
      : [
          write(1, {
            kind: 'sent',
            ...words,
            route: 'email',
            sentOn: sent,
            chaseOn: addDays(sent, 14),
            supports: ['peer'],
          }),
        ]),
    ...(n % 3 === 0
      ? [write(15, { kind: 'chased', how: 'phone', note: 'Rang reception', chaseOn: addDays(sent, 28) })]
      : []),
    ...(n % 5 < 2 ? [write(20, { kind: 'outcome', outcome: 'met', note: 'ECG done' })] : []),
  ];
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
