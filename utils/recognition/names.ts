import { foldName } from '../client/name';
import type { Claim } from './claims';

/** A name folded into its words, for comparison. */
export function nameWords(text: string): readonly string[] {
  return text
    .split(/[\s,-]+/)
    .map(foldName)
    .filter((word) => word.length > 0);
}

/** Whether two names may be one person's: the words of one are among the words of the other, initials allowed. */
export function sameName(a: string, b: string): boolean {
  const [few, many] = [nameWords(a), nameWords(b)].toSorted((x, y) => x.length - y.length);
  if (!few?.length || !many?.length) return false;
  const left = [...many];
  return few.every((word) => {
    const at = left.findIndex(
      (other) =>
        other === word ||
        (word.length === 1 && other.startsWith(word)) ||
        (other.length === 1 && word.startsWith(other)),
    );
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}

/** Two claims of one name field that cannot both be true. */
export function namesDiffer(a: Claim, b: Claim): boolean {
  return !sameName(a.value, b.value);
}
