import type { Entry } from '../log/entry';
import type { Database } from './database';
import { readable } from './unreadable';

/**
 * Entries with everything that corrects them or that they correct, however far, in any client or referral: what has to be
 * known to say which of them stand. By index, inside the caller's transaction.
 */
export async function withRelated(database: Database, entries: readonly Entry[]): Promise<Entry[]> {
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  let edge: readonly Entry[] = entries;
  while (edge.length > 0) {
    const ids = edge.map(({ id }) => id);
    const targets = edge.flatMap(({ supersedes }) => (supersedes && !known.has(supersedes) ? [supersedes] : []));
    const corrections = await database.entries.where('supersedes').anyOf(ids).toArray();
    const corrected = targets.length > 0 ? await database.entries.bulkGet(targets) : [];
    edge = readable([...corrections, ...corrected]).items.filter(({ id }) => !known.has(id));
    for (const entry of edge) known.set(entry.id, entry);
  }
  return [...known.values()];
}
