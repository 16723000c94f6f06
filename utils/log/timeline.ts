import type { Entry } from './entry';
import { inOrder } from './order';
import { settle } from './supersede';

export type TimelineItem = {
  readonly entry: Entry;
  /** False where a correction took its place; it is shown struck through. */
  readonly stands: boolean;
  /** What corrects it and belongs to the same client, in order. */
  readonly corrections: readonly Entry[];
  /** Corrected by moving it to another client: says so, without a word of that client. */
  readonly movedAway: boolean;
};

/**
 * A client's history, newest first. A correction is attached to what it corrects and not listed by itself, unless what it
 * corrects is not in this history.
 * @param clients every client id that is this person
 * @param entries their entries, and whatever corrects those
 */
export function timeline(clients: readonly string[], entries: Iterable<Entry>): TimelineItem[] {
  const all = inOrder(entries);
  const { standing, corrections } = settle(all);
  const stands = new Set(standing.map(({ id }) => id));
  const own = all.filter(({ client }) => clients.includes(client));
  const ownIds = new Set(own.map(({ id }) => id));
  const attached = (entry: Entry) =>
    entry.supersedes !== undefined &&
    ownIds.has(entry.supersedes) &&
    !(stands.has(entry.id) && isRingKeeper(entry, all));
  return own
    .filter((entry) => !attached(entry))
    .toReversed()
    .map((entry) => {
      const chain = correctionsOf(entry.id, corrections);
      const mine = chain.filter(({ client }) => clients.includes(client));
      return {
        entry,
        stands: stands.has(entry.id),
        corrections: inOrder(mine),
        movedAway: mine.length < chain.length,
      };
    });
}

/** Everything that corrects an entry, and what corrects that, and so on. */
function correctionsOf(id: string, corrections: ReadonlyMap<string, readonly Entry[]>): Entry[] {
  const found = new Map<string, Entry>();
  const queue = [id];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const entry of corrections.get(next) ?? []) {
      if (entry.id === id || found.has(entry.id)) continue;
      found.set(entry.id, entry);
      queue.push(entry.id);
    }
  }
  return [...found.values()];
}

/** Whether an entry corrects itself through a ring: it must be listed, or the ring would vanish. */
function isRingKeeper(entry: Entry, all: readonly Entry[]): boolean {
  const byId = new Map(all.map((one) => [one.id, one]));
  const seen = new Set<string>();
  let at: Entry | undefined = entry;
  while (at?.supersedes !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    at = byId.get(at.supersedes);
    if (at?.id === entry.id) return true;
  }
  return false;
}
