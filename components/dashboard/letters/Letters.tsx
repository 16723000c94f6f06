import './letters.css';
import { Lock, Plus, Upload } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { RefusedLetter } from '../../../utils/messages';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { LinkButton } from '../../parts/LinkButton';
import { Loading } from '../../parts/Loading';
import { Note } from '../../parts/Note';
import { PageHead } from '../shell/PageHead';
import { SearchBox } from '../shell/SearchBox';
import type { FileImport } from '../file-import/import-step';
import { ImportLetter } from './ImportLetter';
import type { LetterImportStep } from './ImportLetter';
import { LetterRow } from './LetterRow';
import { searchLetters } from './listed-letter';
import type { ListedLetter } from './listed-letter';
import { RemoveLetter } from './RemoveLetter';

export type LetterChanges = {
  readonly onNew: () => void;
  readonly onDuplicate: (id: string) => void;
  readonly onEdit: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly importing: FileImport;
};

type Props = {
  /** Null while they are being asked for. */
  readonly letters: readonly ListedLetter[] | null;
  /** What the organisation set and cannot be used. */
  readonly refused: readonly RefusedLetter[];
  readonly trouble: string | null;
  readonly onExport: (id: string) => void;
  readonly step: LetterImportStep | null;
  /** Leads to the short texts. */
  readonly parts?: ComponentChildren;
  /** Absent while locked: then letters are shown and not changed. */
  readonly changing?: LetterChanges | undefined;
};

/** Every letter that can be written, and what can be done with it. */
export function Letters({ letters, refused, trouble, onExport, step, parts, changing }: Props) {
  const [words, setWords] = useState('');
  const [removing, setRemoving] = useState<ListedLetter | null>(null);
  const shown = letters && searchLetters(letters, words);
  const origin = (letter: ListedLetter) => letters?.find(({ id }) => id === letter.from?.id) ?? null;
  return (
    <>
      <PageHead title="Letters">
        {changing && (
          <>
            <Button icon={Upload} onClick={changing.importing.onStart}>
              Import a letter
            </Button>
            <Button kind="primary" icon={Plus} onClick={changing.onNew} testId="new-own-letter">
              New letter
            </Button>
          </>
        )}
      </PageHead>
      <div class="page-body letters-page">
        {parts}
        <p class="page-lead">
          The letters Alongside comes with cannot be changed. Duplicate one to change it, or write a new one: it stands
          in the sidebar beside the others.
        </p>
        {trouble && (
          <Note tone="problem" alert>
            {trouble}
          </Note>
        )}
        {refused.length > 0 && (
          <Note tone="attention">
            <strong>
              {refused.length === 1 ? 'A letter' : `${refused.length} letters`} of your organisation cannot be used.
            </strong>{' '}
            Tell whoever looks after this computer.
            <ul class="letters-refused">
              {refused.map(({ which, line, sentence }) => (
                <li key={which}>
                  {which}, line {line}: {sentence}
                </li>
              ))}
            </ul>
          </Note>
        )}
        {!changing && <Note icon={Lock}>Unlock Alongside to write, change, import or remove letters.</Note>}
        {!letters && <Loading label="Fetching the letters" />}
        {letters && (
          <div class="letters-filter">
            <SearchBox label="Find a letter" value={words} onInput={setWords} />
            <span class="letters-quiet">
              {shown?.length === letters.length ? `${letters.length} letters` : `${shown?.length} of ${letters.length}`}
            </span>
          </div>
        )}
        {shown?.length === 0 && (
          <Empty
            title={`No letter for “${words.trim()}”`}
            action={<LinkButton onClick={() => setWords('')}>Show all</LinkButton>}
          />
        )}
        {shown && shown.length > 0 && (
          // Takes the focus so that it can be scrolled by keys
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <section class="letters-scroller" aria-label="All letters" tabIndex={0}>
            <table class="letters-table">
              <thead>
                <tr>
                  <th scope="col">No.</th>
                  <th scope="col">Letter</th>
                  <th scope="col" class="letters-to">
                    Goes to
                  </th>
                  <th scope="col" class="letters-figure">
                    Version
                  </th>
                  <th scope="col">Review by</th>
                  <th scope="col">From</th>
                  <th scope="col">
                    <span class="visually-hidden">What to do</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {shown.map((letter) => (
                  <LetterRow
                    key={letter.id}
                    letter={letter}
                    origin={origin(letter)}
                    onExport={onExport}
                    onDuplicate={changing?.onDuplicate}
                    onEdit={changing?.onEdit}
                    onRemove={changing && setRemoving}
                  />
                ))}
              </tbody>
            </table>
          </section>
        )}
      </div>
      {step && changing && <ImportLetter step={step} actions={changing.importing} />}
      {removing && changing && (
        <RemoveLetter
          title={removing.title}
          onRemove={() => {
            changing.onRemove(removing.id);
            setRemoving(null);
          }}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  );
}
