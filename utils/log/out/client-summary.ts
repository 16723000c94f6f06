import { formatDate } from '../../client/date';
import type { IsoDate } from '../../client/date';
import { STATE_NAMES } from '../referral/life-names';
import type { Referral } from '../referral/referral-schema';
import { isOpen } from '../worklist/worklist';

/**
 * Where a client's referrals stand, as plain text for the notes of the case system: a line each, the open ones first. It names no
 * client: it goes into their record.
 * @param referrals as on the worklist
 */
export function clientSummary(referrals: readonly Referral[], today: IsoDate): string {
  const open = referrals.filter(isOpen);
  const closed = referrals.filter((referral) => !isOpen(referral));
  return [
    `Referrals as of ${formatDate(today)}`,
    ...(open.length === 0 ? ['None open.'] : open.map((one) => `- ${openLine(one)}`)),
    ...(closed.length === 0 ? [] : ['Closed:', ...closed.map((one) => `- ${closedLine(one)}`)]),
  ].join('\n');
}

function openLine({ title, destination, state, sentOn, booking, stateNote, missed, chaseOn }: Referral): string {
  const booked = state === 'booked' && booking;
  return sentence([
    destination ? `${title}, ${destination}` : title,
    sentOn && `sent ${formatDate(sentOn)}`,
    booked
      ? `booked for ${formatDate(booking.on)}${booking.at ? ` at ${booking.at}` : ''}${booking.place ? `, ${booking.place}` : ''}`
      : STATE_NAMES[state].toLowerCase(),
    stateNote,
    missed > 0 && `${missed === 1 ? '1 appointment' : `${missed} appointments`} missed`,
    chaseOn && `look again ${formatDate(chaseOn)}`,
  ]);
}

function closedLine({ title, destination, closedAt, outcomeNote }: Referral): string {
  return sentence([
    destination ? `${title}, ${destination}` : title,
    closedAt && `closed ${formatDate(closedAt.slice(0, 10))}`,
    outcomeNote,
  ]);
}

function sentence(parts: readonly (string | false | null)[]): string {
  return `${parts
    .filter((part) => part)
    .join('; ')
    .replaceAll(/\s+/g, ' ')}.`;
}
