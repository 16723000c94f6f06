import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serviceAnswers } from '../../entrypoints/background/answers/services';
import { Feeds } from '../../entrypoints/background/feeds/feeds';
import { ServicePolicy } from '../../entrypoints/background/feeds/service-policy';
import type { Service } from '../../utils/directory/services/service';
import { QUESTIONS } from '../../utils/messages';
import { honest, items, json, serveFeed } from '../directory/services/feed-server';
import type { FeedServer } from '../directory/services/feed-server';
import { freshName, openTestStore, openUnlockedStore, rejection } from '../store/support';
import { browser, world } from './browser';

vi.mock('../../utils/browser', () => import('./browser'));
// Two a second is for other people's servers.
vi.mock('../../entrypoints/background/feeds/pace', () => ({
  Pace: class {
    async wait() {}
  },
}));

const view = { kind: 'view', tab: null } as const;
Object.assign(browser, { alarms: { create: async () => undefined, clear: async () => true } });
const permissions = Object.assign(browser.permissions, { remove: vi.fn(async () => true) });

let server: FeedServer | null = null;
let now = items(0);
beforeEach(() => {
  Object.assign(world, { sites: [], policy: undefined, refuses: false, changed: [], told: [], asked: [] });
  now = items(12);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server?.close();
  server = null;
});

async function open(store?: Awaited<ReturnType<typeof openTestStore>>) {
  const kept = store ?? (await openUnlockedStore({ name: freshName() }));
  const feeds = new Feeds(kept);
  const policy = new ServicePolicy(kept, feeds);
  const answers = serviceAnswers(kept, feeds, policy);
  const list = async () =>
    QUESTIONS['services/list'].answer.parse(
      await answers['services/list']({ kind: null, source: null, words: '', from: 0, limit: 100 }, view),
    );
  const reading = async () => (await answers['services/sources']({}, view)).sources[0]?.reading ?? null;
  return { store: kept, feeds, policy, answers, list, reading };
}

async function openWithFeed() {
  const serving = (server = await serveFeed(honest(() => now, 5)));
  const opened = await open();
  const { id } = await opened.answers['services/add-feed']({ address: serving.url, kind: 'feed' }, view);
  await opened.feeds.goOn();
  return { ...opened, id, server: serving };
}

const OWN: Service = {
  id: 'own:1',
  source: 'own',
  name: 'Ours',
  kinds: ['food'],
  description: '',
  phones: [],
  emails: [],
  locations: [],
  openTimes: [],
  languages: [],
  status: 'active',
};

describe('A feed in the background', () => {
  it('is read, listed by name, and views are told', async () => {
    const { list, reading } = await openWithFeed();
    const { services, all, kinds } = await list();
    expect([services.length, all, kinds]).toEqual([12, 12, { food: 12 }]);
    expect(await reading()).toBeNull();
    expect(world.told).toContainEqual({ to: 'views', topic: 'services' });
  });

  it('that has lost much is held, until somebody says that it is right', async () => {
    const { answers, feeds, id, list, reading } = await openWithFeed();
    now = items(4);
    await answers['services/read-again']({ id }, view);
    await feeds.goOn();
    expect((await reading())?.state).toBe('held');
    expect((await list()).services.some(({ noLongerListed }) => noLongerListed)).toBe(false);
    await answers['services/take-held']({ id }, view);
    expect((await list()).services.filter(({ noLongerListed }) => noLongerListed)).toHaveLength(8);
  });

  it('that fails leaves what was read before, with the reason', async () => {
    const { answers, feeds, id, list, reading, server: serving } = await openWithFeed();
    serving.answer = (_, response) => json(response, {}, 403);
    await answers['services/read-again']({ id }, view);
    await feeds.goOn();
    expect(await reading()).toMatchObject({ state: 'failed', failure: 'feed-refuses' });
    expect((await list()).all).toBe(12);
  });

  it('goes with its permission, and not while a site needs that', async () => {
    const { answers, id, list, server: serving } = await openWithFeed();
    world.sites = [{ origin: serving.url, on: true, changedOn: '2026-11-01' }];
    await answers['services/remove-source']({ id }, view);
    expect(permissions.remove).not.toHaveBeenCalled();
    expect((await list()).all).toBe(0);
  });

  it('is not asked for where the browser does not allow it, nor added twice', async () => {
    const { answers, server: serving } = await openWithFeed();
    expect(
      await rejection(answers['services/add-feed']({ address: `${serving.url}/`, kind: 'feed' }, view)),
    ).toMatchObject({ code: 'feed-exists' });
    const asked = serving.asked.length;
    vi.spyOn(browser.permissions, 'contains').mockResolvedValue(false);
    expect(
      await rejection(answers['services/add-feed']({ address: `${serving.url}/other`, kind: 'feed' }, view)),
    ).toMatchObject({ code: 'feed-not-allowed' });
    expect(serving.asked).toHaveLength(asked);
  });

  it('is a file at an address as well', async () => {
    server = await serveFeed((_, response) => response.end('Name,Tel\nHarbour Food Bank,01632 960123\n'));
    const { answers, feeds, list } = await open();
    await answers['services/add-feed']({ address: `${server.url}/list.csv`, kind: 'address' }, view);
    await feeds.goOn();
    expect((await list()).services).toMatchObject([{ name: 'Harbour Food Bank' }]);
  });
});

describe('While locked', () => {
  it('services are shown, and nothing changes them', async () => {
    const { store, answers, list } = await open();
    await answers['services/save']({ service: OWN, was: null }, view);
    store.vault.lock();
    expect((await list()).all).toBe(1);
    for (const work of [
      answers['services/save']({ service: OWN, was: OWN }, view),
      answers['services/remove']({ id: OWN.id }, view),
      answers['services/correct']({ wanted: OWN }, view),
      answers['services/add-feed']({ address: 'https://feed.example.org', kind: 'feed' }, view),
      answers['services/import-begin']({ fileName: 'a.json' }, view),
      answers['services/take-own']({ services: [OWN] }, view),
    ])
      expect(await rejection(work)).toMatchObject({ code: 'vault-locked' });
  });
});

describe('A file brought by a view', () => {
  it('is kept whole or not at all, and two at once are refused', async () => {
    const { answers, list } = await open();
    const begun = await answers['services/import-begin']({ fileName: 'a.json' }, view);
    expect(await rejection(answers['services/import-begin']({ fileName: 'a.json' }, view))).toMatchObject({
      code: 'import-running',
    });
    const service = { ...OWN, id: `${begun.source}:1`, source: begun.source };
    await answers['services/import-stage']({ ...begun, services: [service] }, view);
    expect((await list()).all).toBe(0);
    await answers['services/import-commit']({ ...begun, refusedCount: 0, refused: [] }, view);
    expect((await list()).all).toBe(1);
    expect(await answers['services/compare']({ source: begun.source, services: [service] }, view)).toEqual({
      inUse: 1,
      changes: ['same'],
    });
  });
});
