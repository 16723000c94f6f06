import { foldReferral } from '../log/referral';
import type { Referral } from '../log/referral-schema';
import { placeOf } from '../log/worklist';
import type { Database } from './database';
import { withRelated } from './related';
import type { ReferralRow } from './schema';
import { readable } from './unreadable';

/** Folds these referrals anew from the log and keeps the result, inside the caller's transaction. */
export async function refoldReferrals(database: Database, ids: Iterable<string>): Promise<void> {
  for (const id of ids) {
    const own = readable(await database.entries.where('referral').equals(id).toArray());
    const referral = foldReferral(id, await withRelated(database, own.items));
    if (referral) await database.referrals.put(referralRow(referral, own.unreadable));
    // Where entries cannot be read, a referral that was known stays listed as it was.
    else if (own.unreadable === 0) await database.referrals.delete(id);
  }
}

export function referralRow(folded: Referral, unreadable: number): ReferralRow {
  const referral: Referral =
    unreadable === 0
      ? folded
      : { ...folded, warnings: [...folded.warnings, { kind: 'unreadable', count: unreadable }] };
  return { id: referral.id, client: referral.client, ...placeOf(referral), referral };
}
