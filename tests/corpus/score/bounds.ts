/** The 95% interval of a share by Wilson's score. Each from 0 to 1. */
export function wilson(right: number, of: number): { readonly low: number; readonly high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const z = 1.96;
  const share = right / of;
  const middle = share + (z * z) / (2 * of);
  const wide = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return { low: Math.max(0, (middle - wide) / scale), high: Math.min(1, (middle + wide) / scale) };
}

/** With none seen in so many independent tries, the rate is at most this (95%): the rule of three. */
export const atMost = (tries: number): number => (tries === 0 ? 1 : Math.min(1, 3 / tries));
