import { isIsoDate, weekdayOf } from '../../../client/date';
import type { OpenTimes } from '../service';
import { readClock } from './clock';
import { dayName, readDay } from './days';
import { plainLine } from './plain-text';

/** One schedule of a feed, its fields as RFC 5545 names them, or (v1) a weekday's number. */
export type Schedule = {
  readonly byday?: string | undefined;
  readonly weekday?: string | undefined;
  readonly freq?: string | undefined;
  readonly interval?: number | undefined;
  readonly bymonthday?: string | undefined;
  readonly dtstart?: string | undefined;
  readonly valid_from?: string | undefined;
  readonly valid_to?: string | undefined;
  readonly opens_at?: string | undefined;
  readonly closes_at?: string | undefined;
  readonly description?: string | undefined;
  readonly notes?: string | undefined;
};

const ORDINALS: Readonly<Record<string, string>> = {
  1: 'First',
  2: 'Second',
  3: 'Third',
  4: 'Fourth',
  5: 'Fifth',
  '-1': 'Last',
};

/** The opening times of one schedule, and what it says in words. A rule that no plain week holds comes with a note. */
export function readSchedule(schedule: Schedule): { times: OpenTimes[]; words: string[] } {
  const words = [schedule.description, schedule.notes].flatMap((text) => plainLine(text ?? '') || []);
  const opens = schedule.opens_at ? readClock(schedule.opens_at) : null;
  const closes = schedule.closes_at ? readClock(schedule.closes_at) : null;
  const rules = rulesOf(schedule);
  if (opens === null || closes === null || opens === '24:00') {
    const named = rules.flatMap(({ days, note }) => note ?? days.map(dayName));
    return {
      times: [],
      words: words.length > 0 || named.length === 0 ? words : [`${named.join(', ')}: times not given`],
    };
  }
  if (rules.length === 0) return { times: [], words: [...words, `${opens} to ${closes}, days not given`] };
  const span = {
    ...(dateOf(schedule.valid_from) && { from: dateOf(schedule.valid_from) }),
    ...(dateOf(schedule.valid_to) && { until: dateOf(schedule.valid_to) }),
  };
  return { times: rules.map((rule) => ({ ...rule, opens, closes, ...span })), words };
}

type Rule = { readonly days: number[]; readonly note?: string };

function rulesOf({ byday, weekday, freq, interval, bymonthday, dtstart }: Schedule): Rule[] {
  const often = freq?.toUpperCase() ?? '';
  const every = interval && interval > 1 ? interval : 1;
  const named = [...new Set((byday ?? '').split(/[\s,;]+/).filter(Boolean))];
  const parts = named.flatMap((part) => {
    const match = /^([+-]?\d)?([a-z]+)$/i.exec(part);
    const day = match ? readDay(match[2] ?? '') : null;
    return day === null ? [] : [{ nth: match?.[1]?.replace('+', ''), day }];
  });
  const numbered = weekday === undefined ? null : (readDay(weekday) ?? dayNumber(weekday));
  const days = new Set(parts.filter(({ nth }) => nth === undefined).map(({ day }) => day));
  if (parts.length === 0 && numbered !== null) days.add(numbered);
  if (days.size === 0 && parts.length === 0 && often === 'DAILY') [1, 2, 3, 4, 5, 6, 7].forEach((day) => days.add(day));
  if (days.size === 0 && parts.length === 0 && often === 'WEEKLY' && dateOf(dtstart))
    days.add(isoDay(dateOf(dtstart) ?? ''));
  const sorted = [...days].toSorted((a, b) => a - b);
  const rules: Rule[] = [];
  if (sorted.length > 0) {
    const note =
      often === 'MONTHLY'
        ? `Once a month${bymonthday ? `, on the ${bymonthday}` : ''}`
        : often === 'YEARLY'
          ? 'Once a year'
          : every > 1
            ? `Every ${every} ${often === 'DAILY' ? 'days' : 'weeks'}`
            : undefined;
    rules.push({ days: sorted, ...(note && { note }) });
  }
  for (const { nth, day } of parts) {
    if (nth === undefined) continue;
    rules.push({ days: [day], note: `${ORDINALS[nth] ?? `Number ${nth}`} ${dayName(day)} of the month` });
  }
  return rules;
}

/** v1 counts from 1, Monday; 0 is the Sunday of those who count from 0. */
function dayNumber(text: string): number | null {
  const day = Number(text);
  if (day === 0) return 7;
  return Number.isInteger(day) && day >= 1 && day <= 7 ? day : null;
}

function isoDay(date: string): number {
  return weekdayOf(date).at || 7;
}

function dateOf(text: string | undefined): string | undefined {
  const day = text?.slice(0, 10) ?? '';
  return isIsoDate(day) ? day : undefined;
}
