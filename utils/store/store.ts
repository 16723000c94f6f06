import * as z from 'zod/mini';
import { Ulid } from '../log/entry';
import { newId } from '../log/id';
import { Backups } from './backup/backups';
import { openDatabase } from './database';
import type { Database } from './database';
import { Drafts } from './drafts';
import { markFolded } from './fold-update';
import type { Kdf } from './key-derivation';
import { KeyRing } from './key-ring';
import { LogBook } from './log-book';
import { OutcodeTable } from './outcodes';
import { OwnLetters } from './own-letters';
import { OwnSnippets } from './own-snippets';
import { PracticeIndex } from './practice-index';
import { PracticeNotes } from './practice-notes';
import { SetLists } from './practice-policy';
import { Practices } from './practices';
import { Profiles } from './profiles';
import { ServiceReadings } from './service-readings';
import { Services } from './services';
import { Settings } from './settings';
import { telling, writing } from './trouble';
import { Vault } from './vault';
import { WorkLists } from './work-lists';

export type Store = {
  readonly vault: Vault;
  readonly log: LogBook;
  readonly lists: WorkLists;
  readonly drafts: Drafts;
  readonly practices: Practices;
  readonly practiceIndex: PracticeIndex;
  readonly practiceNotes: PracticeNotes;
  readonly setLists: SetLists;
  readonly outcodes: OutcodeTable;
  readonly services: Services;
  readonly serviceReadings: ServiceReadings;
  readonly profiles: Profiles;
  readonly ownLetters: OwnLetters;
  readonly ownSnippets: OwnSnippets;
  readonly settings: Settings;
  readonly backups: Backups;
  /** This machine's own random id, for entries. */
  readonly device: string;
  close(): void;
};

export type StoreOptions = {
  readonly name?: string;
  readonly now?: () => Date;
  /** Cheaper for tests; nobody else should say. */
  readonly kdf?: Kdf;
};

const DEVICE = 'device';

/**
 * Opens everything that is kept on this machine, locked. To be called by the background alone, and again after a failure.
 * @throws ToldError `database-unavailable`, `database-newer`, `storage-full`
 */
export async function openStore({
  name = 'alongside',
  now = () => new Date(),
  kdf,
}: StoreOptions = {}): Promise<Store> {
  const ring = new KeyRing();
  const database = await openDatabase(name, () => ring.sealing);
  const users = await telling(() => database.users.count());
  const device = await deviceOf(database, now);
  ring.exists = users > 0;
  const settings = new Settings(database);
  const lists = new WorkLists(database, ring);
  ring.onLock = () => lists.wipe();
  return {
    vault: new Vault(database, ring, { now, ...(kdf && { kdf }) }),
    log: new LogBook(database, ring, (entries) => lists.changed(entries)),
    lists,
    drafts: new Drafts(database, ring, () => lists.draftsChanged()),
    practices: new Practices(database, now),
    practiceIndex: new PracticeIndex(database),
    practiceNotes: new PracticeNotes(database),
    setLists: new SetLists(database),
    outcodes: new OutcodeTable(database),
    services: new Services(database, now),
    serviceReadings: new ServiceReadings(database, now),
    profiles: new Profiles(database, now),
    ownLetters: new OwnLetters(database, now),
    ownSnippets: new OwnSnippets(database),
    settings,
    backups: new Backups(database, ring, settings, {
      now,
      onAdded: (entries) => lists.changed(entries),
      ...(kdf && { kdf }),
    }),
    device,
    close: () => {
      ring.lock();
      database.close();
    },
  };
}

function deviceOf(database: Database, now: () => Date): Promise<string> {
  return writing(database, [database.meta], async () => {
    const kept = z.safeParse(Ulid, (await database.meta.get(DEVICE))?.value);
    if (kept.success) return kept.data;
    const device = newId(now());
    await database.meta.put({ key: DEVICE, value: device });
    await markFolded(database);
    return device;
  });
}
