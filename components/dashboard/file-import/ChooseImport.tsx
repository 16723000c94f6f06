import './file-import.css';
import type { ComponentChildren } from 'preact';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { FileDrop } from '../../parts/FileDrop';
import { Note } from '../../parts/Note';
import type { FileImport, FileImportStep } from './import-step';

type Props = {
  readonly title: string;
  /** What the file is called. */
  readonly label: string;
  readonly accept: string;
  readonly several?: boolean;
  readonly refused: Extract<FileImportStep<unknown>, { step: 'choose' }>['refused'];
  readonly actions: FileImport;
  /** What such a file is, and does. */
  readonly children: ComponentChildren;
};

/** The beginning of an import: a file is to be chosen, and why the last one was not taken. */
export function ChooseImport({ title, label, accept, several = false, refused, actions, children }: Props) {
  return (
    <Dialog title={title} onClose={actions.onStop} foot={<Button onClick={actions.onStop}>Cancel</Button>}>
      {refused && (
        <Note tone="problem" alert>
          <strong>{refused.fileName}</strong> was not imported.{' '}
          {refused.line !== undefined && <strong>Line {refused.line}: </strong>}
          {refused.sentence}
        </Note>
      )}
      <FileDrop label={label} accept={accept} several={several} onFile={actions.onFile} />
      {children}
    </Dialog>
  );
}
