import { dateOf, formatDate } from '../../utils/client/date';
import type { Referral } from '../../utils/log/referral/referral-schema';
import { sayBarriers } from '../../utils/log/referral/say-step';
import { OUTCOME_NAMES, ROUTE_NAMES, SUPPORT_NAMES } from '../../utils/log/words';
import { bookingWords, isAppointed, reminderWords } from '../referral/life-facts';

/**
 * A referral in a few lines: where it went, how and when, and what is awaited ("Brackenfield Surgery. Email 26 Oct 2026, chase by
 * 14 Nov 2026."); the note of where it stands; its appointment; what helps and what stands in the way.
 */
export function standingWords(referral: Referral): readonly string[] {
  return [wentWords(referral), stateWords(referral), appointmentWords(referral), helpWords(referral)].filter(
    (line) => line !== '',
  );
}

function wentWords({ destination, state, sentOn, route, exportedAt, chaseOn, outcome }: Referral): string {
  if (state === 'closed') return sentences(destination, outcome && OUTCOME_NAMES[outcome]);
  const written = exportedAt && `Written ${dayWords(exportedAt)}, not marked as sent`;
  const went =
    sentOn === null ? written : `${route && route !== 'other' ? ROUTE_NAMES[route] : 'Sent'} ${formatDate(sentOn)}`;
  const look = state === 'need' || isAppointed({ state }) ? 'look again on' : 'chase by';
  const next = chaseOn && `${state === 'sent' ? 'no receipt yet, ' : ''}${look} ${formatDate(chaseOn)}`;
  return sentences(destination, capital([went, next].filter(Boolean).join(', ')));
}

/** Since when it stands there, and what was written about that. Of what was only sent the line before says it. */
function stateWords({ state, stateSince, stateNote, outcomeNote }: Referral): string {
  if (state === 'closed') return sentences(`Closed ${dayWords(stateSince)}`, outcomeNote);
  if (state === 'sent' || state === 'exported') return sentences(stateNote);
  return sentences(`Since ${dayWords(stateSince)}`, stateNote);
}

function appointmentWords(referral: Referral): string {
  const { state, missed } = referral;
  const booking = isAppointed(referral) && bookingWords(referral);
  const remind = state === 'booked' && (reminderWords(referral) ?? 'no reminder planned');
  const count = missed > 1 && `${missed} appointments missed so far`;
  return sentences(
    booking && `Appointment ${booking}`,
    remind && (referral.remindedAt ? remind : `Remind: ${remind.charAt(0).toLowerCase()}${remind.slice(1)}`),
    count,
  );
}

function helpWords({ supports, barriers }: Referral): string {
  return sentences(
    supports.length > 0 && `Support: ${supports.map((one) => SUPPORT_NAMES[one].toLowerCase()).join(', ')}`,
    barriers.length > 0 && `In the way: ${sayBarriers([...barriers]).toLowerCase()}`,
  );
}

function dayWords(moment: string): string {
  return formatDate(dateOf(new Date(moment)));
}

function sentences(...parts: readonly (string | false | null | undefined)[]): string {
  return parts
    .filter((part): part is string => Boolean(part))
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
