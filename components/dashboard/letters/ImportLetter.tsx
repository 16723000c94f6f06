import { Equal, Plus, Replace } from 'lucide-preact';
import type { LucideIcon } from 'lucide-preact';
import type { IncomingLetter } from '../../../utils/messages';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { FileDrop } from '../../parts/FileDrop';
import { Note } from '../../parts/Note';
import { SummaryList } from '../../parts/SummaryList';
import { Tag } from '../../parts/Tag';
import type { Tone } from '../../parts/tone';

/** Where an import stands. Nothing is kept before `onTake`. */
export type LetterImportStep =
  /** A file is to be chosen. `refused`: why the one chosen before was not taken. */
  | {
      readonly step: 'choose';
      readonly refused?: { readonly fileName: string; readonly sentence: string; readonly line?: number };
    }
  | {
      readonly step: 'preview';
      readonly fileName: string;
      readonly text: string;
      readonly incoming: IncomingLetter;
      readonly busy: boolean;
      readonly trouble: string | null;
    };

export type LetterImport = {
  readonly onStart: () => void;
  readonly onFile: (file: File) => void;
  readonly onTake: () => void;
  readonly onStop: () => void;
};

const CHANGES: Readonly<Record<IncomingLetter['change'], readonly [Tone, LucideIcon, string]>> = {
  new: ['good', Plus, 'New'],
  replaces: ['attention', Replace, 'Replaces'],
  same: ['neutral', Equal, 'Same as now'],
};

/** The import of one letter: choose a file, see what is in it, keep it. */
export function ImportLetter({ step, actions }: { step: LetterImportStep; actions: LetterImport }) {
  if (step.step === 'preview') return <Preview {...step} actions={actions} />;
  const { refused } = step;
  return (
    <Dialog title="Import a letter" onClose={actions.onStop} foot={<Button onClick={actions.onStop}>Cancel</Button>}>
      {refused && (
        <Note tone="problem" alert>
          <strong>{refused.fileName}</strong> was not imported.{' '}
          {refused.line !== undefined && <strong>Line {refused.line}: </strong>}
          {refused.sentence}
        </Note>
      )}
      <FileDrop label="Letter file" accept=".md,text/markdown,text/plain" onFile={actions.onFile} />
      <p>
        Choose a file that was exported from Alongside, or written for it. You see what is in it before anything is
        kept. A letter can print fields and hold conditions, and nothing else.
      </p>
    </Dialog>
  );
}

type PreviewProps = Extract<LetterImportStep, { step: 'preview' }> & { readonly actions: LetterImport };

function Preview({ fileName, incoming, busy, trouble, actions }: PreviewProps) {
  const { title, purpose, recipients, version, change, replaces } = incoming;
  const [tone, icon, word] = CHANGES[change];
  const isNew = change !== 'same';
  return (
    <Dialog
      title={isNew ? 'Import this letter?' : 'There is nothing to import'}
      onClose={actions.onStop}
      foot={
        <>
          {isNew && (
            <Button kind="primary" busy={busy} onClick={actions.onTake} testId="import-letter">
              Import letter
            </Button>
          )}
          <Button onClick={actions.onStart}>Choose another file</Button>
          <Button onClick={actions.onStop}>Cancel</Button>
        </>
      }
    >
      <p class="letters-named">{fileName}. Nothing is kept until you import.</p>
      {trouble && (
        <Note tone="problem" alert>
          {trouble}
        </Note>
      )}
      <SummaryList
        lined
        rows={[
          { label: 'Letter', value: title },
          { label: 'For', value: purpose },
          { label: 'Goes to', value: recipients },
          { label: 'Version', value: String(version) },
          {
            label: 'Change',
            value: (
              <>
                <Tag tone={tone} icon={icon}>
                  {word}
                </Tag>
                {change === 'replaces' && ` “${replaces ?? ''}”`}
              </>
            ),
          },
        ]}
      />
    </Dialog>
  );
}
