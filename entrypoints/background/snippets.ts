import { readSnippets } from '../../utils/letters/snippets/file';
import type { OwnedSnippet, Snippet } from '../../utils/letters/snippets/snippet';
import type { RefusedSnippet } from '../../utils/messages';
import type { OwnSnippets } from '../../utils/store/own-snippets';
import { managed } from './managed';

export type KeptSnippet = OwnedSnippet & { readonly source: 'own' | 'organisation' };

/** Every short text that is not of the product: the organisation's and those kept here. Asked anew each time. */
export async function keptSnippets(own: OwnSnippets): Promise<{ snippets: KeptSnippet[]; refused: RefusedSnippet[] }> {
  const [pushed, rows] = await Promise.all([pushedSnippets(), own.all()]);
  return {
    snippets: [
      ...pushed.snippets.map((one) => ({ ...one, source: 'organisation' }) as const),
      ...rows.map((one) => ({ ...one, source: 'own' }) as const),
    ],
    refused: pushed.refused,
  };
}

/** What an organisation pushes by managed policy: a list of texts, each the content of a file of short texts. */
async function pushedSnippets(): Promise<{ snippets: Snippet[]; refused: RefusedSnippet[] }> {
  const pushed = await managed('shortTexts');
  if (pushed === undefined) return { snippets: [], refused: [] };
  if (!Array.isArray(pushed))
    return { snippets: [], refused: [{ which: 'The whole policy', sentences: ['It is not a list of files'] }] };
  const snippets: Snippet[] = [];
  const refused: RefusedSnippet[] = [];
  pushed.forEach((one: unknown, at) => {
    const file = fileOf(one);
    if (!file) return refused.push({ which: `File ${at + 1}`, sentences: ['It is not a file of short texts'] });
    for (const { which, sentences } of file.unfit)
      refused.push({ which: `File ${at + 1}, ${which}`, sentences: [...sentences] });
    for (const snippet of file.snippets) {
      if (snippets.some(({ word }) => word === snippet.word))
        refused.push({ which: `File ${at + 1}, /${snippet.word}`, sentences: ['A text before it has the same word'] });
      else snippets.push(snippet);
    }
    return undefined;
  });
  return { snippets, refused };
}

function fileOf(text: unknown): ReturnType<typeof readSnippets> | null {
  try {
    return typeof text === 'string' ? readSnippets(text) : null;
  } catch {
    return null;
  }
}
