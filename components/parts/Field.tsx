import './field.css';
import { CircleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';

/** What every input of a form has. An error is a sentence that says what to do: "Enter a date such as 4 May 2025". */
export type FieldProps = {
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly error?: string | null | undefined;
  /** The id of the input itself, so that a list of errors can lead there. */
  readonly id?: string | undefined;
};

type Props = FieldProps & { readonly id: string; readonly children: ComponentChildren };

/** A label, a hint and an error above one input. */
export function Field({ label, hint, error, id, children }: Props) {
  return (
    <div class={error ? 'field is-wrong' : 'field'}>
      <label class="field-label" for={id}>
        {label}
      </label>
      <FieldWords id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

type SetProps = FieldProps & { readonly large?: boolean | undefined; readonly children: ComponentChildren };

/** A question, a hint and an error above several inputs. */
export function FieldSet({ label, hint, error, id, large, children }: SetProps & { readonly id: string }) {
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      class={error ? 'field is-wrong' : 'field'}
      aria-describedby={describedBy(id, { hint, error })}
    >
      <legend class={large ? 'field-label is-large' : 'field-label'}>{label}</legend>
      <FieldWords id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

/** What `aria-describedby` of the input must say. */
export function describedBy(id: string, { hint, error }: Pick<FieldProps, 'hint' | 'error'>): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

function FieldWords({ id, hint, error }: Pick<FieldProps, 'hint' | 'error'> & { id: string }) {
  return (
    <>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <CircleAlert size={14} aria-hidden="true" />
          <span>
            <span class="visually-hidden">Error: </span>
            {error}
          </span>
        </p>
      )}
    </>
  );
}
