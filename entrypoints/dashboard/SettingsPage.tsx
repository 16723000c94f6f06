import { Settings } from '../../components/dashboard/settings/Settings';
import type { Session } from '../../utils/messages';
import { ask } from '../views/ask';
import { useAnswer } from '../views/use-answer';

export function SettingsPage({ session }: { session: Session }) {
  const sender = useAnswer('sender', () => ask('settings/sender', {}), []);
  return (
    <Settings
      session={session}
      sender={sender.state === 'answered' ? sender.value.sender : null}
      onSaveSender={async (details) => void (await ask('settings/save-sender', { sender: details }))}
      onSaveLock={async (minutes) => void (await ask('settings/save-lock', { minutes }))}
      onChangePassphrase={async (old, next) => void (await ask('vault/change-passphrase', { old, new: next }))}
      onAddUser={async (name, passphrase) => void (await ask('vault/add-user', { name, passphrase }))}
    />
  );
}
