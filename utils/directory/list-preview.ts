import { PRACTICE_KINDS, PRACTICE_STATUSES } from './practice';
import type { Practice, PracticeKind, PracticeStatus } from './practice';
import type { Encoding } from './decode';
import type { ListSource } from './list-source';
import type { Mapping } from './mapping/mapping';

/** What the importer makes of a file, before anything is replaced. */
export type ListPreview = {
  /** Layout id, e.g. `ods-today`. */
  readonly layout: string;
  /** What the layout is called, for people. */
  readonly layoutTitle: string;
  /** What the list is one of: it takes the place of the list of the same source. */
  readonly source: ListSource;
  /** Which column was taken for what, where the file's own layout is not known; null where it is. */
  readonly mapping: Mapping | null;
  readonly encoding: Encoding;
  /** Rows that are meant to be practices: no header, preamble or blank lines. Accepted and rejected together. */
  readonly rows: number;
  readonly accepted: readonly Practice[];
  /** Rows left out, by line of the file (from 1), each with a sentence. */
  readonly rejected: readonly { readonly row: number; readonly why: string }[];
  readonly byKind: Readonly<Record<PracticeKind, number>>;
  readonly byStatus: Readonly<Record<PracticeStatus, number>>;
  /** GP practices whose status is active; a past close date beside it does not take one out (see `closureOf`). */
  readonly activeGpPractices: number;
};

/** How many practices there are of each kind and status; every kind and status is a key, 0 where there are none. */
export function countPractices(
  practices: readonly Practice[],
): Pick<ListPreview, 'byKind' | 'byStatus' | 'activeGpPractices'> {
  const byKind = zeros(PRACTICE_KINDS);
  const byStatus = zeros(PRACTICE_STATUSES);
  let activeGpPractices = 0;
  for (const { kind, status } of practices) {
    byKind[kind] += 1;
    byStatus[status] += 1;
    if (kind === 'gp-practice' && status === 'active') activeGpPractices += 1;
  }
  return { byKind, byStatus, activeGpPractices };
}

function zeros<Key extends string>(keys: readonly Key[]): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
}
