import './icon-button.css';
import type { LucideIcon } from 'lucide-preact';
import type { Ref } from 'preact';

type Props = {
  readonly icon: LucideIcon;
  /** Its name and its tooltip. */
  readonly label: string;
  /** Absent where there is nothing to do for now. */
  readonly onClick?: (() => void) | undefined;
  readonly pressed?: boolean | undefined;
  readonly expanded?: boolean | undefined;
  readonly testId?: string | undefined;
  readonly buttonRef?: Ref<HTMLButtonElement> | undefined;
};

/** A button that is an icon alone. */
export function IconButton({ icon: Icon, label, onClick, pressed, expanded, testId, buttonRef }: Props) {
  return (
    <button
      type="button"
      class="icon-button"
      ref={buttonRef}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-disabled={onClick ? undefined : true}
      title={label}
      data-testid={testId}
      onClick={onClick}
    >
      <Icon size={16} aria-hidden="true" />
    </button>
  );
}
