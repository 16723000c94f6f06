import './file-import.css';
import type { ComponentChildren } from 'preact';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { Note } from '../../parts/Note';
import type { FileImport } from './import-step';

type Props = {
  /** What would be imported, "3 letters"; null where nothing is new. */
  readonly what: string | null;
  /** The title, where it is not "Import …?". */
  readonly title?: string;
  readonly size?: 'medium' | 'large';
  readonly fileName: string;
  readonly busy: boolean;
  readonly trouble: string | null;
  readonly testId: string;
  readonly actions: FileImport;
  /** What is in the file. */
  readonly children: ComponentChildren;
};

/** What a file would bring, before any of it is kept. */
export function PreviewImport(props: Props) {
  const { what, title = `Import ${what ?? ''}?`, size = 'medium', fileName, busy, trouble, actions } = props;
  return (
    <Dialog
      title={what === null ? 'There is nothing to import' : title}
      size={size}
      onClose={actions.onStop}
      foot={
        <>
          {what !== null && (
            <Button kind="primary" busy={busy} onClick={actions.onTake} testId={props.testId}>
              Import {what}
            </Button>
          )}
          <Button onClick={actions.onStart}>Choose another file</Button>
          <Button onClick={actions.onStop}>Cancel</Button>
        </>
      }
    >
      <p class="file-import-name">{fileName}. Nothing is kept until you import.</p>
      {trouble && (
        <Note tone="problem" alert>
          {trouble}
        </Note>
      )}
      {props.children}
    </Dialog>
  );
}
