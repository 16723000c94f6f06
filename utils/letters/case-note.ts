import { formatDate } from '../client/date';
import type { IsoDate } from '../client/date';

/** How a letter went, as the user said. */
export type Sending = {
  readonly to: string;
  /** The letter's title: "ECG on methadone". */
  readonly about: string;
  /** Empty where the user has given no name. */
  readonly by: string;
  /** As it follows "sent": "by email", "through e-RS". Null while it is not sent. */
  readonly route: string | null;
  readonly on: IsoDate;
  readonly chaseOn: IsoDate | null;
};

/**
 * A short note for the case system, one paragraph of plain text: what was sent to whom, by whom, and when to ask again. It
 * names no client, and of the letter its title alone.
 */
export function caseNote({ to, about, by, route, on, chaseOn }: Sending): string {
  const sent = route ? `sent ${route}` : 'written, not sent yet,';
  const chase = chaseOn ? `; chase ${formatDate(chaseOn)}` : '';
  const note = `Letter${to && ` to ${to}`} about “${about}” ${sent} on ${formatDate(on)}${by && ` by ${by}`}${chase}.`;
  return note.replace(/\s+/g, ' ');
}
