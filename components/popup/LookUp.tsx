import { Search } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDate } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import type { Practice } from '../../utils/directory/practice';
import type { ListInUse } from '../../utils/messages';
import { Button } from '../parts/Button';
import { Empty } from '../parts/Empty';
import { LiveRegion } from '../parts/LiveRegion';
import { LookUpResult } from './LookUpResult';

export type LookUpProps = {
  readonly today: IsoDate;
  readonly list: ListInUse | null | undefined;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly results: readonly Practice[] | null;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onOpen: (code: string) => void;
  readonly onImport: () => void;
};

const RESULTS_ID = 'lookup-results';
const optionId = (index: number) => `lookup-result-${index}`;

/** Finds a practice while typing. Arrows move, Enter opens, Ctrl+C copies the phone of the one that is marked. */
export function LookUp({ today, list, query, onQuery, results, onCopy, onOpen, onImport }: LookUpProps) {
  const [marked, setMarked] = useState({ query, index: 0 });
  const [told, setTold] = useState('');
  const activeRef = useRef<HTMLButtonElement>(null);
  const index = marked.query === query ? Math.min(marked.index, Math.max(0, (results?.length ?? 0) - 1)) : 0;
  const active = query.trim() === '' ? undefined : results?.[index];
  useEffect(() => activeRef.current?.scrollIntoView({ block: 'nearest' }), [index, results]);

  const copyPhone = async ({ name, phone }: Practice) => {
    if (!phone) {
      setTold(`${name} has no phone in the list`);
      return;
    }
    try {
      await onCopy(phone);
      setTold(`Copied ${phone}`);
    } catch {
      setTold('Could not copy. Open the practice, select the number and press Ctrl+C');
    }
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    const copies =
      (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c' && selectionStart === selectionEnd;
    if (event.key === 'ArrowDown' && results) setMarked({ query, index: Math.min(index + 1, results.length - 1) });
    else if (event.key === 'ArrowUp') setMarked({ query, index: Math.max(index - 1, 0) });
    else if (event.key === 'Enter' && active) onOpen(active.code);
    else if (copies && active) void copyPhone(active);
    else return;
    event.preventDefault();
  };

  if (list === null) {
    return (
      <div class="lookup">
        <Empty title="No practice list yet" action={<Button onClick={onImport}>Import a practice list</Button>}>
          Import the NHS list of practices once, and any of them can be found here by name, place, postcode or code.
        </Empty>
      </div>
    );
  }
  const typed = query.trim();
  return (
    <div class="lookup">
      <div class="lookup-box">
        <Search size={16} aria-hidden="true" />
        <input
          type="text"
          role="combobox"
          class="input"
          aria-label="Find a practice"
          aria-expanded={Boolean(active)}
          aria-controls={RESULTS_ID}
          aria-autocomplete="list"
          aria-activedescendant={active && optionId(index)}
          autocomplete="off"
          spellcheck={false}
          autofocus
          placeholder="Practice, place, postcode or code"
          data-testid="lookup-input"
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <LiveRegion>{told || (typed !== '' && results ? `${results.length} found` : '')}</LiveRegion>
      {/* The options are not in the order of Tab, so what scrolls must be reached by itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="lookup-scroll" tabIndex={active ? 0 : undefined}>
        {typed === '' && list && (
          <p class="lookup-words">
            {list.count.toLocaleString('en-GB')} practices, as of {formatDate(list.asOf)}. Type a name, a place, a
            postcode, a code or a phone number.
          </p>
        )}
        {typed !== '' && results?.length === 0 && list && (
          <Empty title={`Nothing called “${typed}”`}>
            {list.count.toLocaleString('en-GB')} practices were searched, in the list of {formatDate(list.asOf)}. Try a
            town, a postcode or a practice code.
          </Empty>
        )}
        {/* A combobox: the focus stays in the input, which no native list allows. */}
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
        <div id={RESULTS_ID} role="listbox" aria-label="Practices found" hidden={!active}>
          {typed !== '' &&
            results?.map((practice, at) => (
              <LookUpResult
                key={practice.code}
                id={optionId(at)}
                practice={practice}
                today={today}
                marked={at === index}
                buttonRef={at === index ? activeRef : undefined}
                onOpen={() => onOpen(practice.code)}
              />
            ))}
        </div>
      </div>
      {active && (
        <p class="lookup-keys" aria-hidden="true">
          <kbd>↑</kbd> <kbd>↓</kbd> move <kbd>Enter</kbd> open <kbd>Ctrl</kbd> <kbd>C</kbd> {told || 'copy phone'}
        </p>
      )}
    </div>
  );
}
