import './check.css';
import type { ComponentChildren } from 'preact';

type Props = {
  readonly label: ComponentChildren;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly id?: string | undefined;
  readonly invalid?: boolean | undefined;
};

/** One tick box with its words. */
export function Check({ label, checked, onChange, id, invalid }: Props) {
  return (
    <label class="check">
      <input
        type="checkbox"
        id={id}
        checked={checked}
        aria-invalid={invalid || undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
