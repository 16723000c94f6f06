import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Snippets } from '../../components/dashboard/snippets/Snippets';
import { dateOf } from '../../utils/client/date';
import { sentenceFor } from '../../utils/errors';
import { allSnippets } from '../../utils/letters/snippets/merge';
import { ask } from '../views/ask';
import { saveFile } from '../views/save-file';
import { useAnswer } from '../views/use-answer';
import { useSnippetImport } from './use-snippet-import';

/** All short texts, from the background that keeps them. */
export function SnippetsDesk({ locked, parts }: { locked: boolean; parts: ComponentChildren }) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const answered = useAnswer('snippets', () => ask('snippets/list', {}), ['snippets']);
  const { step, importing } = useSnippetImport();
  const kept = answered.state === 'answered' ? answered.value.snippets : null;
  const all = useMemo(() => kept && allSnippets(kept), [kept]);
  const trying = async (work: Promise<unknown>) => {
    setTrouble(null);
    try {
      await work;
    } catch (error) {
      setTrouble(sentenceFor(error));
    }
  };
  return (
    <Snippets
      all={all}
      refused={answered.state === 'answered' ? answered.value.refused : []}
      trouble={answered.state === 'failed' ? answered.error.message : trouble}
      step={step}
      parts={parts}
      today={dateOf(new Date())}
      onExport={() =>
        void trying(
          ask('snippets/export', {}).then(({ fileName, text }) => saveFile(fileName, text, 'application/json')),
        )
      }
      changing={
        locked || !kept
          ? undefined
          : {
              onSave: async (snippet, was) => {
                await ask('snippets/save', { snippet: { ...snippet }, was: was && { ...was } });
              },
              onRemove: (word) => void trying(ask('snippets/remove', { word })),
              importing,
            }
      }
    />
  );
}
