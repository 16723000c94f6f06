import { isoDate } from '../../client/date';
import type { IsoDate } from '../../client/date';

/**
 * What a written date may mean. One option: certain. Two: day and month could swap, [day first, month first].
 * `age` is the age written beside it.
 */
export type DateReading = { readonly options: readonly IsoDate[]; readonly age: number | null };

export type Order = 'day-first' | 'month-first' | 'unknown';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const LONG = 'january february march april may june july august september october november december'.split(' ');
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+/i;
const NUMERIC = /^(\d{1,2})\s?([/.\- ])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})$/;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/;
const NAMED = /^(\d{1,2})(?:st|nd|rd|th)?[\s/.-]*(?:of\s+)?([a-z]{3,9})\.?[\s/.,-]*(\d{4}|\d{2})$/i;
const MONTH_FIRST = /^([a-z]{3,9})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})$/i;
const AGE =
  /^(.*?)[\s,;–-]*(?:\(\s*(?:aged?:?\s*)?(\d{1,3})\s*(?:y|yo|yrs?|years?(?: old)?|years of age)?\.?\s*\)|(?:aged?:?\s*)(\d{1,3})\s*(?:y|yrs?|years?(?: old)?)?|\s(\d{1,3})\s*(?:y|yo|yrs?|years?)(?: old)?)$/i;

/**
 * Reads a whole text as one date, with an age beside it or not. Null where it is anything more or anything less:
 * "(estimated)", a time of day, two dates. Two-digit years only where the other century is impossible for a living
 * person on `today` and the number cannot be a day.
 */
export function readDate(text: string, today: IsoDate): DateReading | null {
  const trimmed = text.trim().replace(WEEKDAY, '');
  const plain = optionsOf(trimmed, today);
  if (plain) return { options: plain, age: null };
  const aged = AGE.exec(trimmed);
  if (!aged?.[1]) return null;
  const options = optionsOf(aged[1].trim(), today);
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
  return date <= today && Number(today.slice(0, 4)) - Number(date.slice(0, 4)) <= 120;
}

function optionsOf(text: string, today: IsoDate): readonly IsoDate[] | null {
  const iso = ISO.exec(text);
  if (iso) return certain(isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const named = NAMED.exec(text);
  if (named) return certain(dated(named[3], monthNumber(named[2]), Number(named[1]), today));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return certain(dated(monthFirst[3], monthNumber(monthFirst[1]), Number(monthFirst[2]), today));
  const numeric = NUMERIC.exec(text);
  if (!numeric) return null;
  const [a, b, year] = [Number(numeric[1]), Number(numeric[3]), numeric[4]];
  // 05/03/14 may also be a year first.
  if (year?.length === 2 && Number(year) <= 31) return null;
  const both = [dated(year, b, a, today), dated(year, a, b, today)].filter((date) => date !== null);
  const distinct = [...new Set(both)];
  return distinct.length > 0 ? distinct : null;
}

function certain(date: IsoDate | null): readonly IsoDate[] | null {
  return date ? [date] : null;
}

function dated(yearText: string | undefined, month: number, day: number, today: IsoDate): IsoDate | null {
  if (!yearText || !month) return null;
  if (yearText.length === 4) return isoDate(Number(yearText), month, day);
  const possible = [1900, 2000]
    .map((century) => isoDate(century + Number(yearText), month, day))
    .filter((date) => date !== null && date <= today && Number(today.slice(0, 4)) - Number(date.slice(0, 4)) <= 110);
  return possible.length === 1 ? (possible[0] ?? null) : null;
}

function monthNumber(name = ''): number {
  const lower = name.toLowerCase();
  const short = lower === 'sept' ? 'sep' : lower;
  return Math.max(MONTHS.indexOf(short), LONG.indexOf(lower)) + 1;
}
