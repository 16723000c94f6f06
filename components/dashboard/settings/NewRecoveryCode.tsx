import { useState } from 'preact/hooks';
import { FormEnd } from '../../forms/FormEnd';
import { useSubmit } from '../../forms/use-submit';
import { Button } from '../../parts/Button';
import { TextField } from '../../parts/TextField';
import { RecoveryCode } from '../../vault/RecoveryCode';

type Props = {
  /** Makes a new code, for which the user's own passphrase is asked. Rejects with a ToldError. */
  readonly onRenew: (passphrase: string) => Promise<string>;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onPrint: () => void;
};

/** A new recovery code in place of the old one: lost, seen by somebody, or gone from the screen before it was kept. */
export function NewRecoveryCode({ onRenew, onCopy, onPrint }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const { busy, failure, submit } = useSubmit();
  if (code !== null) {
    return <RecoveryCode code={code} onCopy={onCopy} onPrint={onPrint} onDone={() => setCode(null)} />;
  }
  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (passphrase === '') return;
    submit(async () => {
      setCode(await onRenew(passphrase));
      setPassphrase('');
      setTried(false);
    });
  };
  return (
    <form class="settings-part" onSubmit={save} noValidate aria-label="New recovery code">
      <h2>Recovery code</h2>
      <p class="settings-words">
        It opens the log when a passphrase is forgotten. A new one takes the place of the old, which is good no longer.
      </p>
      <TextField
        label="Your passphrase"
        type="password"
        autocomplete="current-password"
        testId="renew-passphrase"
        value={passphrase}
        onInput={setPassphrase}
        error={tried && passphrase === '' ? 'Enter the passphrase you use now' : undefined}
      />
      <FormEnd failure={failure}>
        <Button type="submit" busy={busy}>
          Make a new recovery code
        </Button>
      </FormEnd>
    </form>
  );
}
