import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { entry, identified, REFERRAL, sent, WARD } from '../log/support';
import { rowsOnDisk } from './on-disk';
import { profile } from './profile-support';
import { freshName, openTestStore, openUnlockedStore, PASSPHRASE } from './support';

/** The tables as version 1 declared them, written out: what is on people's disks does not change with the program. */
const VERSION_1 = {
  entries: 'id, client, referral, supersedes',
  referrals: 'id, client, [queue+due]',
  clients: 'id, *ids, *keys',
  drafts: 'id, client, *keys, day',
  settings: 'key',
  users: 'id',
  meta: 'key',
  practices: '[generation+code], [generation+postcode]',
};

it('a database of version 1 opens with everything in it, and takes site profiles from then on', async () => {
  const newer = freshName();
  const before = await openUnlockedStore({ name: newer });
  const user = before.vault.user?.id ?? '';
  await before.log.append([entry(identified(WARD)), entry(sent())]);
  await before.settings.write('sender', { name: 'Priya Nair' });
  before.close();
  // Rows as they lie on disk, sealed under the key of that vault, in a database that has never heard of profiles.
  const rows = Object.entries(await rowsOnDisk(newer)).filter(([table]) => table in VERSION_1);
  const name = freshName();
  const old = new Dexie(name);
  old.version(1).stores(VERSION_1);
  await old.open();
  for (const [table, all] of rows) await old.table(table).bulkPut(all);
  expect(old.tables.map((table) => table.name)).not.toContain('profiles');
  old.close();

  const after = await openTestStore({ name });
  expect(after.device).toBe(before.device);
  await after.vault.unlock(user, PASSPHRASE);
  expect((await after.log.entriesOfReferral(REFERRAL)).items).toHaveLength(2);
  expect((await after.log.referral(REFERRAL))?.state).toBeDefined();
  expect(await after.profiles.all()).toEqual({ kept: [], unfit: [] });
  await after.profiles.save([profile('details')], 'own');
  after.close();

  const again = await openTestStore({ name });
  expect((await again.profiles.all()).kept).toHaveLength(1);
  again.close();
});
