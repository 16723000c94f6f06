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

/**
 * Asks before something leaves, closes or cannot be undone. It is open while it is rendered; then the focus goes back. It
 * begins at the title, so that whose it is is read before anything is pressed; Tab leads to the first input.
 */
export function Dialog({ title, size = 'medium', onClose, onSubmit, foot, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    const opened = dialog.current;
    opened?.showModal();
    if (!opened?.querySelector('[autofocus]')) heading.current?.focus();
    return () => {
      opened?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const body = (
    <>
      <div class="dialog-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
      </div>
      <div class="dialog-body">{children}</div>
      <div class="dialog-foot">{foot}</div>
      <div class="dialog-close">
        <IconButton icon={X} label="Close" onClick={onClose} />
      </div>
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
