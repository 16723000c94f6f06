/** So many strings are sorted between two interruptions: well under a millisecond. */
const AT_ONCE = 512;

/**
 * The same strings in the order of their code units, sorted in steps that may be interrupted: short runs, then merged two by two.
 * Stable.
 */
export function* sortInSlices(strings: readonly string[]): Generator<void, string[]> {
  let runs: string[][] = [];
  for (let at = 0; at < strings.length; at += AT_ONCE) {
    runs.push(strings.slice(at, at + AT_ONCE).toSorted(byCodeUnits));
    yield;
  }
  while (runs.length > 1) {
    const merged: string[][] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? []));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge(a: readonly string[], b: readonly string[]): Generator<void, string[]> {
  const all: string[] = [];
  let [inA, inB] = [0, 0];
  while (inA < a.length && inB < b.length) {
    const [fromA, fromB] = [a[inA] ?? '', b[inB] ?? ''];
    if (fromB < fromA) {
      all.push(fromB);
      inB += 1;
    } else {
      all.push(fromA);
      inA += 1;
    }
    if (all.length % AT_ONCE === 0) yield;
  }
  for (; inA < a.length; inA += 1) all.push(a[inA] ?? '');
  for (; inB < b.length; inB += 1) all.push(b[inB] ?? '');
  return all;
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
