import { useState } from 'preact/hooks';
import { LeaveLetter } from '../../components/dashboard/letters/LeaveLetter';
import { LetterEditing } from '../../components/dashboard/letters/LetterEditing';
import { dateOf } from '../../utils/client/date';
import { ToldError } from '../../utils/errors';
import { withVersion } from '../../utils/letters/own/own-text';
import type { PreviewOf } from '../../utils/letters/own/preview';
import { ask } from '../views/ask';
import { holdLetter, isUnsaved } from './letter-in-editor';
import type { LetterInEditor } from './letter-in-editor';
import { useLeaving } from './use-leaving';
import { useLetterPreview } from './use-letter-preview';

type Props = { readonly start: LetterInEditor; readonly locked: boolean; readonly onLeave: () => void };

/** One letter being written, from its text to the background that keeps it. */
export function LetterEditor({ start, locked, onLeave }: Props) {
  const [letter, setLetter] = useState(start);
  const [of, setOf] = useState<PreviewOf>('filled');
  const [isSaving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const shown = useLetterPreview(letter.text, of, dateOf(new Date()));
  const dirty = isUnsaved(letter);
  const { asked, leave, stay, goOn } = useLeaving(dirty, onLeave);
  const title = shown.template?.title ?? letter.id ?? 'New letter';

  const change = (next: LetterInEditor) => {
    setLetter(next);
    holdLetter(next);
  };
  const save = async () => {
    setSaving(true);
    setTrouble(null);
    try {
      const { id, text, version } = await ask('templates/save', {
        text: letter.text,
        id: letter.id,
        basedOn: letter.version,
      });
      setLetter((now) => {
        // What was typed meanwhile stays, and only learns its version.
        const next = {
          id,
          saved: text,
          version,
          text: now.text === letter.text ? text : withVersion(now.text, version),
        };
        holdLetter(next);
        return next;
      });
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setSaving(false);
    }
  };
  return (
    <>
      <LetterEditing
        title={title}
        text={letter.text}
        shown={shown}
        of={of}
        isUnsaved={dirty}
        isSaving={isSaving}
        version={letter.saved === null ? null : letter.version}
        trouble={trouble}
        isLocked={locked}
        onOf={setOf}
        onInput={(text) => change({ ...letter, text })}
        onSave={() => void save()}
        onLeave={leave}
      />
      {asked && (
        <LeaveLetter
          title={title}
          onStay={stay}
          onLeave={() => {
            holdLetter(null);
            goOn();
          }}
        />
      )}
    </>
  );
}

/** The sentence, and which line it is about: the background reads the letter once more. */
function troubleOf(error: unknown): string {
  if (!(error instanceof ToldError)) return new ToldError('unexpected').message;
  return error.code === 'template-unreadable' && error.detail ? `${error.message} ${error.detail}` : error.message;
}
