import type { Insertion } from '../../components/letter/insertion';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { DidYouSend } from '../../components/letter/DidYouSend';
import { LettersTab } from '../../components/letter/LettersTab';
import { ClientBanner } from '../../components/sidebar/ClientBanner';
import { ClientFoot } from '../../components/sidebar/ClientFoot';
import { ClientTab } from '../../components/sidebar/ClientTab';
import type { ClientTabProps, LogOfClient } from '../../components/sidebar/ClientTab';
import { ClientTabs } from '../../components/sidebar/ClientTabs';
import type { ClientTabId } from '../../components/sidebar/ClientTabs';
import { LogAction } from '../../components/sidebar/LogAction';
import { LogTab } from '../../components/sidebar/LogTab';
import { Shell } from '../../components/sidebar/Shell';
import { CannotTell, CannotTellBanner } from '../../components/sidebar/states/CannotTell';
import { Conflict } from '../../components/sidebar/states/Conflict';
import { Differs } from '../../components/sidebar/states/Differs';
import { Locked } from '../../components/sidebar/states/Locked';
import { NoClient, NoClientBanner } from '../../components/sidebar/states/NoClient';
import { PageGone, PageGoneBanner } from '../../components/sidebar/states/PageGone';
import { Reading, ReadingBanner } from '../../components/sidebar/states/Reading';
import { SeveralClients, SeveralClientsBanner } from '../../components/sidebar/states/SeveralClients';
import { StateFoot } from '../../components/sidebar/states/StateFoot';
import { FirstSave } from '../../components/vault/FirstSave';
import { RecoveryCode } from '../../components/vault/RecoveryCode';
import { ToldError } from '../../utils/errors';
import { listTemplates, searchTemplates } from '../../utils/letters/catalogue';
import type { PracticeMatchAnswer } from '../../utils/messages';
import {
  CLIENT,
  CLIENT_BEFORE,
  DRAFTS,
  FINDINGS,
  LIST,
  LOG,
  LONG_NAME,
  LONG_READING,
  ODD_READING,
  READING,
  readingOf,
  RIGHT_TO_LEFT,
  SCANT_READING,
  SESSION,
} from './invented-client';
import { inventedPractice, TODAY } from './invented';

const READ_AT = '2026-11-23T10:42:00.000Z';
const nothing = () => undefined;
/** There is a page beside it, and nothing is pointed at. */
export const NOT_INSERTING: Insertion = { now: { is: 'off' }, begin: () => undefined, end: () => undefined };
export const later = () => new Promise<void>((done) => setTimeout(done, 400));
const readLetter = () =>
  Promise.resolve(
    '<p>Dear Dr Okafor</p><h2>Plan and requested actions</h2><p>Please arrange a 12-lead ECG within two weeks.</p>',
  );
const refuse = () => Promise.reject(new ToldError('storage-full'));
export const STRIP = { onLookUp: nothing, onDashboard: nothing, onLock: nothing, onClose: nothing };
const TEACH = { onTeach: nothing };
const LOCKED_STRIP = { ...STRIP, onLock: undefined };
const FOOT = <StateFoot onLookUp={nothing} onDashboard={nothing} />;
const KNOWN: LogOfClient = { state: 'known', log: LOG };
const PRACTICE: PracticeMatchAnswer = {
  match: 'one',
  practices: [inventedPractice(0)],
  sentence: '',
  chosen: false,
  list: LIST,
};
const CANDIDATES: PracticeMatchAnswer = {
  match: 'candidates',
  practices: [inventedPractice(0), inventedPractice(1), inventedPractice(4, { status: 'inactive' })],
  sentence: 'Found by name alone. Check the address before you choose.',
  chosen: false,
  list: LIST,
};
export const LOG_TAB = { today: TODAY, born: '1981-03-14', onCorrect: later, onReadLetter: readLetter };
export const TAB: ClientTabProps = {
  today: TODAY,
  client: CLIENT,
  log: KNOWN,
  practice: PRACTICE,
  gpName: 'Dr R Okafor',
  chaseAfterDays: () => 14,
  actions: { onChase: later, onSent: refuse, onOutcome: later, onStep: later, onCorrect: later },
  onLetter: nothing,
  onChoosePractice: later,
  onImportList: nothing,
  onAllEntries: nothing,
  onCopy: later,
};

