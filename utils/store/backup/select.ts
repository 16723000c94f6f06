import type { IsoDate } from '../../client/date';
import { londonMoment } from '../../client/london';
import type { Entry } from '../../log/entry';
import { Ulid } from '../../log/entry';
import { identifies } from '../../log/client/person';
import type { Database } from '../database';
import { withRelated } from '../related';
import { readable } from '../unreadable';

/** Rows read at once. */
const BATCH = 500;

/**
 * The ids of the entries to save, those of one client beside each other: whoever adds them folds each referral once or twice and
 * not a hundred times.
 * @param since entries recorded from this day on (as a clock in the United Kingdom shows it), with all they cannot be understood
 * without; null: the whole log
 */
export async function selectEntries(database: Database, since: IsoDate | null): Promise<string[]> {
  // Keys alone are read here, in the order of the index.
  const all = await database.entries.orderBy('client').primaryKeys();
  if (since === null) return all;
  const wanted = new Set(await new WithContext(database).of(await recordedSince(database, since)));
  return all.filter((id) => wanted.has(id));
}

/** By reading every entry: when it was recorded is sealed. */
async function recordedSince(database: Database, since: IsoDate): Promise<string[]> {
  const from = londonMoment(since, '00:00')?.toISOString() ?? since;
  const found: string[] = [];
  for (let after = ''; ;) {
    const rows = await database.entries.where('id').above(after).limit(BATCH).toArray();
    if (rows.length === 0) return found;
    found.push(...readable(rows).items.flatMap(({ id, recordedAt }) => (recordedAt >= from ? id : [])));
    const last = rows.at(-1);
    after = (last && ('id' in last ? last.id : last.key)) ?? after;
  }
}

/**
 * Some entries with everything their referrals and clients are folded from: every entry of a referral; what says who each client is,
 * under every id the log knows them by, also where it cannot tell which of two they are; what corrects any of these or is corrected;
 * and whatever entry or referral one of them names. Then the same of those, until nothing is missing.
 */
class WithContext {
  readonly #database: Database;
  readonly #ids = new Set<string>();
  readonly #referrals = new Set<string>();
  readonly #clients = new Set<string>();

  constructor(database: Database) {
    this.#database = database;
  }

  async of(ids: readonly string[]): Promise<ReadonlySet<string>> {
    for (let edge = ids; edge.length > 0;) {
      for (const id of edge) this.#ids.add(id);
      const next = new Set<string>();
      for (let at = 0; at < edge.length; at += BATCH) {
        for (const id of await this.#around(edge.slice(at, at + BATCH))) if (!this.#ids.has(id)) next.add(id);
      }
      edge = [...next];
    }
    return this.#ids;
  }

  async #around(ids: readonly string[]): Promise<string[]> {
    const { entries } = this.#database;
    const { items } = readable(await entries.bulkGet([...ids]));
    const named = items.flatMap(({ happening }) => idsIn(happening));
    const referrals = unseen(this.#referrals, [...items.flatMap(({ referral }) => referral ?? []), ...named]);
    const clients = unseen(this.#clients, await this.#samePeople(items.map(({ client }) => client)));
    const found = [
      ...items,
      ...readable(await entries.where('referral').anyOf(referrals).toArray()).items,
      ...readable(await entries.where('client').anyOf(clients).toArray()).items.filter(identifies),
      ...readable(await entries.bulkGet(named)).items,
    ];
    return (await withRelated(this.#database, found)).map(({ id }) => id);
  }

  /** Every client id that the log holds for the same person as these, or for a person it cannot tell from them. */
  async #samePeople(clients: readonly string[]): Promise<string[]> {
    const wanted = [...new Set(clients)].filter((id) => !this.#clients.has(id));
    const rows = await this.#database.clients.where('ids').anyOf(wanted).distinct().toArray();
    const known = readable(rows).items.flatMap(({ ids, client }) => [...ids, ...client.conflictsWith]);
    return [...wanted, ...known];
  }
}

/** Those that were not in the set; they are from now on. */
function unseen(seen: Set<string>, ids: readonly string[]): string[] {
  const fresh = [...new Set(ids)].filter((id) => !seen.has(id));
  for (const id of fresh) seen.add(id);
  return fresh;
}

/** Every identifier anywhere in what happened: an entry may name another, or a referral. */
function idsIn(value: Entry['happening'] | unknown): string[] {
  if (typeof value === 'string') return Ulid.safeParse(value).success ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap((part) => idsIn(part));
}
