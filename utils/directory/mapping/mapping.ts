import type { PracticeKind } from '../practice';

/** What a column can hold. `address` and `kind` may be in several columns, the others in one. */
export const FIELDS = [
  'code',
  'name',
  'address',
  'postcode',
  'phone',
  'email',
  'website',
  'kind',
  'status',
  'opened',
  'closed',
] as const;
export type Field = (typeof FIELDS)[number];

export const SEVERAL: ReadonlySet<Field> = new Set(['address', 'kind']);

/** Which column of a file holds what, and what its rows are where no column says it. A person can change all of it. */
export type Mapping = {
  /** The row that names the columns, an index in the sample; null where there is none. */
  readonly headerRow: number | null;
  /** By column; null: not used. */
  readonly columns: readonly (Field | null)[];
  /** The kind of each row that no column tells the kind of. */
  readonly kind: PracticeKind;
};

/** One column as it is shown to whoever decides what it holds. */
export type ColumnSample = {
  /** Its name in the header; empty where there is none. */
  readonly name: string;
  /** The first cells that hold something. */
  readonly examples: readonly string[];
};

/** The columns of a meaning, in order. */
export function columnsOf(mapping: Mapping, field: Field): number[] {
  return mapping.columns.flatMap((one, at) => (one === field ? [at] : []));
}

/** The mapping with one column changed; a field that only one column can hold leaves the one it was in. */
export function withColumn(mapping: Mapping, at: number, field: Field | null): Mapping {
  const alone = field !== null && !SEVERAL.has(field);
  return {
    ...mapping,
    columns: mapping.columns.map((one, index) => (index === at ? field : alone && one === field ? null : one)),
  };
}

/** What a mapping must have before rows can be read by it, or null. */
export function missingOf(mapping: Mapping): string | null {
  const has = (field: Field) => mapping.columns.includes(field);
  if (!has('name')) return 'Say which column holds the name';
  if (!has('postcode') && !has('phone') && !has('address'))
    return 'Say which column holds the postcode, address or phone';
  return null;
}
