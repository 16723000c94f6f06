import { addDays, weekdayOf } from '../../../client/date';
import type { IsoDate } from '../../../client/date';

export type Nation = 'england-and-wales' | 'scotland' | 'northern-ireland';

/**
 * Whether a day is a bank holiday there by the rules that hold every year (gov.uk/bank-holidays). Holidays proclaimed for one year
 * are not known.
 */
export function isBankHoliday(date: IsoDate, nation: Nation): boolean {
  const year = Number(date.slice(0, 4));
  return holidaysOf(year, nation).includes(date);
}

/** Where a postcode lies, as far as its area tells: districts at the border may be of the other side. */
export function nationOf(postcode: string): Nation {
  if (/^BT\d/.test(postcode)) return 'northern-ireland';
  return /^(?:AB|DD|DG|EH|FK|G|HS|IV|KA|KW|KY|ML|PA|PH|ZE|TD)\d/.test(postcode) ? 'scotland' : 'england-and-wales';
}

function holidaysOf(year: number, nation: Nation): IsoDate[] {
  const easter = easterOf(year);
  const may = [monday(year, 5, 1), lastMonday(year, 5)];
  const [christmas, boxing] = pairOf(`${year}-12-25`);
  if (nation === 'scotland') {
    const [first, second] = pairOf(`${year}-01-01`);
    return [
      first,
      second,
      addDays(easter, -2),
      ...may,
      monday(year, 8, 1),
      shifted(`${year}-11-30`),
      christmas,
      boxing,
    ];
  }
  const shared = [
    shifted(`${year}-01-01`),
    addDays(easter, -2),
    addDays(easter, 1),
    ...may,
    lastMonday(year, 8),
    christmas,
    boxing,
  ];
  return nation === 'northern-ireland' ? [...shared, shifted(`${year}-03-17`), shifted(`${year}-07-12`)] : shared;
}

/** On a weekend, the Monday after. */
function shifted(date: IsoDate): IsoDate {
  const { at } = weekdayOf(date);
  return at === 6 ? addDays(date, 2) : at === 0 ? addDays(date, 1) : date;
}

/** Two days in a row, each moved on past the weekend and past each other. */
function pairOf(first: IsoDate): [IsoDate, IsoDate] {
  const { at } = weekdayOf(first);
  if (at === 5) return [first, addDays(first, 3)];
  if (at === 6) return [addDays(first, 2), addDays(first, 3)];
  return at === 0 ? [addDays(first, 2), addDays(first, 1)] : [first, addDays(first, 1)];
}

/** The first Monday from a day of a month on. */
function monday(year: number, month: number, day: number): IsoDate {
  const from = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return addDays(from, (8 - weekdayOf(from).at) % 7);
}

function lastMonday(year: number, month: number): IsoDate {
  return monday(year, month, 25);
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
function easterOf(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return `${year}-${String(Math.floor(days / 31)).padStart(2, '0')}-${String((days % 31) + 1).padStart(2, '0')}`;
}
