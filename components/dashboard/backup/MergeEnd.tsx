import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { Note } from '../../parts/Note';
import { count, entryCount } from './backup-words';
import type { MergeActions, MergeStep } from './merge-step';

type Props = { readonly step: Extract<MergeStep, { step: 'added' | 'stopped' }>; readonly actions: MergeActions };

/** How the adding of a file ended. */
export function MergeEnd({ step, actions }: Props) {
  if (step.step === 'added') {
    const { added, referrals, clients } = step.preview;
    return (
      <Dialog
        title="Added to this log"
        size="small"
        onClose={actions.onStop}
        foot={
          <Button kind="primary" onClick={actions.onStop}>
            Done
          </Button>
        }
      >
        <Note tone="good" alert>
          {entryCount(added)} from {step.fileName}: {count(referrals, 'referral')} of {count(clients, 'client')}.
        </Note>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={step.sentence === null ? 'Stopped' : 'Not all of it was added'}
      size="small"
      onClose={actions.onStop}
      foot={
        <>
          <Button kind="primary" onClick={actions.onStart}>
            Open the file again
          </Button>
          <Button onClick={actions.onStop}>Close</Button>
        </>
      }
    >
      {step.sentence !== null && (
        <Note tone="problem" alert>
          {step.sentence}
        </Note>
      )}
      <p class="backup-words">
        {entryCount(step.entries)} {step.entries === 1 ? 'was' : 'were'} added, and{' '}
        {step.entries === 1 ? 'stays' : 'stay'}. Open the same file again to add the rest: nothing is added twice.
      </p>
    </Dialog>
  );
}
