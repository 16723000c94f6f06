import '../letters/letters.css';
import './snippets.css';
import { Download, Lock, Plus, Upload } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { IsoDate } from '../../../utils/client/date';
import type { OwnedSnippet, Snippet } from '../../../utils/letters/snippets/snippet';
import type { RefusedSnippet } from '../../../utils/messages';
import { Button } from '../../parts/Button';
import { Loading } from '../../parts/Loading';
import { Note } from '../../parts/Note';
import { SnippetDialog } from '../../snippets/SnippetDialog';
import type { FileImport } from '../file-import/import-step';
import { PageHead } from '../shell/PageHead';
import { ImportSnippets } from './ImportSnippets';
import type { SnippetImportStep } from './ImportSnippets';
import { RemoveSnippet } from './RemoveSnippet';
import { SnippetTable } from './SnippetTable';

export type SnippetChanges = {
  /** `was`: as it stood when it was opened; null for a new one. Rejects with a ToldError. */
  readonly onSave: (snippet: Snippet, was: Snippet | null) => Promise<void>;
  readonly onRemove: (word: string) => void;
  readonly importing: FileImport;
};

type Props = {
  /** Null while they are being asked for. */
  readonly all: readonly OwnedSnippet[] | null;
  /** What the organisation set and cannot be used. */
  readonly refused: readonly RefusedSnippet[];
  readonly trouble: string | null;
  readonly step: SnippetImportStep | null;
  /** Leads to the letters. */
  readonly parts?: ComponentChildren;
  readonly today: IsoDate;
  readonly onExport: () => void;
  /** Absent while locked: then they are shown and not changed. */
  readonly changing?: SnippetChanges | undefined;
};

/** One being written. */
type Writing = { readonly start: Snippet; readonly was: Snippet | null };
const NEW: Writing = { start: { word: '', name: '', text: '' }, was: null };

/** Every short text there is, and what can be done with those of one's own. */
export function Snippets({ all, refused, trouble, step, parts, today, onExport, changing }: Props) {
  const [writing, setWriting] = useState<Writing | null>(null);
  const [removing, setRemoving] = useState<Snippet | null>(null);
  const own = all?.filter(({ source }) => source === 'own') ?? [];
  return (
    <>
      <PageHead title="Short texts">
        {own.length > 0 && (
          <Button icon={Download} onClick={onExport}>
            Export your own
          </Button>
        )}
        {changing && (
          <>
            <Button icon={Upload} onClick={changing.importing.onStart}>
              Import short texts
            </Button>
            <Button kind="primary" icon={Plus} onClick={() => setWriting(NEW)} testId="new-snippet">
              New short text
            </Button>
          </>
        )}
      </PageHead>
      <div class="page-body letters-page">
        {parts}
        <p class="page-lead">
          Sentences that letters often need. In a letter type a slash and the word, such as /naloxone, or press “Short
          texts”. Your own come first; one with the word of another is used in its place.
        </p>
        {trouble && (
          <Note tone="problem" alert>
            {trouble}
          </Note>
        )}
        {refused.length > 0 && (
          <Note tone="attention">
            <strong>
              {refused.length === 1 ? 'A short text' : `${refused.length} short texts`} of your organisation cannot be
              used.
            </strong>{' '}
            Tell whoever looks after this computer.
            <ul class="letters-refused">
              {refused.map(({ which, sentences }, at) => (
                <li key={at}>
                  {which}: {sentences.join('. ')}
                </li>
              ))}
            </ul>
          </Note>
        )}
        {!changing && <Note icon={Lock}>Unlock Alongside to write, change, import or remove short texts.</Note>}
        {!all && <Loading label="Fetching the short texts" />}
        {all && (
          <SnippetTable
            all={all}
            onTakeOver={changing && (({ word, name, text }) => setWriting({ start: { word, name, text }, was: null }))}
            onEdit={
              changing &&
              (({ word, name, text }) => setWriting({ start: { word, name, text }, was: { word, name, text } }))
            }
            onRemove={changing && setRemoving}
          />
        )}
      </div>
      {step && changing && <ImportSnippets step={step} today={today} actions={changing.importing} />}
      {writing && changing && (
        <SnippetDialog
          title={writing.was ? 'Save this short text?' : 'Save a new short text?'}
          start={writing.start}
          isNew={writing.was === null}
          all={all ?? []}
          today={today}
          onSave={(snippet) => changing.onSave(snippet, writing.was)}
          onClose={() => setWriting(null)}
        />
      )}
      {removing && changing && (
        <RemoveSnippet
          snippet={removing}
          onRemove={() => {
            changing.onRemove(removing.word);
            setRemoving(null);
          }}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  );
}
