import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shown, untilBorn, untilClient, watchShown } from './sidebar-states';
import { openWorld } from './world';
import type { World } from './world';

/** The script of the extension has the page's nodes and none of the page's JavaScript: whatever that does, it reads what stands there. */
describe('A page whose own world throws and lies', () => {
  let world: World;
  let page: Page;
  let sidebar: Frame;

  beforeAll(async () => {
    world = await openWorld('casedesk');
    page = await world.open('/clients/T-20418/details');
    await page.getByText('9994182072').filter({ visible: true }).first().waitFor();
    await page.evaluate(() => {
      const lie = 'Osric UNDERWOOD 03/02/1949 999 771 0207';
      const { defineProperty } = Object;
      const told = (object: object, names: string) => {
        for (const name of names.split(' '))
          defineProperty(object, name, { configurable: true, get: () => lie, set: () => {} });
      };
      const thrown = (object: object, names: string) => {
        const value = () => {
          throw new Error('not for you');
        };
        for (const name of names.split(' ')) defineProperty(object, name, { configurable: true, value });
      };
      told(Node.prototype, 'textContent nodeValue');
      told(CharacterData.prototype, 'data');
      told(HTMLInputElement.prototype, 'value');
      told(HTMLElement.prototype, 'innerText');
      told(Document.prototype, 'title');
      thrown(Node.prototype, 'getRootNode contains compareDocumentPosition cloneNode');
      thrown(
        Element.prototype,
        'getAttribute hasAttributes checkVisibility getBoundingClientRect closest matches querySelector attachShadow',
      );
      thrown(Document.prototype, 'createTreeWalker querySelector elementFromPoint');
      thrown(window, 'getComputedStyle MutationObserver WeakSet structuredClone');
      thrown(Array.prototype, 'flatMap toSorted at findLast');
      thrown(RegExp.prototype, 'test');
      thrown(String.prototype, 'normalize');
    });
    await world.turnOn(page);
    sidebar = await world.openSidebar(page);
    await watchShown(sidebar);
  });
  afterAll(() => world?.close());

  it('is read as it stands', async () => {
    await untilClient(sidebar, 'FEATHERSTONEHAUGH');
    await untilBorn(sidebar, '1981');
    expect(JSON.stringify(await shown(sidebar))).not.toMatch(/UNDERWOOD|1949/i);
  });

  it('hears of nothing: no error of ours reaches it', async () => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.reload();
    await untilClient(await world.openSidebar(page), 'FEATHERSTONEHAUGH');
    expect(errors).toEqual([]);
  });
});
