import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';
import { describedBy, Field } from './Field';
import type { FieldProps } from './Field';

export type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  /** Several lines to write in; one where it is left out. */
  readonly lines?: number | undefined;
  readonly type?: 'text' | 'password' | 'email' | 'tel' | 'search' | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | undefined;
  readonly autocomplete?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly spellcheck?: boolean | undefined;
  /** As wide as what belongs in it; the whole line where it is left out. */
  readonly width?: 'tiny' | 'narrow' | undefined;
  /** Stands after the input: a unit. */
  readonly suffix?: string | undefined;
  /** Stands beside the input: a tick box, quick choices. */
  readonly beside?: ComponentChildren;
  readonly readOnly?: boolean | undefined;
  readonly autofocus?: boolean | undefined;
  readonly testId?: string | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
};

/** Text to be typed, on one line or several. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, value, onInput, onBlur, lines, width, suffix, beside, inputRef, testId } = props;
  const own = useId();
  const id = props.id ?? own;
  const common = {
    id,
    class: width ? `input is-${width}` : 'input',
    value,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy(id, { hint, error }),
    autocomplete: props.autocomplete ?? 'off',
    placeholder: props.placeholder,
    readOnly: props.readOnly,
    autofocus: props.autofocus,
    'data-testid': testId,
    onBlur,
  } as const;
  const input = lines ? (
    <textarea {...common} rows={lines} onInput={(event) => onInput(event.currentTarget.value)} />
  ) : (
    <input
      {...common}
      ref={inputRef}
      // The types of Preact know one type at a time; each of these takes the same attributes.
      type={(props.type ?? 'text') as 'text'}
      inputMode={props.inputMode}
      spellcheck={props.spellcheck}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      {suffix || beside ? (
        <div class="field-line">
          {input}
          {suffix && <span class="field-suffix">{suffix}</span>}
          {beside}
        </div>
      ) : (
        input
      )}
    </Field>
  );
}
