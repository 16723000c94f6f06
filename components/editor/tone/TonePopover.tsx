import '../pop-up.css';
import './tone.css';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { placePopUp } from '../place-pop-up';
import type { Look } from './use-tone-look';

type Props = {
  readonly look: Look;
  readonly onUse: () => void;
  readonly onKeep: () => void;
  /** Esc. */
  readonly onClose: () => void;
  /** The focus has gone elsewhere by itself. */
  readonly onAway: () => void;
  readonly onStay: () => void;
  readonly onLeave: () => void;
};

/** Better words for a term, beside it. Nothing is changed unless somebody presses it. */
export function TonePopover({ look, onUse, onKeep, onClose, onAway, onStay, onLeave }: Props) {
  const { found, left, top, by } = look;
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    placePopUp(element, { left, top });
    if (by !== 'pointer') element.scrollIntoView({ block: 'nearest' });
  }, [left, top, by, found]);
  useEffect(() => {
    if (by === 'keys') box.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [by, found]);
  return (
    // The pointer and the focus only keep it open: all it offers are its buttons.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      open
      ref={box}
      class="editor-pop-up tone-popover"
      aria-labelledby={id}
      data-testid="tone-popover"
      onMouseEnter={onStay}
      onMouseLeave={onLeave}
      onMouseDown={(event) => event.preventDefault()}
      onFocusOut={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && box.current?.contains(relatedTarget))) onAway();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <p id={id} class="tone-why">
        <strong>{found.words}</strong>: {found.why.charAt(0).toLowerCase() + found.why.slice(1)}
      </p>
      {found.suggestion === null && <p class="tone-advice">{found.advice}</p>}
      <div class="tone-buttons">
        {found.suggestion !== null && (
          <Button small testId="tone-use" onClick={onUse}>
            Use “{found.suggestion}”
          </Button>
        )}
        <Button small kind="quiet" testId="tone-keep" onClick={onKeep}>
          Keep as it is
        </Button>
      </div>
    </dialog>
  );
}
