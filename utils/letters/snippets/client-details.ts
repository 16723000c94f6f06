import { isoDate } from '../../client/date';
import type { IsoDate } from '../../client/date';
import { nhsNumberIn } from '../../client/nhs-number';

/** Something in a text that looks like one client's. It may be wrong: it warns, and holds nothing back. */
export type ClientDetail = { readonly kind: 'NHS number' | 'date of birth' | 'name'; readonly words: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WRITTEN = [
  // 14/03/1981, 14.3.81, 14 03 1981
  /(?<![\d/.-])(?<day>\d{1,2})(?<sign>[/. -])(?<month>\d{1,2})\k<sign>(?<year>\d{4}|\d{2})(?![\d/-])/g,
  // 1981-03-14
  /(?<![\d/.-])(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?![\d/-])/g,
  // 14th March 1981
  /(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th)?[ -]?(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ .,-]*(?<year>\d{4}|\d{2})(?!\d)/gi,
];

/**
 * What in a short text looks like a client's: an NHS number, a day in the past, one of these names as a word.
 * @param names of the client whose letter the text was taken from
 */
export function clientDetailsIn(text: string, today: IsoDate, names: readonly string[] = []): readonly ClientDetail[] {
  const number = nhsNumberIn(text);
  const born = WRITTEN.flatMap((shape) => [...text.matchAll(shape)]).find((found) => isPast(found, today));
  const name = names.find((one) => one.length > 1 && hasWord(text, one));
  return [
    ...(number === null ? [] : [{ kind: 'NHS number', words: number } as const]),
    ...(born ? [{ kind: 'date of birth', words: born[0] } as const] : []),
    ...(name === undefined ? [] : [{ kind: 'name', words: name } as const]),
  ];
}

function isPast({ groups }: RegExpMatchArray, today: IsoDate): boolean {
  const { day = '', month = '', year = '' } = groups ?? {};
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const years = year.length === 4 ? [Number(year)] : [1900 + Number(year), 2000 + Number(year)];
  return years.some((one) => {
    const dates = [isoDate(one, named || Number(month), Number(day)), isoDate(one, Number(day), Number(month))];
    return dates.some((date) => date !== null && date < today);
  });
}

function hasWord(text: string, name: string): boolean {
  const plain = name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const found = text.matchAll(new RegExp(`(?<![\\p{L}\\p{M}])${plain}(?![\\p{L}\\p{M}])`, 'giu'));
  // Somebody may be called Will or Grace: a name begins with a capital, where its letters have any.
  return [...found].some(([word]) => !/^\p{Ll}/u.test(word));
}
