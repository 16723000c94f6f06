import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { profileAnswers, saveTaught } from '../../entrypoints/background/answers/profiles';
import { onManaged } from '../../entrypoints/background/managed';
import { pushedProfiles, SiteProfiles } from '../../entrypoints/background/profiles';
import { sortOut } from '../../entrypoints/background/profile-refusals';
import { QUESTIONS } from '../../utils/messages';
import { writeProfiles } from '../../utils/recognition/profiles/file';
import type { Profile } from '../../utils/recognition/profiles/profile';
import { profile } from '../store/profile-support';
import { openTestStore, PASSPHRASE } from '../store/support';
import { world } from './browser';

vi.mock('../../utils/browser', () => import('./browser'));

const CASEDESK = 'https://casedesk.example.org';
const HOUSING = 'https://housing.example.org';
const view = { kind: 'view', tab: null } as const;
const page = (origin: string) => ({ kind: 'page', tab: 1, frame: 0, origin }) as const;

async function open(shipped: readonly Profile[] = []) {
  const store = await openTestStore();
  const sites = new SiteProfiles(store.profiles, shipped);
  const answers = profileAnswers(store, sites);
  const save = (taught: Profile) => saveTaught(store, sites, taught);
  const idsFor = async (origin: string) =>
    (await answers['page/profiles']({}, page(origin))).profiles.map(({ id }) => id);
  const listed = async (origin: string | null = CASEDESK) =>
    (await answers['profiles/list']({}, view)).sites.find((site) => site.origin === origin)?.profiles ?? [];
  return { store, answers, save, idsFor, listed };
}

beforeEach(() => {
  Object.assign(world, { sites: [], policy: undefined, refuses: false, changed: [], told: [], asked: [] });
  world.sites = [{ origin: CASEDESK, on: true, changedOn: '2026-10-04' }];
});

describe('the profiles a page is read by', () => {
  it('are those of its own site, in order, without what is turned off', async () => {
    const { answers, idsFor } = await open([profile('shipped', { origins: [] })]);
    const elsewhere = profile('elsewhere', { origins: [HOUSING] });
    await answers['profiles/import']({ profiles: [profile('one'), profile('two'), elsewhere] }, view);
    expect(await idsFor(CASEDESK)).toEqual(['one', 'two', 'shipped']);
    await answers['profiles/turn']({ origin: CASEDESK, id: 'two', on: false }, view);
    expect(await idsFor(CASEDESK)).toEqual(['one', 'shipped']);
    expect(await idsFor(HOUSING)).toEqual(['elsewhere', 'shipped']);
  });

  it('are given with no passphrase set, and while locked', async () => {
    const { store, idsFor, save } = await open();
    await save(profile('taught'));
    await store.vault.create('Priya Nair', PASSPHRASE);
    store.vault.lock();
    expect(await idsFor(CASEDESK)).toEqual(['taught']);
  });

  it('note the day they matched, once, and only where they apply', async () => {
    const { answers, listed, save } = await open();
    await save(profile('taught'));
    expect((await listed())[0]?.matchedOn).toBeNull();
    world.told = [];
    await answers['page/matched']({ profile: 'taught' }, page(CASEDESK));
    await answers['page/matched']({ profile: 'taught' }, page(CASEDESK));
    await answers['page/matched']({ profile: 'taught' }, page(HOUSING));
    await answers['page/matched']({ profile: 'made-up' }, page(CASEDESK));
    expect((await listed())[0]?.matchedOn).toBe('2026-11-24');
    expect(world.told).toEqual([{ to: 'views', topic: 'profiles' }]);
  });

  it('begin anew in every open tab of a site when they change', async () => {
    const { save } = await open();
    await save(profile('taught'));
    expect(world.asked).toEqual([{ tab: 0, name: 'restart' }]);
    expect(world.told).toEqual([{ to: 'views', topic: 'profiles' }]);
  });
});

describe('what was taught', () => {
  it('is saved by the background that tried it: no view can ask for that', () => {
    expect(Object.keys(QUESTIONS).filter((name) => /^(teach|profiles)\/save/.test(name))).toEqual(['teach/save']);
  });
});