function Client({ reading = READING, tab = {} }: { reading?: typeof READING; tab?: Partial<ClientTabProps> }) {
  const [current, setCurrent] = useState<ClientTabId>('client');
  return (
    <WithClient reading={reading}>
      <ClientTabs current={current} onChange={setCurrent}>
        {current === 'client' && <ClientTab {...TAB} {...tab} />}
        {current === 'letters' && <Letters />}
        {current === 'log' && <LogTab {...LOG_TAB} log={tab.log ?? KNOWN} />}
      </ClientTabs>
    </WithClient>
  );
}

export function WithClient({
  reading = READING,
  foot = true,
  children,
}: {
  reading?: typeof READING;
  foot?: boolean;
  children: ComponentChildren;
}) {
  return (
    <Shell
      {...STRIP}
      scroll="fixed"
      banner={<ClientBanner reading={reading} readAt={READ_AT} today={TODAY} teach={TEACH} onCopy={later} />}
      foot={foot && <ClientFoot onNewLetter={nothing} onLogAction={nothing} onLogNeed={nothing} />}
    >
      {children}
    </Shell>
  );
}

function Tab({ current, children }: { current: ClientTabId; children: ComponentChildren }) {
  return (
    <WithClient>
      <ClientTabs current={current} onChange={nothing}>
        {children}
      </ClientTabs>
    </WithClient>
  );
}

function Letters({ drafts = DRAFTS }: { drafts?: typeof DRAFTS }) {
  return (
    <LettersTab
      drafts={drafts}
      templates={listTemplates()}
      onSearch={searchTemplates}
      today={TODAY}
      onNew={nothing}
      onOpen={nothing}
    />
  );
}

const scrolled = (children: ComponentChildren) => <div class="sidebar-scroll">{children}</div>;
const unlock = {
  session: SESSION,
  onUnlock: () => Promise.reject(new ToldError('wrong-passphrase')),
  onRecover: later,
};

