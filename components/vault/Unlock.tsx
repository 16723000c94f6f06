import './vault.css';
import { Lock } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isToldError } from '../../utils/errors';
import type { Session } from '../../utils/messages';
import { useSubmit } from '../forms/use-submit';
import { Button } from '../parts/Button';
import { LinkButton } from '../parts/LinkButton';
import { Note } from '../parts/Note';
import { SelectField } from '../parts/SelectField';
import { TextField } from '../parts/TextField';
import { Recover } from './Recover';

export type UnlockProps = {
  readonly session: Pick<Session, 'users' | 'user' | 'lockAfterMinutes'>;
  /** Rejects with a ToldError: `wrong-passphrase`. */
  readonly onUnlock: (user: string, passphrase: string) => Promise<void>;
  /** A new passphrase by the recovery code. Rejects with a ToldError: `wrong-recovery-code`, `passphrase-short`. */
  readonly onRecover: (user: string, code: string, passphrase: string) => Promise<void>;
};

/** The way back in: who, and their passphrase. Shows no client, no count, no title of a draft. */
export function Unlock({ session, onUnlock, onRecover }: UnlockProps) {
  const { users } = session;
  const [chosen, setChosen] = useState(session.user?.id ?? users[0]?.id ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [forgotten, setForgotten] = useState(false);
  const { busy, failure, submit } = useSubmit();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const user = users.find(({ id }) => id === chosen) ?? users[0];

  if (forgotten && user) return <Recover user={user} onRecover={onRecover} onBack={() => setForgotten(false)} />;
  const unlock = (event: Event) => {
    event.preventDefault();
    if (!user) return;
    if (passphrase === '') {
      setWrong('Enter your passphrase');
      input.current?.focus();
      return;
    }
    setWrong(null);
    submit(async () => {
      try {
        await onUnlock(user.id, passphrase);
        setPassphrase('');
      } catch (error) {
        if (!isToldError(error, 'wrong-passphrase')) throw error;
        setWrong(error.message);
        input.current?.focus();
        input.current?.select();
      }
    });
  };
  return (
    <form class="vault" onSubmit={unlock} noValidate aria-label="Unlock">
      <Lock class="vault-icon" size={20} aria-hidden="true" />
      <h2>Locked</h2>
      <p class="vault-words">
        It locks after {minutes(session.lockAfterMinutes)} without activity. What you saved is kept, encrypted.
      </p>
      {users.length > 1 ? (
        <SelectField
          label="User"
          value={user?.id ?? ''}
          options={users.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => {
            setChosen(id);
            setPassphrase('');
            setWrong(null);
          }}
        />
      ) : (
        <div class="vault-user">
          <span>User</span>
          {user?.name}
        </div>
      )}
      <TextField
        label="Passphrase"
        type="password"
        autocomplete="current-password"
        testId="unlock-passphrase"
        inputRef={input}
        value={passphrase}
        onInput={setPassphrase}
        error={wrong}
      />
      {failure && (
        <Note tone="problem" alert>
          {failure}
        </Note>
      )}
      <Button kind="primary" type="submit" busy={busy} wide>
        Unlock
      </Button>
      <LinkButton onClick={() => setForgotten(true)}>Forgotten your passphrase?</LinkButton>
    </form>
  );
}

function minutes(count: number): string {
  return count === 1 ? '1 minute' : `${count} minutes`;
}
