import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { profile } from './profile-support';
import { rowsOnDisk } from './on-disk';
import { freshName, openTestStore, openUnlockedStore, rejection } from './support';

/** The tables as version 2 declared them, written out: what is on people's disks does not change with the program. */
const VERSION_2 = {
  entries: 'id, client, referral, supersedes',
  referrals: 'id, client, [queue+due]',
  clients: 'id, *ids, *keys',
  drafts: 'id, client, *keys, day',
  settings: 'key',
  users: 'id',
  meta: 'key',
  practices: '[generation+code], [generation+postcode]',
  profiles: 'id',
  profilePlaces: '[origin+id], id',
};

it('a database of version 2 opens with everything in it, and takes own letters from then on', async () => {
  const newer = freshName();
  const before = await openUnlockedStore({ name: newer });
  await before.profiles.save([profile('details')], 'own');
  before.close();
  // Tables that came later are left out.
  const rows = Object.entries(await rowsOnDisk(newer)).filter(([table]) => table in VERSION_2);
  const name = freshName();
  const old = new Dexie(name);
  old.version(1).stores({ entries: 'id, client, referral, supersedes' });
  old.version(2).stores(VERSION_2);
  await old.open();
  for (const [table, all] of rows) await old.table(table).bulkPut(all);
  old.close();

  const after = await openTestStore({ name });
  expect(after.device).toBe(before.device);
  expect((await after.profiles.all()).kept).toHaveLength(1);
  expect(await after.ownLetters.all()).toEqual([]);
  await after.ownLetters.save('own-a', () => 'A');
  after.close();
  const again = await openTestStore({ name });
  expect(await again.ownLetters.all()).toEqual([{ id: 'own-a', text: 'A', savedAt: '2026-11-24T10:15:00.000Z' }]);
  again.close();
});

it('what cannot be written leaves what was there', async () => {
  const { ownLetters } = await openTestStore();
  await ownLetters.save('own-a', () => 'A');
  const refused = new Error('no');
  expect(
    await rejection(
      ownLetters.save('own-a', () => {
        throw refused;
      }),
    ),
  ).toBeDefined();
  expect((await ownLetters.all())[0]?.text).toBe('A');
  expect(await ownLetters.save('own-a', (before, count) => `${before}${count}`)).toBe('A1');
  expect([await ownLetters.remove('own-a'), await ownLetters.remove('own-a')]).toEqual([true, false]);
});
