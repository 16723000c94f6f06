import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { directoryAnswers } from '../../entrypoints/background/answers/directory';
import { listAnswers } from '../../entrypoints/background/answers/lists';
import { Directory } from '../../entrypoints/background/directory';
import { PracticePolicy } from '../../entrypoints/background/practice-policy';
import type { Practice } from '../../utils/directory/practice';
import { fromBase64 } from '../../utils/messages/bytes';
import type { Store } from '../../utils/store/store';
import { odsLine } from '../directory/list-rows';
import { serveFeed } from '../directory/services/feed-server';
import type { FeedServer } from '../directory/services/feed-server';
import { openUnlockedStore, rejection } from '../store/support';
import { browser, world } from './browser';

vi.mock('../../utils/browser', () => import('./browser'));

const view = { kind: 'view', tab: null } as const;
const alarms = { create: vi.fn(async () => undefined), clear: vi.fn(async () => true) };
Object.assign(browser, { alarms });
const permissions = Object.assign(browser.permissions, { remove: vi.fn(async () => true) });

/** So many GP practices from this number on, as the file of them. */
const gps = (from: number, many: number) =>
  Array.from({ length: many }, (_, n) =>
    odsLine({ code: `Z${99_000 + from + n}`, name: `HARBOUR SURGERY ${from + n}` }),
  ).join('\r\n');
const pharmacies = Array.from({ length: 8 }, (_, n) =>
  odsLine({ code: `FZ${100 + n}`, name: `QUAY PHARMACY ${n}`, setting: '', subType: '1' }),
).join('\r\n');

let policy: Record<string, string[]> = {};
let server: FeedServer;
let served: string;
beforeEach(async () => {
  Object.assign(world, { sites: [], told: [] });
  policy = {};
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(async (name) =>
    policy[name] ? { [name]: policy[name] } : {},
  );
  served = gps(1, 10);
  server = await serveFeed((url, response) => {
    if (url.pathname === '/none.csv') return void response.writeHead(404).end();
    return void response.writeHead(200, { 'last-modified': 'Mon, 02 Nov 2026 10:00:00 GMT' }).end(served);
  });
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  alarms.create.mockClear();
  permissions.remove.mockClear();
  await server.close();
});

/** The background as it starts on what is kept. */
async function start(kept?: Store) {
  const store = kept ?? (await openUnlockedStore({ now: () => new Date() }));
  const onChanged = vi.fn();
  const applied = new PracticePolicy(store, onChanged);
  const directory = new Directory({
    ...store,
    services: { stamp: async () => null, all: async () => [] },
    version: '1.0',
    onWhole: () => undefined,
  });
  const answers = { ...directoryAnswers(store, directory, applied), ...listAnswers(store, applied) };
  await applied.apply();
  return {
    store,
    onChanged,
    answers,
    apply: () => applied.apply(),
    lists: async () => (await answers['directory/state']({}, view)).lists,
    set: async () => (await answers['lists/set']({}, view)).set,
    names: async () => (await store.practices.all()).filter((one) => !one.noLongerListed).map(({ name }) => name),
  };
}

/** A list somebody chose by hand. */
async function importByHand({ answers }: Awaited<ReturnType<typeof start>>, id = 'ods-gp-practices') {
  const { generation } = await answers['directory/begin']({}, view);
  const practice = { ...BY_HAND, code: 'Z99900', name: 'By Hand Surgery' };
  await answers['directory/stage']({ generation, practices: [practice] }, view);
  return answers['directory/commit']({ generation, list: { ...LIST, id } }, view);
}
const BY_HAND: Omit<Practice, 'code' | 'name'> = {
  addressLines: ['1 Harbour Lane'],
  postcode: 'ZZ99 4WW',
  phone: '01632 960123',
  status: 'active',
  kind: 'gp-practice',
};
const LIST = {
  title: 'GP practices',
  kinds: ['gp-practice' as const],
  fileName: 'a.csv',
  layout: 'ODS',
  asOf: '2026-11-01' as const,
  importedAt: '2026-11-02T09:14:00.000Z',
  count: 1,
  activeGpPractices: 1,
};

