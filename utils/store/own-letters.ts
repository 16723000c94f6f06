import type { Database } from './database';
import type { OwnLetterRow } from './schema';
import { telling, writing } from './trouble';

/** The letters somebody wrote here or imported. Public data, as site profiles are: plain, readable while locked. */
export class OwnLetters {
  readonly #database: Database;
  readonly #now: () => Date;

  constructor(database: Database, now: () => Date) {
    this.#database = database;
    this.#now = now;
  }

  all(): Promise<OwnLetterRow[]> {
    return telling(() => this.#database.ownLetters.toArray());
  }

  /**
   * Keeps the text that `write` makes, for it has to be made of the text kept until now, with nobody writing in between.
   * @param write gets the text before, null where there is none, and how many letters there are; what it throws is thrown on
   * @returns the text now
   * @throws ToldError `storage-full`
   */
  save(id: string, write: (before: string | null, count: number) => string): Promise<string> {
    const table = this.#database.ownLetters;
    return writing(this.#database, [table], async () => {
      const before = (await table.get(id))?.text ?? null;
      const text = write(before, await table.count());
      if (text !== before) await table.put({ id, text, savedAt: this.#now().toISOString() });
      return text;
    });
  }

  /** @returns whether there was one */
  remove(id: string): Promise<boolean> {
    const table = this.#database.ownLetters;
    return writing(this.#database, [table], async () => {
      const there = (await table.get(id)) !== undefined;
      await table.delete(id);
      return there;
    });
  }
}
