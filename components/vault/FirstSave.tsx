import './vault.css';
import { useState } from 'preact/hooks';
import { isToldError } from '../../utils/errors';
import type { Sender } from '../../utils/messages';
import { useSubmit } from '../forms/use-submit';
import { Button } from '../parts/Button';
import { Disclosure } from '../parts/Disclosure';
import { Note } from '../parts/Note';
import { TextField } from '../parts/TextField';
import { NewPassphrase, passphraseProblems } from './NewPassphrase';
import { RecoveryCode } from './RecoveryCode';

export type FirstSaveProps = {
  /** Makes the vault. Rejects with a ToldError: `vault-exists`, `storage-full`. */
  readonly onCreate: (name: string, passphrase: string) => Promise<{ readonly recoveryCode: string }>;
  /** The user's own details for letters, if they gave any: saved after the vault was made. */
  readonly onSender: (sender: Sender) => Promise<void>;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onPrint: (recoveryCode: string) => void;
  /** The code was kept: what was to be saved can be. */
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

const OWN = [
  { part: 'role', label: 'Role', hint: 'For example recovery worker, nurse prescriber' },
  { part: 'service', label: 'Service', hint: undefined },
  { part: 'phone', label: 'Phone', hint: undefined },
  { part: 'replyTo', label: 'Replies to', hint: 'An email or postal address, as letters should give it' },
] as const;

/** The first thing saved asks for a name and a passphrase: from then on everything saved is encrypted. */
export function FirstSave({ onCreate, onSender, onCopy, onPrint, onDone, onCancel }: FirstSaveProps) {
  const [name, setName] = useState('');
  const [typed, setTyped] = useState({ next: '', again: '' });
  const [own, setOwn] = useState<Sender>({});
  const [tried, setTried] = useState(false);
  const [taken, setTaken] = useState<string | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const { busy, failure, submit } = useSubmit();
  const problems = passphraseProblems(typed);
  const nameless = name.trim() === '' ? 'Enter your name' : null;

  if (code !== null) {
    return <RecoveryCode code={code} trouble={failure} onCopy={onCopy} onPrint={() => onPrint(code)} onDone={onDone} />;
  }
  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (nameless || problems.next || problems.again) return;
    submit(async () => {
      try {
        const { recoveryCode } = await onCreate(name.trim(), typed.next);
        // Shown whatever comes after: the code cannot be had again.
        setCode(recoveryCode);
      } catch (error) {
        if (!isToldError(error, 'user-exists')) throw error;
        setTaken(error.message);
        return;
      }
      await onSender({ ...trimmed(own), name: name.trim() });
    });
  };
  return (
    <form class="vault" onSubmit={save} noValidate aria-label="Choose a passphrase">
      <h2>Choose a passphrase</h2>
      <p class="vault-words">
        What you save about a client is encrypted on this computer and nowhere else. Your passphrase opens it; your name
        stands beside what you log.
      </p>
      <TextField
        label="Your name"
        hint="As colleagues know you, and as you sign a letter"
        autocomplete="name"
        autofocus
        testId="vault-name"
        value={name}
        onInput={(next) => {
          setName(next);
          setTaken(null);
        }}
        error={taken ?? (tried ? nameless : null)}
      />
      <NewPassphrase typed={typed} onType={setTyped} problems={tried ? problems : {}} />
      <Disclosure summary="Your details for letters, now or later">
        {OWN.map(({ part, label, hint }) => (
          <TextField
            key={part}
            label={label}
            hint={hint}
            value={own[part] ?? ''}
            onInput={(value) => setOwn({ ...own, [part]: value })}
          />
        ))}
      </Disclosure>
      {failure && (
        <Note tone="problem" alert>
          {failure}
        </Note>
      )}
      <div class="vault-buttons">
        <Button kind="primary" type="submit" busy={busy}>
          Save and encrypt
        </Button>
        <Button onClick={onCancel}>Not now</Button>
      </div>
    </form>
  );
}

function trimmed(sender: Sender): Sender {
  return Object.fromEntries(
    Object.entries(sender)
      .map(([part, value]) => [part, value?.trim()])
      .filter(([, value]) => value),
  );
}
