import type { OneList } from '../../../utils/messages';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { Note } from '../../parts/Note';
import type { ImportStep } from './import-step';

type Props = {
  readonly step: Extract<ImportStep, { step: 'taken' | 'failed' }>;
  readonly lists: readonly OneList[];
  readonly onAgain: () => void;
  readonly onStop: () => void;
};

/** How the import ended. */
export function ImportEnd({ step, lists, onAgain, onStop }: Props) {
  if (step.step === 'failed') {
    return (
      <Dialog
        title="Not imported"
        size="small"
        onClose={onStop}
        foot={
          <>
            <Button kind="primary" onClick={onAgain}>
              Choose a file again
            </Button>
            <Button onClick={onStop}>Close</Button>
          </>
        }
      >
        <Note tone="problem">{step.sentence}</Note>
        {lists.length > 0 && <p class="import-words">What you have is still in use.</p>}
      </Dialog>
    );
  }
  return (
    <Dialog
      title="List imported"
      size="small"
      onClose={onStop}
      foot={
        <Button kind="primary" onClick={onStop}>
          Done
        </Button>
      }
    >
      <Note tone="good">
        {step.count.toLocaleString('en-GB')} entries from {step.fileName} are in use
        {step.activeGpPractices > 0 && `, ${step.activeGpPractices.toLocaleString('en-GB')} of them open GP practices`}.
      </Note>
    </Dialog>
  );
}
