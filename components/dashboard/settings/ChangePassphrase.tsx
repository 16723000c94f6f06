import { useState } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { TextField } from '../../parts/TextField';
import { NewPassphrase, passphraseProblems } from '../../vault/NewPassphrase';
import { FormEnd } from '../../forms/FormEnd';
import { useSubmit } from '../../forms/use-submit';

type Props = { readonly onChange: (old: string, next: string) => Promise<void> };

const EMPTY = { next: '', again: '' };

/** Changes the passphrase of the user who is signed in. */
export function ChangePassphrase({ onChange }: Props) {
  const [old, setOld] = useState('');
  const [typed, setTyped] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  const { busy, failure, submit } = useSubmit();
  const oldMissing = old === '' ? 'Enter the passphrase you use now' : undefined;
  const problems = passphraseProblems(typed);
  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (oldMissing || problems.next || problems.again) return;
    submit(async () => {
      await onChange(old, typed.next);
      setOld('');
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
        value={old}
        onInput={(value) => {
          setSaved(false);
          setOld(value);
        }}
        error={tried ? oldMissing : undefined}
      />
      <NewPassphrase typed={typed} onType={setTyped} problems={tried ? problems : {}} />
      <FormEnd failure={failure} saved={saved} savedText="Passphrase changed">
        <Button type="submit" busy={busy}>
          Change passphrase
        </Button>
      </FormEnd>
    </form>
  );
}
