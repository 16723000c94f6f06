import { useState } from 'preact/hooks';
import type { Sender } from '../../../utils/messages';
import { Button } from '../../parts/Button';
import { TextField } from '../../parts/TextField';
import { FormEnd } from '../../forms/FormEnd';
import { useSubmit } from '../../forms/use-submit';

type Props = { readonly sender: Sender; readonly onSave: (sender: Sender) => Promise<void> };

type Part = keyof Sender;
const PARTS: readonly { part: Part; label: string; hint?: string; lines?: number; type?: 'email' | 'tel' }[] = [
  { part: 'name', label: 'Name', hint: 'As you sign a letter' },
  { part: 'role', label: 'Role', hint: 'For example recovery worker, nurse prescriber' },
  { part: 'registration', label: 'Registration', hint: 'Body and number, where your role has one' },
  { part: 'service', label: 'Service' },
  { part: 'address', label: 'Address', lines: 3 },
  { part: 'phone', label: 'Phone', type: 'tel' },
  { part: 'email', label: 'Email', type: 'email' },
  { part: 'replyTo', label: 'Reply to', hint: 'Where answers should go, if not to your own email' },
];

/** What letters say of who writes them. Nothing is required here: a letter says itself what it lacks. */
export function OwnDetails({ sender, onSave }: Props) {
  const [typed, setTyped] = useState<Sender>(sender);
  const [saved, setSaved] = useState(false);
  const { busy, failure, submit } = useSubmit();
  const type = (part: Part, value: string) => {
    setSaved(false);
    setTyped({ ...typed, [part]: value });
  };
  const wrong = (part: Part) => {
    const value = typed[part]?.trim() ?? '';
    const isEmail = part === 'email' || part === 'replyTo';
    return isEmail && value !== '' && !/^\S+@\S+\.\S+$/.test(value)
      ? 'Enter an address such as name@example.org'
      : undefined;
  };
  const save = (event: Event) => {
    event.preventDefault();
    if (PARTS.some(({ part }) => wrong(part))) return;
    submit(async () => {
      await onSave(trimmed(typed));
      setSaved(true);
    });
  };
  return (
    <form class="settings-part" onSubmit={save} noValidate aria-label="Your details">
      <h2>Your details</h2>
      <p class="settings-words">They fill in the letters you write. They stay on this computer.</p>
      {PARTS.map(({ part, label, hint, lines, type: kind }) => (
        <TextField
          key={part}
          label={label}
          hint={hint}
          lines={lines}
          type={kind}
          value={typed[part] ?? ''}
          onInput={(value) => type(part, value)}
          error={wrong(part)}
        />
      ))}
      <FormEnd failure={failure} saved={saved}>
        <Button kind="primary" type="submit" busy={busy}>
          Save your details
        </Button>
      </FormEnd>
    </form>
  );
}

/** Details that are empty are left out, not kept as empty text. */
function trimmed(sender: Sender): Sender {
  return Object.fromEntries(
    Object.entries(sender)
      .map(([part, value]) => [part, value?.trim()])
      .filter(([, value]) => value),
  );
}
