import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveCaseSystem } from '../case-systems/server';
import type { CaseSystem } from '../case-systems/server';
import { openWorld } from './world';
import type { World } from './world';

declare const chrome: {
  runtime: {
    onMessage: {
      addListener(listener: (message: unknown, sender: { tab?: { id?: number }; url?: string }) => void): void;
    };
  };
  scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
  tabs: {
    query(what: object): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: unknown): Promise<unknown>;
  };
};

const RECORD = '/clients/T-20418/details';

describe('On a site that is not turned on', () => {
  let world: World;
  let elsewhere: CaseSystem;
  let page: Page;
  const background = () => {
    const worker = world.browser.background();
    if (!worker) throw new Error('no background');
    return worker;
  };
  const senders = () => background().evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  /** The worlds of scripts in a page, by name: the page's own has none, and ours would stand there with the extension's. */
  const worldsIn = async (tab: Page) => {
    const cdp = await tab.context().newCDPSession(tab);
    const names: string[] = [];
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      // The test's own driver has one of its own in every page.
      if (!context.name.startsWith('__playwright')) names.push(context.name || new URL(context.origin).protocol);
    });
    await cdp.send('Runtime.enable');
    await cdp.detach();
    return names;
  };

  beforeAll(async () => {
    [world, elsewhere] = await Promise.all([openWorld('casedesk'), serveCaseSystem('casedesk')]);
    await background().evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      chrome.runtime.onMessage.addListener((_, sender) => void heard.push(sender.url ?? ''));
    });
  });
  afterAll(async () => {
    await world?.close();
    await elsewhere?.close();
  });

  /** As a person would use the page: one record, the next, and something typed. */
  const use = async (tab: Page) => {
    await tab.getByRole('link', { name: 'Contacts / NOK' }).click();
    await tab.getByRole('link', { name: 'Caseload' }).click();
    await tab.getByLabel('Find service user').fill('smith');
    await tab.reload();
    await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));
  };
  const expectNothing = async (tab: Page) => {
    expect(await tab.locator('[data-alongside-host]').count()).toBe(0);
    expect(await worldsIn(tab)).toEqual(['http:']);
    const { origin } = new URL(tab.url());
    expect((await senders()).filter((url) => url.startsWith(origin))).toEqual([]);
    const [registered, answered] = await background().evaluate(async (url) => {
      const scripts = await chrome.scripting.getRegisteredContentScripts();
      // Pages only: the extension's own listen too.
      const tabs = await chrome.tabs.query({ url: 'http://*/*' });
      const replies = await Promise.allSettled(
        tabs.map(({ id }) => chrome.tabs.sendMessage(id, { to: 'page', name: 'state', cleared: null })),
      );
      const port = new URL(url).port;
      return [
        scripts
          .flatMap(({ matches }) => matches)
          .filter((match) => match.includes(port) || /^(\*|https?):\/\/\*\//.test(match)),
        replies.filter(({ status }) => status === 'fulfilled').length,
      ] as const;
    }, origin);
    expect(registered).toEqual([]);
    return answered;
  };

  it('no script of ours runs before any site is turned on', async () => {
    page = await world.open(RECORD);
    await use(page);
    expect(await expectNothing(page)).toBe(0);
  });

  it('nor on another site once one is', async () => {
    await world.turnOn(page);
    expect(await worldsIn(page)).toHaveLength(2);
    expect((await senders()).some((url) => url.startsWith(world.url))).toBe(true);
    const other = await world.browser.context.newPage();
    await other.goto(`${elsewhere.url}${RECORD}`);
    await use(other);
    // Only the page of the site that is on answers.
    expect(await expectNothing(other)).toBe(1);
  });
});
