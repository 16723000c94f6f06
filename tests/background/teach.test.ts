import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { teachAnswers } from '../../entrypoints/background/answers/teach';
import { SiteProfiles } from '../../entrypoints/background/profiles';
import { Teachings } from '../../entrypoints/background/teachings';
import type { Profile } from '../../utils/recognition/profiles/profile';
import type { Fields } from '../../utils/recognition/reading';
import type { Pick } from '../../utils/recognition/teaching';
import { profile } from '../store/profile-support';
import { openTestStore } from '../store/support';
import { world } from './taught-page';

vi.mock('../../utils/browser', () => import('./taught-page'));

const view = { kind: 'view', tab: 7 } as const;
const CASEDESK = 'https://casedesk.example.org';
const PICK: Pick = { field: 'fullName', select: '.who', label: { text: 'Karen Whitlock', at: 'before' } };
const MADE = profile('record-page', { origins: [CASEDESK] });
const evidence = { source: 'profile', label: null, place: null, because: null };
const FIRST: Fields = { nhsNumber: { value: '9994182072', confidence: 'sure', evidence } };

async function open(kept: readonly Profile[] = []) {
  const store = await openTestStore();
  if (kept.length > 0) await store.profiles.save(kept, 'own');
  const teachings = new Teachings();
  const state = { locked: false };
  const saved: Profile[] = [];
  const answersOf = (one: Teachings) =>
    teachAnswers(
      one,
      new SiteProfiles(store.profiles, []),
      () => state.locked,
      async (made) => saved.push(made),
    );
  return { answers: answersOf(teachings), afterSleep: () => answersOf(new Teachings()), teachings, state, saved };
}

/** As far as a profile that the page made. */
async function drafted(given: Awaited<ReturnType<typeof open>>, again: string | null = null) {
  const { request } = await given.answers['teach/begin']({ again }, view);
  const asked = { request: { ...request, picks: [PICK] }, frame: 0 };
  return { asked, ...(await given.answers['teach/draft'](asked, view)) };
}

beforeEach(() => {
  Object.assign(world, { url: `${CASEDESK}/clients/1/details`, on: true, hasScript: false, injected: [], asked: [] });
  Object.assign(world, { pushed: [], tabs: [], shown: [] });
  world.session.clear();
  world.draft = {
    profile: MADE,
    reading: { verdict: 'one', fields: FIRST, findings: [], incomplete: false },
    problems: [],
  };
  world.second = { passed: true, why: 'passed', same: [], missing: [], findings: [] };
  world.list = { passed: true, profile: 'not-its-page', together: 'multiple' };
});

describe('the script that teaches', () => {
  it('is put into the outermost frame once, and again where the page has none any more', async () => {
    const { answers } = await open();
    await answers['teach/begin']({ again: null }, view);
    await answers['teach/pick']({ what: 'value' }, view);
    expect(world.injected).toEqual([{ target: { tabId: 7, frameIds: [0] }, files: ['/teach.js'] }]);
    world.hasScript = false;
    await answers['teach/state']({}, view);
    expect(world.injected).toHaveLength(2);
  });

  it('is never put where the site is not on, nor for a view that stands alone, nor while locked', async () => {
    const { answers, state } = await open();
    await expect(answers['teach/pick']({ what: 'value' }, { kind: 'view', tab: null })).rejects.toMatchObject({
      code: 'no-page',
    });
    world.on = false;
    await expect(answers['teach/begin']({ again: null }, view)).rejects.toMatchObject({ code: 'site-not-on' });
    world.on = true;
    state.locked = true;
    await expect(answers['teach/begin']({ again: null }, view)).rejects.toMatchObject({ code: 'vault-locked' });
    expect(world.injected).toEqual([]);
  });

  it('is not put into a page only to be taken out', async () => {
    const { answers } = await open();
    await answers['teach/end']({}, view);
    expect(world.injected).toEqual([]);
  });
});

