import type { Entry } from './entry';
import { inOrder } from './order';
import { settle } from './supersede';

export type TimelineItem = {
  readonly entry: Entry;
  /** False where a correction took its place; it is shown struck through. */
  readonly stands: boolean;
  /** What corrects it, and what corrects that, of the same client and in order. */
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
  const { standing, corrections } = settle(entries);
  const stands = new Set(standing.map(({ id }) => id));
  const own = inOrder(entries).filter(({ client }) => clients.includes(client));
  const byId = new Map(own.map((entry) => [entry.id, entry]));
  return own
    .filter((entry) => isListed(entry, byId))
    .toReversed()
    .map((entry) => {
      const chain = chainOf(entry, byId, corrections);
      const all = [entry, ...chain].flatMap(({ id }) => corrections.get(id) ?? []);
      return {
        entry,
        stands: stands.has(entry.id),
        corrections: inOrder(chain),
        movedAway: all.some(({ id }) => !byId.has(id)),
      };
    });
}

/** Whether an entry is listed by itself: it corrects nothing in this history, or it is the first of a ring of corrections. */
function isListed(entry: Entry, own: ReadonlyMap<string, Entry>): boolean {
  const ring = [entry];
  let at = target(entry, own);
  while (at && !ring.includes(at)) {
    ring.push(at);
    at = target(at, own);
  }
  if (ring.length === 1 && !at) return true;
  return at === entry && inOrder(ring)[0] === entry;
}

function target({ supersedes }: Entry, own: ReadonlyMap<string, Entry>): Entry | undefined {
  return supersedes === undefined ? undefined : own.get(supersedes);
}

/** What corrects an entry, and what corrects that, as far as it belongs to this history. */
function chainOf(
  entry: Entry,
  own: ReadonlyMap<string, Entry>,
  corrections: ReadonlyMap<string, readonly Entry[]>,
): Entry[] {
  const found = new Set<Entry>([entry]);
  for (const next of found) {
    for (const { id } of corrections.get(next.id) ?? []) {
      const correction = own.get(id);
      if (correction) found.add(correction);
    }
  }
  found.delete(entry);
  return [...found];
}
