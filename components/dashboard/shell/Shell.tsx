import './shell.css';
import {
  BookUser,
  ChartNoAxesColumn,
  ClockAlert,
  FileText,
  Globe,
  HandHelping,
  ListChecks,
  Lock,
  Search,
  Settings,
  TriangleAlert,
} from 'lucide-preact';
import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { Session } from '../../../utils/messages';
import { LinkButton } from '../../parts/LinkButton';
import { Mark } from '../../parts/Mark';

export const PLACES = [
  'outstanding',
  'insights',
  'look-up',
  'directory',
  'services',
  'letters',
  'sites',
  'settings',
] as const;
export type Place = (typeof PLACES)[number];

const NAMES: Readonly<Record<Place, { readonly name: string; readonly icon: LucideIcon }>> = {
  outstanding: { name: 'Outstanding', icon: ListChecks },
  insights: { name: 'Insights', icon: ChartNoAxesColumn },
  'look-up': { name: 'Look up', icon: Search },
  directory: { name: 'Directory', icon: BookUser },
  services: { name: 'Services', icon: HandHelping },
  letters: { name: 'Letters', icon: FileText },
  sites: { name: 'Sites', icon: Globe },
  settings: { name: 'Settings', icon: Settings },
};

type Props = {
  readonly place: Place;
  readonly session: Session;
  /** Where a place is found, for its link: `#outstanding`. */
  readonly hrefOf: (place: Place) => string;
  /** How the backup stands; absent or null where there is nothing to say, and while locked. */
  readonly backup?: { readonly text: string; readonly due: boolean } | null;
  readonly onLock: () => void;
  /** The page. While locked, the places that hold client data show the lock instead. */
  readonly children: ComponentChildren;
};

/** The dashboard's frame: where one can go, who is using it, and the lock. Locked, it tells no count. */
export function Shell({ place, session, hrefOf, backup, onLock, children }: Props) {
  const overdue = session.vault === 'open' ? (session.overdue ?? 0) : 0;
  return (
    <div class="shell">
      <nav class="shell-nav" aria-label="Alongside">
        <p class="shell-brand">
          <Mark />
          Alongside
        </p>
        <ul class="shell-places">
          {PLACES.map((one) => {
            const { name, icon: Icon } = NAMES[one];
            return (
              <li key={one}>
                <a href={hrefOf(one)} aria-current={one === place ? 'page' : undefined}>
                  <Icon size={16} aria-hidden="true" />
                  {name}
                  {one === 'outstanding' && overdue > 0 && (
                    <span class="shell-count">
                      <ClockAlert size={14} aria-hidden="true" />
                      {overdue}
                      <span class="visually-hidden"> overdue</span>
                    </span>
                  )}
                </a>
              </li>
            );
          })}
        </ul>
        <User session={session} backup={backup} onLock={onLock} />
      </nav>
      <main class="shell-main">{children}</main>
    </div>
  );
}

function User({ session, backup, onLock }: Pick<Props, 'session' | 'backup' | 'onLock'>) {
  const { vault, user, lockAfterMinutes } = session;
  if (vault === 'none') return null;
  return (
    <div class="shell-user">
      {user && <p class="shell-user-name">{user.name}</p>}
      {vault === 'locked' ? (
        <p>Locked</p>
      ) : (
        <>
          <p>Locks after {lockAfterMinutes === 1 ? '1 minute' : `${lockAfterMinutes} minutes`}</p>
          <LinkButton icon={Lock} onClick={onLock} testId="lock-now">
            Lock now
          </LinkButton>
          {backup && (
            <p class="shell-backup">
              <a href="#backup" data-due={backup.due}>
                {backup.due && <TriangleAlert size={14} aria-hidden="true" />}
                {backup.text}
              </a>
            </p>
          )}
        </>
      )}
    </div>
  );
}
