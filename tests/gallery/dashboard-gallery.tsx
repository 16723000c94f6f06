import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Outstanding } from '../../components/dashboard/outstanding/Outstanding';
import { ClientPart } from '../../components/dashboard/outstanding/ClientPart';
import { ExportDialog } from '../../components/dashboard/outstanding/ExportDialog';
import type { LoadedList, OutstandingReferral } from '../../components/dashboard/outstanding/listing';
import { MarkDialog } from '../../components/dashboard/outstanding/MarkDialog';
import { ReferralDrawer } from '../../components/dashboard/outstanding/ReferralDrawer';
import type { OpenedReferral } from '../../components/dashboard/outstanding/ReferralDrawer';
import { RemindersDialog } from '../../components/dashboard/outstanding/RemindersDialog';
import { Settings } from '../../components/dashboard/settings/Settings';
import { LockedPage } from '../../components/dashboard/shell/LockedPage';
import { Shell } from '../../components/dashboard/shell/Shell';
import type { Place } from '../../components/dashboard/shell/Shell';
import { Welcome } from '../../components/dashboard/welcome/Welcome';
import { Unlock } from '../../components/vault/Unlock';
import { addDays } from '../../utils/client/date';
import { ToldError } from '../../utils/errors';
import { findTemplate } from '../../utils/letters/catalogue';
import { EVERYTHING } from '../../utils/log/worklist/list-query';
import type { ListQuery } from '../../utils/log/worklist/list-query';
import type { Session } from '../../utils/messages';
import {
  INVENTED_ENTRIES,
  MISSED,
  inventedId,
  inventedList,
  inventedPractice,
  inventedReferral,
  inventedRow,
  inventedRows,
  NOT_SENT,
  TODAY,
} from './invented';
import { INSIGHTS_STATES } from './insights-gallery';
import { BACKUP_STATES } from './backup-gallery';
import { OWN_LETTER_STATES } from './own-letters-gallery';
import { LOOK_UP_PAGE_STATES } from './lookup-gallery';
import { PRACTICE_STATES } from './practices-gallery';
import { SITES_STATES } from './sites-gallery';
import { SERVICE_STATES } from './services-gallery';
import { SNIPPET_STATES } from './snippets-gallery';

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
const BACKED_UP = { text: 'Backed up 20 Nov 2026', due: false };
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
    <Shell
      place={place}
      session={session}
      hrefOf={(one) => `#${one}`}
      backup={place === 'outstanding' ? { text: 'Last backed up 9 days ago', due: true } : BACKED_UP}
      onLock={nothing}
    >
      {children}
    </Shell>
  );
}

type ListProps = {
  rows: readonly OutstandingReferral[] | null;
  /** Rows that are loaded. */
  loaded?: number;
  open?: string;
  opened?: OpenedReferral;
  unreadable?: number;
  save?: () => Promise<void>;
  query?: Partial<ListQuery>;
  readiness?: LoadedList['readiness'];
  records?: string[];
  children?: ComponentChildren;
};

