import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { KeepForms } from '../../components/forms/kept';
import { Shell } from '../../components/sidebar/Shell';
import { CannotTell, CannotTellBanner } from '../../components/sidebar/states/CannotTell';
import { NoClient, NoClientBanner } from '../../components/sidebar/states/NoClient';
import { PageGone, PageGoneBanner } from '../../components/sidebar/states/PageGone';
import { Reading, ReadingBanner } from '../../components/sidebar/states/Reading';
import { SeveralClients, SeveralClientsBanner } from '../../components/sidebar/states/SeveralClients';
import { StateFoot } from '../../components/sidebar/states/StateFoot';
import type { TeachStartProps } from '../../components/sidebar/teach/TeachStart';
import type { Session } from '../../utils/messages';
import { ask } from '../views/ask';
import { useAnswer } from '../views/use-answer';
import { ClientView } from './ClientView';
import type { AfterChoosing } from './ClientView';
import { clientOnPage } from './client-on-page';
import { FirstSaveView } from './FirstSaveView';
import { LockedView } from './LockedView';
import { LookUpView } from './LookUpView';
import type { Strip } from './strip';
import { TeachView } from './teach/TeachView';
import { useTeaching } from './teach/use-teaching';
import { useKeptFor } from './use-kept-for';
import { useParked } from './use-parked';
import { usePage } from './use-page';
import type { Page } from './use-page';

/** The framed sidebar. Locked, everything that holds a client is gone, from the screen and from the memory of the view. */
export function App({ tab }: { tab: number }) {
  const answered = useAnswer('session', () => ask('session/state', {}), ['session', 'log', 'settings']);
  const [lookingUp, setLookingUp] = useState(false);
  const [left, setLeft] = useState(0);
  // The focus goes back to what the look-up was opened with.
  useEffect(() => {
    if (left > 0) document.querySelector<HTMLElement>('[data-testid=look-up]')?.focus();
  }, [left]);
  const leaveLookUp = () => {
    setLookingUp(false);
    setLeft(left + 1);
  };
  const session = answered.state === 'answered' ? answered.value : null;
  const strip: Strip = {
    onLookUp: () => setLookingUp(true),
    onDashboard: () => openDashboard(),
    onLock: session?.vault === 'open' ? () => void ask('vault/lock', {}) : undefined,
    onClose: () => void ask('view/close-sidebar', {}),
  };
  if (answered.state === 'failed') {
    return (
      <BesideNobody tab={tab}>
        <Stopped strip={strip} sentence={answered.error.message} onAgain={answered.again} />
      </BesideNobody>
    );
  }
  if (session?.vault === 'locked') {
    return (
      <BesideNobody tab={tab}>
        {lookingUp ? <LookUpView strip={strip} onBack={leaveLookUp} /> : <LockedView strip={strip} session={session} />}
      </BesideNobody>
    );
  }
  return <Beside tab={tab} strip={strip} session={session} onLeaveLookUp={lookingUp ? leaveLookUp : null} />;
}

/** Shows nothing of any client, whatever the page does, and lets the page know it. */
function BesideNobody({ tab, children }: { tab: number; children: ComponentChildren }) {
  usePage(tab, false);
  return <>{children}</>;
}

type BesideProps = {
  readonly tab: number;
  readonly strip: Strip;
  readonly session: Session | null;
  /** While the look-up is open in place of the client, who stays where they are. */
  readonly onLeaveLookUp: (() => void) | null;
};

/** One client on the page, or why there is none. */
function Beside({ tab, strip, session, onLeaveLookUp }: BesideProps) {
  const { page, again } = usePage(tab);
  const parked = useParked();
  const keptFor = useKeptFor();
  const { teaching, controls, failure } = useTeaching(tab);
  const teach: TeachStartProps = { onTeach: controls.begin, failure };
  const [choosing, setChoosing] = useState<AfterChoosing | null>(null);
  /** What was begun before, for the client view that comes next and for no other. */
  const next = useRef<AfterChoosing>('nothing');

  if (choosing) {
    const leave = (then: AfterChoosing) => {
      next.current = then;
      setChoosing(null);
    };
    return <FirstSaveView onDone={() => leave(choosing)} onCancel={() => leave('nothing')} />;
  }
  if (onLeaveLookUp) {
    return <LookUpView strip={strip} onBack={onLeaveLookUp} client={session && clientOnPage(page)} parked={parked} />;
  }
  if (teaching.state !== 'none') {
    return (
      <TeachView
        strip={strip}
        tab={tab}
        epoch={page.epoch}
        settled={page.state === 'read'}
        teaching={teaching}
        controls={controls}
      />
    );
  }
  if (!session || page.state === 'reading') {
    return (
      <Shell {...strip} banner={<ReadingBanner changed={page.epoch > 1} />} place="reading">
        <Reading />
      </Shell>
    );
  }
  const client = clientOnPage(page);
  if (!client) return <Nobody strip={strip} page={page} session={session} teach={teach} onAgain={again} />;
  return (
    <KeepForms key={client.epoch} kept={keptFor(client.identity)}>
      <ClientView
        tab={tab}
        strip={strip}
        session={session}
        client={client}
        parked={parked}
        teach={teach}
        takeFirst={() => {
          const first = next.current;
          next.current = 'nothing';
          return first;
        }}
        onChoosePassphrase={setChoosing}
        onReadAgain={again}
      />
    </KeepForms>
  );
}

function openDashboard(place?: string): void {
  void ask('view/open-dashboard', { ...(place && { place }) });
}

type NobodyProps = {
  readonly strip: Strip;
  readonly page: Page;
  readonly session: Session;
  readonly teach: TeachStartProps;
  readonly onAgain: () => void;
};

function Nobody({ strip, page, session, teach, onAgain }: NobodyProps) {
  const foot = <StateFoot onLookUp={() => strip.onLookUp?.()} onDashboard={() => openDashboard()} />;
  if (page.state === 'gone') return <Stopped strip={strip} sentence={page.error.message} onAgain={onAgain} />;
  if (page.state === 'reading') return null;
  const { reading } = page;
  switch (reading.verdict) {
    case 'multiple':
      return (
        <Shell {...strip} banner={<SeveralClientsBanner count={reading.count} />} foot={foot} place="multiple">
          <SeveralClients teach={teach} onReadAgain={onAgain} />
        </Shell>
      );
    case 'ambiguous':
      return (
        <Shell {...strip} banner={<CannotTellBanner />} foot={foot} place="ambiguous">
          <CannotTell findings={reading.findings} incomplete={reading.incomplete} teach={teach} onReadAgain={onAgain} />
        </Shell>
      );
    default:
      return (
        <Shell {...strip} banner={<NoClientBanner />} foot={foot} place="none">
          <NoClient
            overdue={session.overdue}
            incomplete={reading.incomplete}
            teach={teach}
            onWorklist={() => openDashboard('outstanding')}
            onReadAgain={onAgain}
          />
        </Shell>
      );
  }
}

/** Nothing can be shown: the page, or Alongside itself, does not answer. */
function Stopped({ strip, sentence, onAgain }: { strip: Strip; sentence: string; onAgain: () => void }) {
  return (
    <Shell {...strip} banner={<PageGoneBanner />} place="gone">
      <PageGone sentence={sentence} onReload={onAgain} />
    </Shell>
  );
}
