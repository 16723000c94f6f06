import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serviceAnswers } from '../../entrypoints/background/answers/services';
import { Feeds } from '../../entrypoints/background/feeds/feeds';
import { ServicePolicy } from '../../entrypoints/background/feeds/service-policy';
import { honest, items, serveFeed } from '../directory/services/feed-server';
import type { FeedServer } from '../directory/services/feed-server';
import { openUnlockedStore, rejection } from '../store/support';
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

let policy: Record<string, string[]> = {};
let feed: FeedServer;
let now = items(6);
beforeEach(async () => {
  Object.assign(world, { sites: [], told: [] });
  policy = {};
  now = items(6);
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(async (name) =>
    policy[name] ? { [name]: policy[name] } : {},
  );
  feed = await serveFeed((url, response) => {
    if (url.pathname !== '/list.csv') return honest(() => now, 5)(url, response);
    return void response.end('Name,Tel\nQuay Night Shelter,01632 960124\n');
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  permissions.remove.mockClear();
  await feed.close();
});

async function start() {
  const store = await openUnlockedStore();
  const feeds = new Feeds(store);
  const applied = new ServicePolicy(store, feeds);
  const answers = serviceAnswers(store, feeds, applied);
  const apply = async () => {
    await applied.apply();
    await feeds.goOn();
  };
  await apply();
  return {
    feeds,
    answers,
    apply,
    listed: async () => (await answers['services/sources']({}, view)).sources,
    refused: async () => (await answers['services/sources']({}, view)).refused,
    names: async () => {
      const wanted = { kind: null, source: null, words: '', from: 0, limit: 100 };
      return (await answers['services/list'](wanted, view)).services.map(({ name }) => name);
    },
  };
}

describe('Feeds set by an organisation', () => {
  it('are read: feeds and files alike, once for as long as the policy says the same', async () => {
    policy.serviceFeeds = [`${feed.url}/services`, `${feed.url}/list.csv`];
    const { apply, listed, names } = await start();
    expect((await listed()).map(({ source: { kind, set, count } }) => [kind, set, count])).toEqual(
      expect.arrayContaining([
        ['feed', true, 6],
        ['address', true, 1],
      ]),
    );
    expect(await names()).toContain('Quay Night Shelter');
    const asked = feed.asked.length;
    await apply();
    expect(feed.asked).toHaveLength(asked);
  });

  it('wait for the browser’s permission, and are read once somebody has given it', async () => {
    const allowed = vi.spyOn(browser.permissions, 'contains').mockResolvedValue(false);
    policy.serviceFeeds = [feed.url];
    const { answers, feeds, listed, names } = await start();
    const [one] = await listed();
    expect(one).toMatchObject({ allowed: false, source: { set: true, generation: null } });
    expect(feed.asked).toEqual([]);
    allowed.mockResolvedValue(true);
    await answers['services/read-again']({ id: one?.source.id ?? '' }, view);
    await feeds.goOn();
    expect(await names()).toHaveLength(6);
  });

  it('are not removed by a person; one that somebody added becomes the organisation’s', async () => {
    const { answers, apply, feeds, listed } = await start();
    const { id } = await answers['services/add-feed']({ address: feed.url, kind: 'feed' }, view);
    await feeds.goOn();
    policy.serviceFeeds = [`${feed.url}/services/`];
    await apply();
    expect((await listed()).map(({ source }) => [source.id, source.set])).toEqual([[id, true]]);
    expect(await rejection(answers['services/remove-source']({ id }, view))).toMatchObject({
      code: 'feed-set-by-organisation',
    });
  });

  it('go with their services and the permission when they are set no more', async () => {
    policy.serviceFeeds = [feed.url, `${feed.url}/list.csv`];
    const { apply, listed, names } = await start();
    policy.serviceFeeds = [`${feed.url}/list.csv`];
    await apply();
    expect(await names()).toEqual(['Quay Night Shelter']);
    // The file is at the same place.
    expect(permissions.remove).not.toHaveBeenCalled();
    policy = {};
    await apply();
    expect(await listed()).toEqual([]);
    expect(permissions.remove).toHaveBeenCalledWith({ origins: [`${feed.url}/*`] });
  });

  it('say which of them cannot be used and why, and the others are read all the same', async () => {
    policy.serviceFeeds = ['http://feed.example.org', feed.url];
    const { names, refused } = await start();
    expect(await refused()).toEqual([{ which: 'Feeds, address 1', why: expect.stringContaining('https://') }]);
    expect(await names()).toHaveLength(6);
  });
});
