import type { IncomingLetter } from '../../../utils/messages';
import { SummaryList } from '../../parts/SummaryList';
import { ChangeTag } from '../file-import/ChangeTag';
import { ChooseImport } from '../file-import/ChooseImport';
import type { FileImport, FileImportStep } from '../file-import/import-step';
import { PreviewImport } from '../file-import/PreviewImport';

export type LetterImportStep = FileImportStep<{ readonly text: string; readonly incoming: IncomingLetter }>;

/** The import of one letter: choose a file, see what is in it, keep it. */
export function ImportLetter({ step, actions }: { step: LetterImportStep; actions: FileImport }) {
  if (step.step === 'preview') return <Preview {...step} actions={actions} />;
  return (
    <ChooseImport
      title="Import a letter"
      label="Letter file"
      accept=".md,text/markdown,text/plain"
      refused={step.refused}
      actions={actions}
    >
      <p>
        Choose a file that was exported from Alongside, or written for it. You see what is in it before anything is
        kept. A letter can print fields and hold conditions, and nothing else.
      </p>
    </ChooseImport>
  );
}

type PreviewProps = Extract<LetterImportStep, { step: 'preview' }> & { readonly actions: FileImport };

function Preview({ incoming, ...step }: PreviewProps) {
  const { title, purpose, recipients, version, change, replaces } = incoming;
  return (
    <PreviewImport
      {...step}
      what={change === 'same' ? null : 'letter'}
      title="Import this letter?"
      testId="import-letter"
    >
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
                <ChangeTag change={change} />
                {change === 'replaces' && ` “${replaces ?? ''}”`}
              </>
            ),
          },
        ]}
      />
    </PreviewImport>
  );
}
