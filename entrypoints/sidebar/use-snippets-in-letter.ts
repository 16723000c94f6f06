import { useMemo } from 'preact/hooks';
import type { SnippetsInLetter } from '../../components/snippets/snippets-in-letter';
import { dateOf } from '../../utils/client/date';
import { allSnippets, snippetsWith } from '../../utils/letters/snippets/merge';
import type { Draft } from '../../utils/log/draft';
import { ask } from '../views/ask';
import { useAnswer } from '../views/use-answer';

const NAMES = ['fullName', 'givenName', 'familyName', 'preferredName'] as const;

/** The short texts of a letter about this record: where those kept cannot be had, what Alongside comes with is still offered. */
export function useSnippetsInLetter(record: Draft['record']): SnippetsInLetter {
  const answered = useAnswer('snippets', () => ask('snippets/list', {}), ['snippets']);
  const kept = answered.state === 'answered' ? answered.value.snippets : NONE;
  return useMemo(
    () => ({
      used: snippetsWith(kept),
      all: allSnippets(kept),
      today: dateOf(new Date()),
      names: NAMES.flatMap((field) => record[field]?.split(/[\s,()]+/) ?? []).filter((name) => name.length > 2),
      onKeep: async (snippet) => {
        await ask('snippets/save', { snippet: { ...snippet }, was: null });
      },
    }),
    [kept, record],
  );
}

const NONE = [] as const;
