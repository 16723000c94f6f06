import type { Entry } from '../log/entry';
import type { Database } from './database';
import { readable } from './unreadable';

/**
 * Entries with everything that corrects them or that they correct, however far, in any client or referral, through entries
 * that are missing as well: what has to be known to say which of them stand. By index, inside the caller's transaction.
 */
export async function withRelated(database: Database, entries: readonly Entry[]): Promise<Entry[]> {
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const asked = new Set<string>();
  let edge: readonly Entry[] = entries;
  while (edge.length > 0) {
    const ids = edge.flatMap(({ id, supersedes }) => [id, supersedes ?? []].flat()).filter((id) => !asked.has(id));
    for (const id of ids) asked.add(id);
    const corrections = await database.entries.where('supersedes').anyOf(ids).toArray();
    const missing = ids.filter((id) => !known.has(id));
    const corrected = missing.length > 0 ? await database.entries.bulkGet(missing) : [];
    edge = readable([...corrections, ...corrected]).items.filter(({ id }) => !known.has(id));
    for (const entry of edge) known.set(entry.id, entry);
  }
  return [...known.values()];
}
