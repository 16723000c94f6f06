import { Shell } from '../../components/sidebar/Shell';
import { FirstSave } from '../../components/vault/FirstSave';
import { copyText } from '../views/copy-text';
import { firstSaveWith } from '../views/vault-actions';

/**
 * Choosing a passphrase. Shows nothing of any client and stays whatever the page does: the recovery code it ends with is shown
 * once, and can never be had again. So there is no way out of it but its own buttons.
 */
export function FirstSaveView({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  return (
    <Shell place="first-save">
      <div class="sidebar-part">
        <FirstSave {...firstSaveWith} onCopy={copyText} onDone={onDone} onCancel={onCancel} />
      </div>
    </Shell>
  );
}
