import { useState } from 'preact/hooks';
import { Settings } from '../../components/dashboard/settings/Settings';
import { FirstSave } from '../../components/vault/FirstSave';
import type { Session } from '../../utils/messages';
import { ask } from '../views/ask';
import { copyText } from '../views/copy-text';
import { useAnswer } from '../views/use-answer';
import { firstSaveWith } from '../views/vault-actions';
import { WorklistSettings } from './WorklistSettings';

/** Settings; before there is a passphrase, choosing one. It stays until the recovery code was kept, open though the vault is by then. */
export function SettingsPage({ session }: { session: Session }) {
  const [making, setMaking] = useState(session.vault === 'none');
  const sender = useAnswer(making ? null : 'sender', () => ask('settings/sender', {}), []);
  if (making) {
    return (
      <div class="page-body">
        <FirstSave
          {...firstSaveWith}
          onCopy={copyText}
          onDone={() => setMaking(false)}
          onCancel={() => (location.hash = 'outstanding')}
        />
      </div>
    );
  }
  return (
    <Settings
      session={session}
      sender={sender.state === 'answered' ? sender.value.sender : null}
      onSaveSender={async (details) => void (await ask('settings/save-sender', { sender: details }))}
      onSaveLock={async (minutes) => void (await ask('settings/save-lock', { minutes }))}
      onChangePassphrase={async (old, next) => void (await ask('vault/change-passphrase', { old, new: next }))}
      onRenewRecovery={async (passphrase) => (await ask('vault/renew-recovery', { passphrase })).recoveryCode}
      onCopy={copyText}
      onPrint={firstSaveWith.onPrint}
      worklist={<WorklistSettings />}
      onAddUser={async (name, passphrase) => void (await ask('vault/add-user', { name, passphrase }))}
    />
  );
}