describe('A list of practices set by an organisation as a text', () => {
  it('is in use, beside what people imported, and read once', async () => {
    policy.practices = [gps(1, 10), pharmacies];
    const first = await start();
    await importByHand(first);
    expect((await first.lists()).map(({ id, set, count }) => [id, set, count])).toEqual([
      ['set-ods-gp-practices', true, 10],
      ['set-ods-pharmacies', true, 8],
      ['ods-gp-practices', undefined, 1],
    ]);
    expect(first.onChanged).toHaveBeenCalled();
    const begun = vi.spyOn(first.store.practices, 'begin');
    const again = await start(first.store);
    expect(begun).not.toHaveBeenCalled();
    expect(again.onChanged).not.toHaveBeenCalled();
  });

  it('is replaced by a newer one, goes when it is set no more, and leaves the others', async () => {
    policy.practices = [gps(1, 10), pharmacies];
    const background = await start();
    await importByHand(background);
    policy.practices = [pharmacies, gps(2, 10)];
    await background.apply();
    expect(await background.lists()).toHaveLength(3);
    expect(await background.names()).toContain('Harbour Surgery 11');
    expect(await background.names()).not.toContain('Harbour Surgery 1');
    policy = {};
    await background.apply();
    expect(await background.lists()).toMatchObject([{ id: 'ods-gp-practices' }]);
    expect(await background.names()).toEqual(['By Hand Surgery']);
    expect(await background.set()).toEqual([]);
  });

  it('of which there are two of one kind makes two lists, each in its own place when one is changed', async () => {
    policy.practices = [gps(1, 10), gps(101, 10)];
    const background = await start();
    policy.practices = [gps(102, 10), gps(1, 10)];
    await background.apply();
    expect((await background.lists()).map(({ id }) => id)).toEqual(['set-ods-gp-practices', 'set-ods-gp-practices-2']);
    expect(await background.names()).toContain('Harbour Surgery 111');
    expect(await background.names()).toContain('Harbour Surgery 1');
  });

  it('that cannot be used is said, and what was in use stays until it is whole', async () => {
    policy.practices = [gps(1, 10)];
    const background = await start();
    policy.practices = ['<!doctype html><title>Sign in</title>'];
    await background.apply();
    expect(await background.set()).toMatchObject([{ state: 'refused', why: 'list-is-web-page', list: null }]);
    expect(await background.lists()).toMatchObject([{ id: 'set-ods-gp-practices', count: 10 }]);
    policy.practices = ['Name,DOB,Postcode,Phone\nQuill Ashdown,14/03/1981,ZZ99 1AA,07700 900123'];
    await background.apply();
    expect(await background.set()).toMatchObject([{ state: 'refused', why: 'list-is-clients' }]);
    policy.practices = [gps(2, 10)];
    await background.apply();
    expect(await background.set()).toMatchObject([{ state: 'taken' }]);
    expect(await background.names()).toContain('Harbour Surgery 11');
  });

  it('that has lost much is held, also after a restart, until a person takes it', async () => {
    policy.practices = [gps(1, 10)];
    const first = await start();
    policy.practices = [gps(1, 5)];
    await first.apply();
    const { answers, lists, names, set } = await start(first.store);
    expect(await names()).toHaveLength(10);
    const [held] = await set();
    expect(held).toMatchObject({ state: 'held', gone: 5, of: 10, list: 'set-ods-gp-practices' });
    const file = await answers['lists/held']({ key: held?.key ?? '' }, view);
    expect(new TextDecoder().decode(fromBase64(file.bytes))).toBe(gps(1, 5));
    // As the preview does it.
    await importByHand({ ...first, answers }, 'set-ods-gp-practices');
    expect(await lists()).toMatchObject([{ id: 'set-ods-gp-practices', set: true }]);
    expect(await set()).toMatchObject([{ state: 'taken' }]);
    expect(await rejection(answers['lists/held']({ key: held?.key ?? '' }, view))).toMatchObject({
      code: 'list-missing',
    });
  });

  it('that has lost much may be left, and is not brought again', async () => {
    policy.practices = [gps(1, 10)];
    const background = await start();
    policy.practices = [gps(1, 5)];
    await background.apply();
    await background.answers['lists/keep-old']({ key: (await background.set())[0]?.key ?? '' }, view);
    await background.apply();
    expect(await background.set()).toMatchObject([{ state: 'left' }]);
    expect(await background.names()).toHaveLength(10);
    policy.practices = [gps(2, 10)];
    await background.apply();
    expect(await background.set()).toMatchObject([{ state: 'taken' }]);
  });

  it('is neither removed nor replaced by a person', async () => {
    policy.practices = [gps(1, 10)];
    const background = await start();
    const remove = background.answers['directory/remove']({ id: 'set-ods-gp-practices' }, view);
    expect(await rejection(remove)).toMatchObject({ code: 'list-set-by-organisation' });
    expect(await rejection(importByHand(background, 'set-ods-gp-practices'))).toMatchObject({
      code: 'list-set-by-organisation',
    });
    expect(await background.names()).toHaveLength(10);
  });

  it('waits while a person imports, and is tried again', async () => {
    const background = await start();
    const { generation } = await background.answers['directory/begin']({}, view);
    policy.practices = [gps(1, 10)];
    await background.apply();
    expect(await background.lists()).toEqual([]);
    expect(alarms.create).toHaveBeenCalledWith('practices', { delayInMinutes: 1 });
    // The person's import was not disturbed.
    await background.answers['directory/stage'](
      { generation, practices: [{ ...BY_HAND, code: 'Z1', name: 'A' }] },
      view,
    );
    await background.answers['directory/commit']({ generation, list: { ...LIST, id: 'own' } }, view);
    await background.apply();
    expect((await background.lists()).map(({ id }) => id)).toEqual(['own', 'set-ods-gp-practices']);
    const begun = await background.answers['directory/begin']({}, view);
    policy = {};
    alarms.create.mockClear();
    await background.apply();
    expect(await background.lists()).toHaveLength(2);
    expect(alarms.create).toHaveBeenCalled();
    await background.answers['directory/cancel'](begun, view);
    await background.apply();
    expect((await background.lists()).map(({ id }) => id)).toEqual(['own']);
  });
});

