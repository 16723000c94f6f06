/** A share with the interval it may lie in, each from 0 to 1. */
export type Rate = { readonly value: number; readonly low: number; readonly high: number };

/** Of the normal distribution: 95 in a hundred lie within so many standard deviations. */
const Z = 1.959_964;

/**
 * The share of `part` in `whole` with its 95% interval by Wilson's score, which stays within 0 and 1 and is right for small
 * numbers too (E. B. Wilson, J. Am. Stat. Assoc. 1927, 22:209-212; recommended by R. G. Newcombe, Stat. Med. 1998, 17:857-872).
 * Null where there is nothing to take a share of.
 */
export function rateOf(part: number, whole: number): Rate | null {
  if (whole <= 0) return null;
  const value = part / whole;
  const middle = value + Z ** 2 / (2 * whole);
  const spread = Z * Math.sqrt((value * (1 - value)) / whole + Z ** 2 / (4 * whole ** 2));
  const scale = 1 + Z ** 2 / whole;
  return {
    value,
    low: Math.max(0, (middle - spread) / scale),
    high: Math.min(1, (middle + spread) / scale),
  };
}

/** The middle of some numbers and of their halves, by linear interpolation; null where there are none. */
export function quartilesOf(numbers: readonly number[]): { low: number; middle: number; high: number } | null {
  if (numbers.length === 0) return null;
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const place = (sorted.length - 1) * share;
    const [below = 0, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    return below + (above - below) * (place - Math.floor(place));
  };
  return { low: at(0.25), middle: at(0.5), high: at(0.75) };
}
