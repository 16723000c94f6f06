import type { Snippet } from '../../../utils/letters/snippets/snippet';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';

type Props = { readonly snippet: Snippet; readonly onRemove: () => void; readonly onClose: () => void };

/** Asks before a short text goes: what was written is gone with it. */
export function RemoveSnippet({ snippet, onRemove, onClose }: Props) {
  return (
    <Dialog
      title="Remove this short text?"
      size="small"
      onClose={onClose}
      foot={
        <>
          <Button kind="destructive" onClick={onRemove} testId="remove-snippet">
            Remove short text
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <p class="letters-named">
        <strong>{snippet.name}</strong>
      </p>
      <p>Letters that hold its words keep them. This cannot be undone. Export it first if you may want it back.</p>
    </Dialog>
  );
}
