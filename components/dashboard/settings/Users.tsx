import { useState } from 'preact/hooks';
import type { Session } from '../../../utils/messages';
import { Button } from '../../parts/Button';
import { TextField } from '../../parts/TextField';
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

const EMPTY = { name: '', passphrase: '', again: '' };

function AddUser({ onAdd, onDone }: { onAdd: NonNullable<Props['onAdd']>; onDone: () => void }) {
  const [typed, setTyped] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const { busy, failure, submit } = useSubmit();
  const wrong = {
    name: typed.name.trim() === '' ? 'Enter the name of the person' : undefined,
    passphrase: typed.passphrase === '' ? 'Enter a passphrase' : undefined,
    again: typed.again === typed.passphrase ? undefined : 'Enter the same passphrase again',
  };
  const type = (part: keyof typeof EMPTY) => (value: string) => setTyped({ ...typed, [part]: value });
  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (wrong.name || wrong.passphrase || wrong.again) return;
    submit(async () => {
      await onAdd(typed.name.trim(), typed.passphrase);
      onDone();
    });
  };
  return (
    <form onSubmit={save} noValidate aria-label="Add a person">
      <p class="settings-words">They see the same log as you, and what they write carries their name.</p>
      <TextField
        label="Their name"
        autocomplete="off"
        value={typed.name}
        onInput={type('name')}
        error={tried ? wrong.name : undefined}
      />
      <TextField
        label="Their passphrase"
        hint="Let them type it: at least 8 characters. Three words are easier to remember than symbols"
        type="password"
        autocomplete="new-password"
        value={typed.passphrase}
        onInput={type('passphrase')}
        error={tried ? wrong.passphrase : undefined}
      />
      <TextField
        label="Their passphrase again"
        type="password"
        autocomplete="new-password"
        value={typed.again}
        onInput={type('again')}
        error={tried ? wrong.again : undefined}
      />
      <FormEnd failure={failure}>
        <Button kind="primary" type="submit" busy={busy}>
          Add person
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </FormEnd>
    </form>
  );
}
