/** Seeded choices: the same seed gives the same corpus on every machine. */
export type Random = {
  /** A number from 0 up to 1. */
  readonly next: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** True in `share` of cases. */
  readonly chance: (share: number) => boolean;
  readonly shuffle: <T>(from: readonly T[]) => T[];
};

/** @param seed anything that names the case, e.g. `7/four-cell/kin-after/2` */
export function random(seed: string): Random {
  let state = hash(seed);
  const next = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new Error('Nothing to pick from');
    return from[whole(0, from.length - 1)] as T;
  };
  const shuffle = <T>(from: readonly T[]): T[] => {
    const left = [...from];
    const out: T[] = [];
    while (left.length > 0) out.push(...left.splice(whole(0, left.length - 1), 1));
    return out;
  };
  return { next, whole, pick, chance: (share) => next() < share, shuffle };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return value;
}
