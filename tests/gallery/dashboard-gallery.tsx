import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Directory } from '../../components/dashboard/directory/Directory';
import type { ImportStep } from '../../components/dashboard/directory/import-step';
import { Outstanding } from '../../components/dashboard/outstanding/Outstanding';
import type { OutstandingReferral } from '../../components/dashboard/outstanding/listing';
import type { OpenedReferral } from '../../components/dashboard/outstanding/ReferralDrawer';
import { Settings } from '../../components/dashboard/settings/Settings';
import { LockedPage } from '../../components/dashboard/shell/LockedPage';
import { Shell } from '../../components/dashboard/shell/Shell';
import type { Place } from '../../components/dashboard/shell/Shell';
import { Welcome } from '../../components/dashboard/welcome/Welcome';
import { Unlock } from '../../components/vault/Unlock';
import { addDays } from '../../utils/client/date';
import { compareLists } from '../../utils/directory/compare-lists';
import { countPractices } from '../../utils/directory/list-preview';
import type { ListPreview } from '../../utils/directory/list-preview';
import type { Practice } from '../../utils/directory/practice';
import { ToldError } from '../../utils/errors';
import type { ListInUse, Session } from '../../utils/messages';
import {
  INVENTED_ENTRIES,
  MISSED,
  inventedId,
  inventedPractice,
  inventedPractices,
  inventedRow,
  inventedRows,
  NOT_SENT,
  TODAY,
} from './invented';
import { OWN_LETTER_STATES } from './own-letters-gallery';
import { SITES_STATES } from './sites-gallery';

const SESSION: Session = {
  vault: 'open',
  users: [
    { id: inventedId(1), name: 'Jo Hargreaves' },
    { id: inventedId(2), name: 'Ana Pereira' },
  ],
  user: { id: inventedId(1), name: 'Jo Hargreaves' },
  lockAfterMinutes: 10,
  overdue: 5,
  shortcut: 'Alt+Shift+L',
};
const LIST: ListInUse = {
  fileName: 'epraccur.csv',
  layout: 'NHS practices (ODS Data Search and Export)',
  asOf: '2026-11-01',
  importedAt: '2026-11-02T09:14:00.000Z',
  count: 15_389,
  activeGpPractices: 6604,
};
const nothing = () => undefined;
const later = () => new Promise<void>((done) => setTimeout(done, 400));
const refuse = () => Promise.reject(new ToldError('storage-full'));

function Frame({
  place,
  session = SESSION,
  children,
}: {
  place: Place;
  session?: Session;
  children: ComponentChildren;
}) {
  return (
    <Shell place={place} session={session} hrefOf={(one) => `#${one}`} onLock={nothing}>
      {children}
    </Shell>
  );
}

type ListProps = {
  rows: readonly OutstandingReferral[] | null;
  total?: number;
  open?: string;
  opened?: OpenedReferral;
  unreadable?: number;
  save?: () => Promise<void>;
};

function List({ rows, total, open = '', opened, unreadable = 0, save = later }: ListProps) {
  const [openId, setOpenId] = useState<string | null>(open || null);
  const row = rows?.find(({ referral }) => referral.id === openId);
  const details: OpenedReferral = row
    ? {
        state: 'answered',
        value: {
          row,
          entries: row.referral.sentOn ? INVENTED_ENTRIES : INVENTED_ENTRIES.slice(0, 1),
          practice: inventedPractice(0),
        },
      }
    : { state: 'waiting' };
  return (
    <Frame place="outstanding">
      <Outstanding
        today={TODAY}
        rows={rows}
        total={total ?? rows?.length ?? 0}
        unreadable={unreadable}
        onLoadMore={nothing}
        openId={openId}
        opened={opened ?? details}
        onOpen={setOpenId}
        actions={{ onChase: save, onSent: save, onOutcome: save, onStep: save, onCorrect: save }}
        onCopy={later}
      />
    </Frame>
  );
}

const SUPPORTED = {
  ...inventedRow(0),
  referral: { ...inventedRow(0).referral, to: 'Dr R Okafor', supports: ['peer', 'text-reminder'] as const },
};
const MIXED = [
  SUPPORTED,
  ...inventedRows(28).slice(1),
  inventedRow(100, NOT_SENT),
  inventedRow(101, { ...NOT_SENT, exportedAt: '2026-11-20T10:00:00.000Z' }),
].toSorted((a, b) => ((a.referral.chaseOn ?? '9') < (b.referral.chaseOn ?? '9') ? -1 : 1));

