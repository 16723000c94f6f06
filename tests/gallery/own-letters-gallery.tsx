import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { LetterImportStep } from '../../components/dashboard/letters/ImportLetter';
import { LeaveLetter } from '../../components/dashboard/letters/LeaveLetter';
import { LetterEditing } from '../../components/dashboard/letters/LetterEditing';
import type { LetterEditingProps } from '../../components/dashboard/letters/LetterEditing';
import { Letters } from '../../components/dashboard/letters/Letters';
import { listLetters } from '../../components/dashboard/letters/listed-letter';
import { RemoveLetter } from '../../components/dashboard/letters/RemoveLetter';
import { ToldError } from '../../utils/errors';
import { listTemplates } from '../../utils/letters/catalogue';
import { blankLetter, copyOf } from '../../utils/letters/own/own-text';
import { previewOf } from '../../utils/letters/own/preview';
import type { PreviewOf } from '../../utils/letters/own/preview';
import { shippedText } from '../../utils/letters/own/shipped-text';
import type { IncomingLetter, KeptLetter, RefusedLetter } from '../../utils/messages';
import { TODAY } from './invented';

const nothing = () => undefined;
const LONG =
  'Request for a joint appointment at the Llanfihangel-y-Creuddyn and Upper Ystwyth Valley Community Health Centre';

const ECG = copyOf(
  shippedText('ecg-on-methadone') ?? '',
  { id: 'ecg-on-methadone', title: 'ECG on methadone', version: 1 },
  [],
);
const BLANK = blankLetter(TODAY, '2027-11-23', []);
const NAMED = ECG.replace(/^title: .*$/m, 'title: ECG at the Friday clinic');
const WRONG = BLANK.replace('{{ reason }}', '{{ raeson }}');

const own = (id: string, text: string, source: KeptLetter['source'] = 'own'): KeptLetter => ({
  id,
  text: text.replace(/^id: .*$/m, `id: ${id}`),
  source,
  problem: null,
});
const KEPT: readonly KeptLetter[] = [
  own('own-ecg', NAMED),
  own('own-long', BLANK.replace('New letter', LONG)),
  own('own-old', BLANK.replace('New letter', 'Old habit').replace('2027-11-23', '2026-10-01')),
  own('own-broken', WRONG),
];
const SET: readonly KeptLetter[] = [
  own('own-trust', BLANK.replace('New letter', 'Safeguarding, to the trust’s own team'), 'organisation'),
  own('own-trust-two', NAMED.replace('Friday', 'Tuesday'), 'organisation'),
];
const REFUSED: readonly RefusedLetter[] = [
  { which: 'Letter 3', line: 31, sentence: '"raeson" is not a field. The nearest is "reason".' },
  { which: 'Needle exchange', line: 2, sentence: 'An id is small letters and hyphens, as in own-wound-care.' },
];

type ListProps = {
  readonly kept?: readonly KeptLetter[] | null;
  readonly refused?: readonly RefusedLetter[];
  readonly trouble?: string;
  readonly step?: LetterImportStep;
  readonly locked?: boolean;
};

function List({ kept = KEPT, refused = [], trouble, step, locked }: ListProps) {
  return (
    <Letters
      letters={kept && listLetters(listTemplates(), kept, TODAY)}
      refused={refused}
      trouble={trouble ?? null}
      step={step ?? null}
      onExport={nothing}
      changing={
        locked
          ? undefined
          : {
              onNew: nothing,
              onDuplicate: nothing,
              onEdit: nothing,
              onRemove: nothing,
              importing: { onStart: nothing, onFile: nothing, onTake: nothing, onStop: nothing },
            }
      }
    />
  );
}

type WritingProps = Partial<Omit<LetterEditingProps, 'text' | 'shown' | 'of'>> & {
  readonly start?: string;
  readonly of?: PreviewOf;
  /** What could last be read, where the text cannot. */
  readonly before?: string;
};

