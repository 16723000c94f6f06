import { formatDate } from '../../client/date';
import type { Happening } from '../entry';
import { ATTENDANCE_NAMES, BARRIER_NAMES, STATE_NAMES, TELLING_NAMES } from './life-names';

type Of<Kind extends Happening['kind']> = Extract<Happening, { kind: Kind }>;

/** "Booked for 3 Dec 2026 at 14:30, Riverside Clinic". */
export function sayBooked({ on, at, place, told }: Of<'booked'>): string {
  const when = at ? `${formatDate(on)} at ${at}` : formatDate(on);
  const knows = told === 'not-told' ? 'client not yet told' : `client told ${TELLING_NAMES[told].toLowerCase()}`;
  return `Booked for ${[when, place].filter(Boolean).join(', ')}; ${knows}`;
}

/** "Did not attend on 3 Dec 2026", and what stood in the way. */
export function sayAttendance({ attendance, on, barriers, note }: Of<'attendance'>) {
  return { what: `${ATTENDANCE_NAMES[attendance]}, ${formatDate(on)}`, note: lines(sayBarriers(barriers), note) };
}

/** "Contacted by text message: reached". */
export function sayContacted({ how, reached }: Of<'client-contacted'>): string {
  return `Client ${reached ? 'reached' : 'not reached'} ${TELLING_NAMES[how].toLowerCase()}`;
}

/** "Travel, no phone"; '' where there are none. */
export function sayBarriers(barriers: Of<'barriers'>['barriers']): string {
  const text = barriers.map((barrier) => BARRIER_NAMES[barrier].toLowerCase()).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A step with nothing to say but its name and a note. */
export function sayPlainStep({
  kind,
  note,
}: Of<
  | 'in-triage'
  | 'accepted'
  | 'rejected'
  | 'returned'
  | 'awaiting-booking'
  | 'discharged'
  | 'challenged'
  | 'outcome-received'
>) {
  return { what: STATE_NAMES[kind], note };
}

/** The parts of a note, one under the other, without the empty ones. */
export function lines(...parts: readonly string[]): string {
  return parts.filter(Boolean).join('\n');
}
