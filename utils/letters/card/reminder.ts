import type { IsoDate } from '../../client/date';
import type { Template } from '../template';
import { textMessage } from './text-message';

/** An appointment that somebody is to be reminded of. `at`: 24 hours, "14:30"; absent where the log does not know it. */
export type Reminding = { readonly on: IsoDate; readonly at?: string | undefined; readonly phone: string };

/**
 * The words of a text message that reminds of an appointment: when it is and whom to ring, in the words of the card. It names
 * neither the client nor the place nor us, for anybody near the phone may read it. Null where the card has no words for one.
 */
export function reminderWords(card: Template, { on, at, phone }: Reminding, today: IsoDate): string | null {
  return textMessage(card, {
    record: {},
    practice: null,
    recipient: null,
    sender: {},
    answers: {
      apptDay: on,
      apptTime: at ?? 'at the time you were told',
      apptPhone: phone,
      contactLimits: ['do-not-name'],
    },
    today,
    switches: {},
  });
}
