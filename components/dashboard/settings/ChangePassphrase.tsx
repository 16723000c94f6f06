import { useState } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { TextField } from '../../parts/TextField';
import { FormEnd } from '../../forms/FormEnd';
import { useSubmit } from '../../forms/use-submit';

type Props = { readonly onChange: (old: string, next: string) => Promise<void> };

const EMPTY = { old: '', next: '', again: '' };

/** Changes the passphrase of the user who is signed in. */
export function ChangePassphrase({ onChange }: Props) {
  const [typed, setTyped] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  const { busy, failure, submit } = useSubmit();
  const wrong = {
    old: typed.old === '' ? 'Enter the passphrase you use now' : undefined,
    next: typed.next === '' ? 'Enter a new passphrase' : undefined,
    again: typed.again === typed.next ? undefined : 'Enter the same new passphrase again',
  };
  const type = (part: keyof typeof EMPTY) => (value: string) => {
    setSaved(false);
    setTyped({ ...typed, [part]: value });
  };
  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (wrong.old || wrong.next || wrong.again) return;
    submit(async () => {
      await onChange(typed.old, typed.next);
      setTyped(EMPTY);
      setTried(false);
      setSaved(true);
    });
  };
  return (
    <form class="settings-part" onSubmit={save} noValidate aria-label="Change your passphrase">
      <h2>Change your passphrase</h2>
      <TextField
        label="Passphrase now"
        type="password"
        autocomplete="current-password"
        value={typed.old}
        onInput={type('old')}
        error={tried ? wrong.old : undefined}
      />
      <TextField
        label="New passphrase"
        hint="At least 8 characters. Three words are easier to remember than symbols"
        type="password"
        autocomplete="new-password"
        value={typed.next}
        onInput={type('next')}
        error={tried ? wrong.next : undefined}
      />
      <TextField
        label="New passphrase again"
        type="password"
        autocomplete="new-password"
        value={typed.again}
        onInput={type('again')}
        error={tried ? wrong.again : undefined}
      />
      <FormEnd failure={failure} saved={saved} savedText="Passphrase changed">
        <Button type="submit" busy={busy}>
          Change passphrase
        </Button>
      </FormEnd>
    </form>
  );
}