const LONG: OutstandingReferral = {
  ...inventedRow(0),
  name: `${'WOLFESCHLEGELSTEINHAUSENBERGERDORFF-'.repeat(4)}ADÉBÁYỌ̀, Oluwaseun Christophoros Bartholomew (Professor)`,
  referral: {
    ...inventedRow(0).referral,
    title: 'Reinstatement after discharge for non-attendance at the specialist respiratory outpatient clinic',
    destination: 'The Llanfihangel-y-Creuddyn and Upper Ystwyth Valley Joint Community Health Centre, Outpatients',
    warnings: [{ kind: 'two-clients', clients: [inventedId(1), inventedId(2)] }],
  },
};

function Practices({
  list = LIST,
  practices = inventedPractices(60),
  query = '',
  step = null,
  locked = false,
}: {
  list?: ListInUse | null;
  practices?: readonly Practice[] | null;
  query?: string;
  step?: ImportStep | null;
  locked?: boolean;
}) {
  const [typed, setTyped] = useState(query);
  return (
    <Frame place="directory" session={locked ? LOCKED : SESSION}>
      <Directory
        today={TODAY}
        list={list}
        practices={practices}
        total={practices?.length ?? 0}
        query={typed}
        onQuery={setTyped}
        onLoadMore={nothing}
        step={step}
        importing={locked ? undefined : { onStart: nothing, onFile: nothing, onTake: nothing, onStop: nothing }}
        onCopy={later}
      />
    </Frame>
  );
}

const LOCKED: Session = { ...SESSION, vault: 'locked', overdue: null };

const BEFORE = inventedPractices(400);
const AFTER = [
  ...BEFORE.slice(12).map((practice, at) =>
    at % 40 === 0 ? { ...practice, phone: '01632 960999', addressLines: ['12 Station Road', 'Tidewell'] } : practice,
  ),
  ...inventedPractices(480).slice(400),
];
const HALF = BEFORE.slice(0, 200);

function preview(accepted: readonly Practice[]): ListPreview {
  const rejected = [
    { row: 17, why: 'It has no practice code.' },
    { row: 2411, why: 'Its quotation marks do not pair.' },
  ];
  return {
    layout: 'ods-today',
    layoutTitle: LIST.layout,
    encoding: 'utf-8',
    rows: accepted.length + rejected.length,
    accepted,
    rejected,
    ...countPractices(accepted),
  };
}

const previewStep = (before: readonly Practice[], after: readonly Practice[]): ImportStep => ({
  step: 'preview',
  fileName: 'epraccur-november.csv',
  preview: preview(after),
  comparison: compareLists(before, after),
  asOf: '2026-11-20',
});

const SENDER = {
  name: 'Jo Hargreaves',
  role: 'Nurse prescriber',
  registration: 'NMC 99Z0000X',
  service: 'Tidewell Recovery Service',
  address: '3 Harbour Street\nTidewell\nZZ99 1AA',
  phone: '01632 960200',
  email: 'jo.hargreaves@recovery.example.org',
};

const settings = (session: Session, save: () => Promise<void>) => (
  <Frame place="settings" session={session}>
    <Settings
      session={session}
      sender={SENDER}
      onSaveSender={save}
      onSaveLock={save}
      onChangePassphrase={save}
      onAddUser={save}
      onRenewRecovery={async () => '7Q2M-0000-1111-2222-3333-4444-5555-6666'}
      onCopy={save}
      onPrint={() => undefined}
    />
  </Frame>
);

/** The states of one place, each in the frame that stands around it. */
function framed(
  place: Place,
  states: Readonly<Record<string, { readonly view: () => ComponentChildren; readonly locked?: boolean }>>,
): Record<string, () => ComponentChildren> {
  const entries = Object.entries(states).map(([name, { view, locked }]) => [
    name,
    () => (
      <Frame place={place} session={locked ? LOCKED : SESSION}>
        {view()}
      </Frame>
    ),
  ]);
  return Object.fromEntries(entries);
}

