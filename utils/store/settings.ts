import type * as z from 'zod/mini';
import type { Database } from './database';
import { telling, writing } from './trouble';
import { isReadable } from './unreadable';

/** Settings that say something of people, hence encrypted: the user's own details, above all. */
export class Settings {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Null where it was never set, or what is kept cannot be read or does not fit any more. @throws ToldError `vault-locked` */
  read<T>(key: string, schema: z.ZodMiniType<T>): Promise<T | null> {
    return telling(async () => {
      const row = await this.#database.settings.get(key);
      const parsed = isReadable(row) ? schema.safeParse(row.value) : null;
      return parsed?.success ? parsed.data : null;
    });
  }

  /** @param value must survive JSON @throws ToldError `vault-locked`, `storage-full` */
  write(key: string, value: unknown): Promise<void> {
    return writing(this.#database, [this.#database.settings], async () => {
      await this.#database.settings.put({ key, value });
    });
  }
}
