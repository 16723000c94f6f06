import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBankHoliday } from '../../../utils/directory/services/opening/bank-holidays';
import { openAt, wallClock } from '../../../utils/directory/services/opening/open-at';
import { sayOpen, sayOpenDoubt } from '../../../utils/directory/services/opening/say-open';
import type { OpenTimes } from '../../../utils/directory/services/service';

const service = (openTimes: OpenTimes[], openWords?: string) => ({
  openTimes,
  locations: [],
  status: 'active' as const,
  ...(openWords && { openWords }),
});
const EVERY = [1, 2, 3, 4, 5, 6, 7];
const WEEK: OpenTimes = { days: [1, 2, 3, 4, 5], opens: '09:00', closes: '17:00' };
const LATE: OpenTimes = { days: [5], opens: '22:00', closes: '02:00' };
const said = (times: OpenTimes[], moment: string, words?: string) => {
  const at = new Date(moment);
  return sayOpen(openAt(service(times, words), at), at);
};

describe('Whether a service is open', () => {
  it.each<[string, OpenTimes[], string, string]>([
    ['on a Tuesday', [WEEK], '2026-11-24T10:00Z', 'Open until 5pm'],
    ['as it opens', [WEEK], '2026-11-24T09:00Z', 'Open until 5pm'],
    ['as it closes', [WEEK], '2026-11-24T17:00Z', 'Closed, opens tomorrow 9am'],
    ['before it opens', [WEEK], '2026-11-24T08:59Z', 'Closed, opens 9am'],
    ['on a Saturday', [WEEK], '2026-11-28T10:00Z', 'Closed, opens Mon 30 Nov 9am'],
    ['in summer, by the clock on the wall', [WEEK], '2026-07-14T08:30Z', 'Open until 5pm'],
    ['late on Friday', [LATE], '2026-11-27T23:00Z', 'Open until tomorrow 2am'],
    ['past midnight', [LATE], '2026-11-28T01:59Z', 'Open until 2am'],
    ['and then no more', [LATE], '2026-11-28T02:00Z', 'Closed, opens Fri 4 Dec 10pm'],
    ['to midnight', [{ days: [2], opens: '18:00', closes: '24:00' }], '2026-11-24T20:00Z', 'Open until midnight'],
    ['always', [{ days: EVERY, opens: '00:00', closes: '24:00' }], '2026-11-24T20:00Z', 'Open day and night'],
    [
      'the night the clocks go back',
      [{ days: [6], opens: '20:00', closes: '03:00' }],
      '2026-10-25T01:30Z',
      'Open until 3am',
    ],
    [
      'the night they go forward',
      [{ days: [6], opens: '20:00', closes: '03:00' }],
      '2026-03-29T01:59Z',
      'Open until 3am',
    ],
    [
      'and an hour is missing',
      [{ days: [6], opens: '20:00', closes: '03:00' }],
      '2026-03-29T02:00Z',
      'Closed, opens Sat 4 Apr 8pm',
    ],
    ['not yet valid', [{ ...WEEK, from: '2026-12-01' }], '2026-11-24T10:00Z', 'Closed, opens Tue 1 Dec 9am'],
    ['run out', [{ ...WEEK, until: '2005-01-01' }], '2026-11-24T10:00Z', 'Opening times not known'],
    [
      'first Tuesdays only',
      [{ ...WEEK, note: 'First Tuesday of the month' }],
      '2026-11-24T10:00Z',
      'Opening times not known',
    ],
    [
      'first Tuesdays only, at night',
      [{ ...WEEK, note: 'First Tuesday of the month' }],
      '2026-11-24T22:00Z',
      'Opening times not known',
    ],
    ['no times', [], '2026-11-24T10:00Z', 'Opening times not known'],
  ])('%s', (_, times, moment, words) => expect(said(times, moment)).toBe(words));

  it('of one that is closed for now is not known', () => {
    expect(openAt({ ...service([WEEK]), status: 'temporarily-closed' }, new Date('2026-11-24T10:00Z'))).toEqual({
      state: 'not-known',
    });
  });

  it('may differ on a bank holiday, and where words say more', () => {
    const boxing = openAt(service([{ ...WEEK, days: EVERY }]), new Date('2026-12-28T10:00Z'));
    expect(sayOpenDoubt(boxing)).toBe('May differ on a bank holiday.');
    const worded = openAt(service([WEEK], 'Not at lunch'), new Date('2026-11-24T10:00Z'));
    expect(sayOpenDoubt(worded)).toBe('See what it says of its times.');
  });

  it('knows the bank holidays of each nation', () => {
    const of = (year: number, nation: 'england-and-wales' | 'scotland' | 'northern-ireland') =>
      Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10)).filter(
        (date) => isBankHoliday(date, nation),
      );
    // As published on gov.uk/bank-holidays
    expect(of(2026, 'england-and-wales').join()).toBe(
      '2026-01-01,2026-04-03,2026-04-06,2026-05-04,2026-05-25,2026-08-31,2026-12-25,2026-12-28',
    );
    expect(of(2027, 'england-and-wales').join()).toBe(
      '2027-01-01,2027-03-26,2027-03-29,2027-05-03,2027-05-31,2027-08-30,2027-12-27,2027-12-28',
    );
    expect(of(2025, 'scotland').join()).toBe(
      '2025-01-01,2025-01-02,2025-04-18,2025-05-05,2025-05-26,2025-08-04,2025-12-01,2025-12-25,2025-12-26',
    );
    expect(of(2025, 'northern-ireland')).toContain('2025-03-17');
  });

  const minute = fc.integer({ min: 0, max: 1_439 });
  const clockOf = (at: number) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
  const times = fc.record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    opens: minute.map(clockOf),
    closes: minute.map(clockOf),
  });
  const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });

  it('is open until a later moment, at which it is open no more; or closed until one at which it is open', () => {
    fc.assert(
      fc.property(fc.array(times, { minLength: 1, maxLength: 4 }), moment, (all, at) => {
        const state = openAt(service(all), at);
        const now = wallClock(at);
        const key = `${now.date} ${clockOf(now.minutes)}`;
        const edge =
          state.state === 'open' ? state.until : state.state === 'closed' ? state.opens : expect.fail('not known');
        if (state.state === 'closed') expect(edge).not.toBeNull();
        if (!edge) return;
        expect(`${edge.date} ${edge.time}` > key).toBe(true);
        // The moment of the edge: the wall clock of winter or of summer; a time that never comes is skipped.
        const there = [`${edge.date}T${edge.time}:00Z`, `${edge.date}T${edge.time}:00+01:00`]
          .map((text) => new Date(text))
          .find((one) => wallClock(one).date === edge.date && clockOf(wallClock(one).minutes) === edge.time);
        if (there) expect(openAt(service(all), there).state).toBe(state.state === 'open' ? 'closed' : 'open');
      }),
      { numRuns: 500 },
    );
  });
});
