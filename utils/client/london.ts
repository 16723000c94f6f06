import type { IsoDate } from './date';
import type { ClockTime } from './time';

const HOUR_MS = 3_600_000;
const IN_LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/**
 * The moment at which a clock in the United Kingdom shows this time on this day, wherever the machine stands. Of a time that
 * comes twice, as clocks go back, the first; null for one that never comes, as they go forward.
 */
export function londonMoment(date: IsoDate, time: ClockTime): Date | null {
  const shown = Date.parse(`${date}T${time}:00Z`);
  for (const ahead of [1, 0]) {
    const moment = new Date(shown - ahead * HOUR_MS);
    if (clockAt(moment) === shown) return moment;
  }
  return null;
}

/** What the clock shows at a moment, as if that were UTC. */
function clockAt(moment: Date): number {
  const parts = Object.fromEntries(IN_LONDON.formatToParts(moment).map(({ type, value }) => [type, value]));
  return Date.parse(`${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}:00Z`);
}
