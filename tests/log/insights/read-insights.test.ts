import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attendedBy } from '../../../utils/log/insights/attended';
import { Insights } from '../../../utils/log/insights/insights-schema';
import { readInsights } from '../../../utils/log/insights/read-insights';
import { FEWEST, isSmall, sumOf } from '../../../utils/log/insights/small-numbers';
import type { Visit } from '../../../utils/log/insights/visits';
import { booked } from '../support';
import { CONTACTED, DISCHARGED, teamLog } from './team-log';

const TODAY = '2026-06-30';
const YEAR = { from: '2026-01-01', to: '2026-12-31' };

/**
 * Counted on paper. Hepatology: 30 with a peer worker (24 seen, 6 missed), 20 without (8 seen, 12 missed). Dental hospital: 10 seen, 8
 * missed, 6 cancelled. Podiatry: 2 seen, 1 missed. Nine were sent and have no appointment.
 */
const LOG = teamLog([
  { times: 24, to: 'Hepatology', specialty: 'Liver', supports: ['peer'], wait: 10, end: 'attended' },
  {
    times: 6,
    to: 'Hepatology',
    specialty: 'Liver',
    supports: ['peer'],
    wait: 10,
    end: 'did-not-attend',
    barriers: ['travel'],
    next: CONTACTED,
    after: 1,
  },
  { times: 8, to: 'Hepatology', specialty: 'Liver', wait: 20, end: 'attended-late' },
  {
    times: 12,
    to: 'Hepatology',
    specialty: 'Liver',
    wait: 40,
    end: 'did-not-attend',
    barriers: ['no-phone'],
    next: DISCHARGED,
    after: 5,
  },
  { times: 10, to: 'Dental hospital', specialty: 'Dental', wait: 60, end: 'attended' },
  { times: 8, to: 'Dental hospital', specialty: 'Dental', wait: 60, end: 'too-late' },
  {
    times: 6,
    to: 'Dental hospital',
    specialty: 'Dental',
    wait: 60,
    end: 'cancelled-by-provider',
    next: booked('2026-08-01'),
  },
  { times: 2, to: 'Podiatry', wait: 5, end: 'attended' },
  { times: 1, to: 'Podiatry', wait: 5, end: 'did-not-attend' },
  { times: 9, to: 'Mental health team', specialty: 'Mental health' },
]);

