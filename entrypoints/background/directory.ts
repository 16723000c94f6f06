import type { Practice } from '../../utils/directory/practice';
import { buildIndex } from '../../utils/directory/search';
import type { PracticeIndex } from '../../utils/directory/search';
import type { Practices } from '../../utils/store/practices';

type Held = { readonly generation: string; readonly practices: readonly Practice[]; index: PracticeIndex | null };

/** The practice list in memory, read once for a generation, and its search index, built when somebody first searches. */
export class Directory {
  #held: Promise<Held> | null = null;
  #generation: string | null = null;

  constructor(private readonly kept: Practices) {}

  async practices(): Promise<readonly Practice[]> {
    return (await this.#current())?.practices ?? [];
  }

  async search(query: string, limit: number): Promise<Practice[]> {
    const held = await this.#current();
    if (!held) return [];
    held.index ??= buildIndex(held.practices);
    return held.index.search(query, limit).map(({ practice }) => practice);
  }

  async #current(): Promise<Held | null> {
    const inUse = await this.kept.inUse();
    if (!inUse) return null;
    const { generation } = inUse;
    if (this.#generation !== generation || !this.#held) {
      this.#generation = generation;
      this.#held = this.kept.all().then((practices) => ({ generation, practices, index: null }));
      // A failed read is tried again by the next who asks.
      this.#held.catch(() => (this.#held = null));
    }
    return this.#held;
  }
}
