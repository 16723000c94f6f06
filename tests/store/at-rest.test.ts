import { expect, it } from 'vitest';
import { ENCRYPTED } from '../../utils/store/schema';
import type { Draft } from '../../utils/log/draft';
import { CLIENT, entry, exported, id, identified, note, outcome, REFERRAL, sent, WARD } from '../log/support';
import { bytesOnDisk, rowsOnDisk, wordsIn } from './on-disk';
import { freshName, openUnlockedStore } from './support';

const LETTER = 'Please arrange an ECG for Kieran';
const DRAFT: Draft = {
  id: id('draft', 1),
  client: CLIENT,
  identity: WARD,
  clientName: 'WARD, Kieran',
  template: 'hepatitis-c',
  version: '1',
  title: 'Hepatitis C treatment',
  record: { fullName: 'Kieran Ward', phone: '07700 900123' },
  details: { reason: 'antibody positive in August' },
  switches: { hiv: true },
  html: `<p>${LETTER}</p>`,
  startedAt: '2026-11-24T10:00:00.000Z',
  updatedAt: '2026-11-24T10:10:00.000Z',
};

const SECRET = [
  'Kieran',
  'WARD',
  'Ward',
  '9994182072',
  '999 418 2072',
  '1981-03-14',
  'ZZ99 4WW',
  'C-1042',
  'casedesk',
  '07700 900123',
  LETTER,
  'ECG',
  'ecg',
  'Harbour Lane',
  'email',
  'hepatitis',
  'Hepatitis',
  'antibody',
  'Rang her sister',
  'letter-exported',
  'not-attended',
  'Community Nurse',
  'kettle before noon',
];

it('nothing of a client, a letter or a passphrase lies readable on disk', async () => {
  const name = freshName();
  const store = await openUnlockedStore({ name });
  const { recoveryCode } = { recoveryCode: await store.vault.renewRecoveryCode() };
  await store.log.append([
    entry(identified({ ...WARD, local: { origin: 'https://casedesk.example.org', id: 'C-1042' } }), {
      referral: undefined,
    }),
    entry(exported({ html: `<p>${LETTER}</p>` })),
    entry(sent({ to: 'Community Nurse' })),
    entry(note('Rang her sister')),
    entry(outcome({ outcome: 'not-attended' }), { referral: id('ref', 2) }),
  ]);
  await store.drafts.save(DRAFT);
  await store.settings.write('sender', { name: 'Priya Nair', role: 'Community Nurse' });
  const dataKey = Buffer.from(store.vault.session()?.dataKey ?? '', 'hex');

  const tables = await rowsOnDisk(name);
  for (const table of ['entries', 'referrals', 'clients', 'drafts', 'settings']) {
    expect(tables[table]?.length).toBeGreaterThan(0);
  }
  const bytes = bytesOnDisk(tables);
  expect(wordsIn(bytes, SECRET)).toEqual([]);
  expect(wordsIn(bytes, [recoveryCode, recoveryCode.replaceAll('-', '')])).toEqual([]);
  expect(dataKey).toHaveLength(32);
  expect(bytes.includes(dataKey)).toBe(false);
  // The search itself finds what is there: the colleague's name lies plain, for the unlock screen.
  expect(wordsIn(bytes, ['Priya Nair'])).toEqual(['Priya Nair']);
  for (const encoded of ['WARD', 'xWARD', 'xyWARD'].map((text) => Buffer.from(`${text}, Kieran`).toString('base64'))) {
    expect(wordsIn(Buffer.from(encoded), ['WARD', 'Kieran'])).toEqual(['WARD', 'Kieran']);
  }
});

it('what is plain in an encrypted table is a random id, a keyed hash, a day, or where a referral is queued', async () => {
  const name = freshName();
  const store = await openUnlockedStore({ name });
  await store.log.append([
    entry(identified(WARD), { referral: undefined }),
    entry(sent()),
    entry(outcome(), { supersedes: id('gone', 1) }),
    entry(exported(), { referral: id('ref', 2) }),
  ]);
  await store.drafts.save(DRAFT);
  const tables = await rowsOnDisk(name);
  const harmless = /^([0-9A-HJKMNP-TV-Z]{26}|[0-9a-f]{64}|\d{4}-\d\d-\d\d|sent|not-sent|closed)$/;
  for (const table of ['entries', 'referrals', 'clients', 'drafts'] as const) {
    for (const { sealed, ...plain } of tables[table] ?? []) {
      expect(sealed).toBeInstanceOf(Uint8Array);
      expect(ENCRYPTED[table]).toEqual(expect.arrayContaining(Object.keys(plain)));
      for (const value of Object.values(plain).flat()) expect(value).toMatch(harmless);
    }
  }
  expect(tables.referrals?.map(({ id: referral }) => referral)).toContain(REFERRAL);
});

it('identifiers made here say the day they were made on and no more', async () => {
  const { newId } = await import('../../utils/log/id');
  const { decodeTime } = await import('ulid');
  const made = ['2026-11-24T00:00:00.000Z', '2026-11-24T10:15:31.412Z', '2026-11-24T23:59:59.999Z'].map((moment) =>
    decodeTime(newId(new Date(moment))),
  );
  expect(made.map((time) => new Date(time).toISOString())).toEqual(Array(3).fill('2026-11-24T00:00:00.000Z'));
});
