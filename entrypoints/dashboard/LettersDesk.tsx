import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Letters } from '../../components/dashboard/letters/Letters';
import { listLetters } from '../../components/dashboard/letters/listed-letter';
import { addDays, dateOf } from '../../utils/client/date';
import { sentenceFor } from '../../utils/errors';
import { listTemplates } from '../../utils/letters/catalogue';
import { blankLetter, copyOf } from '../../utils/letters/own/own-text';
import { shippedText } from '../../utils/letters/own/shipped-text';
import { ask } from '../views/ask';
import { useAnswer } from '../views/use-answer';
import { LetterEditor } from './LetterEditor';
import { holdLetter, inHand, stillUnsaved } from './letter-in-editor';
import type { LetterInEditor } from './letter-in-editor';
import { saveFile } from '../views/save-file';
import { useLetterImport } from './use-letter-import';

/** The list of all letters, or the one that is being written. */
export function LettersDesk({ locked, parts }: { locked: boolean; parts: ComponentChildren }) {
  const today = dateOf(new Date());
  const [trouble, setTrouble] = useState<string | null>(null);
  const [editing, setEditing] = useState(stillUnsaved);
  const answered = useAnswer('templates', () => ask('templates/list', {}), ['templates']);
  const { step, importing } = useLetterImport();
  const kept = answered.state === 'answered' ? answered.value.letters : null;
  const letters = useMemo(() => kept && listLetters(listTemplates(), kept, today), [kept, today]);
  // Left by the browser's own buttons, what was typed is there again on coming back.
  useEffect(() => holdLetter(editing), [editing]);

  if (editing) {
    return <LetterEditor start={editing} locked={locked} onLeave={() => setEditing(null)} />;
  }
  const taken = (kept ?? []).map(({ id }) => id);
  const textOf = (id: string) => kept?.find((one) => one.id === id)?.text ?? shippedText(id);
  const begin = (next: LetterInEditor) => {
    setTrouble(null);
    setEditing(next);
  };
  const trying = async (work: Promise<unknown>) => {
    setTrouble(null);
    try {
      await work;
    } catch (error) {
      setTrouble(sentenceFor(error));
    }
  };
  return (
    <Letters
      letters={letters}
      refused={answered.state === 'answered' ? answered.value.refused : []}
      trouble={answered.state === 'failed' ? answered.error.message : trouble}
      step={step}
      parts={parts}
      onExport={(id) =>
        void trying(
          ask('templates/export', { id }).then(({ fileName, text }) => saveFile(fileName, text, 'text/markdown')),
        )
      }
      changing={
        locked || !kept
          ? undefined
          : {
              onNew: () => begin(inHand(blankLetter(today, addDays(today, 365), taken), null)),
              onDuplicate: (id) => {
                const text = textOf(id);
                const from = letters?.find((one) => one.id === id);
                if (text !== null && from?.version)
                  begin(inHand(copyOf(text, { id, title: from.title, version: from.version }, taken), null));
              },
              onEdit: (id) => {
                const text = textOf(id);
                if (text !== null) begin(inHand(text, id));
              },
              onRemove: (id) => void trying(ask('templates/remove', { id })),
              importing,
            }
      }
    />
  );
}
