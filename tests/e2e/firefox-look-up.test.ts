import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { locateFirefox } from '../../scripts/browsers';
import { serveCaseSystem } from '../case-systems/server';
import type { CaseSystem } from '../case-systems/server';
import { honest, items, serveFeed } from '../directory/services/feed-server';
import type { FeedServer } from '../directory/services/feed-server';
import { launchFirefox, PATIENCE, sidebarOf } from './firefox/firefox';
import type { Firefox } from './firefox/firefox';
import { button, field, press, textOf, write } from './firefox/view';
import { USER } from './journey';

const FIREFOX = locateFirefox();
const INPUT = '[data-testid="lookup-input"]';
const RESULT = '[data-testid="lookup-result"]';

const until = <T>(check: () => Promise<T>) => vi.waitFor(check, PATIENCE);
const place = (name: string) => `::-p-xpath(//nav//a[normalize-space()="${name}"])`;

/** Practices, services and the look-up in a real Firefox. The steps build on each other. */
describe.skipIf(!FIREFOX)('In Firefox, whom to ring', () => {
  let firefox: Firefox;
  let feed: FeedServer;
  let served: CaseSystem;
  let page: Page;
  let dashboard: Page;
  let view: Frame;
  let sidebar: Frame;

  const clipboard = () => firefox.window.run(() => navigator.clipboard.readText());
  const focused = (where: Frame) => where.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? null);
  const lookUp = async (where: Frame, words: string, name: string) => {
    await where.waitForSelector(INPUT, { visible: true });
    await write(where, INPUT, words);
    await until(async () => expect(await textOf(where, RESULT)).toContain(name));
  };
  const copyByKey = async (on: Page, phone: string) => {
    await on.keyboard.down('Control');
    await on.keyboard.press('c');
    await on.keyboard.up('Control');
    await until(async () => expect(await clipboard()).toBe(phone));
  };

  beforeAll(async () => {
    [feed, served] = await Promise.all([serveFeed(honest(() => items(6), 3)), serveCaseSystem('casedesk')]);
    firefox = await launchFirefox(FIREFOX ?? '');
    dashboard = await firefox.openView('dashboard.html#directory');
    view = dashboard.mainFrame();
  });
  afterAll(async () => {
    await firefox?.close();
    await feed?.close();
    await served?.close();
  });

  it('a practice list is imported after its preview', async () => {
    await press(view, button('Import a list'));
    const input = await view.waitForSelector('input[type=file]');
    await input?.uploadFile('tests/fixtures/directory/practices-small.csv');
    await press(view, '::-p-xpath(//dialog//button[starts-with(normalize-space(), "Import 4")])');
    await until(async () => expect(await textOf(view, 'dialog')).toContain('List imported'));
    await press(view, button('Done'));
    await until(async () => expect(await textOf(view, 'main')).toContain('Abbotsmere Medical Centre'));
  });

  it('is found in the dashboard by keys alone, and its phone is copied', async () => {
    await press(view, place('Look up'));
    await until(async () => expect(await focused(view)).toBe('lookup-input'));
    await dashboard.keyboard.type('abotsmere med ctr');
    await until(async () => expect(await textOf(view, RESULT)).toContain('Abbotsmere Medical Centre'));
    await copyByKey(dashboard, '01632 960101');
    await dashboard.keyboard.press('Enter');
    await until(async () => expect(await textOf(view, 'h2:focus')).toBe('Abbotsmere Medical Centre'));
    await dashboard.keyboard.press('Escape');
    await until(async () => expect(await focused(view)).toBe('lookup-input'));
    expect(await textOf(view, RESULT)).toContain('Abbotsmere Medical Centre');
  });

  it('a service is written down by hand, and found by what it is for', async () => {
    await press(view, place('Settings'));
    await write(view, '[data-testid="vault-name"]', USER.name);
    await write(view, '[data-testid="new-passphrase"]', USER.passphrase);
    await write(view, '[data-testid="new-passphrase-again"]', USER.passphrase);
    await press(view, button('Save and encrypt'));
    await press(view, '::-p-xpath(//label[contains(., "I have kept it")])');
    await press(view, button('Go on'));
    await press(view, place('Services'));
    await press(view, '[data-testid="new-service"]');
    await write(view, '[data-testid="service-name"]', 'Zedbury Harbour Project');
    await press(view, '::-p-xpath(//label[contains(., "Needle exchange")])');
    await write(view, field('Phones'), '01632 960321');
    await press(view, '[data-testid="save-service"]');
    await until(async () => expect(await textOf(view, '[data-testid="service-row"]')).toContain('Zedbury Harbour'));
    await press(view, place('Look up'));
    await lookUp(view, 'needle exchange', 'Zedbury Harbour Project');
  });

  it('a feed is read once Firefox has asked for its address', async () => {
    await press(view, place('Services'));
    await press(view, '[data-testid="new-feed"]');
    const address = new URL('/services', feed.url);
    address.hostname = 'localhost';
    await write(view, '[data-testid="feed-address"]', address.href);
    expect(feed.asked).toEqual([]);
    await press(view, '[data-testid="add-feed"]');
    expect(await firefox.toolbar.allow()).toContain('localhost');
    await vi.waitFor(
      async () => {
        const rows = await view.$$eval('[data-testid="service-source-row"]', (all) =>
          all.map((one) => one.textContent),
        );
        expect(rows.find((row) => row.includes('localhost'))).toContain('As of');
      },
      { timeout: 60_000, interval: 200 },
    );
    await press(view, place('Look up'));
    await lookUp(view, 'food bank 4', 'Harbour Food Bank 4');
  });

  it('is found again at once after the background ended', async () => {
    await firefox.endBackground();
    await lookUp(view, 'abbotsmere', 'Abbotsmere Medical Centre');
    await lookUp(view, 'zedbury', 'Zedbury Harbour Project');
    await lookUp(view, 'food bank 2', 'Harbour Food Bank 2');
  });

  it('is found in the popup, where one can type at once', async () => {
    page = await firefox.open(`${served.url}/clients/T-20418/details`);
    await firefox.toolbar.press('Alongside is off for 127.0.0.1');
    await until(async () => {
      expect(await firefox.toolbar.typeInPopup('zedbury')).toBe('Find a practice or service');
    });
    await until(async () => expect(await firefox.toolbar.popupText()).toContain('01632 960321'));
    await firefox.toolbar.pressInPopup('Turn on for this site');
    await firefox.toolbar.allow();
    await until(async () => expect(await firefox.launcher()).not.toBeNull());
    await firefox.toolbar.closePopup();
  });

  it('is found beside a record, its phone copied by key, and Escape leads back to the client', async () => {
    const { x, y } = (await firefox.launcher()) ?? { x: 0, y: 0 };
    await page.mouse.click(x, y);
    sidebar = await sidebarOf(page);
    await until(async () => expect(await textOf(sidebar, '[data-testid="client-name"]')).toContain('ADÉBÁYỌ̀'));
    await press(sidebar, '[data-testid="look-up"]');
    await until(async () => expect(await focused(sidebar)).toBe('lookup-input'));
    await page.keyboard.type('zedbury');
    await until(async () => expect(await textOf(sidebar, RESULT)).toContain('Zedbury Harbour Project'));
    await copyByKey(page, '01632 960321');
    await page.keyboard.press('Escape');
    await until(async () => expect(await focused(sidebar)).toBe('look-up'));
    expect(await textOf(sidebar, '[data-testid="client-name"]')).toContain('ADÉBÁYỌ̀');
  });

  it('is found while locked, and nobody’s postcode is offered then', async () => {
    await press(sidebar, '[data-testid="lock-now"]');
    await sidebar.waitForSelector('[data-testid="unlock-passphrase"]');
    await press(sidebar, '[data-testid="look-up"]');
    await lookUp(sidebar, 'abbotsmere', 'Abbotsmere Medical Centre');
    expect(await textOf(sidebar, 'body')).not.toMatch(/Near this client|ADÉBÁYỌ̀/);
  });
});
