import type { LetterFacts } from '../letter';
import type { Template } from '../template';
import { appointmentOf } from './appointment';
import type { AppointmentRead } from './appointment';
import { textMessage } from './text-message';

/** The other forms of a card for the client. */
export type Card = {
  /** For a calendar; null where it is no card of an appointment. */
  readonly appointment: AppointmentRead | null;
  /** For a text message; null where the card has no words for one. */
  readonly message: string | null;
};

/**
 * The other forms a card for the client may leave in; null for any other letter.
 * @param html the card as it stands
 */
export function cardOf(template: Template, facts: LetterFacts, html: string): Card | null {
  const appointment = appointmentOf(template, facts, html);
  const message = textMessage(template, facts);
  return appointment || message !== null ? { appointment, message } : null;
}