describe('the list of profiles', () => {
  it('has every site that was ever turned on, and those that a profile names', async () => {
    const { answers, save } = await open();
    await save(profile('housing', { origins: [HOUSING] }));
    const { sites } = await answers['profiles/list']({}, view);
    expect(sites.map(({ origin, profiles }) => [origin, profiles.length])).toEqual([
      [CASEDESK, 0],
      [HOUSING, 1],
    ]);
  });

  it('has a place for what is for any site while there is none', async () => {
    world.sites = [];
    const { listed, save } = await open();
    await save(profile('product', { origins: [] }));
    expect((await listed(null)).map((one) => one.profile.id)).toEqual(['product']);
  });

  it('is moved one step at a time, and not past its ends', async () => {
    const { answers, idsFor } = await open();
    await answers['profiles/import']({ profiles: ['a', 'b', 'c'].map((id) => profile(id)) }, view);
    const move = (id: string, to: 'up' | 'down') => answers['profiles/move']({ origin: CASEDESK, id, to }, view);
    await move('c', 'up');
    expect(await idsFor(CASEDESK)).toEqual(['a', 'c', 'b']);
    await move('a', 'up');
    await move('b', 'down');
    expect(await idsFor(CASEDESK)).toEqual(['a', 'c', 'b']);
    await move('a', 'down');
    expect(await idsFor(CASEDESK)).toEqual(['c', 'a', 'b']);
    await expect(move('made-up', 'up')).rejects.toMatchObject({ code: 'profile-missing' });
  });

  it('cannot be changed while locked', async () => {
    const { answers, store, idsFor, save } = await open();
    await save(profile('taught'));
    await store.vault.create('Priya Nair', PASSPHRASE);
    store.vault.lock();
    const attempts = [
      save(profile('other')),
      answers['profiles/import']({ profiles: [profile('other')] }, view),
      answers['profiles/turn']({ origin: CASEDESK, id: 'taught', on: false }, view),
      answers['profiles/move']({ origin: CASEDESK, id: 'taught', to: 'up' }, view),
      answers['profiles/remove']({ id: 'taught' }, view),
    ];
    expect(await codesOf(attempts)).toEqual(attempts.map(() => 'vault-locked'));
    expect(await idsFor(CASEDESK)).toEqual(['taught']);
  });

  it('does not have what was removed, and has the product’s own again', async () => {
    const { answers, listed, save } = await open([profile('same', { name: 'Of the product' })]);
    await save(profile('same', { name: 'Mended here' }));
    expect((await listed()).map((one) => one.profile.name)).toEqual(['Mended here']);
    await answers['profiles/remove']({ id: 'same' }, view);
    expect((await listed()).map((one) => one.profile.name)).toEqual(['Of the product']);
    await expect(answers['profiles/remove']({ id: 'same' }, view)).rejects.toMatchObject({ code: 'profile-missing' });
  });
});

