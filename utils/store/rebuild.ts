import { foldClientParts } from '../log/client/person';
import { foldReferrals } from '../log/referral/referral';
import type { Database } from './database';
import type { KeyRing } from './key-ring';
import { clientRows } from './refold-clients';
import { lostByReferral, referralRow } from './refold-referrals';
import { writing } from './trouble';
import { readable } from './unreadable';

/** What a rebuild found. */
export type Rebuilt = {
  readonly entries: number;
  readonly referrals: number;
  readonly clients: number;
  readonly unreadable: number;
};

/** Makes the tables of referrals and clients anew from the log, in one transaction. @throws ToldError `vault-locked` … */
export function rebuild(database: Database, ring: KeyRing): Promise<Rebuilt> {
  const { entries, referrals, clients } = database;
  return writing(database, [entries, referrals, clients], () => rebuildTables(database, ring));
}

/** The same inside the caller's transaction. */
export async function rebuildTables(database: Database, ring: KeyRing): Promise<Rebuilt> {
  const rows = await database.entries.toArray();
  const { items, unreadable } = readable(rows);
  const lost = lostByReferral(rows);
  const referrals = [...foldReferrals(items).values()].map((referral) =>
    referralRow(referral, lost.get(referral.id) ?? 0),
  );
  const listed = new Set([...referrals.map(({ id }) => id), ...lost.keys()]);
  const stale = (await database.referrals.toCollection().primaryKeys()).filter((id) => !listed.has(id));
  await database.referrals.bulkDelete(stale);
  await database.referrals.bulkPut(referrals);
  const clients = clientRows(foldClientParts(items), ring);
  await database.clients.clear();
  await database.clients.bulkPut(clients);
  return { entries: items.length, referrals: referrals.length, clients: clients.length, unreadable };
}
