import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useKept } from '../../components/forms/kept';
import { Toast } from '../../components/parts/Toast';
import type { LetterAsk } from '../../components/referral/steps/offers';
import type { OutstandingReferral } from '../../components/referral/outstanding-referral';
import { ClientBanner } from '../../components/sidebar/ClientBanner';
import { ClientFoot } from '../../components/sidebar/ClientFoot';
import { ClientTab } from '../../components/sidebar/ClientTab';
import { ClientTabs } from '../../components/sidebar/ClientTabs';
import type { ClientTabId } from '../../components/sidebar/ClientTabs';
import { LogAction } from '../../components/sidebar/LogAction';
import { LogNeed } from '../../components/sidebar/LogNeed';
import { LogTab } from '../../components/sidebar/LogTab';
import { Shell } from '../../components/sidebar/Shell';
import type { TeachStartProps } from '../../components/sidebar/teach/TeachStart';
import { Conflict } from '../../components/sidebar/states/Conflict';
import { Differs } from '../../components/sidebar/states/Differs';
import { dateOf } from '../../utils/client/date';
import type { Draft } from '../../utils/log/draft';
import type { Referral } from '../../utils/log/referral/referral-schema';
import type { Session } from '../../utils/messages';
import { ask } from '../views/ask';
import { copyText } from '../views/copy-text';
import { referralActions } from '../views/referral-actions';
import { choosePractice, logAction, logNeed, readLetter, samePerson } from './client-actions';
import type { ClientOnPage } from './client-on-page';
import { letterAbout } from './letter-about';
import { Letters } from './Letters';
import { LogWays } from './LogWays';
import type { Wanted } from './Letters';
import { LetterDesk } from './LetterDesk';
import type { Strip } from './strip';
import { useBegin } from './use-begin';
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

type Doing = { readonly letter: Draft } | null;
/** What was begun when a passphrase had to be chosen first. A letter in hand comes back by itself. */
export type AfterChoosing = Logging | 'nothing';
type Logging = 'log-action' | 'log-need';

const USUAL_CHASE_DAYS = 14;

/** One client recognised: who, what is outstanding, whom to ring, their letters and log. Lives for one epoch of the page. */
export function ClientView(props: Props) {
  const { strip, session, client, parked, teach, takeFirst, onChoosePassphrase, onReadAgain } = props;
  const today = dateOf(new Date());
  const [tab, setTab] = useState<ClientTabId>('client');
  const [doing, setDoing] = useState<Doing>(() => {
    const letter = parked.openFor(client.identity);
    return letter && { letter };
  });
  const [logging, setLogging] = useKept<Logging | null>('client/logging', () => {
    const first = takeFirst();
    return doing || first === 'nothing' ? null : first;
  });
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [shownReferral, setShownReferral] = useState<string | null>(null);
  useEffect(() => {
    if (shownReferral === null || doing || tab !== 'client') return;
    document.getElementById(`referral-${shownReferral}`)?.focus();
    setShownReferral(null);
  }, [shownReferral, doing, tab]);
  const [elsewhere, setElsewhere] = useState(() => parked.openForAnother(client.identity));
  const openLetter = (letter: Draft) => {
    parked.put(letter);
    setWanted(null);
    setDoing({ letter });
  };
  const { log, practice } = useClient(client, session);
  const known = log !== 'conflict' && log.state === 'known' && log.log.match === 'one' ? log.log : null;
  const works = useWorks(tab === 'letters' || doing !== null || (known?.referrals.length ?? 0) > 0);
  const begin = useBegin(client, practice, works, known?.entries ?? []);
  const writeAbout = (referral: Referral, offer: LetterAsk) => {
    const { template, about } = letterAbout(referral, offer);
    const letter = template && begin?.(template, about);
    if (letter) return openLetter(letter);
    // No letter of its own, or it is no longer installed: a person chooses.
    setWanted({ title: referral.title, about });
    setTab('letters');
  };
  const about = { identity: client.identity, name: client.name };
  const who: Pick<OutstandingReferral, 'name' | 'identity'> = about;
  const banner = (
    <ClientBanner reading={client.reading} readAt={client.readAt} today={today} teach={teach} onCopy={copyText} />
  );

  if (doing) {
    return (
      <LetterDesk
        tab={props.tab}
        strip={strip}
        session={session}
        client={client}
        start={doing.letter}
        works={works}
        parked={parked}
        referrals={known?.referrals ?? []}
        onShowReferral={(referral) => {
          parked.close(session.vault === 'none');
          setDoing(null);
          setTab('client');
          setShownReferral(referral);
        }}
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
  const startLogging = (what: Logging) => (session.vault === 'none' ? onChoosePassphrase(what) : setLogging(what));
  const foot = logging === null && (
    <ClientFoot
      onNewLetter={() => setTab('letters')}
      onLogAction={() => startLogging('log-action')}
      onLogNeed={() => startLogging('log-need')}
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
      {logging === 'log-action' && (
        <LogAction today={today} onSave={(action) => logAction(about, action)} onDone={() => setLogging(null)} />
      )}
      {logging === 'log-need' && (
        <LogNeed
          today={today}
          born={client.identity.dateOfBirth}
          onSave={(step) => logNeed(about, step)}
          onDone={() => setLogging(null)}
        />
      )}
      {logging === null && (
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
              onLetter={works ? writeAbout : undefined}
              onChoosePractice={(chosen) => choosePractice(about, chosen)}
              onImportList={() => void ask('view/open-dashboard', { place: 'directory' })}
              onAllEntries={() => setTab('log')}
              onCopy={copyText}
            />
          )}
          {tab === 'letters' && (
            <Letters
              begin={begin}
              wanted={wanted}
              onUnwanted={() => setWanted(null)}
              works={works}
              drafts={known?.drafts ?? []}
              unsaved={session.vault === 'none' ? parked.keptFor(client.identity) : null}
              keeper={parked.keeper}
              onOpen={openLetter}
            />
          )}
          {tab === 'log' && (
            <LogTab
              log={log}
              today={today}
              born={client.identity.dateOfBirth}
              onCorrect={referralActions.onCorrect}
              onReadLetter={readLetter}
              ways={known && <LogWays known={known} identity={client.identity} today={today} />}
            />
          )}
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
