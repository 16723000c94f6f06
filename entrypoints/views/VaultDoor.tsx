import { Unlock } from '../../components/vault/Unlock';
import type { Session } from '../../utils/messages';
import { unlockWith } from './vault-actions';

/** Where client data would be, while locked: the way back in and nothing else. */
export function VaultDoor({ session }: { session: Session }) {
  return (
    <div class="page-body">
      <Unlock session={session} {...unlockWith} />
    </div>
  );
}
