import { refOf } from '../../utils/directory/lookup/listed';
import type { Listed } from '../../utils/directory/lookup/listed';
import { indexPractices, indexServices, lookUp } from '../../utils/directory/lookup/look-up';
import type { Found, Indexed } from '../../utils/directory/lookup/look-up';
import type { Position } from '../../utils/directory/nearby/distance';
import type { Outcodes } from '../../utils/directory/nearby/origin';
import { readPostcode } from '../../utils/directory/postcode';
import type { Practice } from '../../utils/directory/practice';
import type { Service } from '../../utils/directory/services/service';
import type { OutcodeTable } from '../../utils/store/outcodes';
import type { Practices } from '../../utils/store/practices';
import { ListInMemory } from './list-in-memory';
import type { KeptList } from './list-in-memory';

/** So long a search waits for an index that is being built, in milliseconds; then it answers from what there is. */
const WAIT_MS = 300;

type LookUp = {
  readonly found: readonly Found[];
  /** False while a list is still being read or indexed: there may be more. */
  readonly whole: boolean;
};

/** Practices and services in memory, and the one search over both. */
export class Directory {
  readonly #practices: ListInMemory<Practice>;
  readonly #services: ListInMemory<Service>;
  #outcodes: { readonly stamp: string; readonly map: Outcodes } | null = null;

  /** @param onWhole called when a search that was answered in part can be answered whole */
  constructor(
    private readonly kept: Practices,
    services: KeptList<Service>,
    private readonly table: OutcodeTable,
    private readonly onWhole: () => void,
  ) {
    const list = { stamp: async () => (await kept.inUse())?.generation ?? null, all: () => kept.all() };
    this.#practices = new ListInMemory(list, indexPractices);
    this.#services = new ListInMemory(services, indexServices);
  }

  practices(): Promise<readonly Practice[]> {
    return this.#practices.rows();
  }

  /** How many services there are; null until they have been read. Begins to read and index both lists. */
  async begin(): Promise<{ services: number | null }> {
    await Promise.all([this.#practices.search(), this.#services.search()]);
    return { services: await this.#services.count() };
  }

  /** Practices alone, once they are all indexed. */
  async search(query: string, limit: number): Promise<Practice[]> {
    const list = await this.#practices.search();
    if (!list) return [];
    await list.whole;
    const { indexed } = (await this.#practices.search()) ?? {};
    const found = indexed ? lookUp([indexed], query, { limit, outcodes: await this.outcodes() }) : [];
    return found.flatMap(({ listed }) => (listed.of === 'practice' ? [listed.practice] : []));
  }

  /** @param near a postcode to be near to. It is used for this answer and kept nowhere */
  async lookUp(query: string, limit: number, near?: string): Promise<LookUp> {
    const lists = [this.#practices, this.#services] as const;
    const searched = await Promise.all(lists.map((list) => list.search()));
    const whole = Promise.all(searched.map((list) => list?.whole));
    const within = (ms: number) => Promise.race([whole.then(() => true), after(ms).then(() => false)]);
    if (!(await within(0))) {
      // What failed is told to whoever asks next.
      const exact = await this.#fromStore(query);
      if (exact.length > 0) {
        whole.then(this.onWhole, () => undefined);
        return { found: exact, whole: false };
      }
    }
    const inTime = await within(WAIT_MS);
    if (!inTime) whole.then(this.onWhole, () => undefined);
    const indexed = (await Promise.all(lists.map((list) => list.search()))).flatMap((list): Indexed[] =>
      list?.indexed ? [list.indexed] : [],
    );
    const found = lookUp(indexed, query, { limit, near, outcodes: await this.outcodes() });
    return { found, whole: inTime };
  }

  async one(ref: string): Promise<Listed | null> {
    const of = ref.split(':', 1)[0];
    if (of === 'practice') {
      const practice = await this.kept.byCode(ref.slice('practice:'.length));
      return practice && { of: 'practice', practice };
    }
    const services = (await this.#services.rows()).map((service): Listed => ({ of: 'service', service }));
    return services.find((listed) => refOf(listed) === ref) ?? null;
  }

  async outcodes(): Promise<Outcodes> {
    const stamp = (await this.table.inUse())?.importedAt ?? '';
    if (this.#outcodes?.stamp !== stamp) {
      const rows = stamp === '' ? [] : await this.table.all();
      const map = new Map(rows.map(({ outcode, lat, lng }): [string, Position] => [outcode, { lat, lng }]));
      this.#outcodes = { stamp, map };
    }
    return this.#outcodes.map;
  }

  /** By the store's own order of codes and postcodes: before any row has been read. */
  async #fromStore(query: string): Promise<Found[]> {
    const code = query.trim().toUpperCase();
    const postcode = readPostcode(query);
    const byCode = /^[A-Z]{1,3}\d/.test(code) ? await this.kept.byCode(code) : null;
    const practices = byCode ? [byCode] : postcode ? await this.kept.byPostcode(postcode) : [];
    return practices.map((practice) => ({
      listed: { of: 'practice', practice },
      because: byCode ? 'code' : 'postcode',
      nearness: null,
    }));
  }
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
