import { csvOf } from './csv';
import type { Entry } from '../entry';
import { inOrder } from '../order';
import { settle } from '../supersede';
import { sayHappening } from '../words';

const HEADS = ['Happened', 'Written', 'By', 'Referral', 'Kind', 'What', 'Note', 'Stands', 'Entry', 'Corrects'] as const;

/** Entries of the log as CSV, the oldest first: moments as ISO 8601 in UTC, corrected ones too. Letters' text is not in it. */
export function entriesCsv(entries: readonly Entry[]): string {
  const standing = new Set(settle(entries).standing);
  return csvOf([
    HEADS,
    ...inOrder(entries).map((entry) => {
      const { id, happenedAt, recordedAt, author, referral, happening, supersedes } = entry;
      const { what, note } = sayHappening(happening);
      return [
        happenedAt,
        recordedAt,
        author.name,
        referral ?? '',
        happening.kind,
        what,
        note,
        standing.has(entry) ? 'yes' : 'no',
        id,
        supersedes ?? '',
      ];
    }),
  ]);
}
