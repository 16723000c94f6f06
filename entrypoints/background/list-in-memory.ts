import { inSlices } from '../../utils/directory/lookup/in-slices';
import type { Indexed } from '../../utils/directory/lookup/look-up';

/** A list that is kept somewhere. `stamp`: another text whenever `all` gives something else; null where there is no list. */
export type KeptList<Row> = {
  readonly stamp: () => Promise<string | null>;
  readonly all: () => Promise<readonly Row[]>;
};

type Held<Row> = {
  readonly rows: Promise<readonly Row[]>;
  /** The index as far as it is built; null until the rows are read. */
  indexed: Indexed | null;
  count: number | null;
  whole: Promise<void> | null;
};

/** One list in the background's memory: read once for a stamp, and its index built a slice at a time when somebody first searches. */
export class ListInMemory<Row> {
  #stamp: string | null = null;
  #held: Held<Row> | null = null;
  #life = new AbortController();

  constructor(
    private readonly kept: KeptList<Row>,
    private readonly index: (rows: readonly Row[]) => Indexed,
  ) {}

  async rows(): Promise<readonly Row[]> {
    return (await this.#current())?.rows ?? [];
  }

  /** How many there are; null until they have been read, or where there is no list. */
  async count(): Promise<number | null> {
    return (await this.#current())?.count ?? null;
  }

  /** The index as far as it is built, and when it is whole; begins to build it. Null where there is no list. */
  async search(): Promise<{ indexed: Indexed | null; whole: Promise<void> } | null> {
    const held = await this.#current();
    if (!held) return null;
    held.whole ??= this.#build(held);
    return { indexed: held.indexed, whole: held.whole };
  }

  async #build(held: Held<Row>): Promise<void> {
    const { signal } = this.#life;
    const rows = await held.rows;
    const indexed = this.index(rows);
    held.indexed = indexed;
    try {
      await inSlices(indexed.build(), signal);
    } catch (error) {
      // Another list has come: nobody waits for this one.
      if (!signal.aborted) throw error;
    }
  }

  async #current(): Promise<Held<Row> | null> {
    const stamp = await this.kept.stamp();
    if (stamp !== this.#stamp || !this.#held) {
      this.#life.abort();
      this.#life = new AbortController();
      this.#stamp = stamp;
      if (stamp === null) return (this.#held = null);
      const held: Held<Row> = { rows: this.kept.all(), indexed: null, count: null, whole: null };
      this.#held = held;
      held.rows.then(
        ({ length }) => (held.count = length),
        // A failed read is tried again by the next who asks.
        () => this.#held === held && (this.#held = null),
      );
    }
    return this.#held;
  }
}
