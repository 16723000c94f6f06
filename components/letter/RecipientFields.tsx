import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ref } from 'preact';
import type { Recipient } from '../../utils/letters/recipient';
import { TextField } from '../parts/TextField';
import type { Suggest, Suggestion } from './suggestion';

type Props = {
  readonly typed: Recipient;
  readonly onType: (typed: Recipient) => void;
  readonly onSuggest: Suggest;
  readonly error?: string | null;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/** How long after the last keystroke the list is searched, in milliseconds. */
const SEARCH_AFTER = 150;
const MOST = 5;

/** An organisation, a person, an address. Practices and services are suggested, never filled in by themselves. */
export function RecipientFields({ typed, onType, onSuggest, error, inputRef }: Props) {
  const [query, setQuery] = useState('');
  const found = useFound(query, onSuggest);
  return (
    <>
      <TextField
        label="Organisation"
        hint="A practice, hospital or service"
        id="letter-recipient-organisation"
        inputRef={inputRef}
        testId="recipient-organisation"
        value={typed.organisation ?? ''}
        onInput={(organisation) => {
          onType({ ...typed, organisation });
          setQuery(organisation);
        }}
        error={error}
      />
      {found.length > 0 && (
        <ul class="recipient-found" aria-label="From your lists">
          {found.slice(0, MOST).map(({ ref, recipient, kind, doubt }) => (
            <li key={ref}>
              <button
                type="button"
                onClick={() => {
                  onType({ ...typed, organisation: recipient.organisation ?? '', address: recipient.address ?? '' });
                  setQuery('');
                }}
              >
                <strong>{recipient.organisation}</strong>
                <span>
                  {doubt ? `${doubt}. ` : ''}
                  {recipient.address || kind}
                </span>
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
        onInput={(name) => onType({ ...typed, name })}
      />
      <TextField
        label="Address"
        hint="Parts joined by commas"
        id="letter-recipient-address"
        lines={2}
        value={typed.address ?? ''}
        onInput={(address) => onType({ ...typed, address })}
      />
    </>
  );
}

/** What was typed as a letter takes it; null where that names nobody. */
export function readRecipient(typed: Recipient): Recipient | null {
  const given = Object.entries(typed).map(([part, value]) => [part, value.trim()]);
  const { name, organisation, address }: Recipient = Object.fromEntries(given);
  if (!name && !organisation) return null;
  return { ...(name && { name }), ...(organisation && { organisation }), ...(address && { address }) };
}

function useFound(query: string, onSuggest: Suggest): readonly Suggestion[] {
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  const latestRef = useRef(onSuggest);
  useEffect(() => {
    latestRef.current = onSuggest;
  });
  useEffect(() => {
    setFound([]);
    if (query.trim().length < 3) return;
    let wanted = true;
    const timer = setTimeout(() => {
      latestRef.current(query).then(
        (suggestions) => wanted && setFound(suggestions),
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
