import type { Entry } from './entry';

/**
 * The total order of a log: when it happened, then when it was written down, then the id. No two entries are equal in it,
 * so a fold gives the same result on every machine.
 */
export function compareEntries(a: Entry, b: Entry): number {
  return text(a.happenedAt, b.happenedAt) || text(a.recordedAt, b.recordedAt) || text(a.id, b.id);
}

export function inOrder(entries: Iterable<Entry>): Entry[] {
  return [...entries].toSorted(compareEntries);
}

function text(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
