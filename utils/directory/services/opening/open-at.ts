import { addDays, weekdayOf } from '../../../client/date';
import type { IsoDate } from '../../../client/date';
import type { ClockTime } from '../../../client/time';
import type { OpenTimes, Service } from '../service';
import { isBankHoliday, nationOf } from './bank-holidays';

/**
 * Whether a service is open by the times it gives. `until` null: it never closes. `opens` null: no time it gives comes within the
 * fortnight. `seeWords`: it says something more in words, which may differ. `bankHoliday`: the day is one, and times may differ.
 */
export type OpenState =
  | {
      readonly state: 'open';
      readonly until: { readonly date: IsoDate; readonly time: ClockTime } | null;
      readonly seeWords: boolean;
      readonly bankHoliday: boolean;
    }
  | {
      readonly state: 'closed';
      readonly opens: { readonly date: IsoDate; readonly time: ClockTime } | null;
      readonly seeWords: boolean;
      readonly bankHoliday: boolean;
    }
  | { readonly state: 'not-known' };

const AHEAD_DAYS = 15;
const DAY = 1_440;
const IN_LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** What the clock on the wall shows in the United Kingdom at a moment, wherever the machine stands. */
export function wallClock(moment: Date): { readonly date: IsoDate; readonly minutes: number } {
  const parts = Object.fromEntries(IN_LONDON.formatToParts(moment).map(({ type, value }) => [type, value]));
  return {
    date: `${parts['year']}-${parts['month']}-${parts['day']}`,
    minutes: Number(parts['hour']) * 60 + Number(parts['minute']),
  };
}

/**
 * Whether a service is open at a moment. Times are those of the clock on the wall, summer and winter; an opening that ends at or
 * before its beginning goes on past midnight. Times with a note ("First Tuesday of the month") are not sure: where one of them
 * might hold at that moment it is not known. Nor is it of a service without times, or whose times have all run out.
 */
export function openAt(
  service: Pick<Service, 'openTimes' | 'openWords' | 'locations' | 'status'>,
  moment: Date,
): OpenState {
  const now = wallClock(moment);
  if (service.status !== 'active') return { state: 'not-known' };
  const holding = service.openTimes.filter(({ until }) => until === undefined || until >= addDays(now.date, -1));
  const spans = spansOf(
    holding.filter(({ note }) => note === undefined),
    now.date,
  );
  const unsure = spansOf(
    holding.filter(({ note }) => note !== undefined),
    now.date,
  );
  const said = {
    seeWords: Boolean(service.openWords) || unsure.length > 0,
    bankHoliday: isBankHoliday(now.date, nationOf(service.locations[0]?.postcode ?? '')),
  };
  const end = endOf(spans, now.minutes);
  if (end !== null) return { state: 'open', until: end === Infinity ? null : placeOf(now.date, end), ...said };
  if (holding.length === 0 || unsure.some(([from, to]) => from <= now.minutes && now.minutes < to))
    return { state: 'not-known' };
  // Of times that all are unsure nothing says when it opens next.
  if (spans.length === 0 && unsure.length > 0) return { state: 'not-known' };
  const next = Math.min(...spans.map(([from]) => from).filter((from) => from > now.minutes));
  return { state: 'closed', opens: next === Infinity ? null : placeOf(now.date, next), ...said };
}

type Span = readonly [from: number, to: number];

/** Openings around a day, in minutes from its midnight: from yesterday's, which may go on, to those of the coming fortnight. */
function spansOf(times: readonly OpenTimes[], today: IsoDate): Span[] {
  const spans: Span[] = [];
  for (let ahead = -1; ahead <= AHEAD_DAYS; ahead += 1) {
    const date = addDays(today, ahead);
    const day = weekdayOf(date).at || 7;
    for (const { days, opens, closes, from, until } of times) {
      if (!days.includes(day) || (from && date < from) || (until && date > until)) continue;
      const start = minutesOf(opens);
      const end = minutesOf(closes);
      spans.push([ahead * DAY + start, ahead * DAY + (end > start ? end : end + DAY)]);
    }
  }
  return spans;
}

/** When what is open now ends, going from one opening into the next; Infinity where it goes on past all that was looked at. */
function endOf(spans: readonly Span[], now: number): number | null {
  let end: number | null = null;
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (end === null ? from <= now && now < to : from <= end && to > end) end = to;
  }
  return end !== null && end > (AHEAD_DAYS - 1) * DAY ? Infinity : end;
}

function minutesOf(clock: ClockTime): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

function placeOf(today: IsoDate, minutes: number): { date: IsoDate; time: ClockTime } {
  const rest = minutes % DAY;
  const pad = (part: number) => String(part).padStart(2, '0');
  return { date: addDays(today, Math.floor(minutes / DAY)), time: `${pad(Math.floor(rest / 60))}:${pad(rest % 60)}` };
}
