import { useState } from 'preact/hooks';
import type { Session } from '../../../utils/messages';
import { Button } from '../../parts/Button';
import { TextField } from '../../parts/TextField';
import { NewPassphrase, passphraseProblems } from '../../vault/NewPassphrase';
import { FormEnd } from '../../forms/FormEnd';
import { useSubmit } from '../../forms/use-submit';

type Props = {
  readonly users: Session['users'];
  readonly user: Session['user'];
  /** Absent while nobody is signed in: a new user is let in by one who is. */
  readonly onAdd?: ((name: string, passphrase: string) => Promise<void>) | undefined;
};

/** Who uses Alongside on this computer. Each has a passphrase; the log is shared, and says who wrote what. */
export function Users({ users, user, onAdd }: Props) {
  const [adding, setAdding] = useState(false);
  return (
    <section class="settings-part" aria-label="People on this computer">
      <h2>People on this computer</h2>
      {users.length === 0 ? (
        <p class="settings-words">
          Nobody yet. You are asked for a name and a passphrase the first time you save something.
        </p>
      ) : (
        <ul class="settings-users">
          {users.map(({ id, name }) => (
            <li key={id}>
              {name}
              {id === user?.id && <span> (you)</span>}
            </li>
          ))}
        </ul>
      )}
      {onAdd && !adding && <Button onClick={() => setAdding(true)}>Add a person</Button>}
      {onAdd && adding && <AddUser onAdd={onAdd} onDone={() => setAdding(false)} />}
    </section>
  );
}

function AddUser({ onAdd, onDone }: { onAdd: NonNullable<Props['onAdd']>; onDone: () => void }) {
  const [name, setName] = useState('');
  const [typed, setTyped] = useState({ next: '', again: '' });
  const [tried, setTried] = useState(false);
  const { busy, failure, submit } = useSubmit();
  const nameMissing = name.trim() === '' ? 'Enter the name of the person' : undefined;
  const problems = passphraseProblems(typed);
  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (nameMissing || problems.next || problems.again) return;
    submit(async () => {
      await onAdd(name.trim(), typed.next);
      onDone();
    });
  };
  return (
    <form onSubmit={save} noValidate aria-label="Add a person">
      <p class="settings-words">
        They see the same log as you, and what they write carries their name. Let them type the passphrase.
      </p>
      <TextField label="Their name" value={name} onInput={setName} error={tried ? nameMissing : undefined} />
      <NewPassphrase typed={typed} onType={setTyped} problems={tried ? problems : {}} />
      <FormEnd failure={failure}>
        <Button type="submit" busy={busy}>
          Add person
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </FormEnd>
    </form>
  );
}
