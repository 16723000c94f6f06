import type { IsoDate } from '../client/date';
import type { Client } from '../log/client/client';
import type { Entry } from '../log/entry';
import { ListIndex } from '../log/worklist/list-index';
import type { Facets } from '../log/worklist/list-index';
import { isNarrowed } from '../log/worklist/list-query';
import type { ListQuery } from '../log/worklist/list-query';
import { rowOfDraft, rowOfReferral } from '../log/worklist/list-row';
import type { ListedClient } from '../log/worklist/list-row';
import type { Database } from './database';
import { askForAnew, bringUpToDate, isFolded, nextTask } from './fold-update';
import type { KeyRing } from './key-ring';
import type { ListPage, Readiness } from './list-page';
import { withRelated } from './related';
import { telling, told } from './trouble';
import { isReadable, readable } from './unreadable';
import { unsentDrafts } from './unsent-drafts';
import { openIds, worklistPage } from './worklist-page';

/** Rows read at once: some milliseconds, so that whoever asks meanwhile is answered. */
const SLICE = 250;
/** After a failure it is not tried again before so many milliseconds. */
const PAUSE_MS = 5_000;
/** More than so many entries at once fold the whole log anew, and so the list is read anew. */
const MANY = 1_000;

/**
 * The worklist's lists, over a light table in memory: read in slices when somebody first asks, kept in step with what is written, and
 * gone with the key. Until it is read, the first list is answered by index, and while the tables are made anew nothing is.
 */
export class WorkLists {
  readonly #database: Database;
  readonly #ring: KeyRing;
  #index = new ListIndex();
  #unreadable = 0;
  #readiness: Readiness = { state: 'reading', share: 0 };
  #life: AbortController | null = null;
  #draftsChanged = true;
  #failed: { readonly error: unknown; readonly at: number } | null = null;
  /** Called with every step of its way to being ready. */
  onProgress: (readiness: Readiness) => void = () => undefined;

  constructor(database: Database, ring: KeyRing) {
    this.#database = database;
    this.#ring = ring;
  }

  /** Makes the tables anew where another version made them, and reads them. Does nothing where it is at that, or was. */
  begin(): void {
    if (this.#life || this.#ring.state !== 'open') return;
    const life = new AbortController();
    this.#life = life;
    this.#failed = null;
    this.#makeReady(life.signal).catch((error: unknown) => {
      if (life.signal.aborted) return;
      this.wipe();
      this.#failed = { error: told(error), at: Date.now() };
      this.onProgress(this.#readiness);
    });
  }

  /** Makes the tables anew where another version made them, without waiting for somebody to look at a list. */
  update(): void {
    isFolded(this.#database).then(
      (folded) => !folded && this.begin(),
      () => undefined,
    );
  }

  /** Forgets everything, and stops what is going on. */
  wipe(): void {
    this.#life?.abort();
    this.#life = null;
    this.#index = new ListIndex();
    this.#unreadable = 0;
    this.#draftsChanged = true;
    this.#readiness = { state: 'reading', share: 0 };
  }

  /** The tables are to be made anew, or were read by nobody who was told of a change. */
  restart(): void {
    this.wipe();
    this.begin();
  }