describe('A list of practices set by an organisation as an address', () => {
  const week = 7 * 24 * 3_600_000;
  const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
    policy.practiceAddresses = [`${server.url}/epraccur.csv`];
  });

  it('is read when the browser allows it, as of the day it was changed, and again after a week', async () => {
    const allowed = vi.spyOn(browser.permissions, 'contains').mockResolvedValue(false);
    const background = await start();
    expect(server.asked).toEqual([]);
    expect(await background.set()).toMatchObject([{ state: 'waiting', allowed: false }]);
    allowed.mockResolvedValue(true);
    await background.answers['lists/read-set']({ key: `${server.url}/epraccur.csv` }, view);
    expect(await background.lists()).toMatchObject([
      { set: true, address: `${server.url}/epraccur.csv`, fileName: 'epraccur.csv', asOf: '2026-11-02', count: 10 },
    ]);
    await background.apply();
    later(week - 1_000);
    await background.apply();
    expect(server.asked).toHaveLength(1);
    later(1_000);
    const begun = vi.spyOn(background.store.practices, 'begin');
    await background.apply();
    expect(server.asked).toHaveLength(2);
    // The same bytes are not stored again.
    expect(begun).not.toHaveBeenCalled();
    later(week);
    served = gps(2, 10);
    await background.apply();
    expect(await background.names()).toContain('Harbour Surgery 11');
    expect(await background.lists()).toHaveLength(1);
  });

  it('that fails leaves the list before, and is tried again after a day', async () => {
    const background = await start();
    later(week);
    served = '<html><body>Sign in</body></html>';
    await background.apply();
    expect(await background.set()).toMatchObject([{ state: 'refused', why: 'list-address-web-page' }]);
    await background.apply();
    expect(server.asked).toHaveLength(2);
    expect(await background.lists()).toHaveLength(1);
    later(week / 7);
    served = gps(1, 11);
    await background.apply();
    expect(await background.set()).toMatchObject([{ state: 'taken' }]);
    expect(await background.names()).toHaveLength(11);
  });

  it('is not forgotten while the one set in its place cannot be read, and gives its permission back afterwards', async () => {
    const background = await start();
    policy.practiceAddresses = ['http://lists.example.org/a.csv', `${server.url}/none.csv`];
    await background.apply();
    expect(await background.set()).toMatchObject([
      { state: 'refused', why: 'feed-address' },
      { state: 'refused', why: 'list-not-at-address' },
    ]);
    expect(await background.lists()).toHaveLength(1);
    policy = {};
    await background.apply();
    expect(await background.lists()).toEqual([]);
    expect(permissions.remove).toHaveBeenCalledOnce();
  });
});

