import { LockedPage } from '../../components/dashboard/shell/LockedPage';
import { Unlock } from '../../components/vault/Unlock';
import type { Session } from '../../utils/messages';
import { unlockWith } from './vault-actions';

/** Where client data would be, while locked: the way back in and nothing else. */
export function VaultDoor({ title, session }: { title: string; session: Session }) {
  return (
    <LockedPage title={title}>
      <Unlock session={session} {...unlockWith} />
    </LockedPage>
  );
}