describe('what was taught', () => {
  it('is kept for the session only once it is a profile, and never a value of a client', async () => {
    const given = await open();
    const { request } = await given.answers['teach/begin']({ again: null }, view);
    await given.answers['teach/keep']({ request: { ...request, picks: [PICK] }, frame: 0 }, view);
    expect(world.session.size).toBe(0);
    world.draft = { profile: null, reading: null, problems: ['label-of-client'] };
    await given.answers['teach/draft']({ request: { ...request, picks: [PICK] }, frame: 0 }, view);
    expect(world.session.size).toBe(0);
    world.draft = {
      profile: MADE,
      reading: { verdict: 'one', fields: FIRST, findings: [], incomplete: false },
      problems: [],
    };
    await drafted(given);
    expect(world.session.size).toBe(1);
    expect(JSON.stringify([...world.session])).not.toContain('9994182072');
  });

  it('outlives the background but for the first client’s values, without which no second one passes', async () => {
    const given = await open();
    await drafted(given);
    const answers = given.afterSleep();
    const { progress, trial } = await answers['teach/second']({}, view);
    expect(trial).toBeNull();
    expect(progress).toMatchObject({ profile: MADE, passed: { second: false } });
    expect(world.asked).not.toContain('second');
  });

  it('is not shown beside another site, nor after it was left until it is begun again', async () => {
    const given = await open();
    const { answers } = given;
    await drafted(given);
    const shown = async () => (await answers['teach/progress']({}, view)).progress !== null;
    expect(await shown()).toBe(true);
    world.url = 'https://housing.example.org/clients/1';
    await expect(shown()).rejects.toMatchObject({ code: 'site-not-on' });
    world.url = `${CASEDESK}/clients/2/details`;
    await answers['teach/leave']({ forget: false }, view);
    expect(await shown()).toBe(false);
    expect((await answers['teach/begin']({ again: null }, view)).profile).toEqual(MADE);
    expect(await shown()).toBe(true);
    await answers['teach/leave']({ forget: true }, view);
    expect((await answers['teach/begin']({ again: null }, view)).profile).toBeNull();
  });

  it('loses the first client when Alongside is locked', async () => {
    const given = await open();
    await drafted(given);
    given.teachings.forgetClients();
    expect((await given.answers['teach/second']({}, view)).trial).toBeNull();
  });
});

describe('saving', () => {
  const save = (given: Awaited<ReturnType<typeof open>>) => given.answers['teach/save']({}, view);

  it('is refused until both trials have passed on this very profile', async () => {
    const given = await open();
    const { answers, saved } = given;
    const { asked } = await drafted(given);
    const untried = { code: 'profile-untried' };
    await expect(save(given)).rejects.toMatchObject(untried);
    world.second = { ...world.second, passed: false, why: 'same-values' };
    await answers['teach/second']({}, view);
    await answers['teach/list']({}, view);
    await expect(save(given)).rejects.toMatchObject(untried);
    world.second = { ...world.second, passed: true, why: 'passed' };
    await answers['teach/second']({}, view);
    await answers['teach/mark-list']({ lists: ['table.caseload'] }, view);
    await expect(save(given)).rejects.toMatchObject(untried);
    await answers['teach/second']({}, view);
    await answers['teach/list']({}, view);
    await answers['teach/draft'](asked, view);
    await expect(save(given)).rejects.toMatchObject(untried);
    await answers['teach/second']({}, view);
    await answers['teach/list']({}, view);
    expect(await save(given)).toEqual({ name: MADE.name });
    expect(saved).toEqual([MADE]);
    expect(world.session.size).toBe(0);
  });

  it('does not take a mark of lists that holds something of a client', async () => {
    const given = await open();
    await drafted(given);
    const marking = given.answers['teach/mark-list']({ lists: ['[id="9994182072"]'] }, view);
    await expect(marking).rejects.toMatchObject({ code: 'profile-unreadable' });
  });

  it('takes an id of its own, and that of the profile it replaces', async () => {
    const given = await open([profile('record-page', { name: 'Record page', origins: [CASEDESK] })]);
    const fresh = await drafted(given);
    expect(fresh.progress.request.id).toBe('casedesk-example-org-record-page');
    const again = await drafted(given, 'Record page');
    expect(again.progress.request).toMatchObject({ id: 'record-page', name: 'Record page' });
  });
});

