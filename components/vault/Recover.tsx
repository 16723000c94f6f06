import { useState } from 'preact/hooks';
import { isToldError } from '../../utils/errors';
import { useSubmit } from '../forms/use-submit';
import { Button } from '../parts/Button';
import { Note } from '../parts/Note';
import { TextField } from '../parts/TextField';
import { NewPassphrase, passphraseProblems } from './NewPassphrase';

type Props = {
  readonly user: { readonly id: string; readonly name: string };
  readonly onRecover: (user: string, code: string, passphrase: string) => Promise<void>;
  readonly onBack: () => void;
};

/** A forgotten passphrase: the recovery code, and a new one. Without the code nobody can open what was saved. */
export function Recover({ user, onRecover, onBack }: Props) {
  const [code, setCode] = useState('');
  const [typed, setTyped] = useState({ next: '', again: '' });
  const [tried, setTried] = useState(false);
  const [wrongCode, setWrongCode] = useState<string | null>(null);
  const { busy, failure, submit } = useSubmit();
  const problems = passphraseProblems(typed);
  const missing = code.trim() === '' ? 'Enter the recovery code' : null;

  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (missing || problems.next || problems.again) return;
    submit(async () => {
      try {
        await onRecover(user.id, code.trim(), typed.next);
      } catch (error) {
        if (!isToldError(error, 'wrong-recovery-code')) throw error;
        setWrongCode(error.message);
      }
    });
  };
  return (
    <form class="vault" onSubmit={save} noValidate aria-label="New passphrase by recovery code">
      <h2>Forgotten passphrase</h2>
      <p class="vault-words">
        The recovery code was shown once, when the passphrase was first chosen. Without it nobody can open what{' '}
        {user.name} saved: there is no other way in. A colleague with a passphrase of their own can still unlock.
      </p>
      <TextField
        label="Recovery code"
        hint="Capitals, spaces and hyphens do not matter"
        value={code}
        spellcheck={false}
        autofocus
        onInput={(next) => {
          setCode(next);
          setWrongCode(null);
        }}
        error={wrongCode ?? (tried ? missing : null)}
      />
      <NewPassphrase typed={typed} onType={setTyped} problems={tried ? problems : {}} />
      {failure && (
        <Note tone="problem" alert>
          {failure}
        </Note>
      )}
      <div class="vault-buttons">
        <Button kind="primary" type="submit" busy={busy}>
          Set the new passphrase
        </Button>
        <Button onClick={onBack}>Back</Button>
      </div>
    </form>
  );
}
