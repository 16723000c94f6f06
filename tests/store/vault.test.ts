import { describe, expect, it } from 'vitest';
import { entry, identified, WARD } from '../log/support';
import { changeOnDisk } from './on-disk';
import { freshName, openTestStore, openUnlockedStore, PASSPHRASE, rejection } from './support';

const told = async (promise: Promise<unknown>) => ((await rejection(promise)) as { code?: string }).code;
const OTHER = 'lamp under the stair';

describe('the vault', () => {
  it('is made by the first user, who gets a recovery code, and is open', async () => {
    const { vault } = await openTestStore();
    expect(vault.state).toBe('none');
    const { user, recoveryCode } = await vault.create('  Priya   Nair ', PASSPHRASE);
    expect(user.name).toBe('Priya Nair');
    expect(recoveryCode).toHaveLength(39);
    expect(vault.state).toBe('open');
    expect(vault.user).toEqual(user);
    expect(await vault.users()).toEqual([user]);
  });

  it('is made once, even when two views make it at the same time', async () => {
    const { vault } = await openTestStore();
    const both = await Promise.allSettled([vault.create('Priya Nair', PASSPHRASE), vault.create('Sam Lee', OTHER)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await vault.users()).toHaveLength(1);
    expect(await told(vault.create('Sam Lee', OTHER))).toBe('vault-exists');
  });

  it('asks for a name, and for a passphrase of eight characters of any kind', async () => {
    const { vault } = await openTestStore();
    expect(await told(vault.create(' ', PASSPHRASE))).toBe('name-missing');
    expect(await told(vault.create('Priya Nair', '1234567'))).toBe('passphrase-short');
    expect(await told(vault.create('Priya Nair', '👩‍⚕️👩‍⚕️👩‍⚕️'))).toBe('passphrase-short');
    expect(vault.state).toBe('none');
    await vault.create('Priya Nair', 'aaaaaaaa');
  });

  it('opens after a restart with the right passphrase only', async () => {
    const name = freshName();
    const first = await openUnlockedStore({ name });
    await first.log.append([entry(identified(WARD))]);
    first.close();

    const { vault, log } = await openTestStore({ name });
    expect(vault.state).toBe('locked');
    const [user] = await vault.users();
    if (!user) throw new Error('No user was kept');
    expect(await told(log.findClient(WARD))).toBe('vault-locked');
    expect(await told(vault.unlock(user.id, `${PASSPHRASE} `))).toBe('wrong-passphrase');
    expect(await told(vault.unlock('01HZZZZZZZZZZZZZZZZZZZZZZZ', PASSPHRASE))).toBe('wrong-passphrase');
    expect(vault.state).toBe('locked');
    expect(await vault.unlock(user.id, PASSPHRASE)).toEqual(user);
    expect(await log.findClient(WARD)).toMatchObject({ match: 'one' });
  });

  it('shuts what it opened when it is locked', async () => {
    const { vault, log, drafts, settings } = await openUnlockedStore();
    const session = vault.session();
    vault.lock();
    expect(vault.state).toBe('locked');
    expect(vault.user).toBeNull();
    expect(vault.session()).toBeNull();
    const attempts: (() => Promise<unknown>)[] = [
      () => log.append([entry(identified(WARD))]),
      () => log.findClient(WARD),
      () => log.entriesOfClient('x'),
      () => log.rebuild(),
      () => drafts.list(),
      () => settings.write('sender', {}),
      () => vault.addUser('Sam Lee', OTHER),
      () => vault.renewRecoveryCode(),
      () => vault.changePassphrase(PASSPHRASE, OTHER),
    ];
    for (const attempt of attempts) expect(await told(attempt())).toBe('vault-locked');
    expect(await vault.resume(session)).toBe(true);
    expect(vault.state).toBe('open');
  });

  it('asks for a passphrase to be set before anything can be saved', async () => {
    const { log } = await openTestStore();
    expect(await told(log.append([entry(identified(WARD))]))).toBe('vault-missing');
  });

  it('lets several people of one computer read the same log, each with their own passphrase', async () => {
    const { vault, log } = await openUnlockedStore();
    await log.append([entry(identified(WARD))]);
    const sam = await vault.addUser('Sam Lee', OTHER);
    expect(await told(vault.addUser('SAM LEE', OTHER))).toBe('user-exists');
    vault.lock();
    expect(await told(vault.unlock(sam.id, PASSPHRASE))).toBe('wrong-passphrase');
    await vault.unlock(sam.id, OTHER);
    expect(vault.user).toEqual(sam);
    expect(await log.findClient(WARD)).toMatchObject({ match: 'one' });
  });

  it('does not let one row of users stand in for another', async () => {
    const name = freshName();
    const { vault } = await openUnlockedStore({ name });
    const sam = await vault.addUser('Sam Lee', OTHER);
    vault.lock();
    await changeOnDisk(name, 'users', (store, rows) => {
      const [own, other] = [rows.find((row) => row.id === sam.id), rows.find((row) => row.id !== sam.id)];
      store.put({ ...own, salt: other?.salt, wrapped: other?.wrapped });
    });
    expect(await told(vault.unlock(sam.id, PASSPHRASE))).toBe('wrong-passphrase');
  });

  it('takes a new passphrase from whoever knows the old one', async () => {
    const { vault } = await openUnlockedStore();
    const id = vault.user?.id ?? '';
    expect(await told(vault.changePassphrase('not this one', OTHER))).toBe('wrong-passphrase');
    expect(await told(vault.changePassphrase(PASSPHRASE, 'short'))).toBe('passphrase-short');
    await vault.changePassphrase(PASSPHRASE, OTHER);
    vault.lock();
    expect(await told(vault.unlock(id, PASSPHRASE))).toBe('wrong-passphrase');
    await vault.unlock(id, OTHER);
  });

  it('is opened by the recovery code when a passphrase is forgotten', async () => {
    const { vault, log } = await openTestStore();
    const { user, recoveryCode } = await vault.create('Priya Nair', PASSPHRASE);
    await log.append([entry(identified(WARD))]);
    vault.lock();
    const wrong = recoveryCode.replace(/^./, (first) => (first === '7' ? '8' : '7'));
    expect(await told(vault.unlockWithRecovery(wrong, user.id, OTHER))).toBe('wrong-recovery-code');
    expect(await told(vault.unlockWithRecovery('hello', user.id, OTHER))).toBe('wrong-recovery-code');
    expect(await told(vault.unlockWithRecovery(recoveryCode, user.id, 'short'))).toBe('passphrase-short');
    expect(vault.state).toBe('locked');
    await vault.unlockWithRecovery(recoveryCode.toLowerCase(), user.id, OTHER);
    expect(await log.findClient(WARD)).toMatchObject({ match: 'one' });
    vault.lock();
    await vault.unlock(user.id, OTHER);
  });

  it('gives a new recovery code in place of the old one', async () => {
    const { vault } = await openTestStore();
    const { user, recoveryCode } = await vault.create('Priya Nair', PASSPHRASE);
    const renewed = await vault.renewRecoveryCode();
    vault.lock();
    expect(await told(vault.unlockWithRecovery(recoveryCode, user.id, OTHER))).toBe('wrong-recovery-code');
    await vault.unlockWithRecovery(renewed, user.id, OTHER);
  });

  it('goes on after the background was killed, from session storage, and from nothing else', async () => {
    const name = freshName();
    const first = await openUnlockedStore({ name });
    const session = JSON.parse(JSON.stringify(first.vault.session())) as { user: object; dataKey: string };
    await first.log.append([entry(identified(WARD))]);

    const { vault, log } = await openTestStore({ name });
    for (const other of [
      undefined,
      {},
      { ...session, dataKey: session.dataKey.replace(/^../, 'zz') },
      { ...session, dataKey: '0'.repeat(64) },
      { ...session, user: { id: 'nobody', name: 'Nobody' } },
    ]) {
      expect(await vault.resume(other)).toBe(false);
      expect(vault.state).toBe('locked');
    }
    expect(await vault.resume(session)).toBe(true);
    expect(vault.user?.name).toBe('Priya Nair');
    expect(await log.findClient(WARD)).toMatchObject({ match: 'one' });
  });

  it('never hands out a session of another vault', async () => {
    const [one, other] = [await openUnlockedStore(), await openUnlockedStore()];
    const session = one.vault.session();
    const user = other.vault.user;
    other.vault.lock();
    expect(await other.vault.resume({ ...session, user })).toBe(false);
  });
});