describe('teaching again', () => {
  const OLD = profile('record-page', { name: 'Record page', origins: [CASEDESK], excludes: ['.recent'] });
  const SET = { code: 'profile-set-by-organisation' };

  it('begins with every rule of the profile, and with all else that it says', async () => {
    const { answers } = await open([OLD]);
    const { request } = await answers['teach/begin']({ again: 'Record page' }, view);
    expect(request).toMatchObject({ id: OLD.id, name: OLD.name, path: OLD.path, excludes: ['.recent'], base: OLD });
    expect(request.picks.map(({ field, select, kept }) => [field, select, kept])).toEqual([
      ['fullName', 'main .record .name', true],
      ['dateOfBirth', 'main .record .dob', true],
      ['nhsNumber', 'main .record .nhs', true],
    ]);
  });

  it('goes on where it was left, but not with the lesson of another profile', async () => {
    const { answers } = await open([OLD]);
    const { request } = await answers['teach/begin']({ again: 'Record page' }, view);
    await answers['teach/keep']({ request: { ...request, picks: [PICK] }, frame: 0 }, view);
    expect((await answers['teach/begin']({ again: 'Record page' }, view)).request.picks).toEqual([PICK]);
    expect((await answers['teach/begin']({ again: null }, view)).request).toMatchObject({ picks: [] });
  });

  it('keeps every site that the profile is for, and takes the place of none that is for any site', async () => {
    const other = 'https://records.example.org';
    const both = await open([profile('record-page', { name: 'Record page', origins: [other, CASEDESK] })]);
    expect((await drafted(both, 'Record page')).progress.request).toMatchObject({
      id: 'record-page',
      origins: [CASEDESK, other],
    });
    const any = await open([profile('record-page', { name: 'Record page', origins: [] })]);
    expect((await drafted(any, 'Record page')).progress.request).toMatchObject({
      id: 'casedesk-example-org-record-page',
      origins: [CASEDESK],
    });
  });

  it('takes in no other site than those', async () => {
    const { answers } = await open([OLD]);
    const { request } = await answers['teach/begin']({ again: 'Record page' }, view);
    const wider = { ...request, origins: [CASEDESK, 'https://mail.example.org'] };
    await expect(answers['teach/keep']({ request: wider, frame: 0 }, view)).rejects.toMatchObject({
      code: 'teaching-gone',
    });
  });

  it('is refused for what the organisation has set', async () => {
    world.pushed = [OLD];
    const { answers } = await open();
    await expect(answers['teach/begin']({ again: 'Record page' }, view)).rejects.toMatchObject(SET);
    const asked = { origin: CASEDESK, id: OLD.id };
    await expect(answers['teach/again'](asked, { kind: 'view', tab: null })).rejects.toMatchObject(SET);
  });

  it('is begun from the dashboard in the tab of the site that was looked at last, where there is one', async () => {
    const { answers } = await open([OLD]);
    const alone = { kind: 'view', tab: null } as const;
    const asked = { origin: CASEDESK, id: OLD.id };
    await expect(answers['teach/again'](asked, alone)).rejects.toMatchObject({ code: 'site-not-open' });
    world.tabs = [
      { id: 3, url: `${CASEDESK}/clients/3/details`, lastAccessed: 1 },
      { id: 7, url: `${CASEDESK}/clients/7/details`, lastAccessed: 2 },
      { id: 9, url: 'https://mail.example.org/', lastAccessed: 3 },
    ];
    await answers['teach/again'](asked, alone);
    expect(world.shown).toEqual([7]);
    expect((await answers['teach/progress']({}, view)).progress?.request.base).toEqual(OLD);
    world.on = false;
    await expect(answers['teach/again'](asked, alone)).rejects.toMatchObject({ code: 'site-not-on' });
  });
});
