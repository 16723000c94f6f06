import type { Listed } from '../log/worklist/list-index';
import type { ListName } from '../log/worklist/lists';

/** `updating`: the tables are being made anew. `reading`: they are read into memory. `share` from 0 to 1. */
export type Readiness =
  { readonly state: 'updating' | 'reading'; readonly share: number } | { readonly state: 'ready'; readonly share: 1 };

export type ListPage = {
  readonly rows: readonly Listed[];
  /** Those of all pages; null until they are read. */
  readonly found: readonly Listed[] | null;
  /** Rows of all pages, and how many people they are of; null where that is not known yet. */
  readonly total: number | null;
  readonly clients: number | null;
  /** Of each list; null until they are known. */
  readonly counts: Readonly<Record<ListName, number>> | null;
  readonly unreadable: number;
  readonly readiness: Readiness;
};
