import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profilesInOrder } from '../../utils/store/profiles-in-order';
import type { AllProfiles } from '../../utils/store/profiles-in-order';
import { changeOnDisk, rowsOnDisk } from './on-disk';
import { profile } from './profile-support';
import { freshName, openTestStore } from './support';

const CASEDESK = 'https://casedesk.example.org';
const HOUSING = 'https://housing.example.org';
const NONE: AllProfiles = { organisation: [], kept: [], shipped: [] };

/** A store whose clock the test moves. */
async function openWithClock() {
  const clock = { now: new Date('2026-11-24T10:15:00.000Z') };
  const name = freshName();
  const { profiles } = await openTestStore({ name, now: () => clock.now });
  const idsOn = async (origin: string, others: Partial<AllProfiles> = {}) => {
    const all = { ...NONE, kept: (await profiles.all()).kept, ...others };
    return profilesInOrder(all, origin, await profiles.placesOn(origin)).map((one) => one.profile.id);
  };
  return { clock, name, profiles, idsOn };
}

describe('the site profiles kept here', () => {
  it('are none at first', async () => {
    const { profiles } = await openWithClock();
    expect(await profiles.all()).toEqual({ kept: [], unfit: [] });
    expect(await profiles.placesOn(CASEDESK)).toEqual([]);
  });

  it('come back as they were saved, with no passphrase set, and lie in the tables of public data', async () => {
    const { profiles, name } = await openWithClock();
    await profiles.save([profile('details'), profile('banner')], 'file');
    expect((await profiles.all()).kept.map((row) => [row.profile, row.source])).toEqual(
      expect.arrayContaining([
        [profile('details'), 'file'],
        [profile('banner'), 'file'],
      ]),
    );
    expect((await rowsOnDisk(name)).profiles).toHaveLength(2);
  });

  it('are tried in the order of their file, and what was taught later before it', async () => {
    const { profiles, clock, idsOn } = await openWithClock();
    await profiles.save([profile('z-first'), profile('a-second')], 'file');
    clock.now = new Date('2026-11-25T09:00:00.000Z');
    await profiles.save([profile('taught')], 'own');
    expect(await idsOn(CASEDESK)).toEqual(['taught', 'z-first', 'a-second']);
  });

  it('keep their place when one with the same id comes, and what comes is used', async () => {
    const { profiles, clock, idsOn } = await openWithClock();
    await profiles.save([profile('one'), profile('two')], 'file');
    clock.now = new Date('2026-11-25T09:00:00.000Z');
    await profiles.save([profile('two', { name: 'Mended' })], 'own');
    expect(await idsOn(CASEDESK)).toEqual(['one', 'two']);
    const { kept } = await profiles.all();
    expect(kept.find(({ id }) => id === 'two')).toMatchObject({ profile: { name: 'Mended' }, source: 'own' });
  });

  it('stand on one site in another order than on the next', async () => {
    const { profiles, idsOn } = await openWithClock();
    const origins = [CASEDESK, HOUSING];
    await profiles.save([profile('one', { origins }), profile('two', { origins })], 'file');
    await profiles.order(HOUSING, ['two', 'one']);
    expect(await idsOn(CASEDESK)).toEqual(['one', 'two']);
    expect(await idsOn(HOUSING)).toEqual(['two', 'one']);
    expect(await idsOn('https://elsewhere.example.org')).toEqual([]);
  });

  it('are turned off on one site alone, and keep order and last match', async () => {
    const { profiles } = await openWithClock();
    await profiles.save([profile('one', { origins: [CASEDESK, HOUSING] })], 'own');
    await profiles.order(CASEDESK, ['one']);
    await profiles.noteMatched(CASEDESK, 'one');
    await profiles.turn(CASEDESK, 'one', false);
    expect(await profiles.placesOn(CASEDESK)).toEqual([
      { origin: CASEDESK, id: 'one', place: 0, on: false, matchedOn: '2026-11-24' },
    ]);
    expect(await profiles.placesOn(HOUSING)).toEqual([]);
  });

  it('say on which day they last matched, and no more than the day', async () => {
    const { profiles, clock, name } = await openWithClock();
    await profiles.noteMatched(CASEDESK, 'one');
    clock.now = new Date('2026-12-01T16:44:12.345Z');
    await profiles.noteMatched(CASEDESK, 'one');
    expect((await rowsOnDisk(name)).profilePlaces).toEqual([
      { origin: CASEDESK, id: 'one', place: null, on: true, matchedOn: '2026-12-01' },
    ]);
  });

  it('are gone with all that was known of them once removed', async () => {
    const { profiles, name } = await openWithClock();
    await profiles.save([profile('one'), profile('two')], 'own');
    await profiles.noteMatched(CASEDESK, 'one');
    await profiles.turn(HOUSING, 'one', false);
    await profiles.noteMatched(CASEDESK, 'two');
    expect(await profiles.remove('one')).toBe(true);
    expect(await profiles.remove('one')).toBe(false);
    const rows = await rowsOnDisk(name);
    expect(rows.profiles?.map(({ id }) => id)).toEqual(['two']);
    expect(rows.profilePlaces?.map(({ id }) => id)).toEqual(['two']);
  });

  it('that this version would not let in are named, and used for nobody', async () => {
    const { profiles, name } = await openWithClock();
    await profiles.save([profile('sound'), profile('older')], 'file');
    await changeOnDisk(name, 'profiles', (table, rows) => {
      const row = rows.find(({ id }) => id === 'older');
      table.put({ ...row, profile: { ...profile('older'), container: '[title="999 418 2072"]' } });
    });
    const { kept, unfit } = await profiles.all();
    expect(kept.map(({ id }) => id)).toEqual(['sound']);
    expect(unfit).toEqual(['older']);
  });
});

