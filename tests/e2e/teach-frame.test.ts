import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { untilClient, untilVerdict } from './sidebar-states';
import { Teacher } from './teacher';
import { openWorld } from './world';
import type { World } from './world';

/** A record with labels that nobody could guess. */
const record = (name: string, born: string, ref: string) =>
  `<main class="card"><h2 class="who">${name}</h2><dl><dt>Ymd</dt><dd class="born">${born}</dd><dt>Rrn</dt><dd class="ref">${ref}</dd></dl></main>`;
const PAGES: Readonly<Record<string, string>> = {
  '/clients/1': record('Karen Smith', '2 Jun 1979', 'KS-1101'),
  '/clients/2': record('Marek Kowalczyk', '14 Mar 1981', 'MK-2202'),
  '/clients/3': record('Dean Ashworth', '5 May 1990', 'DA-3303').replace('Ymd', 'Dmy'),
  '/list':
    '<h1>Caseload</h1><table><tr><th>Name</th><th>Date of birth</th></tr><tr><td>Karen Smith</td><td>2 Jun 1979</td></tr><tr><td>Marek Kowalczyk</td><td>14 Mar 1981</td></tr></table>',
};

/** What the portal itself says of a client, on one of its pages. */
const CLIENT =
  '<dl><dt>Name</dt><dd>Karen Smith</dd><dt>Date of birth</dt><dd>2 Jun 1979</dd><dt>NHS number</dt><dd>999 110 6847</dd></dl>';

async function serve(host: string, body: (path: string) => string): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Records</title><body>${body(request.url ?? '')}</body>`);
  });
  await new Promise<void>((done) => server.listen(0, host, done));
  return { server, url: `http://${host}:${(server.address() as AddressInfo).port}` };
}

