import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import type { Store } from '../../utils/store/store';
import { CHEAP, PASSPHRASE } from '../store/support';

/** The real one: the background's own import of it leads here. */
const { openStore } = await vi.importActual<typeof import('../../utils/store/store')>('../../utils/store/store');

/** The database of every run: one user, and nothing of any client when a run begins. */
const NAME = 'race';
const OF_CLIENTS = ['entries', 'referrals', 'clients', 'drafts'] as const;

let waiting = 0;
const immediate = setImmediate;

/** Whether the database still has something to do. */
export const isBusy = (): boolean => waiting > 0;

/** A store of its own to look into what was kept, and the session with which the background is unlocked. */
export async function openKept(): Promise<{ audit: Store; session: unknown; user: string }> {
  Object.assign(globalThis, {
    setImmediate: (fn: () => void) => {
      waiting += 1;
      return immediate(() => {
        waiting -= 1;
        fn();
      });
    },
  });
  const audit = await openStore({ name: NAME, kdf: CHEAP });
  await audit.vault.create('Priya Nair', PASSPHRASE);
  return { audit, session: audit.vault.session(), user: audit.vault.user?.id ?? '' };
}

const opened = new Set<Store>();

/** As the background opens it, but under the run's name and cheaply locked. */
export async function openForBackground(): Promise<Store> {
  const store = await openStore({ name: NAME, kdf: CHEAP });
  opened.add(store);
  return store;
}

/** The background died, and its connections with it. */
export function closeForBackground(): void {
  for (const store of opened) store.close();
  opened.clear();
}

/** Empties what is of clients. */
export async function empty(): Promise<void> {
  const database = await connect();
  const transaction = database.transaction(OF_CLIENTS, 'readwrite');
  for (const name of OF_CLIENTS) transaction.objectStore(name).clear();
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
}

/** How many rows there are in a table. */
export async function count(name: (typeof OF_CLIENTS)[number]): Promise<number> {
  const database = await connect();
  const request = database.transaction(name).objectStore(name).count();
  await new Promise((resolve) => request.addEventListener('success', resolve));
  return request.result;
}

let raw: IDBDatabase | null = null;

async function connect(): Promise<IDBDatabase> {
  if (raw) return raw;
  const request = indexedDB.open(NAME);
  await new Promise((resolve) => request.addEventListener('success', resolve));
  raw = request.result;
  return raw;
}
