import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { siteAnswers } from '../../entrypoints/background/answers/sites';
import { noteFrame, notedFrames } from '../../entrypoints/background/frames';
import { pageState } from '../../entrypoints/background/pages';
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
