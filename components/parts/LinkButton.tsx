import './link-button.css';
import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren, Ref } from 'preact';

type Props = {
  readonly icon?: LucideIcon | undefined;
  readonly onClick: () => void;
  readonly expanded?: boolean | undefined;
  readonly controls?: string | undefined;
  readonly testId?: string | undefined;
  readonly buttonRef?: Ref<HTMLButtonElement> | undefined;
  readonly children: ComponentChildren;
};

/** A button that reads as a link: the lesser thing to do, in the line of what it is about. */
export function LinkButton({ icon: Icon, onClick, expanded, controls, testId, buttonRef, children }: Props) {
  return (
    <button
      type="button"
      class="link-button"
      ref={buttonRef}
      aria-expanded={expanded}
      aria-controls={controls}
      data-testid={testId}
      onClick={onClick}
    >
      {Icon && <Icon size={16} aria-hidden="true" />}
      {children}
    </button>
  );
}