describe('what an organisation pushes', () => {
  it.each([
    ['as objects, as Firefox can', [profile('a'), profile('b')]],
    ['as text of one each, as Chromium has it', [JSON.stringify(profile('a')), JSON.stringify(profile('b'))]],
    ['as text of a whole file', [writeProfiles([profile('a'), profile('b')])]],
  ])('comes first, in its order, %s', async (_, policy) => {
    world.policy = policy;
    const { listed, save } = await open();
    await save(profile('own'));
    expect((await listed()).map((one) => [one.profile.id, one.source])).toEqual([
      ['a', 'organisation'],
      ['b', 'organisation'],
      ['own', 'own'],
    ]);
  });

  it('cannot be replaced, moved, turned off or removed', async () => {
    world.policy = [JSON.stringify(profile('set'))];
    const { answers, idsFor, save } = await open();
    const changed = profile('set', { container: 'body .other' });
    const attempts = [
      save(changed),
      answers['profiles/import']({ profiles: [profile('more'), changed] }, view),
      answers['profiles/move']({ origin: CASEDESK, id: 'set', to: 'down' }, view),
      answers['profiles/turn']({ origin: CASEDESK, id: 'set', on: false }, view),
      answers['profiles/remove']({ id: 'set' }, view),
    ];
    expect(await codesOf(attempts)).toEqual(attempts.map(() => 'profile-set-by-organisation'));
    expect(await idsFor(CASEDESK)).toEqual(['set']);
    const { incoming, refused } = await answers['profiles/preview']({ text: writeProfiles([changed]) }, view);
    expect(incoming).toEqual([]);
    expect(refused).toEqual([
      { which: 'Profile set', sentences: ['Your organisation has set a profile with its id, set'] },
    ]);
  });

  it('is refused one by one, each with a sentence, and the rest is used', async () => {
    world.policy = [
      JSON.stringify(profile('good')),
      JSON.stringify(profile('leaks', { container: '#record-9994182072' })),
      '{ not json',
      JSON.stringify(profile('good')),
      7,
    ];
    const { answers, idsFor } = await open();
    expect(await idsFor(CASEDESK)).toEqual(['good']);
    const { refused } = await answers['profiles/list']({}, view);
    expect(refused.map(({ which }) => which)).toEqual(['Profile leaks', 'Profile 3', 'Profile good', 'Profile 5']);
    expect(refused[0]?.sentences.join()).toMatch(/^Container: this selector seems to hold an? NHS number$/);
    expect(refused[1]?.sentences).toEqual(['It is not a site profile']);
    expect(refused[2]?.sentences).toEqual(['A profile before it has the same id, good']);
    expect(JSON.stringify(refused)).not.toContain('9994182072');
  });

  it.each([['text'], [{ one: 1 }], [null], [0]])('is refused whole where it is no list: %j', async (policy) => {
    world.policy = policy;
    expect(await pushedProfiles()).toEqual({
      profiles: [],
      refused: [{ which: 'The whole policy', sentences: ['It is not a list of profiles'] }],
    });
  });

  it('is nothing where there is no policy, also where the browser then rejects', async () => {
    expect(await pushedProfiles()).toEqual({ profiles: [], refused: [] });
    world.refuses = true;
    expect(await pushedProfiles()).toEqual({ profiles: [], refused: [] });
  });

  it('is looked at again when it changes, and only then', () => {
    const heard = vi.fn();
    onManaged('profiles', heard);
    const say = (changes: object, area: string) => world.changed.forEach((listener) => listener(changes, area));
    say({ sites: {} }, 'local');
    say({ other: {} }, 'managed');
    expect(heard).not.toHaveBeenCalled();
    say({ profiles: {} }, 'managed');
    expect(heard).toHaveBeenCalledOnce();
  });
});

describe('a profile file', () => {
  it('is previewed: new, in the place of another, the same as before', async () => {
    const { answers } = await open([profile('shipped')]);
    await answers['profiles/import']({ profiles: [profile('same'), profile('old', { name: 'Old name' })] }, view);
    const text = writeProfiles([
      profile('new'),
      profile('same'),
      profile('old'),
      profile('shipped', { path: '/other' }),
    ]);
    const { incoming, refused } = await answers['profiles/preview']({ text }, view);
    expect(incoming.map(({ profile: { id }, change, replaces }) => [id, change, replaces])).toEqual([
      ['new', 'new', null],
      ['same', 'same', 'Profile same'],
      ['old', 'replaces', 'Old name'],
      ['shipped', 'replaces', 'Profile shipped'],
    ]);
    expect(refused).toEqual([]);
  });

  it('comes out as it went in, one or all of a site, in its order', async () => {
    const { answers } = await open();
    const [a, b] = [profile('a'), profile('b', { origins: [CASEDESK, HOUSING] })];
    const file = writeProfiles([a, b]);
    const { incoming } = await answers['profiles/preview']({ text: `\ufeff${file}` }, view);
    await answers['profiles/import']({ profiles: incoming.map((one) => one.profile) }, view);
    expect(await answers['profiles/export']({ origin: CASEDESK }, view)).toEqual({
      fileName: 'alongside-profiles-casedesk.example.org.json',
      text: file,
    });
    expect(await answers['profiles/export']({ origin: CASEDESK, id: 'a' }, view)).toEqual({
      fileName: 'alongside-profile-a.json',
      text: writeProfiles([a]),
    });
    await expect(answers['profiles/export']({ origin: HOUSING, id: 'a' }, view)).rejects.toMatchObject({
      code: 'profile-missing',
    });
  });

  it.each([['name,born\nWARD,1981'], ['{'], ['[]'], ['']])('that is none is told: %j', async (text) => {
    const { answers } = await open();
    await expect(answers['profiles/preview']({ text }, view)).rejects.toMatchObject({ code: 'not-a-profile-file' });
  });

  it('that was changed on its way from preview to import is told, and nothing of it kept', async () => {
    const { answers, idsFor } = await open();
    const bad = { ...profile('bad'), path: '/clients/9994182072' };
    await expect(answers['profiles/import']({ profiles: [profile('good'), bad] }, view)).rejects.toMatchObject({
      code: 'profile-unreadable',
      detail: expect.stringMatching(/^Path: this path seems to hold/) as string,
    });
    expect(await idsFor(CASEDESK)).toEqual([]);
  });
});

