import { refOf } from '../../utils/directory/lookup/listed';
import type { Listed } from '../../utils/directory/lookup/listed';
import { find, indexPractices, indexServices } from '../../utils/directory/lookup/look-up';
import type { Found } from '../../utils/directory/lookup/look-up';
import type { Position } from '../../utils/directory/nearby/distance';
import type { Outcodes } from '../../utils/directory/nearby/origin';
import { readPostcode } from '../../utils/directory/postcode';
import type { Practice } from '../../utils/directory/practice';
import type { Service } from '../../utils/directory/services/service';
import type { OutcodeTable } from '../../utils/store/outcodes';
import type { PracticeIndex } from '../../utils/store/practice-index';
import type { Practices } from '../../utils/store/practices';
import { ListInMemory } from './list-in-memory';
import type { KeptList, Searchable } from './list-in-memory';

/** So long a search waits for an index that is being built, in milliseconds; then it answers from what there is. */
const WAIT_MS = 300;

type LookUp = {
  readonly found: readonly Found[];
  /** False while a list is still being read or indexed: there may be more. */
  readonly whole: boolean;
};

export type DirectoryParts = {
  readonly practices: Practices;
  readonly practiceIndex: PracticeIndex;
  readonly services: KeptList<Service>;
  readonly outcodes: OutcodeTable;
  /** Of the extension: another version may find by other rules, and builds its indexes anew. */
  readonly version: string;
  /** Called when a search that was answered in part can be answered whole. */
  readonly onWhole: () => void;
};

/** Practices and services in memory, and the one search over both. */
export class Directory {
  readonly #practices: ListInMemory<Practice>;
  readonly #services: ListInMemory<Service>;
  readonly #kept: Practices;
  readonly #table: OutcodeTable;
  readonly #onWhole: () => void;
  #outcodes: { readonly stamp: string; readonly map: Outcodes } | null = null;

  constructor({ practices, practiceIndex, services, outcodes, version, onWhole }: DirectoryParts) {
    this.#kept = practices;
    this.#table = outcodes;
    this.#onWhole = onWhole;
    const list: KeptList<Practice> = {
      stamp: async () => (await practices.inUse())?.generation ?? null,
      all: () => practices.all(),
      index: {
        read: (stamp) => practiceIndex.read(`${version} ${stamp}`),
        keep: (stamp, index) => practiceIndex.keep(`${version} ${stamp}`, index),
        some: async (codes) => new Map((await practices.byCodes(codes)).map((practice) => [practice.code, practice])),
      },
    };
    this.#practices = new ListInMemory(list, indexPractices, (practice) => ({ of: 'practice', practice }));
    this.#services = new ListInMemory(services, indexServices, (service) => ({ of: 'service', service }));
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
    const { searchable } = (await this.#practices.search()) ?? {};
    const found = searchable ? await this.#find([searchable], query, { limit }) : [];
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
        whole.then(this.#onWhole, () => undefined);
        return { found: exact, whole: false };
      }
    }
    const inTime = await within(WAIT_MS);
    if (!inTime) whole.then(this.#onWhole, () => undefined);
    const searchable = (await Promise.all(lists.map((list) => list.search()))).flatMap(
      (list) => list?.searchable ?? [],
    );
    return { found: await this.#find(searchable, query, { limit, near }), whole: inTime };
  }

  async one(ref: string): Promise<Listed | null> {
    const of = ref.split(':', 1)[0];
    if (of === 'practice') {
      const practice = await this.#kept.byCode(ref.slice('practice:'.length));
      return practice && { of: 'practice', practice };
    }
    const services = (await this.#services.rows()).map((service): Listed => ({ of: 'service', service }));
    return services.find((listed) => refOf(listed) === ref) ?? null;
  }

  async outcodes(): Promise<Outcodes> {
    const stamp = (await this.#table.inUse())?.importedAt ?? '';
    if (this.#outcodes?.stamp !== stamp) {
      const rows = stamp === '' ? [] : await this.#table.all();
      const map = new Map(rows.map(({ outcode, lat, lng }): [string, Position] => [outcode, { lat, lng }]));
      this.#outcodes = { stamp, map };
    }
    return this.#outcodes.map;
  }

  async #find(
    lists: readonly Searchable[],
    query: string,
    options: { readonly limit: number; readonly near?: string | undefined },
  ): Promise<Found[]> {
    const found = find(lists, query, { ...options, outcodes: await this.outcodes() });
    const rowsOf = (list: Searchable) => found.filter((one) => one.list === list).map(({ row }) => row);
    const listed = new Map(
      await Promise.all(lists.map(async (list) => [list, await list.listed(rowsOf(list))] as const)),
    );
    return found.flatMap(({ list, row, because, nearness }) => {
      const one = listed.get(list)?.get(row);
      return one ? [{ listed: one, because, nearness }] : [];
    });
  }

  /** By the store's own order of codes and postcodes: before any row has been read. */
  async #fromStore(query: string): Promise<Found[]> {
    const code = query.trim().toUpperCase();
    const postcode = readPostcode(query);
    const byCode = /^[A-Z]{1,3}\d/.test(code) ? await this.#kept.byCode(code) : null;
    const practices = byCode ? [byCode] : postcode ? await this.#kept.byPostcode(postcode) : [];
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
