import { Dexie } from 'dexie';
import * as z from 'zod/mini';
import type { Practice } from '../directory/practice';
import { ToldError } from '../errors';
import { newId } from '../log/id';
import type { Database } from './database';
import type { PracticeRow } from './schema';
import { telling, writing } from './trouble';

/** What is known of a list of practices. */
export const practiceListSchema = z.object({
  fileName: z.string(),
  layout: z.string(),
  /** The day the list speaks of. */
  asOf: z.string(),
  importedAt: z.string(),
  count: z.number(),
  activeGpPractices: z.number(),
});
export type PracticeList = z.infer<typeof practiceListSchema>;

const inUseSchema = z.object({ generation: z.string(), list: practiceListSchema });
const stagingSchema = z.object({ generation: z.string(), touchedAt: z.number() });

const IN_USE = 'practices in use';
const STAGING = 'practices staging';
/** An import that has staged nothing for this long has died with its view. */
const ABANDONED_AFTER_MS = 60_000;

/**
 * The list of practices: public data, plain, readable while locked. A new list is staged beside the one in use, batch by batch,
 * and takes its place in one transaction; until then, whatever happens, the old list answers.
 */
export class Practices {
  readonly #database: Database;
  readonly #now: () => Date;

  constructor(database: Database, now: () => Date) {
    this.#database = database;
    this.#now = now;
  }

  /** The list in use and its generation, by which an index of it may be kept; null where there is none. */
  inUse(): Promise<{ generation: string; list: PracticeList } | null> {
    return telling(() => this.#inUse());
  }

  byCode(code: string): Promise<Practice | null> {
    return telling(async () => {
      const generation = await this.#generation();
      const row = generation && (await this.#database.practices.get([generation, code.trim().toUpperCase()]));
      return row ? practiceOf(row) : null;
    });
  }

  /** @param postcode upper case with one space */
  byPostcode(postcode: string): Promise<Practice[]> {
    return telling(async () => {
      const generation = await this.#generation();
      if (!generation) return [];
      const rows = await this.#database.practices
        .where('[generation+postcode]')
        .equals([generation, postcode])
        .toArray();
      return rows.map(practiceOf);
    });
  }

  /** The list in order of code, from after a code on. */
  page(after: string | null, limit: number): Promise<Practice[]> {
    return telling(async () => {
      const generation = await this.#generation();
      if (!generation) return [];
      const rows = await this.#database.practices
        .where('[generation+code]')
        .between([generation, after ?? Dexie.minKey], [generation, Dexie.maxKey], after === null)
        .limit(limit)
        .toArray();
      return rows.map(practiceOf);
    });
  }

  /** The whole list, for a search index. */
  all(): Promise<Practice[]> {
    return this.page(null, Infinity);
  }

  /**
   * Begins an import. What an earlier, unfinished one left is cleared away.
   * @returns the generation to stage under
   * @throws ToldError `import-running` where another import is still staging
   */
  begin(): Promise<string> {
    const { practices, meta } = this.#database;
    return writing(this.#database, [practices, meta], async () => {
      const running = await this.#staging();
      if (running && this.#now().getTime() - running.touchedAt < ABANDONED_AFTER_MS)
        throw new ToldError('import-running');
      await this.#clearAllBut(await this.#generation());
      const generation = newId(this.#now());
      await this.#touch(generation);
      return generation;
    });
  }

  /** @throws ToldError `import-interrupted` where this import is not the one staging any more, `storage-full` */
  stage(generation: string, batch: readonly Practice[]): Promise<void> {
    const { practices, meta } = this.#database;
    return writing(this.#database, [practices, meta], async () => {
      await this.#mustBeStaging(generation);
      await practices.bulkPut(batch.map((practice) => ({ ...practice, generation })));
      await this.#touch(generation);
    });
  }

  /**
   * Puts the staged list in use. A practice that only the old list has is kept and marked `noLongerListed`.
   * @throws ToldError `import-interrupted` where this import is not the one staging any more, or staged nothing
   */
  commit(generation: string, list: PracticeList): Promise<void> {
    const { practices, meta } = this.#database;
    return writing(this.#database, [practices, meta], async () => {
      await this.#mustBeStaging(generation);
      const staged = new Set(await this.#codes(generation));
      if (staged.size === 0) throw new ToldError('import-interrupted');
      const old = await this.#generation();
      const gone = old ? (await this.#rows(old).toArray()).filter(({ code }) => !staged.has(code)) : [];
      await practices.bulkPut(gone.map((row) => ({ ...row, generation, noLongerListed: true })));
      await meta.put({ key: IN_USE, value: { generation, list: practiceListSchema.parse(list) } });
      await meta.delete(STAGING);
      await this.#clearAllBut(generation);
    });
  }

  /** Leaves an import. The list in use stays. */
  cancel(generation: string): Promise<void> {
    const { practices, meta } = this.#database;
    return writing(this.#database, [practices, meta], async () => {
      if ((await this.#staging())?.generation !== generation) return;
      await meta.delete(STAGING);
      await this.#clearAllBut(await this.#generation());
    });
  }

  async #inUse() {
    const row = await this.#database.meta.get(IN_USE);
    return row ? inUseSchema.parse(row.value) : null;
  }

  async #generation(): Promise<string | null> {
    return (await this.#inUse())?.generation ?? null;
  }

  async #staging() {
    const row = await this.#database.meta.get(STAGING);
    return row ? stagingSchema.parse(row.value) : null;
  }

  async #mustBeStaging(generation: string): Promise<void> {
    if ((await this.#staging())?.generation !== generation) throw new ToldError('import-interrupted');
  }

  #touch(generation: string): PromiseLike<unknown> {
    return this.#database.meta.put({ key: STAGING, value: { generation, touchedAt: this.#now().getTime() } });
  }

  #rows(generation: string) {
    return this.#database.practices
      .where('[generation+code]')
      .between([generation, Dexie.minKey], [generation, Dexie.maxKey]);
  }

  async #codes(generation: string): Promise<string[]> {
    return (await this.#rows(generation).primaryKeys()).map(([, code]) => code);
  }

  async #clearAllBut(generation: string | null): Promise<void> {
    const { practices } = this.#database;
    if (generation === null) return practices.clear();
    await practices.where('[generation+code]').below([generation, Dexie.minKey]).delete();
    await practices.where('[generation+code]').above([generation, Dexie.maxKey]).delete();
  }
}

function practiceOf({ generation: _generation, ...practice }: PracticeRow): Practice {
  return practice;
}
