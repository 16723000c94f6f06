/** Messages about the words in plain English that a client takes along, which leave as a letter does and are not one. */
import * as z from 'zod/mini';
import { Ulid } from '../log/entry';
import { question } from './envelope';

export const CLIENT_COPY_QUESTIONS_OF_VIEW = {
  // A release to copy, print or save: the page was read again, and the client is the draft's. Nothing of the letter need be filled in
  'client-copy/release': question(
    z.object({ draft: Ulid, route: z.enum(['copy', 'print', 'docx']), text: z.string().check(z.maxLength(4_000)) }),
    z.object({ release: Ulid }),
  ),
} as const;
