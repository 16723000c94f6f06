import type { Practice } from './practice';

/** A practice as one of several lists has it. */
export type Listed = { readonly practice: Practice; readonly asOf: string; readonly importedAt: string };

/**
 * Each code once, in the order of codes, where several lists hold the same one: a list that still has it comes before one that
 * has it no longer, then the list that speaks of the later day, then the one imported later.
 */
export function oneOfEach(listed: readonly Listed[]): Practice[] {
  const best = new Map<string, Listed>();
  for (const one of listed) {
    const other = best.get(one.practice.code);
    if (!other || isBetter(one, other)) best.set(one.practice.code, one);
  }
  // As the database orders its keys, which no locale does.
  return [...best.values()]
    .map(({ practice }) => practice)
    .toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

function isBetter(one: Listed, other: Listed): boolean {
  const gone = Number(one.practice.noLongerListed ?? false) - Number(other.practice.noLongerListed ?? false);
  if (gone !== 0) return gone < 0;
  if (one.asOf !== other.asOf) return one.asOf > other.asOf;
  return one.importedAt > other.importedAt;
}
