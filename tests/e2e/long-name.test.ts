import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newLetter } from './journey';
import { untilClient } from './sidebar-states';
import { openWorld } from './world';
import type { World } from './world';

const GIVEN =
  'Oluwaseun-Wolfeschlegelsteinhausenbergerdorff-Maximiliana-Aurelia-Christophora-Bartholomea-Wilhelmina-Theodora-Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch-Featherstonehaugh';

/** A name of two hundred characters, in text half as large again. */
describe('A long name in large text', () => {
  let world: World;
  let page: Page;
  let sidebar: Frame;

  beforeAll(async () => {
    world = await openWorld('casedesk');
    await world.browser.context.route(`${world.url}/**`, async (route) => {
      const response = await route.fetch();
      const type = response.headers()['content-type'] ?? '';
      if (!/json|html|javascript/.test(type)) return route.fulfill({ response });
      return route.fulfill({ response, body: (await response.text()).replaceAll('Oluwaseun', GIVEN) });
    });
    page = await world.open('/clients/T-20418/details');
    await world.turnOn(page);
    sidebar = await world.openSidebar(page);
    await untilClient(sidebar, 'ADÉBÁYỌ̀-FEATHERSTONEHAUGH');
    await sidebar.evaluate(() => (document.documentElement.style.fontSize = '150%'));
  });
  afterAll(() => world?.close());

  /** Scrolled to its end, what of the banner is in view, of the height of the sidebar, and which parts of it. */
  const scrolled = (to: 'end' | 'start') =>
    sidebar.evaluate((where) => {
      const main = document.querySelector('.sidebar-main');
      const banner = document.querySelector('.banner');
      if (!main || !banner) throw new Error('no banner');
      main.scrollTop = where === 'end' ? main.scrollHeight : 0;
      const top = main.getBoundingClientRect().top;
      const box = banner.getBoundingClientRect();
      const inView = (id: string) => {
        const part = document.querySelector(`[data-testid="${id}"]`)?.getBoundingClientRect();
        return part !== undefined && part.top >= top - 1 && part.bottom <= innerHeight;
      };
      return {
        scrolls: main.scrollHeight > main.clientHeight,
        share: (box.bottom - Math.max(top, box.top)) / innerHeight,
        name: inView('client-name'),
        born: inView('client-dob'),
        number: inView('client-nhs-number'),
      };
    }, to);

  it('is a name of two hundred characters', async () => {
    expect((await sidebar.getByTestId('client-name').innerText()).length).toBeGreaterThanOrEqual(200);
  });

  it('leaves the date of birth and the number in view over the client, and the whole name at the top', async () => {
    const whole = await scrolled('start');
    expect(whole).toMatchObject({ scrolls: true, name: true });
    const end = await scrolled('end');
    expect(end).toMatchObject({ born: true, number: true });
    expect(end.share).toBeLessThan(whole.share);
  });

  it('leaves three fifths of the sidebar to a letter', async () => {
    await newLetter(sidebar, 'gp-health-concern');
    expect(await scrolled('start')).toMatchObject({ name: true, born: true, number: true });
    const { share, ...end } = await scrolled('end');
    expect(end).toMatchObject({ scrolls: true, born: true, number: true });
    expect(share).toBeLessThanOrEqual(0.41);
    expect(share).toBeGreaterThan(0);
  });
});