describe('the order in which profiles are tried', () => {
  const row = (id: string, savedAt = '2026-11-24T10:00:00.000Z', nth = 0) => ({
    id,
    profile: profile(id),
    source: 'file' as const,
    savedAt,
    nth,
  });
  const place = (id: string, fields: object) => ({
    origin: CASEDESK,
    id,
    place: null,
    on: true,
    matchedOn: null,
    ...fields,
  });

  it('is the organisation’s, then what is kept here, then what comes with the product', () => {
    const all = { organisation: [profile('o')], kept: [row('k')], shipped: [profile('s')] };
    expect(profilesInOrder(all, CASEDESK, []).map(({ source }) => source)).toEqual(['organisation', 'file', 'shipped']);
  });

  it('lets nobody turn off or move what the organisation set', () => {
    const all = { ...NONE, organisation: [profile('o')], kept: [row('k')] };
    const places = [place('o', { place: 9, on: false }), place('k', { place: 0 })];
    const [first] = profilesInOrder(all, CASEDESK, places);
    expect(first).toMatchObject({ profile: { id: 'o' }, on: true });
  });

  it('has each id once: the organisation’s for one kept here, that for one of the product', () => {
    const all = {
      organisation: [profile('a')],
      kept: [row('a'), row('b')],
      shipped: [profile('a'), profile('b'), profile('c')],
    };
    expect(profilesInOrder(all, CASEDESK, []).map((one) => `${one.profile.id} ${one.source}`)).toEqual([
      'a organisation',
      'b file',
      'c shipped',
    ]);
  });

  it('has on every site what is for any site, and without a site only that', () => {
    const anywhere = profile('any', { origins: [] });
    const all = { ...NONE, organisation: [profile('o'), anywhere] };
    expect(profilesInOrder(all, HOUSING, []).map((one) => one.profile.id)).toEqual(['any']);
    expect(profilesInOrder(all, null, []).map((one) => one.profile.id)).toEqual(['any']);
  });

  it('is a person’s once they gave one, whatever they gave', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const shuffled = fc.shuffledSubarray(ids, { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 0, max: 5 }), (order, ours) => {
        const all = {
          organisation: [profile('o')],
          kept: ids.slice(0, ours).map((id, nth) => row(id, undefined, nth)),
          shipped: ids.slice(ours).map((id) => profile(id)),
        };
        const places = order.map((id, at) => place(id, { place: at }));
        const tried = profilesInOrder(all, CASEDESK, places).map((one) => one.profile.id);
        expect(tried).toEqual(['o', ...order]);
      }),
    );
  });
});
