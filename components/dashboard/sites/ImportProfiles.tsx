import { ChooseImport } from '../file-import/ChooseImport';
import type { ImportActions, ImportStep } from './import-step';
import { ImportPreview } from './ImportPreview';

/** The import of site profiles, one step at a time. */
export function ImportProfiles({ step, actions }: { step: ImportStep; actions: ImportActions }) {
  if (step.step === 'preview') return <ImportPreview {...step} actions={actions} />;
  return (
    <ChooseImport
      title="Import site profiles"
      label="Site profile file"
      accept=".json,application/json"
      refused={step.refused}
      actions={actions}
    >
      <p>
        Choose a file that was exported from Alongside, or written for it. You see what is in it before anything is
        kept.
      </p>
      <p>
        A profile decides which parts of a page are taken for the client. Import one only from somebody whose work you
        trust, and check it on a few records.
      </p>
    </ChooseImport>
  );
}
