import type { ComponentChildren } from 'preact';
import type { SnippetImportStep } from '../../components/dashboard/snippets/ImportSnippets';
import { LetterParts } from '../../components/dashboard/letters/LetterParts';
import { Snippets } from '../../components/dashboard/snippets/Snippets';
import { SnippetDialog } from '../../components/snippets/SnippetDialog';
import { ToldError } from '../../utils/errors';
import { allSnippets } from '../../utils/letters/snippets/merge';
import type { OwnedSnippet } from '../../utils/letters/snippets/snippet';
import type { RefusedSnippet } from '../../utils/messages';
import { TODAY } from './invented';

const nothing = () => undefined;
const later = () => new Promise<void>((done) => setTimeout(done, 400));
const own = (word: string, name: string, text: string): OwnedSnippet => ({ word, name, text, source: 'own' });

export const INVENTED_SNIPPETS: readonly OwnedSnippet[] = [
  own(
    'clinic',
    'Friday clinic',
    'We hold a clinic every Friday:\n\n- blood tests from 9 to 11\n- wound care from 11 to 1\n\nNobody needs an appointment.',
  ),
  own(
    'naloxone',
    'Naloxone, as we give it',
    'The client has a naloxone kit from us, and somebody at home knows how to use it.',
  ),
  own(
    'llanfihangel-y-creuddyn-upper',
    'Llanfihangel-y-Creuddyn and Upper Ystwyth Valley Health',
    'Post for the client may come to us at the Llanfihangel-y-Creuddyn and Upper Ystwyth Valley Community Health Centre.',
  ),
  own('results', 'Results', 'Please send results to the team, not to one person.'),
  {
    word: 'results',
    name: 'Results, to the trust',
    text: 'Please send results to the trust’s own inbox.',
    source: 'organisation',
  },
];
const REFUSED: readonly RefusedSnippet[] = [
  { which: 'File 2', sentences: ['It is not a file of short texts'] },
  { which: 'File 1, /Post', sentences: ['Use small letters, digits and hyphens only, such as clinic-address'] },
];

type PageProps = {
  readonly kept?: readonly OwnedSnippet[] | null;
  readonly refused?: readonly RefusedSnippet[];
  readonly trouble?: string;
  readonly step?: SnippetImportStep;
  readonly locked?: boolean;
};

function Page({ kept = INVENTED_SNIPPETS, refused = [], trouble, step, locked }: PageProps) {
  return (
    <Snippets
      all={kept && allSnippets(kept)}
      refused={refused}
      trouble={trouble ?? null}
      step={step ?? null}
      parts={<LetterParts current="snippets" onChange={nothing} />}
      today={TODAY}
      onExport={nothing}
      changing={
        locked
          ? undefined
          : {
              onSave: later,
              onRemove: nothing,
              importing: { onStart: nothing, onFile: nothing, onTake: nothing, onStop: nothing },
            }
      }
    />
  );
}

function Writing({ start, isNew, names = [] }: { start: OwnedSnippet; isNew: boolean; names?: readonly string[] }) {
  return (
    <>
      <Page />
      <SnippetDialog
        title="Save this short text?"
        start={start}
        isNew={isNew}
        all={allSnippets(INVENTED_SNIPPETS)}
        today={TODAY}
        names={names}
        leftOut={names.length > 0}
        onSave={later}
        onClose={nothing}
      />
    </>
  );
}

const PREVIEW: SnippetImportStep = {
  step: 'preview',
  fileName: 'alongside-short-texts.json',
  incoming: INVENTED_SNIPPETS.slice(0, 3).map((snippet, at) => ({
    snippet: { word: snippet.word, name: snippet.name, text: at === 2 ? 'Born 14/03/1981, seen by us.' : snippet.text },
    change: (['new', 'replaces', 'same'] as const)[at] ?? 'new',
    replaces: at === 1 ? 'Naloxone' : null,
  })),
  refused: [{ which: '/Post', sentences: ['Use small letters, digits and hyphens only, such as clinic-address'] }],
  busy: false,
  trouble: null,
};

type Shown = { readonly view: () => ComponentChildren; readonly locked?: true };

/** Every state of the dashboard's short texts, by name. */
export const SNIPPET_STATES: Readonly<Record<string, Shown>> = {
  snippets: { view: () => <Page /> },
  'snippets-none-of-ones-own': { view: () => <Page kept={[]} /> },
  'snippets-failed': { view: () => <Page kept={[]} trouble={new ToldError('snippets-full').message} /> },
  'snippets-refused': { view: () => <Page refused={REFUSED} /> },
  'snippets-locked': { view: () => <Page locked />, locked: true },
  'snippets-writing': {
    view: () => <Writing start={own('naloxone', 'Naloxone, as we give it', 'Kit given.')} isNew={false} />,
  },
  'snippets-writing-client': {
    view: () => (
      <Writing
        start={own('', '', 'Sam Example … was born on 14 March 1981, NHS number 999 418 2072. - See us.')}
        isNew
        names={['Example']}
      />
    ),
  },
  'snippets-import-choose': { view: () => <Page step={{ step: 'choose' }} /> },
  'snippets-import-refused': {
    view: () => (
      <Page
        step={{
          step: 'choose',
          refused: { fileName: 'texts.docx', sentence: new ToldError('not-a-snippets-file').message },
        }}
      />
    ),
  },
  'snippets-import': { view: () => <Page step={PREVIEW} /> },
};
