/**
 * What a list is one of. A newer list takes the place of the one of the same source, and of no other: the pharmacies leave the
 * GP practices where they are.
 */
export type ListSource = {
  /** Stable: lower-case letters, digits and hyphens. */
  readonly id: string;
  /** As it is called: "GP practices (NHS ODS)". */
  readonly title: string;
};

/** The source of a list nobody knows, by the name of its file: without dates and copies, so that next month's is the same. */
export function sourceOfFile(fileName: string): ListSource {
  const stem = fileName
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/\(\d+\)/g, ' ')
    .replace(/[_-]+/g, ' ')
    .replace(/\b(?:as at|final|copy|export|download|v\d+)\b/gi, ' ')
    .replace(/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?=\b|\d)/gi, ' ')
    .replace(/\d{2,8}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const title = stem === '' ? 'Own list' : stem.slice(0, 60);
  return { id: `own-${slugOf(title)}`, title };
}

/** Another id for a list that shall lie beside the one of this id. */
export function anotherId(id: string, taken: readonly string[]): string {
  for (let nth = 2; ; nth += 1) if (!taken.includes(`${id}-${nth}`)) return `${id}-${nth}`;
}

function slugOf(title: string): string {
  return (
    title
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'list'
  );
}
