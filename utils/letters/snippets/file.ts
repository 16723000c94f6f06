import * as z from 'zod/mini';
import { ToldError } from '../../errors';
import { snippetSchema, tidySnippet } from './rules';
import type { Snippet } from './snippet';

/** In characters: more than all that may be kept, written out. */
export const SNIPPET_FILE_LIMIT = 2_000_000;

const FORMAT = 'alongside-short-texts';
const File = z.object({ format: z.literal(FORMAT), version: z.literal(1), texts: z.array(z.unknown()) });
const Loose = z.object({ word: z.string(), name: z.string(), text: z.string() });

/** One of a file that cannot be taken. `which`: its word, or its place; never its text. */
export type UnfitSnippet = { readonly which: string; readonly sentences: readonly string[] };

/** The text of a file of short texts. */
export function writeSnippets(snippets: readonly Snippet[]): string {
  const texts = snippets.map(({ word, name, text }) => ({ word, name, text }));
  return `${JSON.stringify({ format: FORMAT, version: 1, texts }, null, 2)}\n`;
}

/**
 * The short texts of a file, in their order, and those that are none.
 * @throws ToldError `not-a-snippets-file` where it is something else
 */
export function readSnippets(text: string): { snippets: Snippet[]; unfit: UnfitSnippet[] } {
  const file = parsed(text);
  const snippets: Snippet[] = [];
  const unfit: UnfitSnippet[] = [];
  file.texts.forEach((one, at) => {
    const loose = Loose.safeParse(one);
    const place = `Text ${at + 1}`;
    if (!loose.success) return unfit.push({ which: place, sentences: ['It needs a word, a name and a text'] });
    const tidy = tidySnippet(loose.data);
    const { error } = snippetSchema.safeParse(tidy);
    const which = tidy.word === '' || tidy.word.length > 100 ? place : `/${tidy.word}`;
    if (error) return unfit.push({ which, sentences: error.issues.map(({ message }) => message) });
    if (snippets.some(({ word }) => word === tidy.word))
      return unfit.push({ which, sentences: ['A text before it has the same word'] });
    return snippets.push(tidy);
  });
  return { snippets, unfit };
}

function parsed(text: string): z.infer<typeof File> {
  try {
    return File.parse(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (cause) {
    throw new ToldError('not-a-snippets-file', undefined, { cause });
  }
}