describe('Teaching a record in a frame of another site', () => {
  let world: World;
  let servers: Server[];
  let portal: string;
  let records: string;
  let page: Page;
  let teacher: Teacher;

  const turnOn = async (url: string) => {
    const direct = await world.browser.context.newPage();
    await direct.goto(url);
    await world.turnOn(direct);
    await direct.close();
  };
  const open = async (path = '/portal') => {
    await page.goto(`${portal}${path}`);
    teacher = new Teacher(page, await world.openSidebar(page));
  };
  /** The framed system goes to another of its pages. */
  const go = async (path: string) => {
    await page.evaluate((url) => {
      const frame = document.querySelector('iframe');
      if (frame) frame.src = url;
    }, `${records}${path}`);
    await expect
      .poll(() => inFrame()?.evaluate(() => location.pathname + document.readyState), { timeout: 10_000 })
      .toBe(`${path}complete`);
  };
  const inFrame = () => page.frames().find((one) => one.url().startsWith(records));
  const begin = async () => {
    await teacher.view.getByTestId('teach-start').click();
    await teacher.view.getByRole('button', { name: 'Point at the details' }).click();
  };
  const pointing = async () => {
    await teacher.view.getByTestId('teach-pick').click();
    await teacher.view.getByTestId('teach-pointing').waitFor();
  };
  /** Moves into the frame, which takes the pointer over, and clicks there. */
  const clickInFrame = async (selector: string) => {
    const box = await inFrame()?.locator(selector).boundingBox();
    if (!box) throw new Error(`${selector} is not in the frame`);
    const [x, y] = [box.x + 8, box.y + box.height / 2];
    await page.mouse.move(x - 4, y);
    await expect
      .poll(async () => {
        await page.mouse.move(x, y);
        await page.mouse.move(x + 1, y);
        return page.evaluate(([left, top]) => document.elementFromPoint(left, top)?.tagName, [x, y] as const);
      })
      .toBe('IFRAME');
    await page.mouse.click(x, y);
  };

  beforeAll(async () => {
    world = await openWorld('casedesk');
    const framed = await serve('127.0.0.1', (path) => PAGES[path] ?? '');
    records = framed.url;
    const outer = await serve(
      'localhost',
      (path) =>
        `<h1>Care portal</h1>${path === '/client' ? CLIENT : ''}<p>Welcome to <b class="own">Jo Hargreaves</b></p><iframe width="700" height="400" src="${records}/clients/1"></iframe>`,
    );
    portal = outer.url;
    servers = [framed.server, outer.server];
    await world.browser.preGrant(portal);
    await world.browser.preGrant(records);
    await turnOn(portal);
    page = await world.browser.context.newPage();
  });
  afterAll(async () => {
    await world?.close();
    for (const server of servers ?? []) server.close();
  });

  it('says plainly that nothing can be pointed at there while that site is not on', async () => {
    await open('/client');
    await untilClient(teacher.view, 'SMITH');
    await teacher.begin();
    await teacher.goOn('Point at the details');
    await pointing();
    const box = await page.locator('iframe').boundingBox();
    const said = teacher.view.getByText(
      `That is in a frame of ${new URL(records).host}, where Alongside is not turned on.`,
    );
    // Until the browser has drawn what lies over the frame, a press goes into it.
    const press = () => page.mouse.click((box?.x ?? 0) + 100, (box?.y ?? 0) + 100);
    await expect.poll(() => press().then(() => said.count()), { timeout: 20_000, interval: 500 }).toBe(1);
    expect(await teacher.view.getByTestId('teach-proposal').count()).toBe(0);
    await teacher.view.getByTestId('teach-leave').click();
  });

  it('takes what is pointed at in the frame once it is, for a profile of that site', async () => {
    await turnOn(`${records}/clients/1`);
    await open();
    await begin();
    await pointing();
    await clickInFrame('.who');
    const proposal = teacher.view.getByTestId('teach-proposal');
    await proposal.getByRole('heading', { name: 'Karen Smith' }).waitFor();
    await teacher.add('fullName');
    await teacher.view.getByTestId('teach-banner').getByText(new URL(records).host).waitFor();
    await pointing();
    await clickInFrame('.born');
    await proposal.waitFor();
    await teacher.view.getByTestId('teach-what').selectOption({ label: 'Date of birth' });
    await teacher.add('dateOfBirth');
    expect(await inFrame()?.locator('[data-alongside-host]').count()).toBe(1);
  });

  it('is of one site at a time, and says so', async () => {
    await pointing();
    await teacher.page.locator('.own').hover({ force: true });
    const box = await page.locator('.own').boundingBox();
    await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await teacher.view
      .getByText(`That is in ${new URL(portal).host}, and you are teaching ${new URL(records).host}.`)
      .waitFor();
    expect(await teacher.view.getByTestId('teach-proposal').count()).toBe(0);
  });

  it('goes on by keyboard in the frame, where the lesson is', async () => {
    await pointing();
    await expect.poll(() => inFrame()?.evaluate(() => document.hasFocus())).toBe(true);
    await page.keyboard.press('Escape');
    await teacher.view.getByTestId('teach-pointing').waitFor({ state: 'detached' });
    await expect.poll(() => teacher.focused()).toBe('teach-pick');
  });

  it('is tried on what the frame shows, and saved', async () => {
    await teacher.goOn('Say which pages');
    expect(await teacher.view.getByTestId('teach-path').inputValue()).toBe('/clients/*');
    await teacher.goOn('Try a second client');
    await teacher.view.getByTestId('teach-second').click();
    await teacher.view.getByText('This is still the first client.').waitFor();
    await go('/clients/2');
    await teacher.view.getByTestId('teach-second').click();
    await teacher.view.getByText('Every value differs and can be read.').waitFor();
    await teacher.goOn('Try a list of clients');
    await go('/list');
    await teacher.view.getByTestId('teach-list').click();
    await teacher.view.getByText('Nobody is named on this page, as it should be.').waitFor();
    await teacher.goOn('Save');
    await teacher.view.getByTestId('teach-save').click();
    await teacher.view.getByTestId('teach-saved').waitFor();
    expect(await page.locator('[data-alongside-host]').count()).toBe(1);
    expect(await inFrame()?.locator('[data-alongside-host]').count()).toBe(0);
  });

  it('reads the frame by it from then on, and no other page', async () => {
    await teacher.view.getByRole('button', { name: 'Done' }).click();
    await go('/clients/1');
    await untilClient(teacher.view, 'SMITH');
    await go('/clients/2');
    await untilClient(teacher.view, 'KOWALCZYK');
    const dashboard = await world.browser.openView('dashboard.html#sites');
    const site = dashboard.getByRole('region', { name: new URL(records).host });
    await site.getByTestId('profile-row').getByText('Today').waitFor();
    expect(await dashboard.getByTestId('profile-row').count()).toBe(1);
    await dashboard.close();
  });

  it('is taught again where the framed system has changed', async () => {
    await page.bringToFront();
    await go('/clients/3');
    await untilVerdict(teacher.view, 'ambiguous');
    await teacher.view.getByRole('button', { name: 'Teach again' }).click();
    await teacher.view.getByRole('button', { name: 'Point at the details' }).click();
    await teacher.view.getByTestId('teach-again-dateOfBirth').waitFor();
    expect(await teacher.view.getByTestId('teach-field-fullName').getAttribute('data-standing')).toBe('found');
  });
});
