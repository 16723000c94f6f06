import './profiles.css';
import { Lock } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { ProfilesOfSite, RefusedProfile } from '../../../utils/messages';
import type { Profile } from '../../../utils/recognition/profiles/profile';
import { Empty } from '../../parts/Empty';
import { LinkButton } from '../../parts/LinkButton';
import { Note } from '../../parts/Note';
import { ProfileTable } from './ProfileTable';
import { RemoveProfile } from './RemoveProfile';

export type ProfilesShown = {
  readonly sites: readonly ProfilesOfSite[];
  /** What the organisation set and cannot be used, with the reasons. */
  readonly refused: readonly RefusedProfile[];
  /** Ids of what another version kept and this one cannot use. */
  readonly unfit: readonly string[];
};

export type ProfileActions = {
  readonly onMove: (origin: string, id: string, to: 'up' | 'down') => void;
  readonly onTeach: (origin: string, id: string) => void;
  readonly onTurn: (origin: string, id: string, on: boolean) => void;
  readonly onRemove: (id: string) => void;
};

type Props = ProfilesShown & {
  readonly today: string;
  readonly onExport: (origin: string | null, id?: string) => void;
  readonly changing?: ProfileActions | undefined;
};

/** The profiles of every site, in the order in which they are tried. */
export function SiteProfiles({ sites, refused, unfit, today, onExport, changing }: Props) {
  const [removing, setRemoving] = useState<Profile | null>(null);
  const filled = sites.filter(({ profiles }) => profiles.length > 0);
  return (
    <section class="profiles" aria-labelledby="profiles-title">
      <h2 id="profiles-title">Site profiles</h2>
      {refused.length > 0 && (
        <Note tone="attention">
          <strong>
            {refused.length === 1 ? 'A site profile' : `${refused.length} site profiles`} of your organisation cannot be
            used.
          </strong>{' '}
          Tell whoever looks after this computer.
          <ul class="profiles-refused">
            {refused.map(({ which, sentences }) => (
              <li key={which}>
                {which}: {sentences.join('. ')}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {unfit.map((id) => (
        <Note key={id} tone="attention">
          The site profile <strong>{id}</strong> was kept by another version of Alongside and is not used. Import or
          teach it again. {changing && <LinkButton onClick={() => changing.onRemove(id)}>Remove it</LinkButton>}
        </Note>
      ))}
      {filled.length === 0 ? (
        <Empty title="There are no site profiles">
          Most sites need none: Alongside finds a client by the labels that a page shows. A site profile says where on
          the pages of one case system the name, date of birth and numbers stand, for a system whose pages are not
          recognised well. It holds nothing of any client. Make one by opening a record and pressing “Teach this page”
          in the sidebar, or import one as a file from your organisation or whoever made it.
        </Empty>
      ) : (
        <p class="page-lead">
          A profile says where on the pages of one case system a client’s details stand. The first that fits a page is
          used. Where none fits, the page is read by its labels, as most sites are.
        </p>
      )}
      {!changing && filled.length > 0 && (
        <Note icon={Lock}>Unlock Alongside to change, import or remove site profiles.</Note>
      )}
      {filled.map(({ origin, profiles }) => (
        <ProfileTable
          key={origin ?? ''}
          origin={origin}
          profiles={profiles}
          today={today}
          onExport={onExport}
          changing={changing && { ...changing, onRemove: setRemoving }}
        />
      ))}
      {removing && changing && (
        <RemoveProfile
          profile={removing}
          onRemove={() => {
            changing.onRemove(removing.id);
            setRemoving(null);
          }}
          onClose={() => setRemoving(null)}
        />
      )}
    </section>
  );
}
