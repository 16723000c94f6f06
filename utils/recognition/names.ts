import { foldName } from '../client/name';

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

/** How an id is written: two ids of one make differ in their digits alone. */
export function makeOf(id: string): string {
  return id.toLowerCase().replace(/\d/g, '9');
}
