import type { CardWay } from '../../components/letter/CardWays';
import { calendarFile } from '../../utils/letters/card/calendar';
import { hashOfLetter } from '../../utils/letters/hash';
import type { Draft } from '../../utils/log/draft';
import { ask } from '../views/ask';
import { copyText } from '../views/copy-text';
import { saveFile } from '../views/save-file';

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
  else {
    const file = calendarFile(way.appointment, hashOfLetter(`card ${draft.id}`).slice(0, 32), new Date());
    saveFile('appointment.ics', file, 'text/calendar;charset=utf-8');
  }
  await ask('letter/left', { release });
  return referral;
}
