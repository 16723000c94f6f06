import type { Appointment, Reference, Resource } from '@medplum/fhirtypes';
import { addDays } from '../../../client/date';
import type { Entry, Happening } from '../../entry';
import { visitsOf } from '../../insights/visits';
import type { Referral } from '../../referral/referral-schema';
import { appointmentStatus } from './status';

type Context = { readonly about: Reference; readonly basedOn: Reference[] };
type Booked = Extract<Happening, { kind: 'booked' }>;

/** How long an appointment is taken to be where only its beginning is known, in minutes. Said in its comment. */
const USUAL_MINUTES = 30;

/** Each appointment of a referral that was not moved before its day, with what became of it. */
export function appointmentsOf(
  referral: Referral,
  entries: readonly Entry[],
  { about, basedOn }: Context,
): readonly (readonly [id: string, resource: Resource])[] {
  const bookings = entries.flatMap(({ happening }) => (happening.kind === 'booked' ? [happening] : []));
  return visitsOf(referral.id, entries).map(({ on, attendance }, nth) => {
    const booking = bookings.findLast((one) => one.on === on);
    const { start, end, comment } = timesOf(on, booking?.at);
    const appointment: Appointment = {
      resourceType: 'Appointment',
      status: appointmentStatus(attendance),
      description: referral.title,
      start,
      end,
      comment,
      basedOn: basedOn as Appointment['basedOn'],
      participant: [
        { actor: about as never, status: 'accepted' },
        { actor: { display: booking?.place || referral.destination || 'Not known' }, status: 'accepted' },
      ],
      ...(attendance?.startsWith('cancelled') && {
        cancelationReason: {
          text: attendance === 'cancelled-by-client' ? 'Cancelled by the client' : 'Cancelled by the service',
        },
      }),
    };
    return [`${referral.id}-appointment-${nth}`, appointment] as const;
  });
}

/** FHIR wants a beginning and an end: where the time is not known it is the whole day, where the length is not, half an hour. */
function timesOf(on: string, at: Booked['at']): { start: string; end: string; comment: string } {
  if (!at)
    return {
      start: instant(`${on}T00:00`),
      end: instant(`${addDays(on, 1)}T00:00`),
      comment: 'The time is not known: given as the whole day',
    };
  const start = new Date(`${on}T${at}`);
  const end = new Date(start.getTime() + USUAL_MINUTES * 60_000);
  return {
    start: start.toISOString(),
    end: end.toISOString(),
    comment: 'The length is not known: given as half an hour',
  };
}

/** A moment of the clock at this machine. */
function instant(local: string): string {
  return new Date(local).toISOString();
}
