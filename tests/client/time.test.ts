import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { londonMoment } from '../../utils/client/london';
import { readTypedTime, sayClock } from '../../utils/client/time';

describe('A time as typed', () => {
  it.each([
    ['Tuesday at 2:20 in the afternoon', '14:20'],
    ['2.20pm', '14:20'],
    ['2:20 p.m.', '14:20'],
    ['Tue 8 December, 2:20 PM', '14:20'],
    ['14:20', '14:20'],
    ['14:20 in the afternoon', '14:20'],
    ['09:30', '09:30'],
    ['9.15 am', '09:15'],
    ['9 am', '09:00'],
    ['9 o’clock in the morning', '09:00'],
    ['10:15', '10:15'],
    ['12:30', '12:30'],
    ['12:30 pm', '12:30'],
    ['12:30 am', '00:30'],
    ['12 noon', '12:00'],
    ['midday', '12:00'],
    ['half past: 6:30 in the evening', '18:30'],
    ['room 4, 9:05am', '09:05'],
    ['２:20pm', '14:20'],
  ])('%s is %s', (text, time) => {
    expect(readTypedTime(text)).toEqual({ time, problem: null });
  });

  it.each([
    ['2:20', 'half'],
    ['9:30', 'half'],
    ['Tuesday at 3 o’clock', 'half'],
    ['2:20 for 2:30 pm', 'several'],
    ['morning', 'none'],
    ['half past two', 'none'],
    ['', 'none'],
    ['8 December 2026', 'none'],
    ['25:10', 'none'],
    ['10:75', 'none'],
    ['14:20 am', 'none'],
    ['01632 960144', 'none'],
  ])('%s is not guessed', (text, problem) => {
    expect(readTypedTime(text)).toEqual({ time: null, problem });
  });

  it('is the same on both clocks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const pad = (n: number) => String(n).padStart(2, '0');
        const half = `${hour % 12 || 12}:${pad(minute)} ${hour < 12 ? 'am' : 'pm'}`;
        expect(readTypedTime(half).time).toBe(`${pad(hour)}:${pad(minute)}`);
        const whole = readTypedTime(`${pad(hour)}:${pad(minute)}`).time;
        expect(whole).toBe(`${pad(hour)}:${pad(minute)}`);
      }),
    );
  });
});

/** The last Sunday of March or October: British Summer Time begins and ends there at 01:00 UTC (Summer Time Act 1972). */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * 86_400_000;
}

describe('A moment by the clocks of the United Kingdom', () => {
  it.each([
    ['2026-12-08', '14:20', '2026-12-08T14:20:00.000Z'],
    ['2026-07-08', '14:20', '2026-07-08T13:20:00.000Z'],
    ['2026-03-28', '09:00', '2026-03-28T09:00:00.000Z'],
    ['2026-03-29', '09:00', '2026-03-29T08:00:00.000Z'],
    ['2026-10-24', '09:00', '2026-10-24T08:00:00.000Z'],
    ['2026-10-25', '09:00', '2026-10-25T09:00:00.000Z'],
    ['2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
    ['2026-07-08', '00:30', '2026-07-07T23:30:00.000Z'],
  ])('%s %s is %s', (date, time, utc) => {
    expect(londonMoment(date, time)?.toISOString()).toBe(utc);
  });

  it('is none in the hour that clocks leave out', () => {
    expect(londonMoment('2026-03-29', '01:30')).toBeNull();
    expect(londonMoment('2026-03-29', '02:00')).not.toBeNull();
  });

  it('is an hour ahead of UTC in summer, and in no other part of the year', () => {
    const moments = fc.integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 });
    fc.assert(
      fc.property(moments, (minutes) => {
        const moment = minutes * 60_000;
        const year = new Date(moment).getUTCFullYear();
        const isSummer = moment >= lastSunday(year, 2) && moment < lastSunday(year, 9);
        const shown = new Date(moment + (isSummer ? 3_600_000 : 0)).toISOString();
        const found = londonMoment(shown.slice(0, 10), shown.slice(11, 16))?.getTime();
        // In the hour that comes twice, the first of the two.
        const again = !isSummer && moment - lastSunday(year, 9) < 3_600_000 && moment >= lastSunday(year, 9);
        expect(found).toBe(again ? moment - 3_600_000 : moment);
      }),
      { numRuns: 300 },
    );
  });
});

describe('A time as it is said', () => {
  it.each([
    ['09:00', '9am'],
    ['09:05', '9:05am'],
    ['17:30', '5:30pm'],
    ['12:00', 'midday'],
    ['12:30', '12:30pm'],
    ['00:00', 'midnight'],
    ['00:15', '12:15am'],
    ['24:00', 'midnight'],
  ])('%s is %s', (time, said) => {
    expect(sayClock(time)).toBe(said);
  });

  it('is read back as the same time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        expect(readTypedTime(sayClock(time))).toEqual({ time, problem: null });
      }),
    );
  });
});