/** A letter being written that lives in this page alone: its preview and its errors are the real ones. */
function Writing({ start = NAMED, of: firstOf = 'filled', before = start, ...given }: WritingProps) {
  const [text, setText] = useState(start);
  const [of, setOf] = useState(firstOf);
  const last = previewOf(before, of, TODAY);
  const now = previewOf(text, of, TODAY);
  const shown = { html: now.html ?? last.html, template: now.template ?? last.template, problem: now.problem };
  return (
    <LetterEditing
      title={shown.template?.title ?? 'New letter'}
      text={text}
      shown={shown}
      of={of}
      isUnsaved={text !== start}
      isSaving={false}
      version={3}
      trouble={null}
      isLocked={false}
      onOf={setOf}
      onInput={setText}
      onSave={nothing}
      onLeave={nothing}
      {...given}
    />
  );
}

const INCOMING: IncomingLetter = {
  id: 'own-ecg',
  title: 'ECG at the Friday clinic',
  purpose: 'Ask for a 12-lead ECG before the methadone dose goes above 100 mg a day',
  recipients: 'GP or cardiology',
  version: 4,
  change: 'replaces',
  replaces: 'ECG at the Friday clinic',
};
const preview = (incoming: Partial<IncomingLetter>): LetterImportStep => ({
  step: 'preview',
  fileName: 'own-ecg.md',
  text: NAMED,
  incoming: { ...INCOMING, ...incoming },
  busy: false,
  trouble: null,
});

type Shown = { readonly view: () => ComponentChildren; readonly locked?: true };

/** Every state of the dashboard's letters, by name. */
export const OWN_LETTER_STATES: Readonly<Record<string, Shown>> = {
  letters: { view: () => <List /> },
  'letters-none-of-ones-own': { view: () => <List kept={[]} /> },
  'letters-loading': { view: () => <List kept={null} /> },
  'letters-failed': { view: () => <List kept={[]} trouble={new ToldError('database-unavailable').message} /> },
  'letters-pushed': { view: () => <List kept={SET} refused={REFUSED} /> },
  'letters-locked': { view: () => <List locked />, locked: true },
  'letters-import-choose': { view: () => <List step={{ step: 'choose' }} /> },
  'letters-import-refused': {
    view: () => (
      <List
        step={{
          step: 'choose',
          refused: {
            fileName: 'own-ecg.md',
            line: 31,
            sentence: '"raeson" is not a field. The nearest is "reason".',
          },
        }}
      />
    ),
  },
  'letters-import-new': { view: () => <List step={preview({ title: LONG, change: 'new', replaces: null })} /> },
  'letters-import-replaces': { view: () => <List step={preview({})} /> },
  'letters-import-same': { view: () => <List step={preview({ change: 'same', replaces: null })} /> },
  'letters-remove': {
    view: () => (
      <>
        <List />
        <RemoveLetter title={LONG} onRemove={nothing} onClose={nothing} />
      </>
    ),
  },
  'letters-writing': { view: () => <Writing /> },
  'letters-writing-not-answered': { view: () => <Writing of="empty" /> },
  'letters-writing-new': { view: () => <Writing start={BLANK} version={null} isUnsaved /> },
  'letters-writing-error': { view: () => <Writing start={WRONG} before={BLANK} isUnsaved /> },
  'letters-writing-never-read': { view: () => <Writing start={BLANK.replace('---\n', '')} before="" version={null} /> },
  'letters-writing-long-title': { view: () => <Writing start={BLANK.replace('New letter', LONG)} /> },
  'letters-writing-failed': {
    view: () => <Writing isUnsaved trouble={new ToldError('storage-full').message} />,
  },
  'letters-writing-locked': { view: () => <Writing isUnsaved isLocked />, locked: true },
  'letters-leave': {
    view: () => (
      <>
        <Writing isUnsaved />
        <LeaveLetter title={LONG} onLeave={nothing} onStay={nothing} />
      </>
    ),
  },
};
