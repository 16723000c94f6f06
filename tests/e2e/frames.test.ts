import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { untilClient, untilVerdict } from './sidebar-states';
import { openWorld } from './world';
import type { World } from './world';

const record = (name: string, born: string, number: string) =>
  `<h2>Client details</h2><dl><dt>Name</dt><dd>${name}</dd><dt>Date of birth</dt><dd>${born}</dd><dt>NHS number</dt><dd>${number}</dd></dl>`;
const KAREN = record('Karen Smith', '2 Jun 1979', '999 110 6847');
const MAREK = record('Marek Kowalczyk', '14 Mar 1981', '999 418 2072');
const LIST =
  '<h1>Caseload</h1><table><tr><th>Name</th><th>Date of birth</th></tr><tr><td>Karen Smith</td><td>2 Jun 1979</td></tr><tr><td>Marek Kowalczyk</td><td>14 Mar 1981</td></tr></table>';

async function serve(host: string, body: (path: string) => string): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Records</title><body>${body(request.url ?? '')}</body>`);
  });
  await new Promise<void>((done) => server.listen(0, host, done));
  return { server, url: `http://${host}:${(server.address() as AddressInfo).port}` };
}

/** A portal of one origin that frames the records of another: neither can look into the other. */
describe('A record in a frame of another site', () => {
  let world: World;
  let servers: Server[];
  let portal: string;
  let records: string;
  let page: Page;
  let sidebar: Frame;
  let around = '';

  const open = async (path: string, text = '') => {
    around = `${text}<iframe width="900" height="400" src="${records}${path}"></iframe>`;
    await page.goto(`${portal}/portal${path}`);
    sidebar = await world.openSidebar(page);
  };
  const inFrame = () => page.frames().find((one) => one.url().startsWith(records));

  beforeAll(async () => {
    world = await openWorld('casedesk');
    const framed = await serve('127.0.0.1', (path) =>
      path === '/list' ? LIST : path === '/marek' ? MAREK : `<main>${KAREN}</main>`,
    );
    const outer = await serve('localhost', () => `<h1>Care portal</h1>${around}`);
    servers = [framed.server, outer.server];
    [portal, records] = [outer.url, framed.url];
    await world.browser.preGrant(portal);
    await world.browser.preGrant(records);
    page = await world.browser.context.newPage();
    await page.goto(portal);
    await world.turnOn(page);
  });
  afterAll(async () => {
    await world?.close();
    for (const server of servers ?? []) server.close();
  });

  it('is not read while that site is not on', async () => {
    await open('/karen');
    await untilVerdict(sidebar, 'none');
  });

  it('is read by a script of its own once that site is on, in the very page that was open before', async () => {
    const direct = await world.browser.context.newPage();
    await direct.goto(`${records}/karen`);
    await world.turnOn(direct);
    await direct.close();
    await untilClient(sidebar, 'SMITH');
    await open('/karen');
    await untilClient(sidebar, 'SMITH');
    expect(await inFrame()?.locator('[data-alongside-host]').count()).toBe(0);
  });

  it('is cleared when the frame shows another client in place, and the other is shown', async () => {
    await open('/karen');
    await untilClient(sidebar, 'SMITH');
    await inFrame()?.evaluate((html) => {
      const main = document.querySelector('main');
      if (main) main.innerHTML = html;
    }, MAREK);
    await untilClient(sidebar, 'KOWALCZYK');
  });

  it('is cleared when the frame loads another record', async () => {
    await open('/karen');
    await untilClient(sidebar, 'SMITH');
    await page.evaluate((url) => {
      const frame = document.querySelector('iframe');
      if (frame) frame.src = url;
    }, `${records}/marek`);
    await untilClient(sidebar, 'KOWALCZYK');
  });

  it('under the banner of another client nobody is shown', async () => {
    await open('/karen', `<section>${MAREK}</section>`);
    await untilVerdict(sidebar, 'ambiguous');
  });

  it('adds to what the page says of the same client', async () => {
    await open('/karen', '<section><h2>Client details</h2><p>NHS number: 999 110 6847</p></section>');
    await untilClient(sidebar, 'SMITH');
  });

  it('of a list makes the page one of several clients', async () => {
    await open('/list');
    await untilVerdict(sidebar, 'multiple');
  });

  it('is read no more once that site is turned off, in the very page that shows it', async () => {
    await open('/karen');
    await untilClient(sidebar, 'SMITH');
    const dashboard = await world.browser.openView('dashboard.html#sites');
    await dashboard.getByRole('button', { name: `Turn off ${new URL(records).host}` }).click();
    await untilVerdict(sidebar, 'none');
    await dashboard.close();
  });
});
