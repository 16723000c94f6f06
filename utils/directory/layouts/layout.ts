import type { IsoDate } from '../../client/date';
import type { ListSource } from '../list-source';
import type { Practice } from '../practice';

/** A row that was read, or the reason it was not, as a sentence a person can act on. */
export type RowReading = { readonly practice: Practice } | { readonly why: string };

/** A list whose layout is known: where its rows begin, and how each is read. */
export type OpenedList = {
  /** Index in the sample of the first row that is a practice; preamble and header lie before it. */
  readonly firstRow: number;
  /** How much of the sample fits this layout, 0 to 1; where two layouts open a file, the higher reads it. */
  readonly fit: number;
  /** What the list is one of. */
  readonly source: ListSource;
  readonly read: (cells: readonly string[]) => RowReading;
};

/** What is known of a file besides its text. */
export type Hints = {
  /** As it is on disk; empty where nobody knows. It decides nothing that the rows themselves say. */
  readonly fileName: string;
  /** The day on which a close date has come. */
  readonly today: IsoDate;
};

/** One way in which a public list is laid out. A new one is a new file in this folder that exports `layout`. */
export type Layout = {
  /** Stable name, shown by the command line. */
  readonly id: string;
  /** What it is called in the preview. */
  readonly title: string;
  /** Null where the sample (the file's first rows) is not laid out this way. */
  readonly open: (sample: readonly (readonly string[])[], hints: Hints) => OpenedList | null;
};
