import type { Sender } from '../../utils/messages';
import { ask } from './ask';

/** The ways back into a locked vault. Each rejects with a ToldError. */
export const unlockWith = {
  onUnlock: async (user: string, passphrase: string): Promise<void> => {
    await ask('vault/unlock', { user, passphrase });
  },
  onRecover: async (user: string, code: string, passphrase: string): Promise<void> => {
    await ask('vault/recover', { user, code, passphrase });
  },
};

/** Making the vault. Each rejects with a ToldError. */
export const firstSaveWith = {
  onCreate: (name: string, passphrase: string) => ask('vault/create', { name, passphrase }),
  onSender: async (sender: Sender): Promise<void> => {
    await ask('settings/save-sender', { sender });
  },
  // The view shows the code and nothing of any client then: it prints itself.
  onPrint: () => window.print(),
};