describe('what is wrong with a profile', () => {
  const fields = profile('a').fields;
  it.each<[string, unknown, RegExp]>([
    ['nothing of a profile', { hello: 1 }, /^It is not a site profile$/],
    ['another version', { ...profile('a'), version: 2 }, /^It was written for another version of Alongside$/],
    ['a part that is missing', { ...profile('a'), path: undefined }, /^Path: is missing, or is not text$/],
    ['a part there is not', { ...profile('a'), script: 'x' }, /^“script” is not part of a profile$/],
    [
      'a field there is not',
      { ...profile('a'), fields: { ...fields, shoe: fields.fullName } },
      /^Fields: “shoe” is not/,
    ],
    ['an id with spaces', { ...profile('a'), id: 'A B' }, /^Id: has to be small letters/],
    ['a site that is none', { ...profile('a'), origins: ['ftp://a'] }, /^Site 1: is not the address of a site/],
    ['a date format there is not', { ...profile('a'), dateFormat: 'x' }, /^Date format: has to be “day-first” or/],
    ['an empty name', { ...profile('a'), name: '' }, /is empty|^Name/i],
    [
      'an attribute that holds a client',
      { ...profile('a'), fields: { ...fields, fullName: { select: '[for="nhs-9994182072"]', label: null } } },
      /^Name: this selector seems to hold an? NHS number$/,
    ],
    [
      'a date of birth in a label',
      { ...profile('a'), assertions: [{ select: 'h1', text: 'Born 14/03/1981' }] },
      /^Assertion 1: this text seems to hold a date$/,
    ],
    ['a record number in the path', profile('a', { path: '/clients/C104288' }), /^Path: this path seems to hold/],
    ['a postcode in the id', { ...profile('a'), container: '#ZZ99-4WW' }, /^Container: this selector seems to hold/],
    [
      'no date of birth, number or id',
      profile('a', { fields: { fullName: fields.fullName ?? never() } }),
      /^A profile reads/,
    ],
  ])('%s', (_, one, sentence) => {
    const { profiles, refused } = sortOut([one]);
    expect(profiles).toEqual([]);
    expect(refused[0]?.sentences[0]).toMatch(sentence);
    expect(JSON.stringify(refused)).not.toMatch(/9994182072|1981|C104288|ZZ99/);
  });

  it('never quotes a name or a part that may be a client’s', () => {
    const { refused } = sortOut([{ ...profile('a'), name: 'WARD 999 418 2072', '9994182072': true }]);
    expect(refused[0]?.which).toBe('Profile 1');
    expect(JSON.stringify(refused)).not.toMatch(/2072/);
  });

  it('is told in a few sentences however much it is', () => {
    const { refused } = sortOut([{ format: 'alongside-profile', version: 1 }]);
    expect(refused[0]?.sentences).toHaveLength(7);
    expect(refused[0]?.sentences.at(-1)).toMatch(/^\d more/);
  });
});

async function codesOf(attempts: readonly Promise<unknown>[]): Promise<unknown[]> {
  const settled = await Promise.allSettled(attempts);
  return settled.map((one) => (one.status === 'rejected' ? (one.reason as { code?: unknown }).code : 'done'));
}

function never(): never {
  throw new Error('the profile of these tests reads a name');
}
