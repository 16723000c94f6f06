import type { ComponentChildren, ComponentProps } from 'preact';
import { Backup } from '../../components/dashboard/backup/Backup';
import type { LogPreview, MergeStep } from '../../components/dashboard/backup/merge-step';
import { ToldError } from '../../utils/errors';
import { inventedId, TODAY } from './invented';

type Props = ComponentProps<typeof Backup>;
const nothing = () => undefined;

const RECENT = { savedAt: '2026-11-20T16:40:00.000Z', oldest: '2026-01-05' };
const FILE = 'Alongside log 20 Nov 2026.alongside';

export const LOG_PREVIEW: LogPreview = {
  origin: { savedAt: '2026-11-20T16:40:00.000Z', by: { id: inventedId(2), name: 'Ana Pereira' }, since: '2026-11-01' },
  entries: 1_486,
  added: 412,
  same: 1_074,
  keptHere: 0,
  keptFromFile: 0,
  unknown: 0,
  referrals: 96,
  clients: 41,
  unreadable: 0,
};
const LONG_NAMES = {
  ...LOG_PREVIEW,
  origin: {
    ...LOG_PREVIEW.origin,
    by: { id: inventedId(3), name: `Oluwaseun ${'Wolfeschlegelsteinhausenbergerdorff-'.repeat(2)}Adébáyọ̀` },
  },
  keptHere: 2,
  keptFromFile: 1,
  same: 1_071,
  unreadable: 3,
};

const page = (props: Partial<Props> = {}) => (
  <Backup
    today={TODAY}
    state={RECENT}
    save={{ step: 'ready' }}
    saving={{ onSave: nothing, onStop: nothing }}
    merge={null}
    merging={{ onStart: nothing, onFile: nothing, onPassphrase: nothing, onAdd: nothing, onStop: nothing }}
    {...props}
  />
);
const merging = (merge: MergeStep) => () => page({ merge });
const refused = (code: ConstructorParameters<typeof ToldError>[0]) => new ToldError(code).message;

/** Every state of the log as a file worth a picture. */
export const BACKUP_STATES: Readonly<Record<string, { readonly view: () => ComponentChildren }>> = {
  backup: { view: () => page() },
  'backup-due': { view: () => page({ state: { ...RECENT, savedAt: '2026-11-14T16:40:00.000Z' } }) },
  'backup-saving': { view: () => page({ save: { step: 'saving', done: 61_500, of: 100_000 } }) },
  'backup-saved': { view: () => page({ save: { step: 'saved', fileName: FILE, entries: 12_400 } }) },
  'backup-save-fails': { view: () => page({ save: { step: 'failed', sentence: refused('wrong-passphrase') } }) },
  'backup-choose': { view: merging({ step: 'choose' }) },
  'backup-refused': {
    view: merging({ step: 'choose', refused: { fileName: FILE, sentence: refused('backup-cut-off') } }),
  },
  'backup-passphrase': {
    view: merging({ step: 'passphrase', fileName: FILE, busy: false, failure: refused('backup-passphrase') }),
  },
  'backup-reading': { view: merging({ step: 'looking', fileName: FILE, done: 0.38 }) },
  'backup-preview': { view: merging({ step: 'preview', fileName: FILE, preview: LOG_PREVIEW }) },
  'backup-preview-clash': {
    view: merging({
      step: 'preview',
      fileName: `${'a-very-long-name-of-a-file-'.repeat(5)}.alongside`,
      preview: LONG_NAMES,
    }),
  },
  'backup-preview-newer': {
    view: merging({ step: 'preview', fileName: FILE, preview: { ...LOG_PREVIEW, unknown: 12 } }),
  },
  'backup-preview-nothing': {
    view: merging({
      step: 'preview',
      fileName: FILE,
      preview: { ...LOG_PREVIEW, added: 0, same: 1_486, referrals: 0, clients: 0 },
    }),
  },
  'backup-adding': { view: merging({ step: 'adding', fileName: FILE, done: 0.62, entries: 255 }) },
  'backup-added': { view: merging({ step: 'added', fileName: FILE, preview: LOG_PREVIEW }) },
  'backup-stopped': { view: merging({ step: 'stopped', sentence: refused('storage-full'), entries: 255 }) },
};
