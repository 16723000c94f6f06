import { dateOf, formatDate } from '../../utils/client/date';
import { STATE_NAMES, TELLING_NAMES } from '../../utils/log/referral/life-names';
import { MISSED } from '../../utils/log/referral/moves';
import type { Referral } from '../../utils/log/referral/referral-schema';
import { sayBarriers } from '../../utils/log/referral/say-step';
import { saySupports } from '../../utils/log/words';

export type LifeFact = { readonly label: string; readonly value: string };

/** What is known of a referral's life besides where it went and when: where it stands since when, the appointment, what helps. */
export function lifeFacts(referral: Referral): readonly LifeFact[] {
  const { state, stateSince, stateNote, specialty, missed, missedOn, supports, barriers } = referral;
  const since = formatDate(dateOf(new Date(stateSince)));
  const fact = (label: string, value: string | null): LifeFact[] => (value ? [{ label, value }] : []);
  return [
    ...fact('Stands', `${STATE_NAMES[state]} since ${since}`),
    ...fact('Note', stateNote),
    ...fact('Care', specialty),
    ...fact(state === 'booked' ? 'Booked' : 'Last booked', bookingWords(referral)),
    ...fact('Remind', state === 'booked' ? reminderWords(referral) : null),
    ...fact('Missed', missed > 0 ? missedWords(missed, missedOn) : null),
    ...fact('Support', saySupports(supports)),
    ...fact('In the way', sayBarriers([...barriers])),
  ];
}

/** "3 Dec 2026 at 14:30, Riverside Clinic; client told by phone". */
export function bookingWords({ booking }: Referral): string | null {
  if (!booking) return null;
  const { on, at, place, told } = booking;
  const when = at ? `${formatDate(on)} at ${at}` : formatDate(on);
  const knows = told === 'not-told' ? 'client not yet told' : `client told ${TELLING_NAMES[told].toLowerCase()}`;
  return `${[when, place].filter(Boolean).join(', ')}; ${knows}`;
}

/** When the client is to be reminded, or was. */
export function reminderWords({ booking, remindedAt }: Referral): string | null {
  if (remindedAt) return `Reminded on ${formatDate(dateOf(new Date(remindedAt)))}`;
  return booking?.remindOn ? `On ${formatDate(booking.remindOn)}` : null;
}

function missedWords(missed: number, missedOn: string | null): string {
  const last = missedOn ? `, ${missed === 1 ? 'on' : 'last on'} ${formatDate(missedOn)}` : '';
  return `${missed === 1 ? '1 appointment' : `${missed} appointments`}${last}`;
}

/** Whether an appointment is, or was, what it stands at. */
export function isAppointed({ state }: Pick<Referral, 'state'>): boolean {
  return state === 'booked' || state === 'attended' || MISSED.includes(state);
}