describe('A list of practices from an address somebody added', () => {
  const add = async ({ answers }: Awaited<ReturnType<typeof start>>) => {
    const { generation } = await answers['directory/begin']({}, view);
    await answers['directory/stage']({ generation, practices: [{ ...BY_HAND, code: 'Z1', name: 'A' }] }, view);
    const list = { ...LIST, id: 'gps', address: `${server.url}/a.csv`, set: true };
    await answers['directory/commit']({ generation, list }, view);
  };

  it('is fetched as it is, remembered, and nothing a view says makes it the organisation’s', async () => {
    const background = await start();
    const file = await background.answers['lists/fetch']({ address: `${server.url}/a.csv` }, view);
    expect(file).toMatchObject({ fileName: 'a.csv', day: '2026-11-02' });
    expect(new TextDecoder().decode(fromBase64(file.bytes))).toBe(served);
    expect(server.headers[0]).not.toHaveProperty('cookie');
    await add(background);
    const [list] = await background.lists();
    expect(list).toMatchObject({ address: `${server.url}/a.csv` });
    expect(list).not.toHaveProperty('set');
  });

  it('gives its permission back when it is removed, unless another list, a source of services or a site needs it', async () => {
    const background = await start();
    await add(background);
    await background.answers['lists/leave-address']({ address: `${server.url}/other.csv` }, view);
    expect(permissions.remove).not.toHaveBeenCalled();
    world.sites = [{ origin: server.url, on: true, changedOn: '2026-11-01' }];
    await background.answers['directory/remove']({ id: 'gps' }, view);
    expect(permissions.remove).not.toHaveBeenCalled();
    world.sites = [];
    await add(background);
    await background.answers['directory/remove']({ id: 'gps' }, view);
    expect(permissions.remove).toHaveBeenCalledWith({ origins: [`${server.url}/*`] });
  });

  it('refuses what is no list, and asks nothing where it may not or while locked', async () => {
    const background = await start();
    const fetching = (address: string) => rejection(background.answers['lists/fetch']({ address }, view));
    served = '<!DOCTYPE html><title>Sign in</title>';
    expect(await fetching(`${server.url}/a.csv`)).toMatchObject({ code: 'list-address-web-page' });
    server.answer = (_, response) => void response.writeHead(302, { location: '/b.csv' }).end();
    expect(await fetching(`${server.url}/a.csv`)).toMatchObject({ code: 'feed-redirects' });
    server.answer = (_, response) => void response.writeHead(200, { 'content-length': '30000000' }).end();
    expect(await fetching(`${server.url}/a.csv`)).toMatchObject({ code: 'list-address-too-large' });
    const asked = server.asked.length;
    expect(await fetching('http://lists.example.org/a.csv')).toMatchObject({ code: 'feed-address' });
    vi.spyOn(browser.permissions, 'contains').mockResolvedValue(false);
    expect(await fetching(`${server.url}/a.csv`)).toMatchObject({ code: 'feed-not-allowed' });
    background.store.vault.lock();
    expect(await fetching(`${server.url}/a.csv`)).toMatchObject({ code: 'vault-locked' });
    expect(server.asked).toHaveLength(asked);
  });
});
