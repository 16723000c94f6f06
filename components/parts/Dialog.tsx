import './dialog.css';
import { X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { IconButton } from './IconButton';

type Props = {
  /** Holds the verb of the primary button: "Close this referral?" */
  readonly title: string;
  readonly size?: 'small' | 'medium' | 'large';
  /** Esc, the cross, or a press outside. */
  readonly onClose: () => void;
  /** Makes it a form: a primary button of type submit, or Enter, sends it off. */
  readonly onSubmit?: ((event: Event) => void) | undefined;
  /** The buttons, the primary at the left. */
  readonly foot: ComponentChildren;
  readonly children: ComponentChildren;
};

/** Asks before something leaves, closes or cannot be undone. It is open while it is rendered; then the focus goes back. */
export function Dialog({ title, size = 'medium', onClose, onSubmit, foot, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    const opened = dialog.current;
    opened?.showModal();
    return () => {
      opened?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const body = (
    <>
      <div class="dialog-head">
        <h2 id={id}>{title}</h2>
        <IconButton icon={X} label="Close" onClick={onClose} />
      </div>
      <div class="dialog-body">{children}</div>
      <div class="dialog-foot">{foot}</div>
    </>
  );
  return (
    // A press on the element itself is one on its backdrop: what is inside covers it wholly.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={dialog}
      class={`dialog is-${size}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {onSubmit ? (
        <form class="dialog-frame" noValidate onSubmit={onSubmit}>
          {body}
        </form>
      ) : (
        <div class="dialog-frame">{body}</div>
      )}
    </dialog>
  );
}