function List(props: ListProps) {
  const { rows, loaded, open = '', opened, unreadable = 0, save = later, readiness, children } = props;
  const [openId, setOpenId] = useState<string | null>(open || null);
  const [query, setQuery] = useState<ListQuery>({ ...EVERYTHING, ...props.query });
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
  const whole = inventedList(rows ?? [], query, loaded);
  const part = readiness && {
    readiness,
    counts: null,
    groups: null,
    total: readiness.state === 'updating' ? null : whole.total,
  };
  return (
    <Frame place="outstanding">
      <Outstanding
        today={TODAY}
        list={rows && { ...whole, unreadable, ...part }}
        query={query}
        onQuery={setQuery}
        facets={whole.facets}
        views={[{ id: inventedId(7), name: 'Jo’s, overdue', query: { ...EVERYTHING, list: 'overdue' } }]}
        onSaveView={later}
        onRemoveView={later}
        onSight={nothing}
        onBetween={(from, to) => Promise.resolve(whole.rows.slice(from, to + 1))}
        openId={openId}
        onOpen={setOpenId}
        onMark={() => Promise.resolve(0)}
        onLeave={nothing}
        focusRow={0}
      >
        {openId !== null && (
          <ReferralDrawer
            referral={openId}
            opened={opened ?? details}
            today={TODAY}
            actions={{ onChase: save, onSent: save, onOutcome: save, onStep: save, onCorrect: save }}
            onCopy={later}
            onClose={() => setOpenId(null)}
            onPrevious={nothing}
            onNext={nothing}
            below={
              row && (
                <ClientPart
                  file={{
                    client: { id: row.referral.client, name: row.name, identity: {}, keyworker: 'Jo Hargreaves' },
                    ids: [row.referral.client],
                    referrals: [row.referral, inventedReferral(13, { state: 'did-not-attend', id: inventedId(4_000) })],
                    entries: INVENTED_ENTRIES.map((entry) => ({ ...entry, referral: inventedId(4_000) })),
                    records: props.records ?? ['https://casedesk.example.org'],
                    unreadable: 0,
                  }}
                  referral={row.referral.id}
                  onOpen={nothing}
                  onOpenRecord={nothing}
                  onOnly={nothing}
                />
              )
            }
          />
        )}
        {children}
      </Outstanding>
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

const BOOKED = Array.from({ length: 7 }, (_, at) =>
  inventedRow(at, {
    state: 'booked',
    booking: {
      on: addDays(TODAY, at),
      ...(at !== 3 && { at: '14:30' }),
      place: 'Riverside Clinic',
      told: at === 2 ? 'not-told' : 'text',
    },
    remindedAt: at === 1 ? '2026-11-22T10:00:00.000Z' : null,
  }),
);

function card() {
  const found = findTemplate('appointment-card');
  if (!found) throw new Error('There is no appointment card');
  return found;
}

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

const LOCKED: Session = { ...SESSION, vault: 'locked', overdue: null };

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
  'worklist-part-loaded': () => <List rows={inventedRows(10_000)} loaded={12} />,
  'worklist-20000': () => <List rows={inventedRows(20_000)} />,
  'worklist-appointments': () => <List rows={BOOKED} query={{ list: 'appointments' }} />,
  'worklist-nothing-found': () => <List rows={MIXED} query={{ text: 'quenby', list: 'overdue' }} />,
  'worklist-nothing-missed': () => <List rows={MIXED} query={{ list: 'missed' }} />,
  'worklist-updating': () => <List rows={[]} readiness={{ state: 'updating', share: 0.4 }} />,
  'worklist-reading': () => <List rows={inventedRows(50)} readiness={{ state: 'reading', share: 0.4 }} />,
  'worklist-reminders': () => (
    <List rows={BOOKED} query={{ list: 'appointments' }}>
      <RemindersDialog
        rows={inventedList(BOOKED, { ...EVERYTHING, list: 'appointments' }).rows}
        more={0}
        today={TODAY}
        card={card()}
        phone="01632 960418"
        onCopy={later}
        onMark={() => Promise.resolve(1)}
        onClose={nothing}
      />
    </List>
  ),
  'worklist-csv': () => (
    <List rows={MIXED}>
      <ExportDialog how="csv" count={31} onGo={later} onClose={nothing} />
    </List>
  ),
  'worklist-mark': () => (
    <List rows={MIXED}>
      <MarkDialog kind="chased" count={3} today={TODAY} onSave={refuse} onClose={nothing} />
    </List>
  ),
  'worklist-empty': () => <List rows={[]} />,
  'worklist-loading': () => <List rows={null} />,
  locked: () => (
    <Frame place="outstanding" session={LOCKED}>
      <LockedPage title="Outstanding referrals">
        <Unlock session={LOCKED} onUnlock={later} onRecover={later} />
      </LockedPage>
    </Frame>
  ),
  ...framed('directory', PRACTICE_STATES),
  ...framed('look-up', LOOK_UP_PAGE_STATES),
  ...framed('sites', SITES_STATES),
  ...framed('letters', OWN_LETTER_STATES),
  ...framed('insights', INSIGHTS_STATES),
  ...framed('letters', SNIPPET_STATES),
  ...framed('services', SERVICE_STATES),
  ...framed('settings', BACKUP_STATES),
  settings: () => settings(SESSION, later),
  'settings-fails': () => settings(SESSION, refuse),
  'settings-no-vault': () => settings({ ...SESSION, vault: 'none', users: [], user: null, overdue: null }, later),
  welcome: () => <Welcome lockAfterMinutes={10} shortcut="Alt+Shift+L" hasList={false} onImport={nothing} />,
  'welcome-with-list': () => <Welcome lockAfterMinutes={10} shortcut={null} hasList onImport={nothing} />,
};
