import '../parts/field.css';
import { Search } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { IsoDate } from '../../utils/client/date';
import { nameOf, phoneOf, refOf } from '../../utils/directory/lookup/listed';
import type { Listed } from '../../utils/directory/lookup/listed';
import type { LookUpResult as Result, LookUpState } from '../../utils/messages';
import { Button } from '../parts/Button';
import { Check } from '../parts/Check';
import { Empty } from '../parts/Empty';
import { LiveRegion } from '../parts/LiveRegion';
import { LookUpResult } from './LookUpResult';
import { sayLists } from './lists-in-words';

export type LookUpProps = {
  readonly today: IsoDate;
  /** What there is to search; undefined while that is being asked. */
  readonly state: LookUpState | undefined;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Null while they are on their way. */
  readonly results: readonly Result[] | null;
  /** False while a list is still being read: there may be more. */
  readonly whole: boolean;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onOpen: (ref: string) => void;
  /** Which of them was open before: it is marked again. */
  readonly was?: string | null | undefined;
  /** Absent where lists cannot be imported from here. */
  readonly onImport?: (() => void) | undefined;
  /** Order by nearness to the client on screen: offered only where their record has a postcode. */
  readonly near?: { readonly on: boolean; readonly onChange: (on: boolean) => void } | undefined;
  /** Makes one the recipient of the letter being written; absent where none is. */
  readonly onRecipient?: ((listed: Listed) => void) | undefined;
};

const RESULTS_ID = 'lookup-results';
const optionId = (index: number) => `lookup-result-${index}`;

/**
 * Finds a practice or service while typing. Arrows move, Enter opens, Ctrl+C copies the phone of the one that is marked, Ctrl+Enter
 * makes it the recipient of the letter being written.
 */
export function LookUp(props: LookUpProps) {
  const { today, state, query, onQuery, results, whole, onCopy, onOpen, was, onImport, near, onRecipient } = props;
  const [marked, setMarked] = useState(() => ({
    query,
    index: Math.max(0, results?.findIndex(({ listed }) => refOf(listed) === was) ?? 0),
  }));
  const [told, setTold] = useState('');
  const activeRef = useRef<HTMLButtonElement>(null);
  const inputRef = useRef<HTMLInputElement>(null);
  const searching = query.trim() !== '' || near?.on === true;
  const index = marked.query === query ? Math.min(marked.index, Math.max(0, (results?.length ?? 0) - 1)) : 0;
  const active = searching ? results?.[index] : undefined;
  // `autofocus` counts once in the life of a page, and whoever comes back goes on typing. Never taken from the page beside a sidebar.
  useEffect(() => {
    if (document.hasFocus()) inputRef.current?.focus();
  }, []);
  useEffect(() => activeRef.current?.scrollIntoView({ block: 'nearest' }), [index, results]);
  // What was said of one query says nothing of the next.
  useEffect(() => setTold(''), [query]);

  const copyPhone = async ({ listed }: Result) => {
    const phone = phoneOf(listed);
    if (!phone) {
      setTold(`${nameOf(listed)} has no phone in the list`);
      return;
    }
    try {
      await onCopy(phone);
      setTold(`Copied ${phone}`);
    } catch {
      setTold('Could not copy. Open it, select the number and press Ctrl+C');
    }
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    const held = event.ctrlKey || event.metaKey;
    const copies = held && event.key.toLowerCase() === 'c' && selectionStart === selectionEnd;
    if (event.key === 'ArrowDown' && results) setMarked({ query, index: Math.min(index + 1, results.length - 1) });
    else if (event.key === 'ArrowUp') setMarked({ query, index: Math.max(index - 1, 0) });
    else if (event.key === 'Enter' && held && active && onRecipient) onRecipient(active.listed);
    else if (event.key === 'Enter' && !held && active) onOpen(refOf(active.listed));
    else if (copies && active) void copyPhone(active);
    else return;
    event.preventDefault();
  };

  if (state && !state.practices && !state.services) {
    return (
      <div class="lookup">
        <Empty
          title="Nothing to look up yet"
          action={onImport && <Button onClick={onImport}>Import a practice list</Button>}
        >
          Import the NHS list of practices once, or a list of local services, and any of them can be found here by name,
          kind, place, postcode or phone.
        </Empty>
      </div>
    );
  }
  return (
    <div class="lookup">
      <div class="lookup-box">
        <Search size={16} aria-hidden="true" />
        <input
          type="text"
          role="combobox"
          class="input"
          ref={inputRef}
          aria-label="Find a practice or service"
          aria-expanded={Boolean(active)}
          aria-controls={RESULTS_ID}
          aria-autocomplete="list"
          aria-activedescendant={active && optionId(index)}
          autocomplete="off"
          spellcheck={false}
          autofocus
          placeholder="Name, kind or place"
          data-testid="lookup-input"
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      {near && (
        <div class="lookup-near">
          <Check label="Near this client" checked={near.on} onChange={near.onChange} />
        </div>
      )}
      <LiveRegion>{told || (searching && results ? `${results.length} found` : '')}</LiveRegion>
      {/* The options are not in the order of Tab, so what scrolls must be reached by itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section class="lookup-scroll" aria-label="What was found" tabIndex={0}>
        {!searching && state && (
          <p class="lookup-words">
            {sayLists(state)} Type a name, a kind (“needle exchange near LS9”), a place, a postcode, a code or a phone
            number.
          </p>
        )}
        {searching && !whole && <p class="lookup-words">Still reading the lists: more may come.</p>}
        {searching && whole && results?.length === 0 && state && (
          <Empty title={query.trim() === '' ? 'Nothing is known to be near' : `Nothing called “${query.trim()}”`}>
            {sayLists(state)} Try a town, a postcode, a kind or a practice code.
          </Empty>
        )}
        {/* A combobox: the focus stays in the input, which no native list allows. */}
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
        <div id={RESULTS_ID} role="listbox" aria-label="Practices and services found" hidden={!active}>
          {searching &&
            results?.map((result, at) => (
              <LookUpResult
                key={refOf(result.listed)}
                id={optionId(at)}
                result={result}
                today={today}
                marked={at === index}
                buttonRef={at === index ? activeRef : undefined}
                onOpen={() => onOpen(refOf(result.listed))}
              />
            ))}
        </div>
      </section>
      {active && (
        <p class="lookup-keys" aria-hidden="true">
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> move
          </span>
          <span>
            <kbd>Enter</kbd> open
          </span>
          <span>
            <kbd>Ctrl</kbd> <kbd>C</kbd> {told || 'copy phone'}
          </span>
          {onRecipient && (
            <span>
              <kbd>Ctrl</kbd> <kbd>Enter</kbd> letter’s recipient
            </span>
          )}
        </p>
      )}
    </div>
  );
}
