/** One measured figure. `ratio`: value over that of `against`, measured in the same run. `budget` in words; `ok`: within it. */
export type Figure = {
  bench: string;
  figure: string;
  value: number;
  unit: string;
  against: string;
  ratio: number | null;
  budget: string;
  ok: boolean;
};

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** @param share 0.95 for p95 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
