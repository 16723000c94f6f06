import * as fc from 'fast-check';
import { ATTENDANCES, BARRIERS, Entry, OUTCOMES, SUPPORTS } from '../../utils/log/entry';
import type { Happening } from '../../utils/log/entry';
import { AUTHOR, booked, chased, contacted, ended, exported, id, identified, need } from './support';
import { note, outcome, receipt, sent, step } from './support';

/** Few of everything, so that entries meet: the same client twice, corrections of corrections, rings, ties. */
const CLIENTS = [1, 2, 3, 4].map((n) => id('cat', n));
const REFERRALS = [1, 2, 3].map((n) => id('ref', n));
const MOMENTS = [3, 4, 5, 6, 7].map((day) => `2026-11-0${day}T09:00:00.000Z`);
const DAYS = ['2026-11-01', '2026-11-20', '2026-11-24', '2026-11-30', '2026-12-20'];

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 3 });

const arbitraryIdentity = fc.record(
  {
    nhsNumber: fc.constantFrom('9994182072', '9990000018'),
    local: fc.record({
      origin: fc.constantFrom('https://casedesk.example.org', 'https://other.example.org'),
      id: fc.constantFrom('C-1', 'C-2'),
    }),
    dateOfBirth: fc.constantFrom('1981-03-14', '1990-07-01'),
    familyName: fc.constantFrom('Ward', 'WARD', 'Okafor'),
    givenName: fc.constantFrom('Kieran', 'Ada'),
    postcode: fc.constantFrom('ZZ99 4WW', 'ZZ99 3VZ'),
  },
  { requiredKeys: [] },
);

export const arbitraryHappening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: arbitraryIdentity.map((identity) => identified(identity, JSON.stringify(identity))) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('Z99991', 'Z99992')
      .map((practiceCode) => ({ kind: 'practice-chosen' as const, practiceCode })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('Harbour Lane', 'Mill Road').map((destination) => exported({ destination })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ sentOn: fc.constantFrom(...DAYS), chaseOn: fc.constantFrom(...DAYS) })
      .map((days) => sent(days)),
  },
  { weight: 1, arbitrary: fc.constant(receipt) },
  { weight: 1, arbitrary: fc.constantFrom(...DAYS).map((day) => chased(day)) },
  { weight: 1, arbitrary: fc.constantFrom(...OUTCOMES).map((kind) => outcome({ outcome: kind })) },
  { weight: 1, arbitrary: fc.constant(note('spoke to her')) },
  { weight: 1, arbitrary: fc.constant(need()) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        'in-triage',
        'accepted',
        'rejected',
        'returned',
        'awaiting-booking',
        'discharged',
        'challenged',
        'outcome-received',
        'reopened',
      )
      .map((kind) => step(kind)),
  },
  { weight: 1, arbitrary: fc.constantFrom(...DAYS).map((day) => booked(day)) },
  {
    weight: 2,
    arbitrary: fc
      .record({
        attendance: fc.constantFrom(...ATTENDANCES),
        on: fc.constantFrom(...DAYS),
        barriers: fc.uniqueArray(fc.constantFrom(...BARRIERS), { maxLength: 2 }),
      })
      .map(({ attendance, on, barriers }) => ended(attendance, on, { barriers })),
  },
  { weight: 1, arbitrary: fc.constant(contacted()) },
  {
    weight: 1,
    arbitrary: fc
      .uniqueArray(fc.constantFrom(...SUPPORTS), { maxLength: 3 })
      .map((supports) => ({ kind: 'supports' as const, supports, note: '' })),
  },
);

/** A log of distinct entries, with corrections of each other, of themselves, in rings and of what is not there. */
export const arbitraryLog: fc.Arbitrary<Entry[]> = fc
  .array(
    fc.record({
      client: fc.constantFrom(...CLIENTS),
      referral: maybe(REFERRALS),
      happenedAt: fc.constantFrom(...MOMENTS),
      recordedAt: fc.constantFrom(...MOMENTS),
      corrects: fc.option(fc.nat({ max: 14 }), { nil: undefined, freq: 2 }),
      happening: arbitraryHappening,
    }),
    { maxLength: 14 },
  )
  .map((drawn) =>
    drawn.map(({ corrects, referral, ...rest }, at) =>
      Entry.parse({
        id: id('entry', at),
        ...rest,
        ...(referral && { referral }),
        author: AUTHOR,
        device: id('device', 1),
        ...(corrects !== undefined && { supersedes: id('entry', corrects) }),
      }),
    ),
  );

/** A log in two orders. */
export const arbitraryShuffle = arbitraryLog.chain((log) =>
  fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length })),
);

/** A log, and three devices that each hold some of it; together they hold all. */
export const arbitraryDevices = arbitraryLog.chain((log) =>
  fc.tuple(
    fc.constant(log),
    fc
      .tuple(fc.shuffledSubarray(log), fc.shuffledSubarray(log), fc.shuffledSubarray(log))
      .map(([a, b, c]) => [a, b, [...c, ...log.filter((one) => !a.includes(one) && !b.includes(one))]] as const),
  ),
);
