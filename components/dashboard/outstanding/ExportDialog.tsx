import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { Note } from '../../parts/Note';
import { useSubmit } from '../../forms/use-submit';

type Props = {
  readonly how: 'csv' | 'print';
  readonly count: number;
  readonly onGo: () => Promise<void>;
  readonly onClose: () => void;
};

const WORDS = {
  csv: { title: 'Save this list as a file?', go: 'Save as CSV' },
  print: { title: 'Print this list?', go: 'Print' },
} as const;

/** Says what leaves before it does. */
export function ExportDialog({ how, count, onGo, onClose }: Props) {
  const { busy, failure, submit } = useSubmit();
  const { title, go } = WORDS[how];
  return (
    <Dialog
      title={title}
      size="small"
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        submit(onGo);
      }}
      foot={
        <>
          <Button kind="primary" type="submit" busy={busy} testId={`export-${how}`}>
            {go}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      {failure && (
        <Note tone="problem" alert>
          {failure}
        </Note>
      )}
      <Note tone="attention">
        It holds client details: names, dates of birth, NHS numbers and what each was referred for. Outside Alongside it
        is not encrypted.
      </Note>
      <p>
        {count === 1 ? '1 row' : `${count.toLocaleString('en-GB')} rows`}, as the list is filtered and sorted now.
        {how === 'csv' && ' The name of the file says nothing of any client.'}
      </p>
    </Dialog>
  );
}
