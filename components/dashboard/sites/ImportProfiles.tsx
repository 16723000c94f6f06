import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { FileDrop } from '../../parts/FileDrop';
import { Note } from '../../parts/Note';
import type { ImportActions, ImportStep } from './import-step';
import { ImportPreview } from './ImportPreview';

/** The import of site profiles, one step at a time. */
export function ImportProfiles({ step, actions }: { step: ImportStep; actions: ImportActions }) {
  if (step.step === 'preview') return <ImportPreview {...step} actions={actions} />;
  const { refused } = step;
  return (
    <Dialog
      title="Import site profiles"
      onClose={actions.onStop}
      foot={<Button onClick={actions.onStop}>Cancel</Button>}
    >
      {refused && (
        <Note tone="problem" alert>
          <strong>{refused.fileName}</strong> was not imported. {refused.sentence}
        </Note>
      )}
      <FileDrop label="Site profile file" accept=".json,application/json" onFile={actions.onFile} />
      <p>
        Choose a file that was exported from Alongside, or written for it. You see what is in it before anything is
        kept.
      </p>
      <p>
        A profile decides which parts of a page are taken for the client. Import one only from somebody whose work you
        trust, and check it on a few records.
      </p>
    </Dialog>
  );
}
