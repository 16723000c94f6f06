import { useEffect } from 'preact/hooks';
import { sayBackup } from '../../components/dashboard/backup/backup-words';
import { Shell } from '../../components/dashboard/shell/Shell';
import { Welcome } from '../../components/dashboard/welcome/Welcome';
import { Loading } from '../../components/parts/Loading';
import { Note } from '../../components/parts/Note';
import { dateOf } from '../../utils/client/date';
import type { BackupState, Session } from '../../utils/messages';
import { ask } from '../views/ask';
import { stayActive } from '../views/stay-active';
import { useAnswer } from '../views/use-answer';
import { VaultDoor } from '../views/VaultDoor';
import { BackupPage } from './BackupPage';
import { DirectoryPage } from './DirectoryPage';
import { InsightsPage } from './InsightsPage';
import { LettersPage } from './LettersPage';
import { LookUpPage } from './LookUpPage';
import { OutstandingPage } from './OutstandingPage';
import { ServicesPage } from './ServicesPage';
import { SettingsPage } from './SettingsPage';
import { SitesPage } from './SitesPage';
import { usePlace, useWanted } from './use-place';
import type { Where } from './use-place';

/** The full tab. Locked, the places that hold client data show the lock and nothing else. */
export function DashboardView() {
  const where = usePlace();
  const answered = useAnswer('session', () => ask('session/state', {}), ['session', 'log', 'settings']);
  const directory = useAnswer('list', () => ask('directory/state', {}), ['directory']);
  const isOpen = answered.state === 'answered' && answered.value.vault === 'open';
  const kept = useAnswer(isOpen ? 'backup' : null, () => ask('backup/state', {}), ['log', 'settings']);
  useEffect(() => {
    const life = new AbortController();
    stayActive(life.signal);
    return () => life.abort();
  }, []);

  if (answered.state === 'waiting') return <Loading label="Opening Alongside" />;
  if (answered.state === 'failed') return <Note tone="problem">{answered.error.message}</Note>;
  const session = answered.value;
  if (where === 'welcome') {
    return (
      <Welcome
        lockAfterMinutes={session.lockAfterMinutes}
        shortcut={session.shortcut}
        hasList={directory.state === 'answered' && directory.value.list !== null}
        onImport={() => (location.hash = 'directory')}
      />
    );
  }
  const backup = kept.state === 'answered' ? kept.value : null;
  return (
    <Shell
      place={where === 'backup' ? 'settings' : where}
      session={session}
      hrefOf={(place) => `#${place}`}
      backup={backup && sayBackup(backup, dateOf(new Date()))}
      onLock={() => void ask('vault/lock', {})}
    >
      <Place where={where} session={session} backup={backup} />
    </Shell>
  );
}

type PlaceProps = {
  readonly where: Exclude<Where, 'welcome'>;
  readonly session: Session;
  readonly backup: BackupState | null;
};

function Place({ where, session, backup }: PlaceProps) {
  switch (where) {
    case 'outstanding':
      return session.vault === 'locked' ? (
        <VaultDoor title="Outstanding referrals" session={session} />
      ) : (
        <OutstandingPage session={session} />
      );
    case 'insights':
      return session.vault === 'locked' ? (
        <VaultDoor title="Insights" session={session} />
      ) : (
        <InsightsPage session={session} />
      );
    case 'settings':
      return session.vault === 'locked' ? (
        <VaultDoor title="Settings" session={session} />
      ) : (
        <SettingsPage session={session} />
      );
    case 'backup':
      return session.vault === 'locked' ? (
        <VaultDoor title="Back up and share the log" session={session} />
      ) : (
        <BackupPage session={session} state={backup} />
      );
    case 'look-up':
      return <LookUp locked={session.vault === 'locked'} />;
    case 'directory':
      return <DirectoryPage locked={session.vault === 'locked'} />;
    case 'services':
      return <ServicesPage locked={session.vault === 'locked'} />;
    case 'letters':
      return <LettersPage locked={session.vault === 'locked'} />;
    case 'sites':
      return <SitesPage locked={session.vault === 'locked'} />;
  }
}

function LookUp({ locked }: { locked: boolean }) {
  return <LookUpPage wanted={useWanted()} locked={locked} />;
}
