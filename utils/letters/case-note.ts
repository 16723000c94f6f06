import { formatDate } from '../client/date';
import type { IsoDate } from '../client/date';

/** How a letter went, as the user said. */
export type Sending = {
  readonly to: string;
  /** The letter's title: "ECG on methadone". */
  readonly about: string;
  readonly by: string;
  /** As it follows "by": "email", "post". Null while it is not sent. */
  readonly route: string | null;
  readonly on: IsoDate;
  readonly chaseOn: IsoDate | null;
};

/** A short note for the case system: what was sent to whom, by whom, and when to ask again. */
export function caseNote({ to, about, by, route, on, chaseOn }: Sending): string {
  const sent = route ? `sent by ${route}` : 'written, not sent yet,';
  const chase = chaseOn ? `; chase ${formatDate(chaseOn)}` : '';
  return `Letter to ${to} about “${about}” ${sent} on ${formatDate(on)} by ${by}${chase}.`;
}
