import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';

type Props = { readonly title: string; readonly onRemove: () => void; readonly onClose: () => void };

/** Asks before a letter goes: what was written is gone with it. */
export function RemoveLetter({ title, onRemove, onClose }: Props) {
  return (
    <Dialog
      title="Remove this letter?"
      size="small"
      onClose={onClose}
      foot={
        <>
          <Button kind="destructive" onClick={onRemove} testId="remove-letter">
            Remove letter
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <p class="letters-named">
        <strong>{title}</strong>
      </p>
      <p>
        Letters already written with it stay in the log as they are. A draft begun with it cannot be opened any more.
      </p>
      <p>This cannot be undone. Export it first if you may want it back.</p>
    </Dialog>
  );
}
