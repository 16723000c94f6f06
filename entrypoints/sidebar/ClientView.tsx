import { useCallback, useRef, useState } from 'preact/hooks';
import { Toast } from '../../components/parts/Toast';
import type { OutstandingReferral } from '../../components/referral/outstanding-referral';
import { ClientBanner } from '../../components/sidebar/ClientBanner';
import { ClientFoot } from '../../components/sidebar/ClientFoot';
import { ClientTab } from '../../components/sidebar/ClientTab';
import { ClientTabs } from '../../components/sidebar/ClientTabs';
import type { ClientTabId } from '../../components/sidebar/ClientTabs';
import { LogAction } from '../../components/sidebar/LogAction';
import type { NewAction } from '../../components/sidebar/LogAction';
import { LogTab } from '../../components/sidebar/LogTab';
import { Shell } from '../../components/sidebar/Shell';
import type { TeachStartProps } from '../../components/sidebar/teach/TeachStart';
import { Conflict } from '../../components/sidebar/states/Conflict';
import { Differs } from '../../components/sidebar/states/Differs';
import { dateOf } from '../../utils/client/date';
import type { Practice } from '../../utils/directory/practice';
import type { Draft } from '../../utils/log/draft';
import type { Session } from '../../utils/messages';
import { ask } from '../views/ask';
import { copyText } from '../views/copy-text';
import { referralActions } from '../views/referral-actions';
import type { ClientOnPage } from './client-on-page';
import { Letters } from './Letters';
import { LetterDesk } from './LetterDesk';
import type { Strip } from './strip';
import { useClient } from './use-client';
import type { Parked } from './use-parked';
import { useWorks } from './use-works';

type Props = {
  readonly tab: number;
  readonly strip: Strip;
  readonly session: Session;
  readonly client: ClientOnPage;
  readonly parked: Parked;
  readonly teach: TeachStartProps;
  /** What to begin with, where no letter is open; asked once. */
  readonly takeFirst: () => AfterChoosing;
  readonly onChoosePassphrase: (then: AfterChoosing) => void;
  readonly onReadAgain: () => void;
};

/** What is being done over the tabs. */
type Doing = 'log-action' | { readonly letter: Draft } | null;

/** What was begun when a passphrase had to be chosen first. A letter in hand comes back by itself. */
export type AfterChoosing = 'log-action' | 'nothing';

const USUAL_CHASE_DAYS = 14;

/** One client recognised: who, what is outstanding, whom to ring, their letters and log. Lives for one epoch of the page. */
export function ClientView(props: Props) {
  const { strip, session, client, parked, teach, takeFirst, onChoosePassphrase, onReadAgain } = props;
  const today = dateOf(new Date());
  const [tab, setTab] = useState<ClientTabId>('client');
  const [doing, setDoing] = useState<Doing>(() => {
    const letter = parked.openFor(client.identity);
    const first = takeFirst();
    if (letter) return { letter };
    return first === 'log-action' ? first : null;
  });
  const [elsewhere, setElsewhere] = useState(() => parked.openForAnother(client.identity));
  const openLetter = (letter: Draft) => {
    parked.put(letter);
    setDoing({ letter });
  };
  const { log, practice } = useClient(client, session);
  const known = log !== 'conflict' && log.state === 'known' && log.log.match === 'one' ? log.log : null;
  const works = useWorks(tab === 'letters' || typeof doing === 'object' || (known?.referrals.length ?? 0) > 0);
  const about = { identity: client.identity, name: client.name };
  const who: Pick<OutstandingReferral, 'name' | 'identity'> = about;
  const banner = (
    <ClientBanner reading={client.reading} readAt={client.readAt} today={today} teach={teach} onCopy={copyText} />
  );

  if (typeof doing === 'object' && doing !== null) {
    return (
      <LetterDesk
        tab={props.tab}
        strip={strip}
        session={session}
        client={client}
        start={doing.letter}
        works={works}
        parked={parked}
        onChoosePassphrase={() => onChoosePassphrase('nothing')}
        onClose={() => {
          parked.close(session.vault === 'none');
          setDoing(null);
        }}
      />
    );
  }
  if (log === 'conflict') {
    return (
      <Shell {...strip} banner={banner} place="conflict">
        <Conflict onReadAgain={onReadAgain} />
      </Shell>
    );
  }
  if (log.state === 'differs') {
    const { known: other } = log;
    return (
      <Shell {...strip} banner={banner} place="differs">
        <Differs now={about} known={other} onSame={() => samePerson(about, other.client)} onReadAgain={onReadAgain} />
      </Shell>
    );
  }
  const foot = doing === null && (
    <ClientFoot
      onNewLetter={() => setTab('letters')}
      onLogAction={() => (session.vault === 'none' ? onChoosePassphrase('log-action') : setDoing('log-action'))}
    />
  );
  return (
    <Shell
      {...strip}
      banner={banner}
      foot={foot}
      scroll="fixed"
      place={tab}
      toast={elsewhere && <DraftKept draft={elsewhere} onOpen={openLetter} onGone={() => setElsewhere(null)} />}
    >
      {doing === 'log-action' ? (
        <LogAction today={today} onSave={(action) => logAction(about, action)} onDone={() => setDoing(null)} />
      ) : (
        <ClientTabs current={tab} onChange={setTab}>
          {tab === 'client' && (
            <ClientTab
              today={today}
              client={who}
              log={log}
              practice={practice}
              gpName={client.record.gpName}
              chaseAfterDays={(template) =>
                (template && works?.findTemplate(template)?.chaseAfterDays) || USUAL_CHASE_DAYS
              }
              actions={referralActions}
              onChoosePractice={(chosen) => choosePractice(about, chosen)}
              onImportList={() => void ask('view/open-dashboard', { place: 'directory' })}
              onAllEntries={() => setTab('log')}
              onCopy={copyText}
            />
          )}
          {tab === 'letters' && (
            <Letters
              client={client}
              practice={practice}
              works={works}
              drafts={known?.drafts ?? []}
              entries={known?.entries ?? []}
              unsaved={session.vault === 'none' ? parked.keptFor(client.identity) : null}
              keeper={parked.keeper}
              onOpen={openLetter}
            />
          )}
          {tab === 'log' && <LogTab log={log} onReadLetter={readLetter} />}
        </ClientTabs>
      )}
    </Shell>
  );
}

/** A letter for somebody else was open when the record changed. It names nobody. */
function DraftKept({ draft, onOpen, onGone }: { draft: Draft; onOpen: (draft: Draft) => void; onGone: () => void }) {
  const gone = useRef(onGone);
  gone.current = onGone;
  const goneOnce = useCallback(() => gone.current(), []);
  return (
    <Toast
      words="Your draft letter is kept."
      action={{ label: 'Open it', onPress: () => onOpen(draft) }}
      onGone={goneOnce}
    />
  );
}

type About = Pick<ClientOnPage, 'identity' | 'name'>;

async function logAction(about: About, { action, text, on }: NewAction): Promise<void> {
  await ask('log/append', { about, happenedOn: on, happening: { kind: 'action', action, text } });
}

async function samePerson(about: About, client: string): Promise<void> {
  await ask('client/same-person', { ...about, client });
}

async function choosePractice(about: About, { code }: Practice): Promise<void> {
  await ask('log/append', { about, happening: { kind: 'practice-chosen', practiceCode: code } });
}

async function readLetter(client: string, entry: string): Promise<string> {
  const { html } = await ask('letter/text', { client, entry });
  return html;
}
