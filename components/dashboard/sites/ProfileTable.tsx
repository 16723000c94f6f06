import { Download } from 'lucide-preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { SiteProfile } from '../../../utils/messages';
import { LinkButton } from '../../parts/LinkButton';
import { LiveRegion } from '../../parts/LiveRegion';
import { siteName } from './profile-words';
import { ProfileRow } from './ProfileRow';
import type { RowActions } from './ProfileRow';

type Props = {
  /** Null: for any site, while there is none. Such profiles stand in no order yet. */
  readonly origin: string | null;
  readonly profiles: readonly SiteProfile[];
  readonly today: string;
  readonly onExport: (origin: string | null, id?: string) => void;
  readonly changing?: RowActions | undefined;
};

/** The profiles of one site. After a move the focus stays with what was moved, and its new place is said aloud. */
export function ProfileTable({ origin, profiles, today, onExport, changing }: Props) {
  const title = useId();
  const table = useRef<HTMLTableElement>(null);
  const moved = useRef<{ readonly id: string; readonly to: 'up' | 'down' } | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const last = moved.current;
    moved.current = null;
    const at = profiles.findIndex(({ profile }) => profile.id === last?.id);
    if (!last || at < 0) return;
    table.current?.querySelector<HTMLElement>(`[data-profile="${last.id}"] [data-move="${last.to}"] button`)?.focus();
    setSaid(`${profiles[at]?.profile.name}: now ${at + 1} of ${profiles.length}`);
  }, [profiles]);
  const movable = profiles.filter(({ source }) => source !== 'organisation').map(({ profile }) => profile.id);
  const mover = (id: string, to: 'up' | 'down') => {
    if (!changing || origin === null || id === (to === 'up' ? movable[0] : movable.at(-1))) return undefined;
    return () => {
      moved.current = { id, to };
      changing.onMove(origin, id, to);
    };
  };
  return (
    <section class="profiles-site" aria-labelledby={title}>
      <div class="profiles-head">
        <h3 id={title}>{siteName(origin)}</h3>
        {origin === null && <span>Used on every site that you turn on</span>}
        {profiles.length > 1 && (
          <LinkButton icon={Download} onClick={() => onExport(origin)}>
            Export all {profiles.length}
          </LinkButton>
        )}
      </div>
      <LiveRegion>{said}</LiveRegion>
      <div class="sites-scroller">
        <table class="sites profiles-table" ref={table}>
          <thead>
            <tr>
              <th scope="col">Order</th>
              <th scope="col">Profile</th>
              <th scope="col">Reads</th>
              <th scope="col">From</th>
              <th scope="col">Last matched</th>
              <th scope="col">State</th>
              <th scope="col">
                <span class="visually-hidden">Teach again, export or remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {profiles.map((one, at) => (
              <ProfileRow
                key={one.profile.id}
                origin={origin}
                place={at + 1}
                one={one}
                today={today}
                onUp={mover(one.profile.id, 'up')}
                onDown={mover(one.profile.id, 'down')}
                onExport={onExport}
                changing={changing}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
