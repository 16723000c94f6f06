import type { Identity } from '../client/identity';
import { ToldError } from '../errors';
import type { Client } from '../log/client/client';
import type { Entry } from '../log/entry';
import { keepOne, sameEntry } from '../log/merge';
import { identifies } from '../log/client/person';
import type { Database } from './database';
import { findClient } from './find-client';
import type { KeyRing } from './key-ring';
import { rebuildTables } from './rebuild';
import { refoldClients } from './refold-clients';
import { refoldReferrals } from './refold-referrals';
import { withRelated } from './related';
import { writing } from './trouble';
import { isReadable } from './unreadable';

/** From so many entries on, folding the whole log once is cheaper than looking up what each of them bears on. */
const MANY = 1_000;

/** `added`: entries that were not there. `clashes`: ids that were there with other content; one version is kept. */
export type Appended = { readonly added: number; readonly clashes: readonly string[] };

/**
 * Writes entries and everything folded from them in one transaction: all of it is on disk when this resolves, or none of it.
 * Entries that are there already change nothing, so it may safely be tried again, and a merge is an append.
 * @throws ToldError `vault-locked`, `vault-missing`, `storage-full`, `database-unavailable`
 */
export async function append(database: Database, ring: KeyRing, entries: readonly Entry[]): Promise<Appended> {
  const { changed, replaced, clashes } = await appendComparing(database, ring, entries);
  return { added: changed.length - replaced.length, clashes };
}

/** What entries change in the log. `replaced`: what stood there in the place of some of `changed`; `clashes`: ids that came with other content. */
export type Compared = {
  readonly changed: readonly Entry[];
  readonly replaced: readonly Entry[];
  readonly clashes: readonly string[];
};

/** The same, telling all that was changed. */
export function appendComparing(database: Database, ring: KeyRing, entries: readonly Entry[]): Promise<Compared> {
  const { entries: log, referrals, clients } = database;
  return writing(database, [log, referrals, clients], async () => {
    const compared = await compareWithLog(database, entries);
    const { changed, replaced } = compared;
    await log.bulkPut(changed);
    if (changed.length > MANY) await rebuildTables(database, ring);
    else await refold(database, ring, [...(await withRelated(database, changed)), ...replaced]);
    return compared;
  });
}

/**
 * Appends what is to be written about whoever a reading shows, so that looking for the client and writing are one: two views
 * that meet a new client at the same moment write under one id.
 * @param make the entries, given the client of the log or null where they are new; it must not wait for anything
 * @throws ToldError `client-conflict`, `client-differs`, and what `append` throws
 */
export function appendFor(
  database: Database,
  ring: KeyRing,
  identity: Identity,
  make: (client: Client | null) => readonly Entry[],
): Promise<Appended> {
  const { entries, referrals, clients } = database;
  return writing(database, [entries, referrals, clients], async () => {
    const found = await findClient(database, ring, identity);
    if (found.match === 'conflict') throw new ToldError('client-conflict');
    if (found.match === 'differs') throw new ToldError('client-differs');
    return append(database, ring, make(found.match === 'one' ? found.client : null));
  });
}

/**
 * Appends what says that a reading shows this client of the log although details differ, because a person said so. Nothing is
 * written unless the reading really differs from this one client before, and finds them after.
 * @param client the id of the client that the person compared with
 * @param make the entries, given the client as the log knows them; it must not wait for anything
 * @throws ToldError `details-changed` where the log does not say any more what was compared; `client-conflict` where it would
 * still not be clear who this is; and what `append` throws
 */
export function appendSamePerson(
  database: Database,
  ring: KeyRing,
  identity: Identity,
  client: string,
  make: (client: Client) => readonly Entry[],
): Promise<Appended> {
  const { entries, referrals, clients } = database;
  return writing(database, [entries, referrals, clients], async () => {
    const before = await findClient(database, ring, identity);
    if (before.match !== 'differs' || before.client.id !== client) throw new ToldError('details-changed');
    const appended = await append(database, ring, make(before.client));
    const after = await findClient(database, ring, identity);
    if (after.match !== 'one' || !after.client.ids.includes(client)) throw new ToldError('client-conflict');
    return appended;
  });
}

/** Folds anew what these entries bear on. */
async function refold(database: Database, ring: KeyRing, affected: readonly Entry[]): Promise<void> {
  await refoldReferrals(database, new Set(affected.flatMap(({ referral }) => referral ?? [])));
  const identified = new Set(affected.filter(identifies).map(({ client }) => client));
  if (!(await refoldClients(database, ring, identified))) await rebuildTables(database, ring);
}

/** What appending these would change, inside the caller's transaction; nothing is written. */
export async function compareWithLog(database: Database, entries: readonly Entry[]): Promise<Compared> {
  const kept = new Map<string, Entry>();
  const replaced: Entry[] = [];
  const clashes = new Set<string>();
  const changed = new Map<string, Entry>();
  const rows = await database.entries.bulkGet(entries.map(({ id }) => id));
  for (const [at, entry] of entries.entries()) {
    const row = rows[at];
    const had = kept.get(entry.id) ?? (isReadable(row) ? row : undefined);
    const winner = had && !sameEntry(had, entry) ? keepOne(had, entry) : (had ?? entry);
    if (had && !sameEntry(had, entry)) clashes.add(entry.id);
    kept.set(entry.id, winner);
    if (winner === had && !changed.has(entry.id)) continue;
    if (isReadable(row) && !changed.has(entry.id)) replaced.push(row);
    changed.set(entry.id, winner);
  }
  return { changed: [...changed.values()], replaced, clashes: [...clashes].toSorted() };
}
