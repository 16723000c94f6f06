import { isBeside } from '../log/draft';
import type { Draft } from '../log/draft';
import type { Database } from './database';
import { isReadable, readable } from './unreadable';

/**
 * The letters that were begun and have not left. A draft has a referral's id before it leaves where it was begun for a need or for a
 * referral, and where leaving was asked for and did not come about: what counts is that the log says it left.
 */
export async function unsentDrafts(database: Database): Promise<readonly Draft[]> {
  const { items } = readable(await database.drafts.toArray());
  const rows = await database.referrals.bulkGet(items.map(({ draft }) => draft.referral ?? ''));
  return items.flatMap(({ draft }, at) => {
    const row = rows[at];
    const exportedAt = isReadable(row) ? row.referral.exportedAt : null;
    const hasLeft = exportedAt !== null && exportedAt >= draft.startedAt && !isBeside(draft);
    return hasLeft ? [] : [draft];
  });
}
