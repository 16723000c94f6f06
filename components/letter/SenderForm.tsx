import { useState } from 'preact/hooks';
import type { SenderDetails } from '../../utils/letters/letter';
import { FormEnd } from '../forms/FormEnd';
import { useSubmit } from '../forms/use-submit';
import { Button } from '../parts/Button';
import { TextField } from '../parts/TextField';
import { inputId } from './gap-place';
import type { OwnDetails } from './letter-in-hand';

const PARTS: readonly { readonly part: keyof SenderDetails; readonly label: string; readonly hint?: string }[] = [
  { part: 'name', label: 'Your name', hint: 'As you sign a letter' },
  { part: 'role', label: 'Role' },
  { part: 'registration', label: 'Registration', hint: 'Body and number, where your role has one' },
  { part: 'service', label: 'Service' },
  { part: 'address', label: 'Service’s address' },
  { part: 'phone', label: 'Phone' },
  { part: 'email', label: 'Email' },
  { part: 'replyTo', label: 'Replies to', hint: 'An email or postal address' },
];

type Props = OwnDetails & {
  /** The parts this letter lacks. */
  readonly missing: readonly (keyof SenderDetails)[];
};

/** The user's own details as far as this letter lacks them: kept for every letter. */
export function SenderForm({ sender, missing, onSave }: Props) {
  const [typed, setTyped] = useState(sender);
  const { busy, failure, submit } = useSubmit();
  const save = (event: Event) => {
    event.preventDefault();
    const given = Object.entries({ ...sender, ...typed }).map(([part, value]) => [part, value.trim()]);
    submit(() => onSave(Object.fromEntries(given.filter(([, value]) => value))));
  };
  return (
    <form class="details-section" onSubmit={save} noValidate aria-label="Your details">
      <h3>Your details</h3>
      <p class="words">They are kept and fill in every letter you write.</p>
      <div class="details-fields">
        {PARTS.filter(({ part }) => missing.includes(part)).map(({ part, label, hint }) => (
          <TextField
            key={part}
            id={inputId(`sender.${part}`)}
            label={label}
            hint={hint}
            value={typed[part] ?? ''}
            onInput={(value) => setTyped({ ...typed, [part]: value })}
          />
        ))}
      </div>
      <FormEnd failure={failure}>
        <Button type="submit" busy={busy}>
          Save your details
        </Button>
      </FormEnd>
    </form>
  );
}
