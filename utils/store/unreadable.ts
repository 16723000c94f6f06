/** A saved row that could not be decrypted: altered on disk, or damaged. It stays where it is, and is counted and told. */
export class UnreadableRow {
  constructor(
    readonly table: string,
    /** The primary key, as it stands on disk. */
    readonly key: string,
    /** What its plain properties say. Anybody could have written them: for counting and repair, never for showing. */
    readonly claims: Readonly<Record<string, unknown>>,
  ) {}
}

/** What could be read of a list of rows, and how many could not be. */
export type Readable<T> = { readonly items: readonly T[]; readonly unreadable: number };

export function isReadable<T>(row: T | UnreadableRow | undefined): row is T {
  return row !== undefined && !(row instanceof UnreadableRow);
}

export function readable<T>(rows: readonly (T | UnreadableRow | undefined)[]): Readable<T> {
  const items = rows.filter((row) => isReadable<T>(row));
  return { items, unreadable: rows.filter((row) => row instanceof UnreadableRow).length };
}
