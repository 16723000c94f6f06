import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { odsLine } from '../directory/list-rows';
import { honest, items, serveFeed } from '../directory/services/feed-server';
import type { FeedServer } from '../directory/services/feed-server';
import { launch } from './chromium';
import type { Browser } from './chromium';
import { choosePassphrase } from './journey';
import { pushPolicy } from './policy';

/** So many pharmacies from this number on, as the file of them. */
const pharmacies = (from: number, many: number) =>
  Array.from({ length: many }, (_, n) =>
    odsLine({ code: `FZ${100 + from + n}`, name: `QUAY PHARMACY ${from + n}`, setting: '', subType: '1' }),
  ).join('\r\n');
const gps = (many: number) =>
  Array.from({ length: many }, (_, n) => odsLine({ code: `Z${99_100 + n}`, name: `HARBOUR SURGERY ${n}` })).join(
    '\r\n',
  );

/** Lists that nobody chooses as a file: from an address, and set by an organisation. The steps build on each other. */
describe('Lists of practices from elsewhere', () => {
  let browser: Browser;
  let server: FeedServer;
  let dashboard: Page;
  let dialog: Locator;
  let policy: Page | null = null;
  let served = '<!doctype html><title>Sign in</title>';
  const push = async (name: string, value: unknown) => {
    const before = policy;
    policy = await pushPolicy(browser, name, value);
    await before?.close();
    await dashboard.bringToFront();
  };
  const row = (title: string) => dashboard.locator('.lists-in-use li').filter({ hasText: title });
  const openLists = () => dashboard.locator('.lists-in-use summary').click();
  const done = async () => {
    await dialog.getByText('List imported').waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
  };

  beforeAll(async () => {
    server = await serveFeed((url, response) => {
      if (url.pathname.startsWith('/services')) return honest(() => items(4))(url, response);
      return void response.writeHead(200, { 'last-modified': 'Mon, 02 Nov 2026 10:00:00 GMT' }).end(served);
    });
    browser = await launch();
    await browser.preGrant(server.url);
    dashboard = await browser.openView('dashboard.html#settings');
    dialog = dashboard.getByRole('dialog');
    await choosePassphrase(dashboard);
    await dashboard.getByRole('link', { name: 'Directory' }).click();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('a web page at an address is refused with its own sentence, and so is what is no address', async () => {
    await dashboard.getByRole('button', { name: 'Import a list' }).click();
    await dialog.getByTestId('list-address').fill('http://lists.example.org/a.csv');
    await dialog.getByTestId('read-address').click();
    await dialog.getByText('it has to begin with https://').waitFor();
    await dialog.getByTestId('list-address').fill(`${server.url}/edispensary.csv`);
    await dialog.getByTestId('list-address').press('Enter');
    await dialog.getByText('This address gives a web page, not the list itself').waitFor();
    expect(server.asked).toEqual(['/edispensary.csv']);
    expect(server.headers[0]).not.toHaveProperty('cookie');
  });

  it('a list at an address is previewed and taken as a file is, as of the day it was changed', async () => {
    served = pharmacies(1, 12);
    // What was typed is still there.
    await dialog.getByTestId('read-address').click();
    await dialog.getByRole('heading', { name: 'Import 12 pharmacies?' }).waitFor();
    expect(await dialog.getByLabel('As of').inputValue()).toBe('2 Nov 2026');
    await dialog.getByRole('button', { name: 'Import 12 pharmacies' }).click();
    await done();
    await dashboard.getByRole('cell', { name: 'Quay Pharmacy 3' }).waitFor();
  });

  it('is read again from its row, with what would change, and asked about twice where much would go', async () => {
    await openLists();
    await row('Pharmacies').getByText(`${server.url}/edispensary.csv`).waitFor();
    served = pharmacies(2, 12);
    await row('Pharmacies').getByRole('button', { name: 'Read again' }).click();
    await dialog.getByRole('heading', { name: 'Import 2 changes?' }).waitFor();
    await dialog.getByRole('button', { name: 'Import 2 changes' }).click();
    await done();
    await dashboard.getByRole('cell', { name: 'Quay Pharmacy 13' }).waitFor();
    served = pharmacies(2, 4);
    await row('Pharmacies').getByRole('button', { name: 'Read again' }).click();
    await dialog.getByText('Import it all the same').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dashboard.getByRole('cell', { name: 'Quay Pharmacy 13' }).waitFor();
  });

  it('a list set by an organisation lies beside it, and nobody here removes that one', async () => {
    await push('practices', [gps(10), '{"not": "a list"}']);
    await dashboard.getByText('22 in 2 lists').waitFor();
    await dashboard.getByText('File 2 of your organisation: This is a JSON file').waitFor();
    await row('GP practices').getByText('Set by your organisation').waitFor();
    expect(await row('GP practices').getByRole('button').count()).toBe(0);
    expect(await row('Pharmacies').getByRole('button', { name: 'Remove' }).count()).toBe(1);
  });

  it('one that has lost much waits until a person has seen what would change', async () => {
    await push('practices', [gps(5)]);
    await dashboard.getByText('It lacks 5 of the 10 entries you have').waitFor();
    await dashboard.getByRole('button', { name: 'See what would change' }).click();
    await dialog.getByText('50% of the').waitFor();
    expect(await dialog.getByLabel('Where it goes').count()).toBe(0);
    await dialog.getByLabel('Import it all the same').check();
    await dialog.getByRole('button', { name: /^Import 5 changes/ }).click();
    await done();
    await dashboard.getByText('It lacks 5 of the 10 entries you have').waitFor({ state: 'detached' });
    await row('GP practices').getByText('5 entries as of').waitFor();
  });

  it('is read from an address that is set, and goes when it is set no more', async () => {
    served = gps(8);
    await push('practiceAddresses', [`${server.url}/practices.csv`]);
    await row('GP practices').getByText(`${server.url}/practices.csv`).waitFor();
    expect(await row('GP practices').getByRole('button', { name: 'Remove' }).count()).toBe(0);
    await push('practiceAddresses', []);
    await row('GP practices').waitFor({ state: 'detached' });
    await row('Pharmacies').waitFor();
  });

  it('an address that is set and not allowed yet offers the button that asks', async () => {
    await push('practiceAddresses', ['https://lists.example.org/practices.csv']);
    await dashboard.getByText('Your browser may not read this address yet').waitFor();
    await dashboard.getByRole('button', { name: 'Allow and read' }).waitFor();
    await push('practiceAddresses', []);
    await dashboard.getByText('Your browser may not read this address yet').waitFor({ state: 'detached' });
  });

  it('feeds of services that are set are read, and nobody here removes them', async () => {
    await push('serviceFeeds', [`${server.url}/services`]);
    await dashboard.getByRole('link', { name: 'Services' }).click();
    await dashboard.getByRole('button', { name: 'Where they are from' }).click();
    const source = dashboard.getByTestId('service-source-row').filter({ hasText: 'set by your organisation' });
    await source.getByText('As of').waitFor({ timeout: 60_000 });
    expect(await source.getByRole('button', { name: 'Remove' }).count()).toBe(0);
    await push('serviceFeeds', []);
    await source.waitFor({ state: 'detached' });
  });

  it('gives its permission back when it is removed', async () => {
    const allowed = () => dashboard.evaluate(`chrome.permissions.contains({ origins: ['${server.url}/*'] })`);
    expect(await allowed()).toBe(true);
    await dashboard.getByRole('link', { name: 'Directory' }).click();
    await openLists();
    await row('Pharmacies').getByRole('button', { name: 'Remove' }).click();
    await dialog.getByRole('button', { name: 'Remove the list' }).click();
    await dashboard.getByText('No practice list yet').waitFor();
    expect(await allowed()).toBe(false);
  });
});
