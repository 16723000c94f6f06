import type { Entry } from './entry';
import { inOrder } from './order';
import type { LogWarning } from './warning';

/** A log with its corrections worked out. */
export type Settled = {
  /** What stands, in order. */
  readonly standing: readonly Entry[];
  /** By the id of a corrected entry: what corrects it, in order. */
  readonly corrections: ReadonlyMap<string, readonly Entry[]>;
  readonly warnings: readonly LogWarning[];
};

/**
 * Works out which entries stand. An entry that any other names in `supersedes` does not, whatever became of that other:
 * a chain leaves its last link. A correction of something missing stands; in a ring of corrections the last one stands.
 */
export function settle(entries: Iterable<Entry>): Settled {
  const ordered = inOrder(entries);
  const byId = new Map(ordered.map((entry) => [entry.id, entry]));
  const corrections = Map.groupBy(
    ordered.filter((entry) => entry.supersedes !== undefined),
    // Filtered on the line above.
    (entry) => entry.supersedes as string,
  );
  const rings = findRings(ordered, byId);
  const kept = new Map(rings.flatMap((ring) => ring.map((id) => [id, ring] as const)));
  const stands = ({ id }: Entry) => {
    const ring = kept.get(id);
    const by = corrections.get(id) ?? [];
    return ring ? ring.at(-1) === id && by.every((entry) => ring.includes(entry.id)) : by.length === 0;
  };
  return {
    standing: ordered.filter(stands),
    corrections,
    warnings: [...missing(ordered, byId), ...twice(corrections), ...rings.map(ringWarning)],
  };
}

/** Rings of corrections, each in log order. Every entry corrects at most one other, so a ring is found by walking. */
function findRings(ordered: readonly Entry[], byId: ReadonlyMap<string, Entry>): string[][] {
  const done = new Set<string>();
  const rings: string[][] = [];
  const position = new Map(ordered.map((entry, at) => [entry.id, at]));
  for (const start of ordered) {
    const path: string[] = [];
    let entry: Entry | undefined = start;
    while (entry && !done.has(entry.id)) {
      done.add(entry.id);
      path.push(entry.id);
      entry = entry.supersedes === undefined ? undefined : byId.get(entry.supersedes);
    }
    const from = entry ? path.indexOf(entry.id) : -1;
    if (from >= 0) rings.push(path.slice(from).toSorted((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0)));
  }
  return rings;
}

function missing(ordered: readonly Entry[], byId: ReadonlyMap<string, Entry>): LogWarning[] {
  return ordered.flatMap(({ id, supersedes }) =>
    supersedes !== undefined && !byId.has(supersedes)
      ? [{ kind: 'corrects-missing', entry: id, target: supersedes }]
      : [],
  );
}

function twice(corrections: ReadonlyMap<string, readonly Entry[]>): LogWarning[] {
  return [...corrections].flatMap(([target, by]) =>
    by.length > 1 ? [{ kind: 'corrected-twice', target, by: by.map(({ id }) => id) }] : [],
  );
}

function ringWarning(ring: readonly string[]): LogWarning {
  // A ring has at least one member.
  return { kind: 'corrects-each-other', entries: ring, kept: ring.at(-1) as string };
}
