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
  const {
    profiles: _none,
    profilePlaces: _nowhere,
    ownLetters: _neither,
    ownSnippets: _nor,
    practiceNotes: _unheard,
    outcodes: _places,
    ...rows
  } = await rowsOnDisk(newer);
  const name = freshName();
  const old = new Dexie(name);
  old.version(1).stores(VERSION_1);
  await old.open();
  for (const [table, all] of Object.entries(rows)) await old.table(table).bulkPut(all);
  expect(old.tables.map((table) => table.name)).not.toContain('profiles');
  old.close();

  const after = await openTestStore({ name });
  expect(after.device).toBe(before.device);
  await after.vault.unlock(user, PASSPHRASE);
  expect((await after.log.entriesOfReferral(REFERRAL)).items).toHaveLength(2);
  expect((await after.log.referral(REFERRAL))?.state).toBeDefined();
  expect(await after.profiles.all()).toEqual({ kept: [], unfit: [] });
  expect(await after.outcodes.inUse()).toBeNull();
  await after.profiles.save([profile('details')], 'own');
  after.close();

  const again = await openTestStore({ name });
  expect((await again.profiles.all()).kept).toHaveLength(1);
  again.close();
});

it('the single list of version 4 becomes one of several, and answers as before', async () => {
  const name = freshName();
  const old = new Dexie(name);
  old
    .version(4)
    .stores({ ...VERSION_1, profiles: 'id', profilePlaces: '[origin+id], id', ownLetters: 'id', ownSnippets: 'word' });
  await old.open();
  const row = { name: 'Quay Surgery', addressLines: [], postcode: 'ZZ99 4WW', phone: '', status: 'active' };
  await old.table('practices').bulkPut([
    { ...row, code: 'Z99901', kind: 'gp-practice', generation: 'one' },
    { ...row, code: 'Z99902', kind: 'pharmacy', generation: 'one' },
    { ...row, code: 'Z99903', kind: 'dentist', generation: 'left over' },
  ]);
  const list = {
    fileName: 'epraccur.csv',
    layout: 'NHS ODS practices (epraccur)',
    asOf: '2026-11-01',
    importedAt: '2026-11-24T10:00:00.000Z',
    count: 2,
    activeGpPractices: 1,
  };
  await old.table('meta').put({ key: 'practices in use', value: { generation: 'one', list } });
  old.close();

  const { practices, close } = await openTestStore({ name });
  expect(await practices.inUse()).toEqual({
    generation: 'one',
    list,
    lists: [{ ...list, id: 'ods-gp-practices', title: 'GP practices (NHS ODS)', kinds: ['gp-practice', 'pharmacy'] }],
  });
  expect((await practices.all()).map(({ code }) => code)).toEqual(['Z99901', 'Z99902']);
  // The next import of the same source takes its place.
  const generation = await practices.begin();
  await practices.stage(generation, [{ ...row, code: 'Z99901', kind: 'gp-practice', status: 'active' }]);
  await practices.commit(generation, {
    ...list,
    id: 'ods-gp-practices',
    title: 'GP practices',
    kinds: ['gp-practice'],
  });
  expect((await practices.byCode('Z99902'))?.noLongerListed).toBe(true);
  close();
});
