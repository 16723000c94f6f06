import type { OwnedSnippet } from './snippet';

/**
 * The short texts of which some word begins so: the one that is called exactly so, then in the order they came in for each of whose
 * they are, those whose word or name does before those that are only looked for by it. All of them for nothing.
 */
export function findSnippets(typed: string, all: readonly OwnedSnippet[]): readonly OwnedSnippet[] {
  const query = typed.trim().toLowerCase();
  const begins = (text: string) =>
    text
      .toLowerCase()
      .split(/[\s-]+/)
      .some((word) => word.startsWith(query));
  const rank = ({ word, name, others = '' }: OwnedSnippet): number => {
    if (word === query) return 0;
    if (word.startsWith(query) || begins(`${word} ${name}`)) return 1;
    return begins(others) ? 2 : 3;
  };
  const sources = [...new Set(all.map(({ source }) => source))];
  const place = (one: OwnedSnippet): number => {
    const ranked = rank(one);
    return ranked === 0 ? 0 : 1 + sources.indexOf(one.source) * 2 + ranked;
  };
  return query === '' ? all : all.filter((one) => rank(one) < 3).toSorted((a, b) => place(a) - place(b));
}
