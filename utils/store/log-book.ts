import type { IsoDate } from '../client/date';
import type { Identity } from '../client/identity';
import type { Client } from '../log/client/client';
import type { Entry } from '../log/entry';
import { inOrder } from '../log/order';
import type { Referral } from '../log/referral/referral-schema';
import { compareForWorklist } from '../log/worklist/worklist';
import { settle } from '../log/supersede';
import { timeline } from '../log/timeline';
import type { TimelineItem } from '../log/timeline';
import { append, appendFor, appendSamePerson } from './append';
import type { Appended } from './append';
import type { Database } from './database';
import { findClient } from './find-client';
import type { FoundClient } from './find-client';
import { isFolded, referralsFoldedNow } from './fold-update';
import type { KeyRing } from './key-ring';
import { rebuild } from './rebuild';
import type { Rebuilt } from './rebuild';
import { withRelated } from './related';
import { telling } from './trouble';
import { isReadable, readable } from './unreadable';
import type { Readable } from './unreadable';
import { wholeLog } from './whole-log';
import { overdueCount, worklistPage } from './worklist-page';
import type { WorklistPage } from './worklist-page';

/**
 * The log and what is folded from it. Everything but `overdueCount` throws ToldError `vault-locked` or `vault-missing` where
 * there is no key, and `database-unavailable` where there is no database.
 */
export class LogBook {
  readonly #database: Database;
  readonly #ring: KeyRing;
  readonly #onWritten: (entries: readonly Entry[]) => Promise<void>;

  /** @param onWritten what else is to be kept in step, after entries are on disk */
  constructor(
    database: Database,
    ring: KeyRing,
    onWritten: (entries: readonly Entry[]) => Promise<void> = () => Promise.resolve(),
  ) {
    this.#database = database;
    this.#ring = ring;
    this.#onWritten = onWritten;
  }

