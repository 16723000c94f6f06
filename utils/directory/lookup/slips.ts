/**
 * How many slips of the fingers lie between what was typed and a word: a letter wrong, missing or too many, or two neighbours
 * swapped (optimal string alignment). Counts no further than `most`: what is beyond it comes back as `most + 1`.
 * @param beginning whether the word may go on after what was typed
 */
export function slipsBetween(typed: string, word: string, most: number, beginning = false): number {
  const [n, m] = [typed.length, word.length];
  if (n - m > most || (!beginning && m - n > most)) return most + 1;
  const reach = Math.min(m, n + most);
  let before: number[] = [];
  let last = Array.from({ length: reach + 1 }, (_, at) => at);
  for (let i = 1; i <= n; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= reach; j += 1) {
      const same = typed.charCodeAt(i - 1) === word.charCodeAt(j - 1);
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped =
        i > 1 &&
        j > 1 &&
        typed.charCodeAt(i - 1) === word.charCodeAt(j - 2) &&
        typed.charCodeAt(i - 2) === word.charCodeAt(j - 1);
      if (swapped) slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      row.push(slips);
      if (slips < least) least = slips;
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  const slips = beginning ? Math.min(...last) : reach === m ? (last[m] ?? most + 1) : most + 1;
  return Math.min(slips, most + 1);
}

/** Which letters and digits a word has, a bit each: two words a slip apart differ in two of them at most. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    // a to z have a bit each; all else shares the rest.
    bits |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 5));
  }
  return bits;
}

/** How many bits are set. */
export function countBits(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
