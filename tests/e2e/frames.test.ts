import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { untilClient, untilVerdict } from './sidebar-states';
import { openWorld } from './world';
import type { World } from './world';

/** A portal of one origin that frames the case system of another: neither can look into the other. */
describe('A record in a frame of another site', () => {
  let world: World;
  let server: Server;
  let portal: string;
  let page: Page;
  let sidebar: Frame;
  let around = '';

  const open = async (path: string, text = '') => {
    around = `${text}<iframe width="900" height="600" src="${world.url}${path}"></iframe>`;
    await page.goto(`${portal}/portal?${encodeURIComponent(path)}`);
    sidebar = await world.openSidebar(page);
  };

  beforeAll(async () => {
    world = await openWorld('casedesk');
    server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><title>Portal</title><h1>Care portal</h1>${around}`);
    });
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
    portal = `http://localhost:${(server.address() as AddressInfo).port}`;
    await world.browser.preGrant(portal);
    page = await world.browser.context.newPage();
    await page.goto(portal);
    await world.turnOn(page);
  });
  afterAll(async () => {
    await world?.close();
    server?.close();
  });

  it('is not read while that site is not on, and the sidebar says that a part cannot be read', async () => {
    await open('/clients/T-20418/details');
    await untilVerdict(sidebar, 'none');
    expect(await sidebar.getByTestId('recognition-state').innerText()).toMatch(
      /cannot be read|other site|another site/i,
    );
  });

  it('is read by a script of its own once that site is on', async () => {
    const record = await world.open('/clients/T-20418/details');
    await world.turnOn(record);
    await record.close();
    await open('/clients/T-20418/details');
    await untilClient(sidebar, 'ADÉBÁYỌ̀-FEATHERSTONEHAUGH');
  });

  it('is cleared when the frame shows another client, and the other is shown', async () => {
    await open('/clients/T-20418/details');
    await untilClient(sidebar, 'ADÉBÁYỌ̀-FEATHERSTONEHAUGH');
    const frame = page.frames().find((one) => one.url().startsWith(world.url));
    await frame?.evaluate(() =>
      (globalThis as unknown as { caseDesk: { go(path: string): void } }).caseDesk.go('/clients/T-20533/details'),
    );
    await untilClient(sidebar, 'KOWALCZYK');
  });

  it('is cleared when the frame loads another record', async () => {
    await open('/clients/T-20418/details');
    await untilClient(sidebar, 'ADÉBÁYỌ̀-FEATHERSTONEHAUGH');
    await page.evaluate((url) => {
      const frame = document.querySelector('iframe');
      if (frame) frame.src = url;
    }, `${world.url}/clients/T-20533/details`);
    await untilClient(sidebar, 'KOWALCZYK');
  });

  it('under the banner of another client nobody is shown', async () => {
    await open(
      '/clients/T-20418/details',
      '<section><h2>Client details</h2><p>Name: Karen Smith</p><p>Date of birth: 2 Jun 1979</p><p>NHS number: 999 110 6847</p></section>',
    );
    await untilVerdict(sidebar, 'ambiguous');
  });

  it('of a list makes the page one of several clients', async () => {
    await open('/caseload');
    await untilVerdict(sidebar, 'multiple');
  });
});
