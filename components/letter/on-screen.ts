import { formatDate } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';

/** Whether the client of a letter is the one on screen. Anything but `same` holds the letter back. */
export type OnScreen =
  /** `readAt`: when the page was last read, ISO 8601, UTC. */
  | { readonly is: 'same'; readonly readAt: string }
  | { readonly is: 'different'; readonly name: string; readonly dateOfBirth?: IsoDate | undefined }
  /** Nobody is clearly on screen, or what is there is too little to compare. */
  | { readonly is: 'unclear' };

/** Why a letter may not leave, in the few words over its buttons; null where nothing holds it. */
export function heldWords(onScreen: OnScreen): string | null {
  if (onScreen.is === 'same') return null;
  return onScreen.is === 'different' ? 'Held: another client is on screen' : 'Held: the page does not show who this is';
}

/** "KOWALCZYK, Marek, born 2 Sep 1974". */
export function whoWords({ name, dateOfBirth }: { name: string; dateOfBirth?: IsoDate | undefined }): string {
  return dateOfBirth ? `${name}, born ${formatDate(dateOfBirth)}` : name;
}
