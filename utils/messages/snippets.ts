/**
 * Messages about short texts of people's own. As with letters of their own they hold nothing of any client: they are answered while
 * locked, and changed only while not. What is wrong with one is told by the background, which reads it, not by the envelope.
 */
import * as z from 'zod/mini';
import { SNIPPET_FILE_LIMIT } from '../letters/snippets/file';
import { MOST_SNIPPETS } from '../letters/snippets/rules';
import { Line, Nothing, question } from './envelope';

const Unproven = z.object({ word: Line, name: Line, text: z.string().check(z.maxLength(100_000)) });
const Kept = z.object({ ...Unproven.shape, source: z.enum(['own', 'organisation']) });

/** One that cannot be used. `which`: its word, or its place in the file or the policy; never its text. */
const RefusedSnippet = z.object({ which: Line, sentences: z.array(Line) });
export type RefusedSnippet = z.infer<typeof RefusedSnippet>;

/** What a file would bring. `replaces`: the name of the one that has its word now. */
const IncomingSnippet = z.object({
  snippet: Unproven,
  change: z.enum(['new', 'replaces', 'same']),
  replaces: z.nullable(Line),
});
export type IncomingSnippet = z.infer<typeof IncomingSnippet>;

/** Questions of a view. */
export const SNIPPET_QUESTIONS_OF_VIEW = {
  'snippets/list': question(Nothing, z.object({ snippets: z.array(Kept), refused: z.array(RefusedSnippet) })),
  // `was`: how it stood when it was opened; null for a new one
  'snippets/save': question(z.object({ snippet: Unproven, was: z.nullable(Unproven) }), Nothing),
  'snippets/remove': question(z.object({ word: Line }), Nothing),
  'snippets/export': question(Nothing, z.object({ fileName: Line, text: z.string() })),
  'snippets/preview': question(
    z.object({ text: z.string().check(z.maxLength(SNIPPET_FILE_LIMIT)) }),
    z.object({ incoming: z.array(IncomingSnippet), refused: z.array(RefusedSnippet) }),
  ),
  // All of them or none
  'snippets/import': question(z.object({ snippets: z.array(Unproven).check(z.maxLength(MOST_SNIPPETS)) }), Nothing),
} as const;
