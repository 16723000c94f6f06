import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  ageOn,
  dateOf,
  daysBetween,
  formatDate,
  formatLongDate,
  formatNearDate,
  isIsoDate,
  isoDate,
  parseTypedDate,
} from '../../utils/client/date';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));

describe('Dates', () => {
  it.each([
    ['14/3/1981', '1981-03-14'],
    ['14.03.81', '1981-03-14'],
    ['14 Mar 1981', '1981-03-14'],
    ['14 march, 1981', '1981-03-14'],
    ['14th March 1981', '1981-03-14'],
    ['1981-03-14', '1981-03-14'],
    ['4-May-25', '2025-05-04'],
    ['29/02/2024', '2024-02-29'],
    ['1/12/26', '2026-12-01'],
    ['1/12/27', '1927-12-01'],
  ])('reads %s as a person means it', (typed, iso) => {
    expect(parseTypedDate(typed, 26)).toBe(iso);
  });

  it.each(['may', '14/3', '31/02/2025', '29/02/2023', '14/13/1981', '3/1981', '0/1/2020', '14 Ma 1981', ''])(
    'does not guess at %j',
    (typed) => {
      expect(parseTypedDate(typed, 26)).toBeNull();
    },
  );

  it('reads back every date that it writes', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(isIsoDate(date)).toBe(true);
        expect(parseTypedDate(formatDate(date))).toBe(date);
        expect(parseTypedDate(formatLongDate(date))).toBe(date);
      }),
    );
  });

  it('counts days there and back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('gives the age in completed years', () => {
    expect(ageOn('1981-03-14', '2026-03-13')).toBe(44);
    expect(ageOn('1981-03-14', '2026-03-14')).toBe(45);
    expect(ageOn('2004-02-29', '2026-02-28')).toBe(21);
    expect(ageOn('2027-01-01', '2026-11-23')).toBeNull();
  });

  it('knows which days exist', () => {
    expect(isoDate(2026, 2, 29)).toBeNull();
    expect(isIsoDate('2026-2-9')).toBe(false);
    expect(isIsoDate('2026-11-31')).toBe(false);
  });

  it('writes a near date with its weekday', () => {
    expect(formatNearDate('2026-11-24')).toBe('Tue 24 Nov');
  });

  it('takes the day of a moment from the machine’s own clock', () => {
    expect(dateOf(new Date(2026, 10, 23, 0, 30))).toBe('2026-11-23');
  });
});