/** Every view of the sidebar that has no letter open, by name. */
export const SIDEBAR_VIEWS: Readonly<Record<string, () => ComponentChildren>> = {
  client: () => <Client />,
  'client-long': () => <Client reading={LONG_READING} />,
  'client-long-name': () => <Client reading={readingOf(LONG_NAME)} />,
  'client-right-to-left': () => <Client reading={readingOf(RIGHT_TO_LEFT)} />,
  'client-scant': () => (
    <Client reading={SCANT_READING} tab={{ log: { state: 'nothing-saved' }, practice: CANDIDATES }} />
  ),
  'client-odd': () => <Client reading={ODD_READING} />,
  'client-first-time': () => <Client tab={{ log: { state: 'known', log: { match: 'none' } }, practice: CANDIDATES }} />,
  'client-no-list': () => (
    <Client
      tab={{
        practice: {
          match: 'none',
          practices: [],
          sentence: 'There is no practice list yet. Import one in the directory.',
          chosen: false,
          list: null,
        },
      }}
    />
  ),
  'client-practice-closed': () => (
    <Client
      tab={{
        practice: { ...PRACTICE, practices: [inventedPractice(0, { status: 'inactive', closedOn: '2026-03-31' })] },
      }}
    />
  ),
  'client-log-failed': () => (
    <Client tab={{ log: { state: 'failed', sentence: new ToldError('database-unavailable').message } }} />
  ),
  conflict: () => <WithClient>{scrolled(<Conflict onReadAgain={nothing} />)}</WithClient>,
  differs: () => (
    <WithClient foot={false}>
      {scrolled(<Differs now={CLIENT} known={CLIENT_BEFORE} onSame={refuse} onReadAgain={nothing} />)}
    </WithClient>
  ),
  letters: () => (
    <Tab current="letters">
      <Letters />
    </Tab>
  ),
  'letters-no-drafts': () => (
    <Tab current="letters">
      <Letters drafts={[]} />
    </Tab>
  ),
  log: () => (
    <Tab current="log">
      <LogTab {...LOG_TAB} log={KNOWN} />
    </Tab>
  ),
  'log-empty': () => (
    <Tab current="log">
      <LogTab {...LOG_TAB} log={{ state: 'nothing-saved' }} />
    </Tab>
  ),
  'log-action': () => (
    <WithClient foot={false}>{scrolled(<LogAction today={TODAY} onSave={later} onDone={nothing} />)}</WithClient>
  ),
  'did-you-send': () => (
    <WithClient foot={false}>
      {scrolled(
        <DidYouSend
          formKey="sent/"
          left={{ route: 'copy', at: READ_AT, part: false }}
          today={TODAY}
          chaseAfterDays={14}
          to="Dr R Okafor, Brackenfield Surgery"
          note={{
            to: 'Dr R Okafor, Brackenfield Surgery',
            about: 'ECG on methadone',
            by: 'Jo Hargreaves',
            today: TODAY,
            onCopy: later,
            insertion: NOT_INSERTING,
            onPut: later,
          }}
          onAnswer={refuse}
          onDone={nothing}
          onBack={nothing}
        />,
      )}
    </WithClient>
  ),
  none: () => (
    <Shell {...STRIP} banner={<NoClientBanner />} foot={FOOT}>
      <NoClient overdue={4} teach={TEACH} incomplete={false} onWorklist={nothing} onReadAgain={nothing} />
    </Shell>
  ),
  'none-locked': () => (
    <Shell {...LOCKED_STRIP} banner={<NoClientBanner />} foot={FOOT}>
      <NoClient overdue={null} teach={TEACH} incomplete onWorklist={nothing} onReadAgain={nothing} />
    </Shell>
  ),
  several: () => (
    <Shell {...STRIP} banner={<SeveralClientsBanner count={12} />} foot={FOOT}>
      <SeveralClients teach={TEACH} onReadAgain={nothing} />
    </Shell>
  ),
  'cannot-tell': () => (
    <Shell {...STRIP} banner={<CannotTellBanner />} foot={FOOT}>
      <CannotTell findings={FINDINGS} teach={TEACH} incomplete onReadAgain={nothing} />
    </Shell>
  ),
  reading: () => (
    <Shell {...STRIP} banner={<ReadingBanner changed />}>
      <Reading />
    </Shell>
  ),
  gone: () => (
    <Shell {...STRIP} banner={<PageGoneBanner />}>
      <PageGone sentence={new ToldError('extension-updated').message} onReload={nothing} />
    </Shell>
  ),
  locked: () => (
    <Shell {...LOCKED_STRIP}>
      <Locked {...unlock} />
    </Shell>
  ),
  'locked-one-user': () => (
    <Shell {...LOCKED_STRIP}>
      <Locked {...unlock} session={{ ...SESSION, users: SESSION.users.slice(0, 1) }} />
    </Shell>
  ),
  'first-save': () => (
    <Shell {...LOCKED_STRIP}>
      <div class="sidebar-part">
        <FirstSave
          onCreate={() => Promise.resolve({ recoveryCode: 'K7PQ-2MXD-9R4T-HW6B-3NCF-8YJV' })}
          onSender={later}
          onCopy={later}
          onPrint={nothing}
          onDone={nothing}
          onCancel={nothing}
        />
      </div>
    </Shell>
  ),
  'recovery-code': () => (
    <Shell {...LOCKED_STRIP}>
      <div class="sidebar-part">
        <RecoveryCode code="K7PQ-2MXD-9R4T-HW6B-3NCF-8YJV" onCopy={later} onPrint={nothing} onDone={nothing} />
      </div>
    </Shell>
  ),
};
