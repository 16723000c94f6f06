import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import { encryption } from './encryption';
import { upgradeSingleList } from './practice-lists';
import {
  ENCRYPTED,
  SCHEMA_VERSION,
  TABLES,
  TABLES_AT_FIRST,
  TABLES_AT_FOURTH,
  TABLES_AT_SECOND,
  TABLES_AT_THIRD,
} from './schema';
import type {
  ClientRow,
  DraftRow,
  EntryRow,
  MetaRow,
  OwnLetterRow,
  OutcodeTableRow,
  OwnSnippetRow,
  PracticeNoteRow,
  PracticeRow,
  ProfilePlaceRow,
  ProfileRow,
  ReferralRow,
  ServiceCorrectionRow,
  ServiceReadingRow,
  ServiceRow,
  ServiceSourceRow,
  SettingRow,
  UserRow,
} from './schema';
import { telling } from './trouble';
import type { UnreadableRow } from './unreadable';

/** A table whose rows are sealed: a row may come back unreadable. Rows go in as they should come out. */
type Sealed<Row> = Table<Row | UnreadableRow, string, Row>;

export class Database extends Dexie {
  declare readonly entries: Sealed<EntryRow>;
  declare readonly referrals: Sealed<ReferralRow>;
  declare readonly clients: Sealed<ClientRow>;
  declare readonly drafts: Sealed<DraftRow>;
  declare readonly settings: Sealed<SettingRow>;
  declare readonly users: Table<UserRow, string>;
  declare readonly meta: Table<MetaRow, string>;
  declare readonly practices: Table<PracticeRow, [generation: string, code: string]>;
  declare readonly practiceNotes: Sealed<PracticeNoteRow>;
  declare readonly profiles: Table<ProfileRow, string>;
  declare readonly profilePlaces: Table<ProfilePlaceRow, [origin: string, id: string]>;
  declare readonly ownLetters: Table<OwnLetterRow, string>;
  declare readonly ownSnippets: Table<OwnSnippetRow, string>;
  declare readonly outcodes: Table<OutcodeTableRow, string>;
  declare readonly services: Table<ServiceRow, [source: string, generation: string, id: string]>;
  declare readonly serviceSources: Table<ServiceSourceRow, string>;
  declare readonly serviceReadings: Table<ServiceReadingRow, string>;
  declare readonly serviceCorrections: Table<ServiceCorrectionRow, string>;

  /** @param key the key in use; throws ToldError where there is none */
  constructor(name: string, key: () => Uint8Array) {
    // Strict: what was acknowledged is on disk, even when the machine loses power. Dexie's cache would keep decrypted rows.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores(TABLES_AT_FIRST);
    this.version(2).stores(TABLES_AT_SECOND);
    this.version(3).stores(TABLES_AT_THIRD);
    this.version(4).stores(TABLES_AT_FOURTH);
    this.version(SCHEMA_VERSION).stores(TABLES).upgrade(upgradeSingleList);
    this.use(encryption(ENCRYPTED, key));
  }
}

/** @throws ToldError `database-unavailable`, `database-newer`, `storage-full` */
export async function openDatabase(name: string, key: () => Uint8Array): Promise<Database> {
  const database = new Database(name, key);
  await telling(async () => {
    await refuseNewer(name);
    await database.open();
  });
  return database;
}

/**
 * Rejects with a VersionError where the database on disk is of a newer version. Dexie would open it all the same, and mend it
 * to what it knows. Where there is none, or an older one, it is left as it is.
 */
function refuseNewer(name: string): Promise<void> {
  const { indexedDB } = Dexie.dependencies;
  // Without IndexedDB, Dexie says so on opening.
  if (!indexedDB) return Promise.resolve();
  return new Promise((resolve, reject) => {
    // Dexie multiplies its versions by ten.
    const request = indexedDB.open(name, SCHEMA_VERSION * 10);
    request.addEventListener('upgradeneeded', () => request.transaction?.abort());
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
    request.addEventListener('error', () => {
      if (request.error?.name === 'AbortError') resolve();
      else reject(request.error ?? new Error('IndexedDB failed'));
    });
  });
}
