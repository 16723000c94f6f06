import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';

type Props = { readonly title: string; readonly onLeave: () => void; readonly onStay: () => void };

/** Asks before what was typed and not saved is dropped. */
export function LeaveLetter({ title, onLeave, onStay }: Props) {
  return (
    <Dialog
      title="Leave without saving?"
      size="small"
      onClose={onStay}
      foot={
        <>
          <Button kind="primary" onClick={onStay}>
            Go on writing
          </Button>
          <Button kind="destructive" onClick={onLeave} testId="leave-letter">
            Leave without saving
          </Button>
        </>
      }
    >
      <p class="letters-named">
        <strong>{title}</strong>
      </p>
      <p>What you changed since it was last saved will be lost.</p>
    </Dialog>
  );
}
