import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import { encryption } from './encryption';
import { ENCRYPTED, SCHEMA_VERSION, TABLES } from './schema';
import type { ClientRow, DraftRow, EntryRow, MetaRow, PracticeRow, ReferralRow, SettingRow, UserRow } from './schema';
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

  /** @param key the key in use; throws ToldError where there is none */
  constructor(name: string, key: () => Uint8Array) {
    // Strict: what was acknowledged is on disk, even when the machine loses power. Dexie's cache would keep decrypted rows.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(SCHEMA_VERSION).stores(TABLES);
    this.use(encryption(ENCRYPTED, key));
  }
}

/** @throws ToldError `database-unavailable`, `database-newer`, `storage-full` */
export async function openDatabase(name: string, key: () => Uint8Array): Promise<Database> {
  const database = new Database(name, key);
  await telling(() => database.open());
  return database;
}