describe('what works here', () => {
  const insights = readInsights(LOG, YEAR, TODAY);

  it('counts attendance over all', () => {
    // Known: 24+6+8+12+10+8+2+1 = 71; seen 24+8+10+2 = 44; missed 6+12+8+1 = 27. 44/71 = 0.6197.
    expect(insights.total).toMatchObject({ known: 71, seen: 44, missed: 27, cancelled: 6 });
    expect(insights.total.rate?.value).toBeCloseTo(0.6197, 4);
  });

  it('counts attendance by destination, and hides with the small one the next', () => {
    expect(insights.byDestination).toMatchObject([
      { label: 'Hepatology', known: 50, seen: 32, missed: 18, cancelled: 0 },
      // Known is told; what it is made of would give Podiatry's away.
      { label: 'Dental hospital', known: 18, seen: 'few', missed: 'few', rate: null },
      { label: null, known: 'few', seen: 'few', missed: 'few', cancelled: 0, rate: null },
    ]);
    expect(insights.byDestination[0]?.rate?.value).toBeCloseTo(0.64, 4);
  });

  it('counts attendance by specialty', () => {
    expect(insights.bySpecialty.map(({ label, known }) => [label, known])).toEqual([
      ['Liver', 50],
      ['Dental', 18],
      [null, 'few'],
    ]);
  });

  it('sets with beside without each support, with the warnings', () => {
    // Without: 8+10+2 = 20 seen, 12+8+1 = 21 missed. With: only Hepatology; without: 20 of 41 there, so 21/41 = 0.51 would have to move.
    expect(insights.bySupport).toMatchObject([
      {
        support: 'peer',
        with: { known: 30, seen: 24, missed: 6 },
        without: { known: 41, seen: 20, missed: 21 },
        small: false,
        differ: true,
      },
    ]);
    expect(insights.bySupport[0]?.with.rate?.value).toBeCloseTo(0.8, 4);
    expect(insights.bySupport[0]?.without.rate?.value).toBeCloseTo(0.4878, 4);
  });

  it('says how long people wait', () => {
    // Ten days 30, five days 3, twenty 8, forty 12, sixty 18; the six cancelled were booked again for 1 August: 152 days. Nine have none.
    const { waits } = insights;
    expect(waits.referrals).toBe(86);
    expect(waits.waiting).toBe(9);
    expect(waits.bands).toEqual([
      { upTo: 14, count: 33 },
      { upTo: 28, count: 8 },
      { upTo: 56, count: 12 },
      { upTo: 126, count: 18 },
      { upTo: null, count: 6 },
    ]);
    // 77 waits: the 39th is 20 days; the 20th 10; the 58th 60.
    expect(waits.days).toEqual({ low: 10, middle: 20, high: 60 });
  });

  it('says where open referrals stand, and since when', () => {
    // Sent on 2 March and nothing since: 120 days.
    expect(insights.stalled).toContainEqual({ state: 'sent', all: 9, bands: [0, 0, 0, 9] });
    // Booked again on 3 May: 58 days.
    expect(insights.stalled).toContainEqual({ state: 'booked', all: 6, bands: [0, 0, 0, 6] });
    // Discharged five days after the appointment of 11 April: 75 days.
    expect(insights.stalled).toContainEqual({ state: 'discharged', all: 12, bands: [0, 0, 0, 12] });
    expect(insights.stalled.find(({ state }) => state === 'did-not-attend')).toMatchObject({ all: 7 });
  });

  it('says what followed a missed appointment', () => {
    // 27 missed: contacted 6, discharged 12, nothing 9.
    expect(insights.afterMissed.missed).toBe(27);
    expect(insights.afterMissed.acts).toEqual([
      { act: 'contacted', count: 6 },
      { act: 'booked-again', count: 0 },
      { act: 'discharged', count: 12 },
      { act: 'challenged', count: 0 },
      { act: 'sent-again', count: 0 },
      { act: 'closed', count: 0 },
      { act: null, count: 9 },
    ]);
    // Six after one day, twelve after five: a quarter of the way is among the six.
    expect(insights.afterMissed.days).toEqual({ low: 1, middle: 5, high: 5 });
  });

  it('counts the barriers met, of all that were sent', () => {
    expect(insights.barriers.referrals).toBe(86);
    expect(insights.barriers.rows.filter(({ count }) => count !== 0)).toEqual([
      { barrier: 'no-phone', count: 12 },
      { barrier: 'travel', count: 6 },
    ]);
  });

  it('keeps to the days and the service asked for', () => {
    const march = readInsights(LOG, { from: '2026-03-01', to: '2026-03-20' }, TODAY);
    // Up to 18 days of waiting: 24 seen and 6 missed with a peer, 2 and 1 at Podiatry.
    expect(march.total).toMatchObject({ known: 33, seen: 26, missed: 7 });
    const dental = readInsights(LOG, { ...YEAR, destination: 'Dental hospital' }, TODAY);
    expect(dental.total).toMatchObject({ known: 18, seen: 10, missed: 8, cancelled: 6 });
    expect(dental.destinations).toEqual(['Dental hospital', 'Hepatology', 'Mental health team', 'Podiatry']);
    const liver = readInsights(LOG, { ...YEAR, specialty: 'Liver' }, TODAY);
    expect(liver.total).toMatchObject({ known: 50 });
  });

  it('holds nothing but what its schema lets through, and no word of any client', () => {
    const told = { ...insights, unreadable: 0 };
    // Parsing leaves out whatever the schema does not name.
    expect(Insights.parse(told)).toEqual(told);
    const text = JSON.stringify(told);
    expect(text).not.toMatch(/01TEST|Ward|999/);
  });

  it('says of an empty log that there is nothing', () => {
    const none = readInsights([], YEAR, TODAY);
    expect(none.total).toEqual({ known: 0, seen: 0, missed: 0, cancelled: 0, rate: null });
    expect(none.byDestination).toEqual([]);
    expect(none.waits.days).toBeNull();
  });
});

describe('a table of attendance', () => {
  const arbitraryVisits = fc
    .array(
      fc.tuple(fc.constantFrom('A', 'B', 'C', 'D', 'E'), fc.nat({ max: 14 }), fc.nat({ max: 14 }), fc.nat({ max: 8 })),
      { maxLength: 5 },
    )
    .map((groups) =>
      groups.flatMap(([destination, seen, missed, cancelled]) => [
        ...times(seen, destination, 'attended'),
        ...times(missed, destination, 'did-not-attend'),
        ...times(cancelled, destination, 'cancelled-by-client'),
      ]),
    );

  it('gives no small count away, neither itself nor by its totals', () => {
    fc.assert(
      fc.property(arbitraryVisits, (visits) => {
        const { rows, total } = attendedBy(visits, ({ destination }) => destination);
        for (const cell of [...rows, total].flatMap(({ known, seen, missed, cancelled }) => [
          known,
          seen,
          missed,
          cancelled,
        ]))
          expect(cell !== 'few' && isSmall(cell)).toBe(false);
        for (const row of rows) {
          // One of the two alone would be worked out from the sum.
          expect(row.seen === 'few').toBe(row.missed === 'few');
          expect(row.rate !== null && row.missed === 'few').toBe(false);
        }
        const hidden = rows.filter(({ missed }) => missed === 'few');
        if (hidden.length === 0 || total.missed === 'few') return;
        const shown = (part: 'seen' | 'missed') => sumOf(rows.map((row) => (row[part] === 'few' ? 0 : row[part])));
        for (const part of ['seen', 'missed'] as const) {
          const rest = (total[part] === 'few' ? 0 : total[part]) - shown(part);
          expect(hidden.length).toBeGreaterThan(1);
          expect(rest === 0 || rest >= FEWEST).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

function times(count: number, destination: string, attendance: Visit['attendance']): Visit[] {
  const visit = {
    referral: 'r',
    destination,
    specialty: null,
    on: '2026-03-02',
    attendance,
    supports: [],
    followed: null,
  };
  return Array.from({ length: count }, () => visit);
}
