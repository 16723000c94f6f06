import * as z from 'zod/mini';
import { questionSchema } from './question';
import type { Question } from './question';

const WORDS = z.string().check(z.minLength(1));
const DATE = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/, 'Write a date as 2026-11-23.'));

/** Whom a letter goes to, as far as the details to fill in differ. `gp`: the client's own practice, taken from the record. */
export const RECIPIENT_KINDS = [
  'gp',
  'hospital',
  'community-service',
  'emergency',
  'council',
  'client',
  'any',
] as const;

/** `same-day` letters never stand alone: they carry the telephone banner. */
export const URGENCIES = ['same-day', 'urgent', 'soon', 'routine'] as const;

const basisSchema = z.strictObject({
  /** A static prompt beside the form. Nothing is computed from it. */
  text: WORDS,
  source: WORDS,
  url: z.optional(z.string().check(z.regex(/^https:\/\/\S+$/, 'Give the whole address, starting with https.'))),
  /** When somebody last compared the text with the source. */
  checked: DATE,
});

/** The front matter of a block: what it asks for wherever it is included. */
export const blockSchema = z.strictObject({
  required: z.prefault(z.array(WORDS), []),
  questions: z.prefault(z.array(questionSchema), []),
});

/** The front matter of a letter. */
export const templateSchema = z.strictObject({
  id: z
    .string()
    .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'An id is small letters and hyphens, as in ecg-on-methadone.')),
  /** Its number in the catalogue; client papers have letters. */
  number: z.union([z.int(), WORDS]),
  title: WORDS,
  /** The subject of an e-mail: the same for every client, so that it can hold no client's name. */
  subject: WORDS,
  /** What it is for, in one line. */
  purpose: WORDS,
  /**
   * What it asks, told to the client in one to three short plain sentences: "We asked them to …". It and the three below may use
   * answers that are choices or dates, and the conditions of letters, but nothing typed, sensitive or of the record: others may
   * see what a client carries.
   */
  plain: z.optional(WORDS),
  /** Whom we wrote to, where their name says too much: "the clinic we talked about". */
  plainTo: z.optional(WORDS),
  /** What to do if it gets worse: whom to ring, 111 or 999. */
  plainWorse: z.optional(WORDS),
  /** What comes next, where nobody will write to the client. Takes the place of "You should hear by …". */
  plainNext: z.optional(WORDS),
  /** Of a card for the client: the words of a text message that reminds of the appointment. Of its own questions alone. */
  textMessage: z.optional(WORDS),
  /** Who it goes to, in words. */
  recipients: WORDS,
  recipientKind: z.enum(RECIPIENT_KINDS),
  urgency: z.enum(URGENCIES),
  specialty: WORDS,
  keywords: z.array(z.string()),
  /** Days after sending when a reply is overdue. */
  chaseAfterDays: z.int().check(z.positive()),
  version: z.int().check(z.positive()),
  /** After this day the template says that its basis should be looked at again. */
  reviewBy: DATE,
  /** Details, besides the required questions, without which it may not leave. */
  required: z.prefault(z.array(WORDS), []),
  /** Details that are worth having and do not hold it back. */
  useful: z.prefault(z.array(WORDS), []),
  questions: z.prefault(z.array(questionSchema), []),
  basis: z.array(basisSchema).check(z.minLength(1)),
});

export type Basis = z.infer<typeof basisSchema>;
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];
export type Urgency = (typeof URGENCIES)[number];

/** A shared part of letters: its questions and its Markdown. */
export type Block = z.infer<typeof blockSchema> & { readonly name: string; readonly body: string };
export type Blocks = ReadonlyMap<string, Block>;

/**
 * A letter ready to render. `questions` and `required` include those of the blocks it uses, in the order to ask them;
 * `body` is Markdown with Liquid fields, with leading empty lines that keep the line numbers of the file.
 */
export type Template = Omit<z.infer<typeof templateSchema>, 'questions'> & {
  readonly questions: readonly Question[];
  readonly body: string;
  readonly blocks: Blocks;
};

/** Whether the day on which its basis should have been looked at again has gone by. */
export function isPastReview(template: Template, today: string): boolean {
  return today > template.reviewBy;
}
