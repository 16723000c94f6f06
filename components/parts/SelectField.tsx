import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { describedBy, Field } from './Field';
import type { FieldProps } from './Field';

type Props<Value extends string> = FieldProps & {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly inputRef?: Ref<HTMLSelectElement> | undefined;
  readonly testId?: string | undefined;
};

/** One of several, in a list that opens. */
export function SelectField<Value extends string>(props: Props<Value>) {
  const { label, hint, error, value, options, onChange, inputRef, testId } = props;
  const own = useId();
  const id = props.id ?? own;
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      <select
        id={id}
        ref={inputRef}
        class="input"
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error })}
        data-testid={testId}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex];
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
