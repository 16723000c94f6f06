import { isoDate } from '../../client/date';
import type { IsoDate } from '../../client/date';
import type { Lexicon } from '../lexicon';

/**
 * What a written date may mean. One option: certain. Two: day and month could swap, [day first, month first].
 * `age` is the age written beside it.
 */
export type DateReading = { readonly options: readonly IsoDate[]; readonly age: number | null };

export type Order = 'day-first' | 'month-first' | 'unknown';

const NUMERIC = /^(\d{1,2})\s?([/.\- ])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})$/;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * Reads a whole text as one date, with an age beside it or not. Null where it is anything more or anything less:
 * "(estimated)", a time of day, two dates. Two-digit years only where the other century is impossible for a living
 * person on `today` and the number cannot be a day.
 */
export function readDate(text: string, today: IsoDate, lexicon: Lexicon): DateReading | null {
  const trimmed = text.trim().replace(lexicon.weekday, '');
  const plain = optionsOf(trimmed, today, lexicon);
  if (plain) return { options: plain, age: null };
  const aged = lexicon.age.exec(trimmed);
  if (!aged?.[1]) return null;
  const options = optionsOf(aged[1].trim(), today, lexicon);
  return options ? { options, age: Number(aged[2] ?? aged[3] ?? aged[4]) } : null;
}

/** Which order a numeric date proves, or null where it proves none. */
export function orderProved(text: string): Order | null {
  const match = NUMERIC.exec(text.trim());
  if (!match || match[4]?.length !== 4) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (first > 12 && first <= 31 && second <= 12) return 'day-first';
  return second > 12 && second <= 31 && first <= 12 ? 'month-first' : null;
}

/** A date of birth lies in the past, and not more than 120 years back. */
export function isBirthDate(date: IsoDate, today: IsoDate): boolean {
  return isWithin(date, today, 120);
}

function optionsOf(text: string, today: IsoDate, { months, named, monthFirst }: Lexicon): readonly IsoDate[] | null {
  const numeric = NUMERIC.exec(text);
  const [, first, , second, year = ''] = numeric ?? [];
  // 05/03/14 may also be a year first.
  if (year.length === 2 && Number(year) <= 31) return null;
  const [, isoYear, isoMonth, isoDay] = ISO.exec(text) ?? [];
  const [, day, month, namedYear] = named.exec(text) ?? [];
  const [, monthAhead, dayAfter, yearAfter] = monthFirst.exec(text) ?? [];
  const dates = [
    dated(isoYear, isoMonth, isoDay, today, months),
    dated(namedYear, month, day, today, months),
    dated(yearAfter, monthAhead, dayAfter, today, months),
    dated(year, second, first, today, months),
    dated(year, first, second, today, months),
  ].filter((date) => date !== null);
  return dates.length > 0 ? [...new Set(dates)] : null;
}

function dated(
  year = '',
  month = '',
  day: string | undefined,
  today: IsoDate,
  months: Lexicon['months'],
): IsoDate | null {
  const named = months.findIndex((name) => name.test(month)) + 1;
  const centuries = year.length === 4 ? [0] : year ? [1900, 2000] : [];
  const possible = centuries
    .map((century) => isoDate(century + Number(year), named || Number(month), Number(day)))
    .filter((date) => date !== null && (year.length === 4 || isWithin(date, today, 110)));
  return possible.length === 1 ? (possible[0] ?? null) : null;
}

/** Not after today and not more years back. */
function isWithin(date: IsoDate, today: IsoDate, years: number): boolean {
  return date <= today && Number(today.slice(0, 4)) - Number(date.slice(0, 4)) <= years;
}
