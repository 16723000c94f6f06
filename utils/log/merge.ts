import type { Entry } from './entry';
import { inOrder } from './order';

export type Merged = {
  /** The union, in order. */
  readonly entries: readonly Entry[];
  /** Ids that came with different content. One version was kept, the same one on every machine. */
  readonly clashes: readonly string[];
};

/**
 * The union of two logs by entry id. Commutative, associative and idempotent, so two devices may exchange entries as often
 * and in any order they like.
 */
export function mergeEntries(a: Iterable<Entry>, b: Iterable<Entry>): Merged {
  const union = new Map<string, Entry>();
  const clashes = new Set<string>();
  for (const entry of [...a, ...b]) {
    const had = union.get(entry.id);
    if (had && !sameEntry(had, entry)) clashes.add(entry.id);
    union.set(entry.id, had ? keepOne(had, entry) : entry);
  }
  return { entries: inOrder(union.values()), clashes: [...clashes].toSorted() };
}

export function sameEntry(a: Entry, b: Entry): boolean {
  return a === b || canonical(a) === canonical(b);
}

/**
 * Which of two versions of one entry is kept: the one recorded first (an entry is immutable, so the later is the suspect
 * one), else the one whose text sorts first. The same on every machine.
 */
export function keepOne(a: Entry, b: Entry): Entry {
  const [keyA, keyB] = [a.recordedAt + canonical(a), b.recordedAt + canonical(b)];
  return keyA <= keyB ? a : b;
}

/** JSON with sorted keys, so that equal content is equal text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
}
