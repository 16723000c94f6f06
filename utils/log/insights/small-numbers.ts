/** A number of people below this is not told: with few of them, who they are may be guessed. */
export const FEWEST = 5;

/** A count that may be told, or `few`: one to four, or one that would give such a count away. */
export type Count = number | 'few';

/**
 * Hides counts of one to four. Where what is hidden could be worked out from a total that is shown (a single hidden count, or
 * several that come to less than five), the smallest of the others is hidden with them.
 */
export function withoutSmall(counts: readonly number[]): readonly Count[] {
  const hidden = new Set(counts.flatMap((count, at) => (isSmall(count) ? [at] : [])));
  const others = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count, at }) => count > 0 && !hidden.has(at))
    .toSorted((a, b) => a.count - b.count);
  const told = () => hidden.size === 1 || sumOf(counts.filter((_, at) => hidden.has(at))) < FEWEST;
  while (hidden.size > 0 && told()) {
    const next = others.shift();
    if (!next) break;
    hidden.add(next.at);
  }
  return counts.map((count, at) => (hidden.has(at) ? 'few' : count));
}

export function isSmall(count: number): boolean {
  return count > 0 && count < FEWEST;
}

export function sumOf(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
