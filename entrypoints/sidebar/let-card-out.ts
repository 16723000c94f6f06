import type { CardWay } from '../../components/letter/CardWays';
import { calendarFile } from '../../utils/letters/card/calendar';
import { hashOfLetter } from '../../utils/letters/hash';
import type { Draft } from '../../utils/log/draft';
import { ask } from '../views/ask';
import { copyText } from '../views/copy-text';

/**
 * Lets a saved card out as a calendar file or a text message. The background reads the page again and compares the client first;
 * without its release nothing leaves.
 * @returns the referral the card is now
 * @throws ToldError `different-client`, `client-unclear`, `letter-has-gaps`, `copy-refused`
 */
export async function letCardOut(draft: Draft, way: CardWay): Promise<string> {
  const { release, referral } = await ask('letter/release', { draft: draft.id, route: way.route, overrides: [] });
  if (way.route === 'text') await copyText(way.message);
  // Of the draft, so that a corrected card takes the place of the first in a calendar; a hash, so that it leads to nothing.
  else saveCalendar(calendarFile(way.appointment, hashOfLetter(`card ${draft.id}`).slice(0, 32), new Date()));
  await ask('letter/left', { release });
  return referral;
}

function saveCalendar(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'appointment.ics';
  link.click();
  // The browser has taken hold of it by the next task.
  setTimeout(() => URL.revokeObjectURL(address));
}
