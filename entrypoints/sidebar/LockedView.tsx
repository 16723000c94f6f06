import { Shell } from '../../components/sidebar/Shell';
import { Locked } from '../../components/sidebar/states/Locked';
import type { Session } from '../../utils/messages';
import { unlockWith } from '../views/vault-actions';
import type { Strip } from './strip';

export function LockedView({ strip, session }: { strip: Strip; session: Session }) {
  return (
    <Shell {...strip} place="locked">
      <Locked session={session} {...unlockWith} />
    </Shell>
  );
}
