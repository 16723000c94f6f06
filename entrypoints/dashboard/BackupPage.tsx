import { useState } from 'preact/hooks';
import { Backup } from '../../components/dashboard/backup/Backup';
import { FirstSave } from '../../components/vault/FirstSave';
import { dateOf } from '../../utils/client/date';
import type { BackupState, Session } from '../../utils/messages';
import { copyText } from '../views/copy-text';
import { firstSaveWith } from '../views/vault-actions';
import { useMerge } from './use-merge';
import { useSaveLog } from './use-save-log';

/** The log as a file. Before there is a passphrase, choosing one: what comes out of a file is encrypted here as everything is. */
export function BackupPage({ session, state }: { session: Session; state: BackupState | null }) {
  const [making, setMaking] = useState(session.vault === 'none');
  const save = useSaveLog();
  const merge = useMerge();
  if (making) {
    return (
      <div class="page-body">
        <FirstSave
          {...firstSaveWith}
          onCopy={copyText}
          onDone={() => setMaking(false)}
          onCancel={() => (location.hash = 'settings')}
        />
      </div>
    );
  }
  return (
    <Backup
      today={dateOf(new Date())}
      state={state}
      save={save.step}
      saving={save.actions}
      merge={merge.step}
      merging={merge.actions}
    />
  );
}
