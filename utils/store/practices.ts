import { Dexie } from 'dexie';
import { oneOfEach } from '../directory/one-of-each';
import type { Practice } from '../directory/practice';
import { ToldError } from '../errors';
import { newId } from '../log/id';
import type { Database } from './database';
import { ListLedger, practiceListSchema, summaryOf } from './practice-lists';
import type { GenerationInUse, ListSummary, PracticeList } from './practice-lists';
import type { PracticeRow } from './schema';
import { telling, writing } from './trouble';

export type { ListSummary, PracticeList } from './practice-lists';

/** What is in use. `generation` changes whenever any list does, so that an index of all of them may be kept by it. */
export type PracticesInUse = {
  readonly generation: string;
  /** All lists as one. */
  readonly list: ListSummary;
  readonly lists: readonly PracticeList[];
};

/**
 * The lists of practices: public data, plain, readable while locked. Several lie side by side, each of a source of its own; a code
 * that two of them hold is given once (`oneOfEach`). A new list is staged beside those in use, batch by batch, and takes the
 * place of the one of its source in one transaction; until then, whatever happens, the old one answers.
 */
export class Practices {
  readonly #database: Database;
  readonly #ledger: ListLedger;
  readonly #now: () => Date;

  constructor(database: Database, now: () => Date) {
    this.#database = database;
    this.#ledger = new ListLedger(database.meta);
    this.#now = now;
  }

  /** The lists in use; null where there is none. */
  inUse(): Promise<PracticesInUse | null> {
    return telling(async () => {
      const { stamp, lists } = await this.#ledger.inUse();
      const known = lists.map(({ list }) => list);
      const list = summaryOf(known);
      return list ? { generation: stamp, list, lists: known } : null;
    });
  }

  byCode(code: string): Promise<Practice | null> {
    const wanted = code.trim().toUpperCase();
    return this.byCodes([wanted]).then(([practice]) => practice ?? null);
  }

  /** Those of these codes that there are, in order of code. */
  byCodes(codes: readonly string[]): Promise<Practice[]> {
    return this.#read(async (lists) => settled(await this.#rowsOf(lists, codes), lists));
  }

