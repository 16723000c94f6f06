import { ToldError } from '../../../utils/errors';
import { readSnippets, writeSnippets } from '../../../utils/letters/snippets/file';
import { snippetSchema, tidySnippet } from '../../../utils/letters/snippets/rules';
import type { Snippet } from '../../../utils/letters/snippets/snippet';
import type { IncomingSnippet } from '../../../utils/messages';
import type { Store } from '../../../utils/store/store';
import { tellViews } from '../pages';
import type { Answers } from '../router';
import { keptSnippets } from '../snippets';

type SnippetAnswers = Pick<
  Answers,
  'snippets/list' | 'snippets/save' | 'snippets/remove' | 'snippets/export' | 'snippets/preview' | 'snippets/import'
>;

/** Short texts of people's own are public, as their letters are: listed and exported while locked as well, but not changed. */
export function snippetAnswers({ ownSnippets, vault }: Store): SnippetAnswers {
  return {
    'snippets/list': () => keptSnippets(ownSnippets),
    'snippets/save': async ({ snippet, was }) => {
      mustBeOpen();
      const fit = sound(snippet);
      // One that waits behind the organisation's can still be mended, or given another word.
      if (was?.word !== fit.word && (await setWords()).has(fit.word)) throw new ToldError('snippet-word-set');
      await ownSnippets.save(fit, was);
      return changed();
    },
    'snippets/remove': async ({ word }) => {
      mustBeOpen();
      await ownSnippets.remove(word);
      return changed();
    },
    'snippets/export': async () => ({
      fileName: 'alongside-short-texts.json',
      text: writeSnippets(await ownSnippets.all()),
    }),
    'snippets/preview': async ({ text }) => {
      const { snippets, unfit } = readSnippets(text);
      const [set, own] = await Promise.all([setWords(), ownSnippets.all()]);
      const refused = unfit.map(({ which, sentences }) => ({ which, sentences: [...sentences] }));
      const incoming: IncomingSnippet[] = [];
      for (const snippet of snippets) {
        const now = own.find(({ word }) => word === snippet.word);
        if (set.has(snippet.word))
          refused.push({
            which: `/${snippet.word}`,
            sentences: ['Your organisation has a short text under this word'],
          });
        else incoming.push({ snippet, change: changeOf(snippet, now), replaces: now?.name ?? null });
      }
      return { incoming, refused };
    },
    'snippets/import': async ({ snippets }) => {
      mustBeOpen();
      const fit = snippets.map(sound);
      const set = await setWords();
      if (fit.some(({ word }) => set.has(word))) throw new ToldError('snippet-word-set');
      await ownSnippets.take(fit);
      return changed();
    },
  };

  function mustBeOpen(): void {
    if (vault.state === 'locked') throw new ToldError('vault-locked');
  }

  /** The words that the organisation has set. */
  async function setWords(): Promise<ReadonlySet<string>> {
    const { snippets } = await keptSnippets(ownSnippets);
    return new Set(snippets.filter(({ source }) => source === 'organisation').map(({ word }) => word));
  }

  function changed(): Record<string, never> {
    tellViews({ topic: 'snippets' });
    return {};
  }
}

/** @throws ToldError `snippet-unfit`, its detail naming what has to change */
function sound(snippet: Snippet): Snippet {
  const { data, error } = snippetSchema.safeParse(tidySnippet(snippet));
  if (error) throw new ToldError('snippet-unfit', error.issues.map(({ message }) => message).join('. '));
  return data;
}

function changeOf(snippet: Snippet, now: Snippet | undefined): IncomingSnippet['change'] {
  if (!now) return 'new';
  return now.name === snippet.name && now.text === snippet.text ? 'same' : 'replaces';
}
