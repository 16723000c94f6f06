import './check.css';
import { useId } from 'preact/hooks';
import { FieldSet } from './Field';
import type { FieldProps } from './Field';

type Props<Value extends string> = FieldProps & {
  /** Null while none is chosen. */
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly hint?: string }[];
  readonly onChange: (value: Value) => void;
  /** Its question is the title of the view. */
  readonly large?: boolean;
  /** In two columns where there is room: short options. */
  readonly columns?: boolean;
};

/** One of several, all in view. */
export function Radios<Value extends string>(props: Props<Value>) {
  const { label, hint, error, value, options, onChange, large, columns } = props;
  const own = useId();
  const id = props.id ?? own;
  return (
    <FieldSet label={label} hint={hint} error={error} id={id} large={large}>
      <div class={columns ? 'field-choices is-columns' : 'field-choices'}>
        {options.map((option) => (
          <label key={option.value} class="check">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.hint && <span class="check-hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldSet>
  );
}
