import './error-summary.css';
import { useEffect, useId, useRef } from 'preact/hooks';

type Props = {
  readonly title?: string;
  /** Each names the input it is about. */
  readonly errors: readonly { readonly id: string; readonly text: string }[];
  /** Takes the focus when it appears: after a form was sent off with errors in it. */
  readonly takesFocus?: boolean;
  /** Leads to what is wrong; the input of that id gets the focus where this is left out. */
  readonly onJump?: ((id: string) => void) | undefined;
};

/** Everything that is wrong or missing, on top of a form, each leading to its place. */
export function ErrorSummary({ title = 'There is a problem', errors, takesFocus, onJump = focusOn }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <section class="error-summary" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <ul>
        {errors.map((error) => (
          <li key={error.id}>
            <button type="button" onClick={() => onJump(error.id)}>
              {error.text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Brings an input into view and gives it the focus; of a group, its first input. */
export function focusOn(id: string): void {
  const place = document.getElementById(id);
  const input = place?.matches('fieldset') ? place.querySelector<HTMLElement>('input') : place;
  place?.scrollIntoView({ block: 'center' });
  input?.focus({ preventScroll: true });
}
