import { useId, useState } from 'preact/hooks';
import type { IsoDate } from '../../utils/client/date';
import { clientDetailsIn } from '../../utils/letters/snippets/client-details';
import type { ClientDetail } from '../../utils/letters/snippets/client-details';
import { faultOfName, faultOfText, faultOfWord, tidySnippet, wordFrom } from '../../utils/letters/snippets/rules';
import type { OwnedSnippet, Snippet } from '../../utils/letters/snippets/snippet';
import { useSubmit } from '../forms/use-submit';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { focusOn } from '../parts/ErrorSummary';
import { Note } from '../parts/Note';
import { TextField } from '../parts/TextField';

type Props = {
  readonly title: string;
  readonly start: Snippet;
  /** It is not kept yet. */
  readonly isNew: boolean;
  /** Every short text there is, this one among them. */
  readonly all: readonly OwnedSnippet[];
  readonly today: IsoDate;
  /** Of the client whose letter the text was taken from. */
  readonly names?: readonly string[];
  /** What is this client's was taken out of the text. */
  readonly leftOut?: boolean;
  /** Rejects with a ToldError where it is not kept. */
  readonly onSave: (snippet: Snippet) => Promise<void>;
  readonly onClose: () => void;
};

/** A short text being written or changed. It says before anything is kept for whom it is kept. */
export function SnippetDialog({ title, start, isNew, all, today, names = [], leftOut, onSave, onClose }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(start);
  /** Until somebody writes a word it is made from the name. */
  const [ownWord, setOwnWord] = useState(start.word !== '');
  const [tried, setTried] = useState(false);
  const { busy, failure, submit } = useSubmit();
  const tidy = tidySnippet(typed);
  const others = all.filter(
    ({ word, source }) => word === tidy.word && !(source === 'own' && word === start.word && !isNew),
  );
  const faults = {
    name: faultOfName(tidy.name),
    word: faultOfWord(tidy.word) ?? faultOfOthers(others, tidy.word === start.word && !isNew),
    text: faultOfText(tidy.text),
  };
  const wrong = (['name', 'word', 'text'] as const).filter((part) => faults[part] !== null);
  const shown = (part: keyof typeof faults) => (tried ? (faults[part] ?? undefined) : undefined);
  const details = clientDetailsIn(`${tidy.name}\n${tidy.text}`, today, names);
  const builtIn = others.find(({ source }) => source === 'built-in');

  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (wrong[0]) return focusOn(`${id}-${wrong[0]}`);
    submit(async () => {
      await onSave(tidy);
      onClose();
    });
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSubmit={save}
      foot={
        <>
          <Button kind="primary" type="submit" busy={busy} testId="save-snippet">
            {details.length > 0 ? 'Save all the same' : 'Save short text'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <Note>Leave client names out: these texts are kept for everyone who uses this browser.</Note>
      {leftOut && <Note tone="attention">What came from the record or from an answer was left out: see each “…”.</Note>}
      <TextField
        id={`${id}-name`}
        label="Name"
        value={typed.name}
        error={shown('name')}
        onInput={(name) => setTyped({ ...typed, name, word: ownWord ? typed.word : wordFrom(name) })}
        testId="snippet-name"
      />
      <TextField
        id={`${id}-word`}
        label="Word"
        hint={`Typed after a slash in a letter: /${faultOfWord(tidy.word) ? 'clinic-address' : tidy.word}`}
        value={typed.word}
        error={shown('word')}
        spellcheck={false}
        onInput={(word) => {
          setOwnWord(word !== '');
          setTyped({ ...typed, word });
        }}
        testId="snippet-word"
      />
      {builtIn && !faults.word && (
        <Note>Letters will use this one in the place of “{builtIn.name}”, which Alongside comes with.</Note>
      )}
      <TextField
        id={`${id}-text`}
        label="Text"
        hint="An empty line begins a new paragraph, a hyphen and a blank a line of a list. Nothing in it is filled in."
        lines={7}
        value={typed.text}
        error={shown('text')}
        spellcheck
        onInput={(text) => setTyped({ ...typed, text })}
        testId="snippet-text"
      />
      {details.map((detail) => (
        <Note key={detail.kind} tone="attention" alert>
          {warningOf(detail)}
        </Note>
      ))}
      {failure && (
        <Note tone="problem" alert>
          {failure}
        </Note>
      )}
    </Dialog>
  );
}

/** @param isItsOwn the word it already has: one that waits behind the organisation's keeps it */
function faultOfOthers(others: readonly OwnedSnippet[], isItsOwn: boolean): string | null {
  if (others.some(({ source }) => source === 'own')) return 'Another short text of yours has this word';
  const isSet = others.some(({ source }) => source === 'organisation');
  return isSet && !isItsOwn ? 'Your organisation has a short text under this word' : null;
}

function warningOf({ kind, words }: ClientDetail): string {
  const what =
    kind === 'name'
      ? `“${words}” is the name of the client of this letter`
      : `“${words}” looks like ${kind === 'NHS number' ? 'an' : 'a'} ${kind}`;
  return `${what}. Take it out if it is a client’s.`;
}
