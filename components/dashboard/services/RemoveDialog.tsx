import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';

type Props = {
  readonly title: string;
  readonly name: string;
  readonly words: string;
  readonly onRemove: () => void;
  readonly onClose: () => void;
};

/** Asks before a service or a source goes. */
export function RemoveDialog({ title, name, words, onRemove, onClose }: Props) {
  return (
    <Dialog
      title={title}
      size="small"
      onClose={onClose}
      foot={
        <>
          <Button kind="destructive" onClick={onRemove} testId="remove-services">
            Remove
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <p>
        <strong>{name}</strong>
      </p>
      <p>{words}</p>
    </Dialog>
  );
}