  /** All or nothing, and safe to repeat. @throws ToldError `storage-full` besides */
  async append(entries: readonly Entry[]): Promise<Appended> {
    const appended = await append(this.#database, this.#ring, entries);
    await this.#onWritten(entries);
    return appended;
  }

  /**
   * Finds the client a reading shows and appends what `make` makes of it, at once: two views that meet a new client at the same
   * moment write under one id.
   * @param make the entries, given the client or null where they are new; it must not wait for anything
   * @throws ToldError `client-conflict`, `client-differs` besides
   */
  async appendFor(identity: Identity, make: (client: Client | null) => readonly Entry[]): Promise<Appended> {
    let made: readonly Entry[] = [];
    const appended = await appendFor(this.#database, this.#ring, identity, (client) => (made = make(client)));
    await this.#onWritten(made);
    return appended;
  }

  /**
   * Appends what says that a reading shows this client although details differ: a person compared both.
   * @param make the entries, given the client as the log knows them; it must not wait for anything
   * @throws ToldError `details-changed`, `client-conflict` besides
   */
  async appendSamePerson(
    identity: Identity,
    client: string,
    make: (client: Client) => readonly Entry[],
  ): Promise<Appended> {
    let made: readonly Entry[] = [];
    const noted = (known: Client) => (made = make(known));
    const appended = await appendSamePerson(this.#database, this.#ring, identity, client, noted);
    await this.#onWritten(made);
    return appended;
  }

  /** One entry; null where there is none or it cannot be read. */
  entry(id: string): Promise<Entry | null> {
    return telling(async () => {
      const row = await this.#database.entries.get(id);
      return isReadable(row) ? row : null;
    });
  }

  findClient(identity: Identity): Promise<FoundClient> {
    return findClient(this.#database, this.#ring, identity);
  }

  /** The person a client id stands for; null where nothing identifies it. */
  client(id: string): Promise<Client | null> {
    return telling(async () => {
      const row = await this.#database.clients.where('ids').equals(id).first();
      return isReadable(row) ? row.client : null;
    });
  }

  /**
   * A person's entries in order, oldest first, from every client id that is theirs. Left out is what was moved to another
   * client by a correction: it was never theirs.
   * @param id any of their client ids
   */
  entriesOfClient(id: string): Promise<Readable<Entry>> {
    return telling(async () => {
      const { items, unreadable } = await this.historyOfClient(id);
      const entries = items.filter(({ movedAway }) => !movedAway);
      return { items: inOrder(entries.flatMap(({ entry, corrections }) => [entry, ...corrections])), unreadable };
    });
  }

  /** A person's history, newest first, with corrections attached. @param id any of their client ids */
  historyOfClient(id: string): Promise<Readable<TimelineItem>> {
    return telling(() =>
      this.#database.transaction('r', this.#database.entries, this.#database.clients, async () => {
        const ids = await this.#idsOf(id);
        const own = readable(await this.#database.entries.where('client').anyOf(ids).toArray());
        const items = timeline(ids, await withRelated(this.#database, own.items));
        return { items, unreadable: own.unreadable };
      }),
    );
  }

  /** A person's referrals: the open ones as on the worklist, then the closed ones. @param id any of their client ids */
  async referralsOfClient(id: string): Promise<Readable<Referral>> {
    if (!(await isFolded(this.#database))) return this.#foldedNow(id);
    return telling(() =>
      this.#database.transaction('r', this.#database.referrals, this.#database.clients, async () => {
        const rows = await this.#database.referrals
          .where('client')
          .anyOf(await this.#idsOf(id))
          .toArray();
        const { items, unreadable } = readable(rows);
        return { items: items.map(({ referral }) => referral).toSorted(compareForWorklist), unreadable };
      }),
    );
  }

  /**
   * A referral's entries in order, the corrected ones too. Left out is what was corrected away and was another client's: once a
   * referral was moved to whom it belongs, nothing of the other shows under it.
   */
  entriesOfReferral(id: string): Promise<Readable<Entry>> {
    return telling(() =>
      this.#database.transaction('r', this.#database.entries, this.#database.clients, async () => {
        const own = readable(await this.#database.entries.where('referral').equals(id).toArray());
        const standing = new Set(settle(await withRelated(this.#database, own.items)).standing);
        const clients = [...new Set(own.items.filter((entry) => standing.has(entry)).map(({ client }) => client))];
        const people = new Set((await Promise.all(clients.map((client) => this.#idsOf(client)))).flat());
        const items = own.items.filter(
          (entry) => standing.has(entry) || clients.length === 0 || people.has(entry.client),
        );
        return { items: inOrder(items), unreadable: own.unreadable };
      }),
    );
  }

  referral(id: string): Promise<Referral | null> {
    return telling(async () => {
      const row = await this.#database.referrals.get(id);
      if (isReadable(row) && !(await isFolded(this.#database))) {
        const { items } = await this.#foldedNow(row.client);
        // Where its entries cannot be read, it stays as it was known.
        return items.find((referral) => referral.id === id) ?? row.referral;
      }
      return isReadable(row) ? row.referral : null;
    });
  }

  /** How many referrals are past their chase date. A bare number, so it is answered while locked as well. */
  overdueCount(today: IsoDate): Promise<number> {
    return overdueCount(this.#database, today);
  }

  worklistPage(page: { today: IsoDate; offset: number; limit: number }): Promise<WorklistPage> {
    return worklistPage(this.#database, page);
  }

  /** Every entry, without the text of letters. */
  everything(): Promise<Readable<Entry>> {
    return wholeLog(this.#database);
  }

  /** Makes referrals and clients anew from the entries alone. */
  rebuild(): Promise<Rebuilt> {
    return rebuild(this.#database, this.#ring);
  }

  /** A person's referrals where the table is of another version. */
  #foldedNow(id: string): Promise<Readable<Referral>> {
    const { entries, clients } = this.#database;
    return telling(() =>
      this.#database.transaction('r', entries, clients, async () => {
        const referrals = await referralsFoldedNow(this.#database, await this.#idsOf(id));
        return { items: referrals.toSorted(compareForWorklist), unreadable: 0 };
      }),
    );
  }

  async #idsOf(id: string): Promise<string[]> {
    const row = await this.#database.clients.where('ids').equals(id).first();
    return isReadable(row) ? row.ids : [id];
  }
}
