import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';

type Props = {
  readonly title: string;
  /** The share that is done, 0 to 1. */
  readonly done: number;
  readonly rows?: { readonly stored: number; readonly of: number };
  readonly onStop: () => void;
};

/** How far the reading or storing of a list has come. Stopped, it changes nothing. */
export function ImportProgress({ title, done, rows, onStop }: Props) {
  const percent = Math.round(Math.min(1, Math.max(0, done)) * 100);
  return (
    <Dialog title={title} size="small" onClose={onStop} foot={<Button onClick={onStop}>Stop the import</Button>}>
      <p>
        {rows ? `${rows.stored.toLocaleString('en-GB')} of ${rows.of.toLocaleString('en-GB')} rows` : `${percent}%`}
      </p>
      <progress class="import-bar" max={100} value={percent} aria-label={title} />
      <p class="import-words">
        Keep this page open until it is done. It is all or nothing: a stopped import changes nothing.
      </p>
    </Dialog>
  );
}
