import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { FileDrop } from '../../parts/FileDrop';
import { Note } from '../../parts/Note';
import { FilePassphrase } from './FilePassphrase';
import { MergeEnd } from './MergeEnd';
import { MergePreview } from './MergePreview';
import type { MergeActions, MergeStep } from './merge-step';

type Props = { readonly step: MergeStep; readonly actions: MergeActions };

/** A file added to the log, one step at a time. */
export function MergeDialog({ step, actions }: Props) {
  const { onStop, onFile } = actions;
  switch (step.step) {
    case 'choose':
      return (
        <Dialog title="Add a file to this log" onClose={onStop} foot={<Button onClick={onStop}>Cancel</Button>}>
          {step.refused && (
            <Note tone="problem" alert>
              <strong>{step.refused.fileName}</strong> cannot be opened. {step.refused.sentence}
            </Note>
          )}
          <FileDrop label="File of the log" accept=".alongside" onFile={onFile} />
          <p class="backup-words">Its name ends in .alongside. You are asked for its passphrase next.</p>
        </Dialog>
      );
    case 'passphrase':
      return <FilePassphrase key={step.fileName} step={step} actions={actions} />;
    case 'looking':
      return (
        <Progress title={`Reading ${step.fileName}`} done={step.done} onStop={onStop}>
          Nothing is added yet. The whole file is read first.
        </Progress>
      );
    case 'preview':
      return <MergePreview step={step} actions={actions} />;
    case 'adding':
      return (
        <Progress title="Adding to this log" done={step.done} entries={step.entries} onStop={onStop}>
          Keep this page open until it is done. If it is stopped, what was added stays, and the same file adds the rest.
        </Progress>
      );
    case 'added':
    case 'stopped':
      return <MergeEnd step={step} actions={actions} />;
  }
}

type ProgressProps = {
  readonly title: string;
  /** The share that is done, 0 to 1. */
  readonly done: number;
  readonly entries?: number;
  readonly onStop: () => void;
  readonly children: string;
};

function Progress({ title, done, entries, onStop, children }: ProgressProps) {
  const percent = Math.round(100 * done);
  return (
    <Dialog title={title} size="small" onClose={onStop} foot={<Button onClick={onStop}>Stop</Button>}>
      <p>{entries === undefined ? `${percent}%` : `${percent}%, ${entries.toLocaleString('en-GB')} new`}</p>
      <progress class="import-bar" max={100} value={percent} aria-label={title} />
      <p class="backup-words">{children}</p>
    </Dialog>
  );
}
