import { groupClients } from '../log/client/client';
import { foldClientParts } from '../log/client/person';
import type { ClientPart } from '../log/client/person';
import { keysOfClient, strongKeys } from './client-keys';
import type { Database } from './database';
import type { KeyRing } from './key-ring';
import { withRelated } from './related';
import type { ClientRow } from './schema';
import { readable } from './unreadable';

/**
 * Folds these client ids anew from the log, puts them together with whoever else they are the same person as, now or before,
 * and keeps the result, inside the caller's transaction.
 * @returns false, having changed nothing, where a kept row cannot be read: then all clients must be rebuilt from the log
 */
export async function refoldClients(database: Database, ring: KeyRing, ids: Iterable<string>): Promise<boolean> {
  const wanted = [...ids];
  const own = readable((await Promise.all(wanted.map((id) => ofClient(database, id)))).flat());
  const folded = new Map(foldClientParts(await withRelated(database, own.items)).map((part) => [part.id, part]));
  const parts = new Map<string, ClientPart | null>(wanted.map((id) => [id, folded.get(id) ?? null]));
  return keepParts(database, ring, parts);
}

/**
 * Puts these client ids, folded by now, together with whoever else they are the same person as, now or before, and keeps the
 * result, inside the caller's transaction.
 * @param parts null: nothing identifies this id any more. What else is linked is added to it
 * @returns false, having changed nothing, where a kept row cannot be read
 */
export async function keepParts(
  database: Database,
  ring: KeyRing,
  parts: Map<string, ClientPart | null>,
): Promise<boolean> {
  const rows = await linkedRows(database, ring, parts);
  if (!rows) return false;
  await database.clients.bulkDelete([...rows.keys()]);
  await database.clients.bulkPut(
    clientRows(
      [...parts.values()].flatMap((part) => part ?? []),
      ring,
    ),
  );
  return true;
}

/** One question a client, all asked at once: a single one about many walks through them row by row, which takes longer. */
function ofClient({ entries }: Database, id: string) {
  return entries.where('client').equals(id).toArray();
}

/** The rows to keep for these parts. The parts must be all that are linked to one another. */
export function clientRows(parts: readonly ClientPart[], ring: KeyRing): ClientRow[] {
  const byId = new Map(parts.map((part) => [part.id, part]));
  return groupClients(parts).map((client) => {
    const own = client.ids.flatMap((id) => byId.get(id) ?? []);
    const keys = [client, ...own].flatMap((one) =>
      one === client ? keysOfClient(client, ring.hashing) : strongKeys(one, ring.hashing),
    );
    return { id: client.id, ids: [...client.ids], keys: [...new Set(keys)].toSorted(), client, parts: own };
  });
}

/**
 * Every kept row linked to these parts, by client id or by a strong identifier, directly or through others. What those rows
 * know is added to `parts`, unless it was folded anew.
 */
async function linkedRows(
  database: Database,
  ring: KeyRing,
  parts: Map<string, ClientPart | null>,
): Promise<Map<string, ClientRow> | null> {
  const rows = new Map<string, ClientRow>();
  const ids = new Set(parts.keys());
  for (let before = -1; before < rows.size;) {
    before = rows.size;
    const keys = [...parts.values()].flatMap((part) => (part ? strongKeys(part, ring.hashing) : []));
    const found = readable([
      ...(await database.clients
        .where('ids')
        .anyOf([...ids])
        .toArray()),
      ...(await database.clients.where('keys').anyOf(keys).toArray()),
    ]);
    if (found.unreadable > 0) return null;
    for (const row of found.items) {
      rows.set(row.id, row);
      for (const id of [...row.ids, ...row.client.conflictsWith]) ids.add(id);
      for (const part of row.parts) if (!parts.has(part.id)) parts.set(part.id, part);
    }
  }
  return rows;
}
