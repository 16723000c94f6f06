import { ToldError } from '../../../utils/errors';
import { fromBase64, toBase64 } from '../../../utils/messages/bytes';
import type { Looked } from '../../../utils/messages/backup';
import type { Looked as Found } from '../../../utils/store/backup/backups';
import type { Store } from '../../../utils/store/store';
import type { Caller } from '../callers';
import type { Lock } from '../lock';
import { tellViews } from '../pages';
import type { Answers } from '../router';

type BackupAnswers = Pick<
  Answers,
  | 'backup/state'
  | 'backup/begin'
  | 'backup/piece'
  | 'backup/saved'
  | 'backup/open'
  | 'backup/look'
  | 'backup/add'
  | 'backup/leave'
>;

/** While a file is being added, views are told at most this often, in milliseconds: each time they ask for their lists again. */
const TELL_EVERY = 2_000;

/**
 * The log as a file: only for a tab of our own, never for a view that stands in somebody's page.
 * @param onWritten after anything was added to the log
 */
export function backupAnswers({ backups, vault, device }: Store, lock: Lock, onWritten: () => void): BackupAnswers {
  let toldAt = 0;
  return {
    'backup/state': async () => (vault.state === 'open' ? backups.state() : { savedAt: null, oldest: null }),
    'backup/begin': async ({ own, passphrase, since }, caller) => {
      checkOwnTab(caller);
      if (!vault.user) throw new ToldError(vault.state === 'none' ? 'vault-missing' : 'vault-locked');
      // Whoever finds the screen unlocked could take the log away in a file whose passphrase they choose.
      const by = await vault.unlock(vault.user.id, own);
      const { id, header, ...about } = await backups.begin(passphrase, { since, by, device });
      return { file: id, header: toBase64(header), ...about };
    },
    'backup/piece': async ({ file, nth }, caller) => {
      await inUse(caller);
      const { bytes, entries, last } = await backups.piece(file, nth);
      return { bytes: toBase64(bytes), entries, last };
    },
    'backup/saved': async ({ file, ...origin }, caller) => {
      checkOwnTab(caller);
      await backups.saved(file, origin);
      tellViews({ topic: 'settings' });
      return {};
    },
    'backup/open': async ({ passphrase, header, first }, caller) => {
      await inUse(caller);
      const { id, origin } = await backups.open(passphrase, fromBase64(header), frameOf(first));
      return { file: id, origin };
    },
    'backup/look': async ({ file, frame }, caller) => {
      await inUse(caller);
      return said(await backups.look(file, frameOf(frame)));
    },
    'backup/add': async ({ file, frame }, caller) => {
      await inUse(caller);
      const found = await backups.add(file, frameOf(frame));
      if (frame.last || Date.now() - toldAt > TELL_EVERY) {
        toldAt = Date.now();
        onWritten();
      }
      return said(found);
    },
    'backup/leave': async ({ file }) => {
      backups.leave(file);
      onWritten();
      return {};
    },
  };

  /** A file on its way is the log in use, though nobody touches anything meanwhile. */
  async function inUse(caller: Caller): Promise<void> {
    checkOwnTab(caller);
    if (vault.state !== 'open') throw new ToldError(vault.state === 'none' ? 'vault-missing' : 'vault-locked');
    await lock.used();
  }
}

function checkOwnTab(caller: Caller): void {
  if (caller.tab !== null) throw new ToldError('view-not-trusted');
}

function frameOf({ sealed, ...frame }: { readonly nth: number; readonly last: boolean; readonly sealed: string }) {
  return { ...frame, sealed: fromBase64(sealed) };
}

function said(found: Found): Looked {
  if ('end' in found) return found;
  const { referrals, clients, ...counts } = found.effect;
  return { effect: { ...counts, referrals: [...referrals], clients: [...clients] } };
}
