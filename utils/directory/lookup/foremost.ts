/** The few foremost of many, without putting the many in order. `ahead`: whether a comes before b; equals keep their order. */
export function foremost(rows: Iterable<number>, most: number, ahead: (a: number, b: number) => boolean): number[] {
  const kept: number[] = [];
  if (most <= 0) return kept;
  for (const row of rows) {
    const full = kept.length === most;
    if (full && !ahead(row, kept[most - 1] ?? row)) continue;
    let at = full ? most - 1 : kept.length;
    for (; at > 0 && ahead(row, kept[at - 1] ?? row); at -= 1) kept[at] = kept[at - 1] ?? row;
    kept[at] = row;
  }
  return kept;
}
