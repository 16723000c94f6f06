import { useEffect, useRef, useState } from 'preact/hooks';
import type { Practice } from '../../utils/directory/practice';
import type { Recipient } from '../../utils/letters/recipient';
import { Button } from '../parts/Button';
import { TextField } from '../parts/TextField';

export type RecipientFormProps = {
  readonly recipient: Recipient | null;
  /** Practices of the list that fit what was typed; rejects or is empty where there is no list. */
  readonly onSearch: (query: string) => Promise<readonly Practice[]>;
  readonly onSave: (recipient: Recipient) => void;
  readonly onCancel: () => void;
};

/** How long after the last keystroke the list is searched, in milliseconds. */
const SEARCH_AFTER = 150;
const MOST = 5;

/** Whom a letter goes to: a person, an organisation, an address. Practices are suggested, never filled in by themselves. */
export function RecipientForm({ recipient, onSearch, onSave, onCancel }: RecipientFormProps) {
  const [typed, setTyped] = useState<Recipient>(recipient ?? {});
  const [query, setQuery] = useState('');
  const [tried, setTried] = useState(false);
  const found = useFound(query, onSearch);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const nobody = !typed.name?.trim() && !typed.organisation?.trim();
  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (nobody) return;
    const given = Object.entries(typed).map(([part, value]) => [part, value.trim()]);
    onSave(Object.fromEntries(given.filter(([, value]) => value)));
  };
  return (
    <form class="recipient-form" onSubmit={save} noValidate aria-label="Who it goes to">
      <h3>Who it goes to</h3>
      <TextField
        label="Organisation"
        hint="A practice, hospital or service"
        id="letter-recipient-organisation"
        inputRef={first}
        testId="recipient-organisation"
        value={typed.organisation ?? ''}
        onInput={(organisation) => {
          setTyped({ ...typed, organisation });
          setQuery(organisation);
        }}
        error={tried && nobody ? 'Enter an organisation or a person' : null}
      />
      {found.length > 0 && (
        <ul class="recipient-found" aria-label="From the practice list">
          {found.slice(0, MOST).map((practice) => (
            <li key={practice.code}>
              <button
                type="button"
                onClick={() => {
                  setTyped({ ...typed, organisation: practice.name, address: addressOf(practice) });
                  setQuery('');
                }}
              >
                <strong>{practice.name}</strong>
                <span>{addressOf(practice)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <TextField
        label="Person"
        hint="With their title, such as Dr R Okafor, for the greeting"
        id="letter-recipient-name"
        value={typed.name ?? ''}
        onInput={(name) => setTyped({ ...typed, name })}
      />
      <TextField
        label="Address"
        hint="Parts joined by commas"
        id="letter-recipient-address"
        lines={2}
        value={typed.address ?? ''}
        onInput={(address) => setTyped({ ...typed, address })}
      />
      <div class="letter-buttons">
        <Button kind="primary" type="submit">
          Use this recipient
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}

function useFound(query: string, onSearch: RecipientFormProps['onSearch']): readonly Practice[] {
  const [found, setFound] = useState<readonly Practice[]>([]);
  const latestRef = useRef(onSearch);
  useEffect(() => {
    latestRef.current = onSearch;
  });
  useEffect(() => {
    setFound([]);
    if (query.trim().length < 3) return;
    let wanted = true;
    const timer = setTimeout(() => {
      latestRef.current(query).then(
        (practices) => wanted && setFound(practices),
        // A suggestion that does not come is no error: what was typed stands.
        () => undefined,
      );
    }, SEARCH_AFTER);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [query]);
  return found;
}

function addressOf({ addressLines, postcode }: Practice): string {
  return [...addressLines, postcode].filter(Boolean).join(', ');
}
