import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { honest, items, serveFeed } from '../directory/services/feed-server';
import type { FeedServer } from '../directory/services/feed-server';
import { launch } from './chromium';
import type { Browser } from './chromium';
import { choosePassphrase, dialogClosed } from './journey';
import { pushPolicy } from './policy';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'alongside-services-'));
const MANY = 24;

/** Local services in the dashboard, from a feed on a real server into the list. The steps build on each other. */
describe('Local services', () => {
  let browser: Browser;
  let feed: FeedServer;
  let dashboard: Page;
  const all = items(MANY);
  const row = (name: string) => dashboard.getByTestId('service-row').filter({ hasText: name });
  const part = (name: string) => dashboard.getByRole('button', { name, exact: true }).click();
  const source = () => dashboard.getByTestId('service-source-row').filter({ hasText: '127.0.0.1' });
  const open = async (name: string) => {
    await row(name).getByRole('button').first().click();
    await dashboard.getByRole('complementary', { name }).waitFor();
  };

  beforeAll(async () => {
    feed = await serveFeed(honest(() => all, 10));
    browser = await launch();
    await browser.preGrant(feed.url);
    dashboard = await browser.openView('dashboard.html#settings');
    await choosePassphrase(dashboard);
    await dashboard.getByRole('link', { name: 'Services' }).click();
    await dashboard.getByText('No services yet').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await feed?.close();
    rmSync(FOLDER, { recursive: true, force: true });
  });

  it('are none, and nothing is asked for, before somebody adds a feed', async () => {
    await dashboard.getByTestId('new-feed').click();
    await dashboard.getByTestId('feed-address').fill(`${feed.url}/services`);
    expect(feed.asked).toEqual([]);
  });

  it('are read from a feed, gone on with after the background was killed half way, and then there all at once', async () => {
    let halfWay: () => void = () => undefined;
    const half = new Promise<void>((done) => (halfWay = done));
    const answer = feed.answer;
    feed.answer = (url, response) => {
      answer(url, response);
      if (feed.asked.length === 8) halfWay();
    };
    await dashboard.getByTestId('add-feed').click();
    await source().getByText('Reading').waitFor();
    await half;
    await browser.killBackground();
    const before = feed.asked.length;
    expect(before).toBeLessThan(MANY);
    await part('Services');
    // Asking wakes the background, as the alarm does.
    await dashboard.getByText('No services yet').waitFor();
    await part('Where they are from');
    await source().getByText('As of').waitFor({ timeout: 60_000 });
    const lists = feed.asked.filter((one) => one.startsWith('/services?') && !one.includes('modified_after'));
    expect(lists).toHaveLength(3);
    // What was answered as the background died may be asked for once more; nothing else is.
    expect(feed.asked.length).toBeLessThanOrEqual(3 + MANY + 1 + 1);
    await part('Services');
    await row('Harbour Food Bank 17').waitFor();
    await dashboard.getByText(`${MANY} services`).waitFor();
  });

  it('are filtered by kind and words, and shown with what is not known', async () => {
    await dashboard.getByLabel('Kind').selectOption({ label: `Kind: Food (${MANY})` });
    await dashboard.getByRole('searchbox').fill('bank 17');
    await dashboard.getByText(`1 of ${MANY} services`).waitFor();
    await open('Harbour Food Bank 17');
    const drawer = dashboard.getByRole('complementary', { name: 'Harbour Food Bank 17' });
    await drawer.getByText('01632 960123').waitFor();
    expect(await drawer.getByText('Not known', { exact: true }).count()).toBeGreaterThan(5);
  });

  it('are corrected by staff, with who and when, and stay so when the feed is read again', async () => {
    await dashboard.getByTestId('edit-service').click();
    await dashboard.getByTestId('service-phones').fill('Desk: 01632 960999');
    await dashboard.getByTestId('save-service').click();
    await dialogClosed(dashboard);
    await dashboard.getByTestId('service-source').getByText('Phones corrected by').waitFor();
    all[16] = { id: 'id-17', name: 'Harbour Food Bank 17', last_modified: '2026-10-02', phone: '01632 960555' };
    all.splice(0, 1);
    const asked = feed.asked.length;
    await part('Where they are from');
    await source().getByRole('button', { name: 'Read again' }).click();
    await expect
      .poll(() => feed.asked.slice(asked).filter((one) => one.startsWith('/services/')), { timeout: 30_000 })
      .toEqual(['/services/id-17']);
    await source().getByText('As of').waitFor();
    await part('Services');
    await dashboard.getByText('Since this was corrected its source has changed: phones').waitFor();
    await dashboard.getByRole('complementary').getByText('01632 960999').waitFor();
    await dashboard.getByRole('searchbox').fill('');
    await dashboard.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
    await dashboard.getByRole('searchbox').fill('Bank 1');
    await row('Harbour Food Bank 1').getByText('No longer listed').waitFor();
  });

  it('come from a file in the template as well, after a preview', async () => {
    await dashboard.getByLabel('Kind').selectOption({ label: 'Kind: any' });
    await dashboard.getByRole('button', { name: 'Import a file' }).click();
    const [download] = await Promise.all([
      dashboard.waitForEvent('download'),
      dashboard.getByRole('button', { name: 'Download the template (CSV)' }).click(),
    ]);
    const template = readFileSync(await download.path(), 'utf8');
    const choose = async (name: string, text: string) => {
      const at = path.join(FOLDER, name);
      writeFileSync(at, text);
      await dashboard.locator('input[type=file]').setInputFiles(at);
    };
    await choose('page.csv', '<!doctype html><title>Sign in</title>');
    await dashboard.getByText('This is a web page').waitFor();
    await choose('own.csv', `${template},Nameless,,\r\n,,,,\r\n"Zedbury NA"`);
    await dashboard.getByText('Harbour Needle Exchange').waitFor();
    await dashboard.getByTestId('import-services').click();
    await dialogClosed(dashboard);
    await dashboard.getByRole('searchbox').fill('needle');
    await row('Harbour Needle Exchange').waitFor();
  });

  it('are written by hand, and said what is wrong before they are kept', async () => {
    await dashboard.getByTestId('new-service').click();
    await dashboard.getByTestId('save-service').click();
    await dashboard.getByRole('button', { name: 'Enter a name' }).waitFor();
    await dashboard.getByTestId('service-name').fill('Zedbury Night Shelter');
    await dashboard.getByTestId('service-opening').fill('Every day 20:00-08:00');
    await dashboard.getByTestId('save-service').click();
    await dialogClosed(dashboard);
    await dashboard.getByRole('searchbox').fill('shelter');
    await open('Zedbury Night Shelter');
    await dashboard.getByTestId('service-source').getByText('Written here').waitFor();
  });

  it('are set by an organisation, and nobody here removes those', async () => {
    const text = JSON.stringify([{ id: '1', name: 'Trust Crisis Line', phones: [{ number: '01632 960111' }] }]);
    const policy = await pushPolicy(browser, 'services', [text]);
    await dashboard.bringToFront();
    await dashboard.getByRole('searchbox').fill('crisis');
    await row('Trust Crisis Line').waitFor();
    await part('Where they are from');
    const set = dashboard.getByTestId('service-source-row').filter({ hasText: 'your organisation' });
    await set.waitFor();
    expect(await set.getByRole('button', { name: 'Remove' }).count()).toBe(0);
    await policy.close();
    await (await pushPolicy(browser, 'services', [])).close();
    await dashboard.bringToFront();
    await set.waitFor({ state: 'detached' });
  });

  it('can be looked at while locked, and not changed', async () => {
    await dashboard.getByTestId('lock-now').click();
    await dashboard.getByText('Unlock Alongside to add, write, correct or import services').waitFor();
    expect(await source().getByRole('button').count()).toBe(0);
    await part('Services');
    await dashboard.getByRole('searchbox').fill('shelter');
    await open('Zedbury Night Shelter');
    expect(await dashboard.getByTestId('edit-service').count()).toBe(0);
  });
});
