import { Search } from 'lucide-preact';

type Props = { readonly label: string; readonly value: string; readonly onInput: (value: string) => void };

/** Narrows the list below it while the user types. Its label stands in it as the placeholder. */
export function SearchBox({ label, value, onInput }: Props) {
  return (
    <div class="search-box">
      <Search size={16} aria-hidden="true" />
      <input
        type="search"
        class="input"
        aria-label={label}
        placeholder={label}
        value={value}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
