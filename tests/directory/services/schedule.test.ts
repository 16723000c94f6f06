import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOpenText, writeOpenText } from '../../../utils/directory/services/reading/open-text';
import { readSchedule } from '../../../utils/directory/services/reading/schedule';
import { openTimesSchema } from '../../../utils/directory/services/service';

const nine = { opens_at: '09:00:00', closes_at: '17:00:00' };
const opens = { opens: '09:00', closes: '17:00' };

describe('A schedule', () => {
  it.each([
    [{ ...nine, freq: 'WEEKLY', byday: 'TH,FR' }, [{ days: [4, 5], ...opens }]],
    [{ ...nine, freq: 'WEEKLY', byday: 'MO; we  FR' }, [{ days: [1, 3, 5], ...opens }]],
    [{ ...nine, byday: 'Monday' }, [{ days: [1], ...opens }]],
    [{ ...nine, weekday: '7' }, [{ days: [7], ...opens }]],
    [{ ...nine, weekday: 'Saturday' }, [{ days: [6], ...opens }]],
    [{ ...nine, freq: 'DAILY' }, [{ days: [1, 2, 3, 4, 5, 6, 7], ...opens }]],
    [{ ...nine, freq: 'WEEKLY', dtstart: '2026-11-25' }, [{ days: [3], ...opens }]],
    [{ ...nine, freq: 'WEEKLY', interval: 2, byday: 'TU' }, [{ days: [2], ...opens, note: 'Every 2 weeks' }]],
    [{ ...nine, freq: 'MONTHLY', byday: '1TU' }, [{ days: [2], ...opens, note: 'First Tuesday of the month' }]],
    [{ ...nine, freq: 'MONTHLY', byday: '-1FR' }, [{ days: [5], ...opens, note: 'Last Friday of the month' }]],
    [
      { ...nine, byday: 'MO', valid_from: '2026-01-01', valid_to: '2026-12-31T00:00:00Z' },
      [{ days: [1], ...opens, from: '2026-01-01', until: '2026-12-31' }],
    ],
    [{ byday: 'SA', opens_at: '22:00', closes_at: '02:00Z' }, [{ days: [6], opens: '22:00', closes: '02:00' }]],
  ])('%j', (schedule, times) => expect(readSchedule(schedule).times).toEqual(times));

  it.each([
    [{ byday: 'MO,TU' }, 'Monday, Tuesday: times not given'],
    [nine, '09:00 to 17:00, days not given'],
    [{ byday: 'MO', opens_at: '25:00', closes_at: 'late', description: '<p>Late on Mondays</p>' }, 'Late on Mondays'],
  ])('that cannot be times is words: %j', (schedule, words) =>
    expect(readSchedule(schedule)).toEqual({ times: [], words: [words] }),
  );
});

describe('Opening times as typed', () => {
  it.each([
    ['Mon-Fri 09:00-17:00', [{ days: [1, 2, 3, 4, 5], ...opens }]],
    ['Monday to Friday 9am to 5pm', [{ days: [1, 2, 3, 4, 5], ...opens }]],
    ['weekdays 9-5pm', [{ days: [1, 2, 3, 4, 5], ...opens }]],
    ['Tue and Thu 2pm – 4.30pm', [{ days: [2, 4], opens: '14:00', closes: '16:30' }]],
    ['Tues 2-4.30pm', [{ days: [2], opens: '14:00', closes: '16:30' }]],
    [
      'Sat, Sun 10:00-12:00, 13:00-15:00',
      [
        { days: [6, 7], opens: '10:00', closes: '12:00' },
        { days: [6, 7], opens: '13:00', closes: '15:00' },
      ],
    ],
    ['24/7', [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00' }]],
    ['Every day 24 hours', [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00' }]],
    ['Fri-Mon 20:00-02:00', [{ days: [1, 5, 6, 7], opens: '20:00', closes: '02:00' }]],
    ['Mon 09:00-17:00 (women only)', [{ days: [1], ...opens, note: 'women only' }]],
    ['Sunday closed', []],
  ])('%j', (text, times) => expect(readOpenText(text)).toEqual({ times, words: '' }));

  it.each(['Mon-Fri 9-5', 'by appointment', 'Mon 09:00-17:00 except holidays', 'First Tuesday 10:00-12:00', 'Mon'])(
    '%j stays words: nothing is guessed',
    (text) => expect(readOpenText(text)).toEqual({ times: [], words: text }),
  );

  it('are read back as they are written', () => {
    const clock = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
    const times = fc.record({
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }).map((days) => days.toSorted()),
      opens: clock,
      closes: fc.oneof(clock, fc.constant('24:00')),
    });
    fc.assert(
      fc.property(fc.array(times, { maxLength: 5 }), (all) => {
        const read = readOpenText(writeOpenText(all));
        expect(read).toEqual({ times: all, words: '' });
        for (const one of read.times) expect(openTimesSchema.safeParse(one).success).toBe(true);
      }),
    );
  });
});
