import { Dexie } from 'dexie';
import type { Collection } from 'dexie';
import type { IsoDate } from '../client/date';
import type { Client } from '../log/client/client';
import { worklistItem } from '../log/worklist/worklist';
import type { Queue, WorklistItem } from '../log/worklist/worklist';
import type { Database } from './database';
import type { ReferralRow } from './schema';
import { telling } from './trouble';
import { readable } from './unreadable';
import type { UnreadableRow } from './unreadable';

/** `client` is null where nothing in the log identifies it. */
export type WorklistRow = WorklistItem & { readonly client: Client | null };

export type WorklistPage = {
  readonly rows: readonly WorklistRow[];
  /** Of all pages: every referral without an outcome. */
  readonly total: number;
  readonly overdue: number;
  /** Of the not sent ones among `total`. */
  readonly notSent: number;
  /** Rows of this page that could not be read. */
  readonly unreadable: number;
};

/** A page of the worklist, in the order of `worklist`: read by index, as many rows as asked for and no more. */
export function worklistPage(
  database: Database,
  { today, offset, limit }: { today: IsoDate; offset: number; limit: number },
): Promise<WorklistPage> {
  const { referrals, clients } = database;
  return telling(() =>
    database.transaction('r', referrals, clients, async () => {
      const [sent, notSent, overdue] = await Promise.all([
        inQueue(database, 'sent').count(),
        inQueue(database, 'not-sent').count(),
        countOverdue(database, today),
      ]);
      const first = await slice(database, 'sent', offset, Math.min(limit, sent - offset));
      const rest = await slice(database, 'not-sent', Math.max(0, offset - sent), limit - first.length);
      const { items, unreadable } = readable([...first, ...rest]);
      const known = await clientsOf(database, items);
      const rows = items.map((row) => ({
        ...worklistItem(row.referral, today),
        client: known.get(row.client) ?? null,
      }));
      return { rows, total: sent + notSent, overdue, notSent, unreadable };
    }),
  );
}

/** The ids of every open referral, without reading one. */
export async function openIds(database: Database): Promise<string[]> {
  const ids = await Promise.all([inQueue(database, 'sent').primaryKeys(), inQueue(database, 'not-sent').primaryKeys()]);
  return ids.flat();
}

/** Referrals whose chase date lies before today. */
export function overdueCount(database: Database, today: IsoDate): Promise<number> {
  return telling(() => countOverdue(database, today));
}

function countOverdue(database: Database, today: IsoDate): PromiseLike<number> {
  const queue: Queue = 'sent';
  return database.referrals.where('[queue+due]').between([queue, Dexie.minKey], [queue, today], true, false).count();
}

type Rows = Collection<ReferralRow | UnreadableRow, string, ReferralRow>;

function inQueue(database: Database, queue: Queue): Rows {
  return database.referrals.where('[queue+due]').between([queue, Dexie.minKey], [queue, Dexie.maxKey]);
}

async function slice(database: Database, queue: Queue, offset: number, limit: number) {
  if (limit <= 0) return [];
  const rows = inQueue(database, queue);
  // Offset first: Dexie takes a later offset out of the limit. Without one, it reads all rows in a single request.
  return (offset > 0 ? rows.offset(offset) : rows).limit(limit).toArray();
}

async function clientsOf(database: Database, rows: readonly ReferralRow[]): Promise<Map<string, Client>> {
  const ids = [...new Set(rows.map(({ client }) => client))];
  // Most clients have one id, which is the key of their row; reading by key is several times faster than by index.
  const byKey = await database.clients.bulkGet(ids);
  const merged = ids.filter((_id, at) => byKey[at] === undefined);
  const byIndex = merged.length > 0 ? await database.clients.where('ids').anyOf(merged).distinct().toArray() : [];
  const { items } = readable([...byKey, ...byIndex]);
  return new Map(items.flatMap(({ ids: own, client }) => own.map((id) => [id, client])));
}
