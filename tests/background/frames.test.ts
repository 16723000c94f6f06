import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pageAnswers } from '../../entrypoints/background/answers/page';
import { siteAnswers } from '../../entrypoints/background/answers/sites';
import { noteFrame, notedFrames } from '../../entrypoints/background/frames';
import { pageState } from '../../entrypoints/background/pages';
import { profilesChanged } from '../../entrypoints/background/profiles';
import type { Reading } from '../../utils/recognition/reading';
import { world } from './framed-page';

vi.mock('../../utils/browser', () => import('./framed-page'));

const PORTAL = 'https://portal.example.org';
const RECORDS = 'https://records.example.org';
const view = { kind: 'view', tab: 1 } as const;
const inFrame = { kind: 'page', tab: 1, frame: 4, origin: RECORDS } as const;
const evidence = { source: 'label', label: 'Name', place: null, because: null } as const;
const KAREN: Reading = {
  verdict: 'one',
  fields: { fullName: { value: 'Karen Smith', confidence: 'sure', evidence } },
  findings: [],
  incomplete: false,
};
const NOBODY: Reading = { verdict: 'none', incomplete: true };

const read = (origin: string, reading: Reading) => ({
  state: 'read',
  epoch: 1,
  reading,
  readAt: '2026-11-24T09:00:00.000Z',
  origin,
  unread: reading.incomplete ? 1 : 0,
});
const answers = pageAnswers(
  async () => null,
  async () => false,
);
const site = (origin: string, on = true) => ({ origin, on, changedOn: '2026-11-24' });
const sentTo = (frame: number) => world.sent.filter((one) => one.frame === frame).map(({ name }) => name);

/** A portal whose frame, of another site, shows a record. */
beforeEach(async () => {
  Object.assign(world, { sites: [site(PORTAL), site(RECORDS)], sent: [], injected: [], told: [] });
  world.tabs = [{ id: 1, url: `${PORTAL}/home` }];
  world.session.clear();
  world.scripts = new Map([
    ['1:0', read(PORTAL, NOBODY)],
    ['1:4', read(RECORDS, KAREN)],
  ]);
  await noteFrame(inFrame);
});

describe('A frame of another site', () => {
  it('is read with the page around it', async () => {
    expect(await pageState(1, null)).toMatchObject({ reading: { verdict: 'one' }, origin: RECORDS });
  });

  it.each([
    ['turned off', [site(PORTAL), site(RECORDS, false)]],
    ['unknown', [site(PORTAL)]],
  ])('is not even asked while that site is %s', async (_, sites) => {
    world.sites = sites;
    expect(await pageState(1, null)).toMatchObject({ reading: { verdict: 'none', incomplete: true } });
    expect(sentTo(4)).toEqual([]);
  });

  it('is stopped and forgotten when its site is turned off, and the page around it shows it no more', async () => {
    await siteAnswers()['sites/turn-off']({ origin: RECORDS }, view);
    expect(sentTo(4)).toEqual(['stop']);
    expect(sentTo(0)).toEqual(['frame']);
    expect(await notedFrames()).toEqual([]);
  });

  it('stays when another site is turned off', async () => {
    await siteAnswers()['sites/turn-off']({ origin: 'https://elsewhere.example.org' }, view);
    expect(world.sent).toEqual([]);
    expect(await notedFrames()).toHaveLength(1);
  });
});

describe('A site that is turned on', () => {
  it('is read in frames of it that are open already, in pages of sites that are on and in no others', async () => {
    world.sites = [site(PORTAL), site('https://off.example.org', false)];
    world.tabs.push({ id: 2, url: 'https://off.example.org/' }, { id: 3, url: 'https://elsewhere.example.org/' });
    await siteAnswers()['sites/turn-on']({ origin: RECORDS }, view);
    expect(world.injected).toEqual([{ target: { tabId: 1, allFrames: true }, files: ['/content-scripts/record.js'] }]);
  });
});

describe('A frame that changes', () => {
  it('clears the page around it, and has the views ask when it has settled', async () => {
    await answers['frame/changed']({ settled: false }, inFrame);
    expect(sentTo(0)).toEqual(['frame']);
    await answers['frame/changed']({ settled: true }, inFrame);
    expect(world.told).toEqual([{ to: 'views', topic: 'page', tab: 1, epoch: 1, settled: true }]);
  });

  it.each([true, false])('is answered where the page around it has no script (settled: %s)', async (settled) => {
    world.scripts.delete('1:0');
    expect(await answers['frame/changed']({ settled }, inFrame)).toEqual({});
    expect(world.told).toEqual([]);
  });
});

describe('What begins anew', () => {
  it('when a person asks for it, is the page and the frame in it', async () => {
    await answers['page/restart']({}, view);
    expect(sentTo(0)[0]).toBe('restart');
    expect(sentTo(4)[0]).toBe('restart');
  });

  it('when profiles change, are pages, and frames of a site in pages of another, with or without a script there', async () => {
    world.tabs.push({ id: 2, url: 'https://elsewhere.example.org/' });
    world.scripts.set('2:6', read(RECORDS, KAREN));
    await noteFrame({ tab: 2, frame: 6, origin: RECORDS });
    await profilesChanged();
    const restarted = world.sent.filter(({ name }) => name === 'restart').map(({ tab, frame }) => `${tab}:${frame}`);
    expect(restarted.toSorted()).toEqual(['1:0', '1:4', '2:0', '2:6']);
  });
});