  /** Has the tables made anew from the log, whichever version made them. @throws ToldError `vault-locked` … */
  async makeAnew(): Promise<void> {
    void this.#ring.sealing;
    this.wipe();
    await askForAnew(this.#database);
    this.begin();
  }

  /** @throws ToldError `vault-locked`, `vault-missing`, `database-unavailable` */
  async page(query: ListQuery, today: IsoDate, offset: number, limit: number): Promise<ListPage> {
    // Throws where there is no key.
    void this.#ring.sealing;
    const failed = this.#failed;
    // A disk that is full stays so for a while: asked at once again it would fail again, as fast as views ask.
    if (failed && Date.now() < failed.at + PAUSE_MS) throw failed.error;
    this.begin();
    if (this.#readiness.state !== 'ready') return this.#beforeReady(query, today, offset, limit);
    await this.#readDrafts();
    const found = this.#index.find(query, today);
    return {
      rows: found.slice(offset, offset + limit),
      found,
      total: found.length,
      clients: new Set(found.map(({ row, client }) => client?.id ?? row.client)).size,
      counts: this.#index.counts(today),
      unreadable: this.#unreadable,
      readiness: this.#readiness,
    };
  }

  /** All that can be chosen to filter by. */
  facets(): Facets {
    return this.#index.facets();
  }

  /** After entries were written: what they bear on is read anew. They are on disk, so this never fails. */
  async changed(entries: readonly Entry[]): Promise<void> {
    if (!this.#life) return;
    const { signal } = this.#life;
    try {
      if (entries.length <= MANY) await this.#follow(entries, signal);
      else this.restart();
    } catch {
      if (!signal.aborted) this.restart();
    }
  }

  draftsChanged(): void {
    this.#draftsChanged = true;
  }

  async #follow(entries: readonly Entry[], signal: AbortSignal): Promise<void> {
    const { referrals, entries: log } = this.#database;
    await telling(async () => {
      const touched = await this.#database.transaction('r', log, () => withRelated(this.#database, entries));
      const ids = [...new Set(touched.flatMap(({ referral }) => referral ?? []))];
      const rows = await referrals.bulkGet(ids);
      if (signal.aborted) return;
      for (const [at, id] of ids.entries()) {
        const row = rows[at];
        this.#index.put(id, isReadable(row) ? rowOfReferral(row.referral) : null);
      }
      await this.#readClients(new Set(touched.map(({ client }) => client)), signal);
    });
  }

  async #makeReady(signal: AbortSignal): Promise<void> {
    await bringUpToDate(
      this.#database,
      this.#ring,
      (share) => !signal.aborted && this.#tell({ state: 'updating', share }),
      signal,
    );
    if (signal.aborted) return;
    this.#tell({ state: 'reading', share: 0 });
    await telling(() => this.#read(signal));
    if (!signal.aborted) this.#tell({ state: 'ready', share: 1 });
  }

  async #read(signal: AbortSignal): Promise<void> {
    const { referrals, clients } = this.#database;
    const people = await clients.toCollection().primaryKeys();
    const open = await openIds(this.#database);
    const all = people.length + open.length;
    for (let at = 0; at < people.length && !signal.aborted; at += SLICE) {
      const { items } = readable(await clients.bulkGet(people.slice(at, at + SLICE)));
      if (signal.aborted) return;
      for (const { ids, client } of items) this.#index.putClient(ids, listedClient(client));
      this.#tell({ state: 'reading', share: at / all });
      await nextTask();
    }
    for (let at = 0; at < open.length && !signal.aborted; at += SLICE) {
      const { items, unreadable } = readable(await referrals.bulkGet(open.slice(at, at + SLICE)));
      if (signal.aborted) return;
      for (const { id, referral } of items) this.#index.put(id, rowOfReferral(referral));
      this.#unreadable += unreadable;
      this.#tell({ state: 'reading', share: (people.length + at) / all });
      await nextTask();
    }
  }

  async #readDrafts(): Promise<void> {
    if (!this.#draftsChanged) return;
    this.#draftsChanged = false;
    const index = this.#index;
    try {
      const drafts = await telling(() => unsentDrafts(this.#database));
      // Locked meanwhile, there is another index, in which nothing of this belongs.
      if (index !== this.#index) return;
      const ids = new Set(drafts.map(({ id }) => id));
      for (const id of index.idsIn('draft')) if (!ids.has(id)) index.put(id, null);
      for (const draft of drafts) index.put(draft.id, rowOfDraft(draft));
    } catch (error) {
      this.#draftsChanged = true;
      throw error;
    }
  }

  /** Whoever these ids are, and whoever they are or were taken for. */
  async #readClients(wanted: Set<string>, signal: AbortSignal): Promise<void> {
    const rows = await this.#database.clients
      .where('ids')
      .anyOf([...wanted])
      .distinct()
      .toArray();
    const { items } = readable(rows);
    const others = items.flatMap(({ client }) => client.conflictsWith).filter((id) => !wanted.has(id));
    if (others.length > 0) {
      for (const id of others) wanted.add(id);
      return this.#readClients(wanted, signal);
    }
    if (signal.aborted) return;
    this.#index.putClient([...wanted], null);
    for (const { ids, client } of items) this.#index.putClient(ids, listedClient(client));
  }

  async #beforeReady(query: ListQuery, today: IsoDate, offset: number, limit: number): Promise<ListPage> {
    const nothing = { rows: [], found: null, total: null, clients: null, counts: null, unreadable: 0 };
    const byIndex = query.list === 'all' && query.sort === null && !isNarrowed(query);
    // What an older version folded may lack what is shown.
    if (!byIndex || !(await isFolded(this.#database))) return { ...nothing, readiness: this.#readiness };
    const { rows, total, unreadable } = await worklistPage(this.#database, { today, offset, limit });
    return {
      ...nothing,
      rows: rows.map(({ referral, client }) => ({
        row: rowOfReferral(referral),
        client: client && listedClient(client),
      })),
      total,
      unreadable,
      readiness: this.#readiness,
    };
  }

  #tell(readiness: Readiness): void {
    this.#readiness = readiness;
    this.onProgress(readiness);
  }
}

function listedClient({ id, name, identity, keyworker }: Client): ListedClient {
  return { id, name, identity, keyworker };
}
