import 'fake-indexeddb/auto';
import { openStore } from '../../utils/store/store';
import type { Store, StoreOptions } from '../../utils/store/store';

/** As cheap as Argon2id goes: what it costs is not what these tests are about. */
export const CHEAP = { name: 'argon2id', memory: 8, passes: 1, lanes: 1 } as const;
export const PASSPHRASE = 'kettle before noon';
export const NOW = new Date('2026-11-24T10:15:00.000Z');

let count = 0;

export function freshName(): string {
  count += 1;
  return `test-${count}`;
}

export function openTestStore(options: StoreOptions = {}): Promise<Store> {
  return openStore({ name: freshName(), kdf: CHEAP, now: () => NOW, ...options });
}

/** A store with one user, Priya Nair, unlocked. */
export async function openUnlockedStore(options: StoreOptions = {}): Promise<Store> {
  const store = await openTestStore(options);
  await store.vault.create('Priya Nair', PASSPHRASE);
  return store;
}

/** What a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('Expected a rejection');
}
