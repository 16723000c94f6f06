/** The columns of a header row that were found, by what they mean; -1 where there is none. */
export type Columns<Meaning extends string> = Readonly<Record<Meaning, number>>;

/**
 * Finds columns by their header names, spelt as in `names` apart from case, spaces and punctuation. The first name that the
 * header holds wins.
 */
export function findColumns<Meaning extends string>(
  header: readonly string[],
  names: Readonly<Record<Meaning, readonly string[]>>,
): Columns<Meaning> {
  const folded = header.map(fold);
  const entries = Object.entries<readonly string[]>(names).map(([meaning, spellings]) => {
    const at = spellings.map((spelling) => folded.indexOf(fold(spelling))).find((index) => index !== -1);
    return [meaning, at ?? -1];
  });
  return Object.fromEntries(entries) as Columns<Meaning>;
}

/** The columns whose header name fits the pattern (tried on the folded name), in order. */
export function columnsLike(header: readonly string[], pattern: RegExp): number[] {
  return header.flatMap((name, at) => (pattern.test(fold(name)) ? [at] : []));
}

/** How far down a header may stand: some exports put a title and a date above it. */
export const HEADER_SEARCH = 20;

function fold(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
