/**
 * Messages about letters of people's own. They hold nothing of any client: they are answered while locked, and changed only while
 * not. What is wrong with a text is told by the background, which reads it, not by the envelope.
 */
import * as z from 'zod/mini';
import { OWN_TEXT_LIMIT } from '../letters/own/limits';
import { Line, Nothing, question } from './envelope';

const LetterId = z.string().check(z.maxLength(60));
const Text = z.string().check(z.maxLength(OWN_TEXT_LIMIT + 20));
/** Whoever pasted too much is told so by the reader of letters. */
const Unproven = z.string().check(z.maxLength(2_000_000));

/** The line to mend, counted from 1, and the sentence about it. */
const Problem = z.object({ line: z.int().check(z.positive()), sentence: Line });

/** A letter that is not of the product. `problem`: it was kept by another version and cannot be used by this one. */
const KeptLetter = z.object({
  id: LetterId,
  text: Text,
  source: z.enum(['own', 'organisation']),
  problem: z.nullable(Problem),
});
export type KeptLetter = z.infer<typeof KeptLetter>;

/** A letter the organisation set and that is not used. `which`: its title, or its place in the policy. */
const RefusedLetter = z.object({ which: Line, line: z.int(), sentence: Line });
export type RefusedLetter = z.infer<typeof RefusedLetter>;

/** What a file would bring. `replaces`: the title of the one that has its id now. */
const IncomingLetter = z.object({
  id: LetterId,
  title: Line,
  purpose: Line,
  recipients: Line,
  version: z.int(),
  change: z.enum(['new', 'replaces', 'same']),
  replaces: z.nullable(Line),
});
export type IncomingLetter = z.infer<typeof IncomingLetter>;

/** Questions of a view. */
export const TEMPLATE_QUESTIONS_OF_VIEW = {
  'templates/list': question(Nothing, z.object({ letters: z.array(KeptLetter), refused: z.array(RefusedLetter) })),
  // `id` null: a new one. `basedOn`: the version it was changed from. Answers with the text as it is kept, its version raised
  'templates/save': question(
    z.object({ text: Unproven, id: z.nullable(LetterId), basedOn: z.int() }),
    z.object({ id: LetterId, text: Text, version: z.int() }),
  ),
  'templates/remove': question(z.object({ id: LetterId }), Nothing),
  'templates/export': question(z.object({ id: LetterId }), z.object({ fileName: Line, text: Text })),
  'templates/preview': question(
    z.object({ text: Unproven }),
    z.object({ incoming: z.nullable(IncomingLetter), problem: z.nullable(Problem) }),
  ),
  'templates/import': question(z.object({ text: Unproven }), Nothing),
} as const;
