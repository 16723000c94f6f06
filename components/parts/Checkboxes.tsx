import { useId } from 'preact/hooks';
import { Check } from './Check';
import { FieldSet } from './Field';
import type { FieldProps } from './Field';

type Option<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  /** Ticking it takes the place of every other: "None of these". */
  readonly exclusive?: boolean;
};

type Props<Value extends string> = FieldProps & {
  readonly values: readonly Value[];
  readonly options: readonly Option<Value>[];
  /** Called with the chosen values in the order of the options. */
  readonly onChange: (values: readonly Value[]) => void;
};

/** Several of several, in two columns where there is room. */
export function Checkboxes<Value extends string>({
  label,
  hint,
  error,
  values,
  options,
  onChange,
  ...rest
}: Props<Value>) {
  const own = useId();
  const change = ({ value, exclusive }: Option<Value>, ticked: boolean) => {
    if (!ticked) return onChange(values.filter((one) => one !== value));
    if (exclusive) return onChange([value]);
    onChange(
      options
        .filter((one) => one.value === value || (values.includes(one.value) && !one.exclusive))
        .map((one) => one.value),
    );
  };
  return (
    <FieldSet label={label} hint={hint} error={error} id={rest.id ?? own}>
      <div class="field-choices is-columns">
        {options.map((option) => (
          <Check
            key={option.value}
            label={option.label}
            checked={values.includes(option.value)}
            onChange={(ticked) => change(option, ticked)}
          />
        ))}
      </div>
    </FieldSet>
  );
}