  /** @param postcode upper case with one space */
  byPostcode(postcode: string): Promise<Practice[]> {
    const { practices } = this.#database;
    return this.#read(async (lists) => {
      const there: PracticeRow[] = [];
      for (const { generation } of lists) {
        there.push(...(await practices.where('[generation+postcode]').equals([generation, postcode]).toArray()));
      }
      if (lists.length < 2) return settled(there, lists);
      // Another list may know better where one of them is.
      const codes = [...new Set(there.map(({ code }) => code))];
      return settled(await this.#rowsOf(lists, codes), lists).filter((practice) => practice.postcode === postcode);
    });
  }

  /** The practices in order of code, from after a code on. @param only the id of one list: everything in that one */
  page(after: string | null, limit: number, only?: string): Promise<Practice[]> {
    return this.#read(async (lists) => {
      const wanted = lists.filter(({ list }) => only === undefined || list.id === only);
      const rows: PracticeRow[] = [];
      for (const { generation } of wanted) {
        const part = await this.#database.practices
          .where('[generation+code]')
          .between([generation, after ?? Dexie.minKey], [generation, Dexie.maxKey], after === null)
          .limit(limit)
          .toArray();
        rows.push(...part);
      }
      return settled(rows, wanted).slice(0, limit);
    });
  }

  /** All of them, for a search index. */
  all(): Promise<Practice[]> {
    return this.page(null, Infinity);
  }

  /**
   * Begins an import. What an earlier, unfinished one left is cleared away.
   * @returns the generation to stage under
   * @throws ToldError `import-running` where another import is still staging
   */
  begin(): Promise<string> {
    return this.#write(async () => {
      if (await this.#ledger.running(this.#now())) throw new ToldError('import-running');
      const { lists } = await this.#ledger.inUse();
      await this.#clearAllBut(generationsOf(lists));
      const generation = newId(this.#now());
      await this.#ledger.touch(generation, this.#now());
      return generation;
    });
  }

  /** @throws ToldError `import-interrupted` where this import is not the one staging any more, `storage-full` */
  stage(generation: string, batch: readonly Practice[]): Promise<void> {
    return this.#write(async () => {
      await this.#ledger.mustBeStaging(generation);
      await this.#database.practices.bulkPut(batch.map((practice) => rowOf(practice, generation)));
      await this.#ledger.touch(generation, this.#now());
    });
  }

  /**
   * Puts the staged list in use, in the place of the one with its id, where there is one. A practice that only the old one has is
   * kept and marked `noLongerListed`. The other lists stay as they are.
   * @throws ToldError `import-interrupted` where this import is not the one staging any more, or staged nothing
   */
  commit(generation: string, list: PracticeList): Promise<void> {
    const { practices } = this.#database;
    return this.#write(async () => {
      await this.#ledger.mustBeStaging(generation);
      const staged = new Set((await this.#rows(generation).primaryKeys()).map(([, code]) => code));
      if (staged.size === 0) throw new ToldError('import-interrupted');
      const { lists } = await this.#ledger.inUse();
      const old = lists.find((one) => one.list.id === list.id);
      const gone = old ? (await this.#rows(old.generation).toArray()).filter(({ code }) => !staged.has(code)) : [];
      await practices.bulkPut(gone.map((row) => ({ ...row, generation, noLongerListed: true })));
      const next: GenerationInUse = { generation, list: practiceListSchema.parse(list) };
      const after = old ? lists.map((one) => (one === old ? next : one)) : [...lists, next];
      await this.#ledger.use(generation, after);
      await this.#ledger.endStaging();
      await this.#clearAllBut(generationsOf(after));
    });
  }

  /** Leaves an import. The lists in use stay. */
  cancel(generation: string): Promise<void> {
    return this.#write(async () => {
      if (!(await this.#ledger.isStaging(generation))) return;
      await this.#ledger.endStaging();
      await this.#clearAllBut(generationsOf((await this.#ledger.inUse()).lists));
    });
  }

  /** Takes a list out of use, and what only it held away. @throws ToldError `list-missing`, `import-running` */
  remove(id: string): Promise<void> {
    return this.#write(async () => {
      // It may be about to be replaced, and then would come back.
      if (await this.#ledger.running(this.#now())) throw new ToldError('import-running');
      const { lists } = await this.#ledger.inUse();
      const after = lists.filter(({ list }) => list.id !== id);
      if (after.length === lists.length) throw new ToldError('list-missing');
      await this.#ledger.use(newId(this.#now()), after);
      await this.#clearAllBut(generationsOf(after));
    });
  }

  /** One moment of everything: a list that is replaced meanwhile is read whole, as it was or as it is. */
  #read<T>(work: (lists: readonly GenerationInUse[]) => PromiseLike<T>): Promise<T> {
    const { practices, meta } = this.#database;
    return telling(() =>
      this.#database.transaction('r', [practices, meta], async () => await work((await this.#ledger.inUse()).lists)),
    );
  }

  #write<T>(work: () => PromiseLike<T>): Promise<T> {
    const { practices, meta } = this.#database;
    return writing(this.#database, [practices, meta], work);
  }

  /** What every list in use holds of these codes. */
  async #rowsOf(lists: readonly GenerationInUse[], codes: readonly string[]): Promise<PracticeRow[]> {
    const keys = lists.flatMap(({ generation }) => codes.map((code): [string, string] => [generation, code]));
    return (await this.#database.practices.bulkGet(keys)).flatMap((row) => row ?? []);
  }

  #rows(generation: string) {
    return this.#database.practices
      .where('[generation+code]')
      .between([generation, Dexie.minKey], [generation, Dexie.maxKey]);
  }

  async #clearAllBut(generations: readonly string[]): Promise<void> {
    const { practices } = this.#database;
    let from: [unknown, unknown] = [Dexie.minKey, Dexie.minKey];
    for (const generation of generations.toSorted()) {
      await practices.where('[generation+code]').between(from, [generation, Dexie.minKey]).delete();
      from = [generation, Dexie.maxKey];
    }
    await practices.where('[generation+code]').aboveOrEqual(from).delete();
  }
}

function generationsOf(lists: readonly GenerationInUse[]): string[] {
  return lists.map(({ generation }) => generation);
}

function settled(rows: readonly PracticeRow[], lists: readonly GenerationInUse[]): Practice[] {
  const byGeneration = new Map(lists.map(({ generation, list }) => [generation, list]));
  return oneOfEach(
    rows.flatMap(({ generation, ...practice }) => {
      const list = byGeneration.get(generation);
      return list ? [{ practice: { ...practice, list: list.id }, asOf: list.asOf, importedAt: list.importedAt }] : [];
    }),
  );
}

function rowOf({ list: _list, ...practice }: Practice, generation: string): PracticeRow {
  return { ...practice, generation };
}
