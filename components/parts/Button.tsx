import './button.css';
import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren, Ref } from 'preact';

/** Something blocks this button. It stays in reach, and pressing it explains instead of acting. */
export type Held = { readonly why: string; readonly onPress: () => void };

type Props = {
  /** One primary a view. `destructive` for what cannot be undone. */
  readonly kind?: 'plain' | 'primary' | 'destructive' | 'quiet';
  readonly type?: 'button' | 'submit';
  readonly icon?: LucideIcon | undefined;
  readonly onClick?: (() => void) | undefined;
  readonly held?: Held | null | undefined;
  /** Waiting for what the last press set off: further presses do nothing. */
  readonly busy?: boolean | undefined;
  readonly wide?: boolean;
  readonly small?: boolean;
  readonly testId?: string | undefined;
  readonly buttonRef?: Ref<HTMLButtonElement> | undefined;
  readonly children: ComponentChildren;
};

export function Button(props: Props) {
  const { kind = 'plain', type = 'button', icon: Icon, onClick, held, busy, wide, small, testId, buttonRef } = props;
  const classes = ['button', `is-${kind}`, wide && 'is-wide', small && 'is-small', held && 'is-held'];
  const press = (event: Event) => {
    if (held || busy) event.preventDefault();
    if (held) held.onPress();
    else if (!busy) onClick?.();
  };
  return (
    <button
      type={type}
      ref={buttonRef}
      class={classes.filter(Boolean).join(' ')}
      aria-disabled={Boolean(held) || busy || undefined}
      aria-busy={busy || undefined}
      title={held?.why}
      data-testid={testId}
      onClick={press}
    >
      {Icon && <Icon size={16} aria-hidden="true" />}
      {props.children}
    </button>
  );
}
