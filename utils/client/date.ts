/** A calendar date, YYYY-MM-DD, with no time and no zone. */
export type IsoDate = string;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONG_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const LONG_WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Whether the text is a real calendar date written YYYY-MM-DD. */
export function isIsoDate(text: string): text is IsoDate {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return false;
  const [, y, m, d] = match;
  return isoDate(Number(y), Number(m), Number(d)) === text;
}

/** The ISO date of a year, month (1 to 12) and day, or null where no such day exists. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** The calendar date of a moment, in the machine's own time zone. */
export function dateOf(moment: Date): IsoDate {
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}

/** Completed years between a date of birth and a day; null where the birth lies after that day. */
export function ageOn(dateOfBirth: IsoDate, day: IsoDate): number | null {
  if (dateOfBirth > day) return null;
  const years = Number(day.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return day.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
}

/** Whole days from one date to another; negative where `to` is the earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The date a number of days later (or, negative, earlier). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** `14 Mar 1981`, as it is written in the interface. */
export function formatDate(date: IsoDate): string {
  return written(date, MONTHS);
}

/** `14 March 1981`, as it is written in a letter. */
export function formatLongDate(date: IsoDate): string {
  return written(date, LONG_MONTHS);
}

/** The day of the week: its name, and its place from Sunday, 0, to Saturday. */
export function weekdayOf(date: IsoDate): { readonly at: number; readonly name: string } {
  const at = new Date(`${date}T00:00Z`).getUTCDay();
  return { at, name: LONG_WEEKDAYS[at] ?? '' };
}

/** `Tue 24 Nov`, for a date near today. */
export function formatNearDate(date: IsoDate): string {
  return `${weekdayOf(date).name.slice(0, 3)} ${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]}`;
}

/** `10:42`, in the machine's own time zone. */
export function formatTime(moment: Date): string {
  return `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`;
}

/**
 * A date as a person types it in a form, British order: `14/3/1981`, `14 Mar 81`, `14 march 1981`, `1981-03-14`, `14.3.81`.
 * Two-digit years up to `pivot` belong to this century. Null where it is not a date; never guessed.
 */
export function parseTypedDate(text: string, pivot = new Date().getFullYear() % 100): IsoDate | null {
  const trimmed = text.trim().toLowerCase();
  if (isIsoDate(trimmed)) return trimmed;
  const match = /^(\d{1,2})(?:st|nd|rd|th)?[\s/.-]+(\d{1,2}|[a-z]{3,9})[\s/.,-]+(\d{4}|\d{2})$/.exec(trimmed);
  if (!match) return null;
  const [, day = '', monthText = '', yearText = ''] = match;
  const named = LONG_MONTHS.findIndex((name) => name.toLowerCase().startsWith(monthText)) + 1;
  const month = /^\d/.test(monthText) ? Number(monthText) : named;
  const short = Number(yearText);
  const year = yearText.length === 4 ? short : short <= pivot ? 2000 + short : 1900 + short;
  return isoDate(year, month, Number(day));
}

function written(date: IsoDate, months: readonly string[]): string {
  return `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}
