import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { addDays, dateOf } from '../../../utils/client/date';
import { composeEntry } from '../../../utils/log/compose';
import { AUTHOR, CLIENT, id, note, REFERRAL } from '../support';

const PEN = { author: AUTHOR, device: id('device', 1), client: CLIENT, referral: REFERRAL };
const zone = process.env.TZ;
afterAll(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** Moments around midnight, and around the hours that come twice or never when the clocks change. */
const moments = fc.oneof(
  fc
    .record({ day: fc.integer({ min: 0, max: 730 }), minutes: fc.integer({ min: -90, max: 90 }) })
    .map(({ day, minutes }) => new Date(Date.UTC(2026, 0, 1) + day * 86_400_000 + minutes * 60_000)),
  fc
    .tuple(fc.constantFrom(Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1)), fc.integer({ min: -180, max: 180 }))
    .map(([change, minutes]) => new Date(change + minutes * 60_000)),
);
/** Zones, and how far their summer is ahead of UTC, in minutes. */
const ZONES = [
  ['Europe/London', 60],
  ['UTC', 0],
  ['Atlantic/Azores', 0],
  ['Europe/Paris', 120],
  ['America/New_York', -240],
  ['Asia/Tokyo', 540],
] as const;

describe.each(ZONES)('The day of an entry in %s', (name, ahead) => {
  it('is the day that was said, and today where none was, at any hour and through every change of the clocks', () => {
    process.env.TZ = name;
    fc.assert(
      fc.property(moments, fc.integer({ min: -400, max: 0 }), moments, (now, back, last) => {
        const today = dateOf(now);
        const said = addDays(today, back);
        const entry = composeEntry(PEN, note('rang'), now, { happenedOn: said, after: last.toISOString() });
        expect(dateOf(new Date(entry.happenedAt))).toBe(said);
        expect(dateOf(new Date(composeEntry(PEN, note('rang'), now).happenedAt))).toBe(today);
        // Corrected to another day, it is of that day; corrected in its words alone, it stays where it was.
        const other = addDays(said, -1);
        const moved = composeEntry(PEN, note('rang'), now, { happenedOn: other, corrects: entry });
        expect(dateOf(new Date(moved.happenedAt))).toBe(other);
        const reworded = composeEntry(PEN, note('rang twice'), now, { happenedOn: said, corrects: entry });
        expect(reworded.happenedAt).toBe(entry.happenedAt);
      }),
    );
  });

  it('is told by the clock of the machine', () => {
    process.env.TZ = name;
    const summer = new Date('2026-06-30T23:30:00.000Z');
    expect(summer.getTimezoneOffset()).toBe(-ahead || 0);
    expect(dateOf(new Date(composeEntry(PEN, note('rang'), summer).happenedAt))).toBe(
      ahead >= 30 ? '2026-07-01' : '2026-06-30',
    );
  });
});
