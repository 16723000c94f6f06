import { inSlices } from '../../utils/directory/lookup/in-slices';
import { ListIndex } from '../../utils/directory/lookup/list-index';
import type { StoredIndex } from '../../utils/directory/lookup/list-index';
import type { Listed } from '../../utils/directory/lookup/listed';
import type { Indexed } from '../../utils/directory/lookup/look-up';
import { ToldError } from '../../utils/errors';

/** A list that is kept somewhere. `stamp`: another text whenever `all` gives something else; null where there is no list. */
export type KeptList<Row> = {
  readonly stamp: () => Promise<string | null>;
  readonly all: () => Promise<readonly Row[]>;
  /** Where the list's index is kept too, so that the next start of the background finds it built. */
  readonly index?: KeptIndex<Row>;
};

type KeptIndex<Row> = {
  readonly read: (stamp: string) => Promise<StoredIndex | null>;
  readonly keep: (stamp: string, index: StoredIndex) => Promise<void>;
  /** Rows by what names them in the list; those that are not there any more left out. */
  readonly some: (refs: readonly string[]) => Promise<ReadonlyMap<string, Row>>;
};

/** What can be searched of a list now: its index as far as it is built, and the rows that it names. */
export type Searchable = {
  readonly index: ListIndex;
  readonly listed: (rows: readonly number[]) => Promise<ReadonlyMap<number, Listed>>;
};

type Held<Row> = {
  readonly stamp: string;
  rows: Promise<readonly Row[]> | null;
  /** The index as far as it is built; null until the rows are read. */
  searchable: Searchable | null;
  count: number | null;
  whole: Promise<void> | null;
};

/**
 * One list in the background's memory, for as long as its stamp stays. Its index is taken as it was kept, or else built a slice at
 * a time from the rows when somebody first searches; the rows are read once, by the first who needs all of them.
 */
export class ListInMemory<Row> {
  #held: Held<Row> | null = null;
  #life = new AbortController();

  constructor(
    private readonly kept: KeptList<Row>,
    private readonly indexed: (rows: readonly Row[]) => Indexed,
    private readonly listed: (row: Row) => Listed,
  ) {}

  async rows(): Promise<readonly Row[]> {
    const held = await this.#current();
    return held ? this.#read(held) : [];
  }

  /** How many there are; null until they have been read, or where there is no list. */
  async count(): Promise<number | null> {
    return (await this.#current())?.count ?? null;
  }

  /** What can be searched so far, and when it is whole; begins to build it. Null where there is no list. */
  async search(): Promise<{ searchable: Searchable | null; whole: Promise<void> } | null> {
    const held = await this.#current();
    if (!held) return null;
    if (!held.whole) {
      held.whole = this.#prepare(held);
      // What failed is tried again by the next who asks.
      held.whole.catch(() => this.#held === held && (this.#held = null));
    }
    return { searchable: held.searchable, whole: held.whole };
  }

  async #prepare(held: Held<Row>): Promise<void> {
    const { signal } = this.#life;
    const { index } = this.kept;
    const stored = await index?.read(held.stamp);
    if (index && stored) {
      held.searchable = asStored(ListIndex.restored(stored), index, this.listed);
      return;
    }
    const built = this.indexed(await this.#read(held));
    held.searchable = inMemory(built);
    try {
      await inSlices(built.build(), signal);
    } catch (error) {
      // Another list has come: nobody waits for this one.
      if (!signal.aborted) throw error;
      return;
    }
    const whole = built.index.stored();
    // Nobody waits for that, and where there is no room for it, it is built again at the next start.
    if (whole) index?.keep(held.stamp, whole).catch(throwUntold);
  }

  #read(held: Held<Row>): Promise<readonly Row[]> {
    if (held.rows) return held.rows;
    const rows = this.kept.all();
    held.rows = rows;
    rows.then(
      ({ length }) => (held.count = length),
      // A failed read is tried again by the next who asks.
      () => this.#held === held && (this.#held = null),
    );
    return rows;
  }

  async #current(): Promise<Held<Row> | null> {
    const stamp = await this.kept.stamp();
    if (stamp !== (this.#held?.stamp ?? null)) {
      this.#life.abort();
      this.#life = new AbortController();
      this.#held = stamp === null ? null : { stamp, rows: null, searchable: null, count: null, whole: null };
    }
    return this.#held;
  }
}

function throwUntold(error: unknown): void {
  if (!(error instanceof ToldError)) throw error;
}

function inMemory({ index, at }: Indexed): Searchable {
  return { index, listed: async (rows) => mapOf(rows, at) };
}

function asStored<Row>(index: ListIndex, kept: KeptIndex<Row>, listed: (row: Row) => Listed): Searchable {
  return {
    index,
    listed: async (rows) => {
      const some = await kept.some(rows.flatMap((row) => index.refAt(row) ?? []));
      return mapOf(rows, (row) => {
        const found = some.get(index.refAt(row) ?? '');
        return found && listed(found);
      });
    },
  };
}

function mapOf(rows: readonly number[], at: (row: number) => Listed | undefined): Map<number, Listed> {
  return new Map(
    rows.flatMap((row) => {
      const listed = at(row);
      return listed ? [[row, listed]] : [];
    }),
  );
}
