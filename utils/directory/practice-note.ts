import * as z from 'zod/mini';
import { nhsNumberIn } from '../client/nhs-number';

const line = z.string().check(z.maxLength(200));

/** What colleagues know of a practice that no list says. Nothing of any client belongs into it. */
export const practiceNoteSchema = z.object({
  /** A number that gets past the queue. */
  bypassPhone: line,
  secureEmail: line,
  /** "Ask for Jo on Tuesdays". */
  text: z.string().check(z.maxLength(1_000)),
  /** Who saved it. */
  by: line,
  /** When, an ISO instant. */
  at: z.string(),
});
export type PracticeNote = z.infer<typeof practiceNoteSchema>;
export type NoteFields = Pick<PracticeNote, 'bypassPhone' | 'secureEmail' | 'text'>;

export const EMPTY_NOTE: NoteFields = { bypassPhone: '', secureEmail: '', text: '' };

export function isEmptyNote({ bypassPhone, secureEmail, text }: NoteFields): boolean {
  return [bypassPhone, secureEmail, text].every((part) => part.trim() === '');
}

/** What in a note looks as if it were of a client, as a sentence; null where nothing does. It is a warning, never a proof. */
export function clientDetailsIn(fields: NoteFields): string | null {
  const text = Object.values(fields).join('\n');
  if (nhsNumberIn(text))
    return 'This looks like an NHS number. Nothing of a client belongs in a note about a practice.';
  if (/\b(?:dob|d\.o\.b|born|date of birth|client|patient|service user)\b/i.test(text))
    return 'This may be about a client. Nothing of a client belongs in a note about a practice.';
  return null;
}