/** Every state of the dashboard worth a picture, by name. */
export const DASHBOARD_STATES: Readonly<Record<string, () => ComponentChildren>> = {
  worklist: () => <List rows={MIXED} />,
  'worklist-drawer': () => <List rows={MIXED} open={SUPPORTED.referral.id} />,
  'worklist-drawer-not-sent': () => <List rows={MIXED} open={inventedId(100)} />,
  'worklist-drawer-closed': () => {
    const row = inventedRow(0, { state: 'closed', outcome: 'met', outcomeNote: 'ECG normal', chaseOn: null });
    const opened = { state: 'answered', value: { row, entries: INVENTED_ENTRIES, practice: null } } as const;
    return <List rows={MIXED} open={row.referral.id} opened={opened} />;
  },
  'worklist-drawer-missed': () => {
    const row = inventedRow(0, MISSED);
    const opened = {
      state: 'answered',
      value: { row, entries: INVENTED_ENTRIES, practice: inventedPractice(0) },
    } as const;
    return <List rows={MIXED} open={row.referral.id} opened={opened} />;
  },
  'worklist-drawer-waiting': () => <List rows={MIXED} open={inventedId(3)} opened={{ state: 'waiting' }} />,
  'worklist-drawer-failed': () => (
    <List rows={MIXED} open={inventedId(3)} opened={{ state: 'failed', error: new ToldError('entry-unreadable') }} />
  ),
  'worklist-save-fails': () => <List rows={MIXED} open={SUPPORTED.referral.id} save={refuse} />,
  'worklist-long-name': () => <List rows={[LONG, ...MIXED]} unreadable={2} />,
  'worklist-long-name-drawer': () => <List rows={[LONG]} open={LONG.referral.id} />,
  'worklist-many': () => <List rows={inventedRows(10_000)} />,
  'worklist-part-loaded': () => <List rows={inventedRows(50)} total={10_000} />,
  'worklist-empty': () => <List rows={[]} />,
  'worklist-loading': () => <List rows={null} />,
  locked: () => (
    <Frame place="outstanding" session={LOCKED}>
      <LockedPage title="Outstanding referrals">
        <Unlock session={LOCKED} onUnlock={later} onRecover={later} />
      </LockedPage>
    </Frame>
  ),
  directory: () => <Practices />,
  'directory-old': () => <Practices list={{ ...LIST, asOf: addDays(TODAY, -200) }} />,
  'directory-locked': () => <Practices locked />,
  'directory-none': () => <Practices list={null} practices={null} />,
  'directory-nothing-found': () => <Practices practices={[]} query="brakenfeild" />,
  'import-choose': () => <Practices step={{ step: 'choose' }} />,
  'import-refused': () => (
    <Practices
      step={{
        step: 'choose',
        refused: { fileName: 'epraccur.zip', sentence: new ToldError('list-is-zip').message },
      }}
    />
  ),
  'import-reading': () => <Practices step={{ step: 'reading', fileName: 'epraccur.csv', done: 0.62 }} />,
  'import-preview': () => <Practices step={previewStep(BEFORE, AFTER)} />,
  'import-preview-first': () => <Practices list={null} practices={null} step={previewStep([], AFTER)} />,
  'import-preview-heavy-loss': () => <Practices step={previewStep(BEFORE, HALF)} />,
  'import-preview-no-change': () => <Practices step={previewStep(BEFORE, BEFORE)} />,
  'import-progress': () => <Practices step={{ step: 'taking', fileName: 'epraccur.csv', stored: 7684, of: 12_393 }} />,
  'import-taken': () => (
    <Practices step={{ step: 'taken', fileName: 'epraccur.csv', count: 15_389, activeGpPractices: 6604 }} />
  ),
  'import-failed': () => <Practices step={{ step: 'failed', sentence: new ToldError('import-interrupted').message }} />,
  ...framed('sites', SITES_STATES),
  ...framed('letters', OWN_LETTER_STATES),
  settings: () => settings(SESSION, later),
  'settings-fails': () => settings(SESSION, refuse),
  'settings-no-vault': () => settings({ ...SESSION, vault: 'none', users: [], user: null, overdue: null }, later),
  welcome: () => <Welcome lockAfterMinutes={10} shortcut="Alt+Shift+L" hasList={false} onImport={nothing} />,
  'welcome-with-list': () => <Welcome lockAfterMinutes={10} shortcut={null} hasList onImport={nothing} />,
};
