import { foldReferrals } from '../log/referral/referral';
import type { Referral } from '../log/referral/referral-schema';
import { placeOf } from '../log/worklist/worklist';
import type { Database } from './database';
import { withRelated } from './related';
import type { ReferralRow } from './schema';
import { readable, UnreadableRow } from './unreadable';

/**
 * Folds these referrals anew from the log and keeps the result, inside the caller's transaction. All of them at once: a merge
 * brings hundreds, and asking the database is what takes the time.
 */
export async function refoldReferrals(database: Database, ids: Iterable<string>): Promise<void> {
  const wanted = [...ids];
  // One question each, asked at once: a single one about many walks through them row by row, which takes longer.
  const { entries } = database;
  const rows = (await Promise.all(wanted.map((id) => entries.where('referral').equals(id).toArray()))).flat();
  const lost = lostByReferral(rows);
  const folded = foldReferrals(await withRelated(database, readable(rows).items));
  const found = wanted.flatMap((id) => folded.get(id) ?? []);
  await database.referrals.bulkPut(found.map((referral) => referralRow(referral, lost.get(referral.id) ?? 0)));
  // Where entries cannot be read, a referral that was known stays listed as it was.
  await database.referrals.bulkDelete(wanted.filter((id) => !folded.has(id) && !lost.has(id)));
}

export function referralRow(folded: Referral, unreadable: number): ReferralRow {
  const referral: Referral =
    unreadable === 0
      ? folded
      : { ...folded, warnings: [...folded.warnings, { kind: 'unreadable', count: unreadable }] };
  return { id: referral.id, client: referral.client, ...placeOf(referral), referral };
}

/** How many entries of each referral cannot be read, going by what their rows claim. */
export function lostByReferral(rows: readonly unknown[]): Map<string, number> {
  const lost = new Map<string, number>();
  for (const row of rows) {
    if (!(row instanceof UnreadableRow) || typeof row.claims.referral !== 'string') continue;
    lost.set(row.claims.referral, (lost.get(row.claims.referral) ?? 0) + 1);
  }
  return lost;
}
