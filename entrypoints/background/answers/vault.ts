import { browser } from '../../../utils/browser';
import { ToldError } from '../../../utils/errors';
import type { Store } from '../../../utils/store/store';
import type { Lock } from '../lock';
import type { Answers } from '../router';

type VaultAnswers = Pick<
  Answers,
  | 'session/state'
  | 'session/active'
  | 'vault/create'
  | 'vault/unlock'
  | 'vault/recover'
  | 'vault/add-user'
  | 'vault/change-passphrase'
  | 'vault/renew-recovery'
  | 'vault/lock'
  | 'settings/save-lock'
>;

export function vaultAnswers({ vault }: Store, lock: Lock, overdue: () => Promise<number | null>): VaultAnswers {
  return {
    'session/state': async () => ({
      vault: vault.state,
      users: await vault.users(),
      user: vault.user,
      lockAfterMinutes: await lock.minutes(),
      overdue: await overdue(),
      shortcut: await assignedShortcut(),
    }),
    'session/active': async () => {
      if (vault.state === 'open') await lock.used();
      return {};
    },
    'vault/create': async ({ name, passphrase }) => {
      const { recoveryCode } = await vault.create(name, passphrase);
      await lock.opened();
      return { recoveryCode };
    },
    'vault/unlock': async ({ user, passphrase }) => {
      await vault.unlock(user, passphrase);
      await lock.opened();
      return {};
    },
    'vault/recover': async ({ user, code, passphrase }) => {
      await vault.unlockWithRecovery(code, user, passphrase);
      await lock.opened();
      return {};
    },
    'vault/add-user': async ({ name, passphrase }) => {
      await vault.addUser(name, passphrase);
      return {};
    },
    'vault/change-passphrase': async ({ old, new: passphrase }) => {
      await vault.changePassphrase(old, passphrase);
      return {};
    },
    // The passphrase is asked again: whoever finds the screen unlocked could take the log away with a code.
    'vault/renew-recovery': async ({ passphrase }) => {
      if (!vault.user) throw new ToldError('vault-locked');
      await vault.unlock(vault.user.id, passphrase);
      return { recoveryCode: await vault.renewRecoveryCode() };
    },
    'vault/lock': async () => {
      await lock.lock();
      return {};
    },
    'settings/save-lock': async ({ minutes }) => {
      await lock.setMinutes(minutes);
      return {};
    },
  };
}

/** What the browser really assigned; it may have given another keys, or none. */
async function assignedShortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'toggle-sidebar')?.shortcut || null;
}
