import { addDays, formatNearDate } from '../../../client/date';
import type { IsoDate } from '../../../client/date';
import { sayClock } from '../../../client/time';
import type { OpenState } from './open-at';
import { wallClock } from './open-at';

/** What is said of whether a service is open: "Open until 5pm", "Closed, opens tomorrow 9am", "Opening times not known". */
export function sayOpen(state: OpenState, moment: Date): string {
  if (state.state === 'not-known') return 'Opening times not known';
  const today = wallClock(moment).date;
  if (state.state === 'open') return state.until ? `Open until ${when(state.until, today)}` : 'Open day and night';
  return state.opens ? `Closed, opens ${when(state.opens, today)}` : 'Closed';
}

/** What has to be said beside it; empty where nothing has. */
export function sayOpenDoubt(state: OpenState): string {
  if (state.state === 'not-known') return '';
  return [state.bankHoliday && 'May differ on a bank holiday.', state.seeWords && 'See what it says of its times.']
    .filter(Boolean)
    .join(' ');
}

function when({ date, time }: { date: IsoDate; time: string }, today: IsoDate): string {
  // The midnight that ends today is 00:00 of tomorrow, and nobody says so.
  if (time === '00:00' && date === addDays(today, 1)) return 'midnight';
  const clock = sayClock(time);
  if (date === today) return clock;
  return date === addDays(today, 1) ? `tomorrow ${clock}` : `${formatNearDate(date)} ${clock}`;
}
