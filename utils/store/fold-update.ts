import * as z from 'zod/mini';
import { FOLD_VERSION } from '../log/referral/fold-version';
import { foldClientPart } from '../log/client/person';
import type { ClientPart } from '../log/client/person';
import { foldReferrals } from '../log/referral/referral';
import type { Referral } from '../log/referral/referral-schema';
import type { Database } from './database';
import type { KeyRing } from './key-ring';
import { rebuildTables } from './rebuild';
import { keepParts } from './refold-clients';
import { referralRow } from './refold-referrals';
import { withRelated } from './related';
import { telling, writing } from './trouble';
import { readable, UnreadableRow } from './unreadable';

/** `version`: what the tables are folded by, or are being. `done`: the last client id that is; null once all are. */
const foldStateSchema = z.object({ version: z.number(), done: z.nullable(z.string()) });
const FOLD = 'fold';
/** Clients in one transaction: a few hundred milliseconds, so that whoever writes meanwhile does not wait long. */
const SLICE = 50;

/** Whether the tables of referrals and clients are what this version makes of the log. Answered while locked as well. */
export async function isFolded(database: Database): Promise<boolean> {
  const state = await telling(() => readState(database));
  return state?.version === FOLD_VERSION && state.done === null;
}

/** Says so of a database that nothing is in yet, inside the caller's transaction. */
export async function markFolded(database: Database): Promise<void> {
  await keepState(database, null);
}

/** Has the tables made anew by the next `bringUpToDate`, whichever version they are of. */
export async function askForAnew(database: Database): Promise<void> {
  await writing(database, [database.meta], () => keepState(database, ''));
}

/**
 * Folds the whole log anew where the tables were folded by another version: some clients at a time, each with what they are folded to
 * in one transaction, so that it may be ended at any moment and goes on there the next time. What is written meanwhile is folded by
 * whoever writes it.
 * @param onShare from 0 to 1
 * @param signal ends it between two slices
 * @returns whether anything had to be done
 * @throws ToldError `vault-locked` …
 */
export async function bringUpToDate(
  database: Database,
  ring: KeyRing,
  onShare: (share: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<boolean> {
  if (await isFolded(database)) return false;
  const state = await telling(() => readState(database));
  const begun = state?.version === FOLD_VERSION ? (state.done ?? '') : '';
  const ids = (await telling(() => database.entries.orderBy('client').uniqueKeys())) as string[];
  for (let at = ids.findIndex((id) => id > begun); at >= 0 && at < ids.length; at += SLICE) {
    onShare(at / ids.length);
    await foldSlice(database, ring, ids.slice(at, at + SLICE));
    await nextTask();
    if (signal?.aborted) return true;
  }
  await dropStale(database, new Set(ids));
  return true;
}

/** The referrals of these client ids, folded from their entries now. Inside the caller's transaction. */
export async function foldOfClients(database: Database, ids: readonly string[]) {
  // One request for each: what is read by one request comes at once, what `anyOf` reads comes row by row.
  const rows = (await Promise.all(ids.map((id) => database.entries.where('client').equals(id).toArray()))).flat();
  const referrals = new Set(rows.flatMap((row) => referralOf(row) ?? []));
  // A referral may hold another client's entries too, where something was logged under the wrong one.
  const loaded = new Set(rows.map((row) => (row instanceof UnreadableRow ? row.key : row.id)));
  const keys = await Promise.all(
    [...referrals].map((id) => database.entries.where('referral').equals(id).primaryKeys()),
  );
  const others = await database.entries.bulkGet(keys.flat().filter((key) => !loaded.has(key)));
  const all = [...rows, ...others.filter((row) => row !== undefined)];
  const entries = await withRelated(database, readable(all).items);
  const lost = Map.groupBy(
    all.filter((row) => row instanceof UnreadableRow),
    referralOf,
  );
  const folded = [...foldReferrals(entries).values()].filter(({ id }) => referrals.has(id));
  return {
    entries,
    referrals: folded.map((referral) => ({ referral, lost: lost.get(referral.id)?.length ?? 0 })),
    /** What no entry that stands says anything of any more. */
    gone: [...referrals].filter((id) => !lost.has(id) && !folded.some((referral) => referral.id === id)),
  };
}

/** The same as what the tables would hold. @param ids every client id of one person */
export async function referralsFoldedNow(database: Database, ids: readonly string[]): Promise<Referral[]> {
  const { referrals } = await foldOfClients(database, ids);
  return referrals
    .map(({ referral, lost }) => referralRow(referral, lost).referral)
    .filter(({ client }) => ids.includes(client));
}

function foldSlice(database: Database, ring: KeyRing, ids: readonly string[]): Promise<void> {
  const { entries, referrals, clients, meta } = database;
  return writing(database, [entries, referrals, clients, meta], async () => {
    const folded = await foldOfClients(database, ids);
    await referrals.bulkPut(folded.referrals.map(({ referral, lost }) => referralRow(referral, lost)));
    await referrals.bulkDelete(folded.gone);
    const parts = new Map<string, ClientPart | null>();
    for (const id of ids) parts.set(id, foldClientPart(id, folded.entries));
    // A kept row that cannot be read may be anybody's: then all are made at once.
    if (!(await keepParts(database, ring, parts))) await rebuildTables(database, ring);
    await keepState(database, ids.at(-1) ?? '');
  });
}

/** Rows that no entry speaks of, which an earlier version may have left. */
function dropStale(database: Database, known: ReadonlySet<string>): Promise<void> {
  const { entries, referrals, clients, meta } = database;
  return writing(database, [entries, referrals, clients, meta], async () => {
    const spoken = new Set(await entries.orderBy('referral').uniqueKeys());
    const unspoken = (await referrals.toCollection().primaryKeys()).filter((id) => !spoken.has(id));
    await referrals.bulkDelete(unspoken);
    const written = new Set(await entries.orderBy('client').uniqueKeys());
    const nobody = (await clients.toCollection().primaryKeys()).filter((id) => !known.has(id) && !written.has(id));
    await clients.bulkDelete(nobody);
    await keepState(database, null);
  });
}

async function readState(database: Database) {
  const kept = foldStateSchema.safeParse((await database.meta.get(FOLD))?.value);
  return kept.success ? kept.data : null;
}

async function keepState(database: Database, done: string | null): Promise<void> {
  await database.meta.put({ key: FOLD, value: { version: FOLD_VERSION, done } });
}

function referralOf(row: UnreadableRow | { referral?: string | undefined }): string | undefined {
  const referral = row instanceof UnreadableRow ? row.claims.referral : row.referral;
  return typeof referral === 'string' ? referral : undefined;
}

/** Lets whoever waits for the background have their turn. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
