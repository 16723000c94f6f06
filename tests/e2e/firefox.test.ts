import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { locateFirefox } from '../../scripts/browsers';
import { serveCaseSystem } from '../case-systems/server';
import type { CaseSystem } from '../case-systems/server';
import { launchFirefox, PATIENCE, sidebarOf } from './firefox/firefox';
import type { Firefox } from './firefox/firefox';
import { button, field, press, textOf, valueOf, watchNames, write } from './firefox/view';
import { USER } from './journey';

const FIREFOX = locateFirefox();
const RECORD = '/clients/T-20418/details';
/** Of this client nothing may stand where another is on screen, or nobody. */
const ADEBAYO = /ADÉBÁYỌ̀|999 ?418 ?2072|T-20418/;

const until = <T>(check: () => Promise<T>) => vi.waitFor(check, PATIENCE);

/** The main path in a real Firefox, from installing to a draft that outlives the background. The steps build on each other. */
describe.skipIf(!FIREFOX)('In Firefox', () => {
  let firefox: Firefox;
  let served: CaseSystem;
  let neighbour: CaseSystem;
  let dashboard: Page;
  let page: Page;
  let sidebar: Frame;
  let notepads: CaseSystem;
  let editors: Page | undefined;
  let beside: Frame | undefined;

  const go = (path: string) =>
    page.evaluate((to) => (window as unknown as { caseDesk: { go(path: string): void } }).caseDesk.go(to), path);
  const granted = () =>
    dashboard.evaluate(async () => {
      const { browser } = globalThis as unknown as {
        browser: { permissions: { getAll(): Promise<{ origins: string[] }> } };
      };
      return (await browser.permissions.getAll()).origins;
    });
  const untilName = (name: string) =>
    until(async () => expect(await textOf(sidebar, '[data-testid="client-name"]')).toContain(name));

  beforeAll(async () => {
    const headers = { 'X-Frame-Options': 'SAMEORIGIN' };
    [served, neighbour, notepads] = await Promise.all([
      serveCaseSystem('casedesk'),
      serveCaseSystem('casedesk'),
      serveCaseSystem('notepads', { headers }),
    ]);
    firefox = await launchFirefox(FIREFOX ?? '');
  });
  afterAll(async () => {
    await firefox?.close();
    await served?.close();
    await neighbour?.close();
    await notepads?.close();
  });

  it('is installed with access to no site', async () => {
    dashboard = await firefox.openView('dashboard.html');
    expect(await granted()).toEqual([]);
    page = await firefox.open(`${served.url}${RECORD}`);
    expect(await firefox.launcher()).toBeNull();
  });

  it('has a popup that can be seen', async () => {
    await firefox.toolbar.press('Alongside is off for 127.0.0.1');
    await until(async () => expect(await firefox.toolbar.popupHeight()).toBeGreaterThan(400));
  });

  it('is turned on from the popup, and Firefox asks for this one site', async () => {
    await firefox.toolbar.pressInPopup('Turn on for this site');
    expect(await firefox.toolbar.allow()).toContain('127.0.0.1');
    await until(async () => expect(await firefox.launcher()).not.toBeNull());
    // Firefox's patterns know no ports.
    expect(await granted()).toEqual(['http://127.0.0.1/*']);
    await firefox.toolbar.closePopup();
  });

  it('recognises the client, and the tab at the edge says so without a name', async () => {
    await until(async () => {
      expect((await firefox.launcher())?.says).toBe('Alongside: One client recognised. Open the sidebar');
    });
  });

  it('does not read a site of the same host at another port', async () => {
    const other = await firefox.open(`${neighbour.url}${RECORD}`);
    const later = await firefox.open(`${served.url}/caseload`);
    // By Firefox's pattern the script is in both; the one that came first has had its answer by then.
    await until(async () => expect(await firefox.launcher()).not.toBeNull());
    expect(await other.$('[data-alongside-host]')).toBeNull();
    await later.close();
    await other.close();
    await page.bringToFront();
  });

  it('opens the sidebar at a click and shows the client', async () => {
    const { x, y } = (await firefox.launcher()) ?? { x: 0, y: 0 };
    await page.mouse.click(x, y);
    sidebar = await sidebarOf(page);
    await untilName('ADÉBÁYỌ̀-FEATHERSTONEHAUGH');
    expect(await textOf(sidebar, '[data-testid="client-nhs-number"]')).toBe('999 418 2072');
    expect(await textOf(sidebar, '[data-testid="client-dob"]')).toContain('14 Mar 1981');
  });

  it('copies a value from the frame', async () => {
    await press(sidebar, '[aria-label="Copy NHS number"]');
    await until(async () => {
      expect(await firefox.window.run(() => navigator.clipboard.readText())).toBe('9994182072');
    });
  });

  it('clears the sidebar when another record comes on screen, then shows that client', async () => {
    const names = await watchNames(sidebar);
    await go('/clients/T-20533/details');
    await untilName('KOWALCZYK');
    const shown = await names();
    expect(shown.at(0)).toContain('ADÉBÁYỌ̀');
    expect(shown.at(1)).toBeNull();
    expect(shown.at(-1)).toContain('KOWALCZYK');
    expect(await textOf(sidebar, 'body')).not.toMatch(ADEBAYO);
  });

  it('shows nobody beside a list', async () => {
    await go('/caseload');
    await until(async () => {
      expect(await sidebar.$('[data-testid="client-banner"][data-verdict="multiple"]')).not.toBeNull();
    });
    expect(await textOf(sidebar, '[data-testid="client-name"]')).toBeNull();
    expect(await textOf(sidebar, 'body')).not.toMatch(/ADÉBÁYỌ̀|KOWALCZYK/);
  });

  it('keeps a draft once a passphrase is chosen', async () => {
    await go(RECORD);
    await untilName('ADÉBÁYỌ̀');
    await press(sidebar, '[data-testid="new-letter"]');
    await press(sidebar, '[data-testid="letter-ecg-on-methadone"]');
    await write(sidebar, field('Methadone, total a day'), '105');
    await press(sidebar, button('Choose a passphrase'));
    await write(sidebar, '[data-testid="vault-name"]', USER.name);
    await write(sidebar, '[data-testid="new-passphrase"]', USER.passphrase);
    await write(sidebar, '[data-testid="new-passphrase-again"]', USER.passphrase);
    await press(sidebar, button('Save and encrypt'));
    await press(sidebar, '::-p-xpath(//label[contains(., "I have kept it")])');
    await press(sidebar, button('Go on'));
    await until(async () => expect(await textOf(sidebar, 'body')).toMatch(/Saved \d\d:\d\d/));
  });

  it('has the draft again after the background ended and the tab was closed', async () => {
    await firefox.endBackground();
    await page.close();
    page = await firefox.open(`${served.url}${RECORD}`);
    sidebar = await sidebarOf(page);
    await untilName('ADÉBÁYỌ̀');
    await press(sidebar, '[data-testid="new-letter"]');
    await press(sidebar, '::-p-xpath(//button[contains(., "ECG on methadone") and contains(., "Draft")])');
    await until(async () => expect(await valueOf(sidebar, field('Methadone, total a day'))).toBe('105'));
  });

  it('lays the letter out on pages, and leads from a gap in them to its question', async () => {
    await press(sidebar, button('Page'));
    await until(async () => expect(await textOf(sidebar, '[data-testid="page-count"]')).toMatch(/^[12] pages?$/));
    const { head, width, height } = await sidebar.evaluate(() => {
      const paper = document.querySelector<HTMLIFrameElement>('.page-view iframe')?.contentDocument;
      return {
        head: paper?.querySelector('#identity')?.textContent,
        width: paper?.querySelector('.paper')?.getBoundingClientRect().width ?? 0,
        height: paper?.querySelector('.paper-flow #letter')?.getClientRects()[0]?.height ?? 0,
      };
    });
    expect(head).toContain('ADÉBÁYỌ̀');
    // Broken into columns of a page's size, as in the other browser.
    expect(Math.round(width)).toBe(794);
    expect(height).toBeGreaterThan(100);
    expect(height).toBeLessThan(1_000);
    await sidebar.evaluate(() => {
      const paper = document.querySelector<HTMLIFrameElement>('.page-view iframe')?.contentDocument;
      paper?.querySelector<HTMLElement>('[data-gap]')?.click();
    });
    await sidebar.waitForSelector('.letter-details', { visible: true });
    expect(await sidebar.$('.page-view')).toBeNull();
  });

  it.each([
    ['a text box', '#ctl00_cphMain_txtNote', ''],
    ['a part of the page that is edited', '#rich', '<div id="rich" contenteditable="true"><p>Seen.</p></div>'],
    ['an editor that pastes in its own way', '#own', '<div id="own" contenteditable="true"></div>'],
  ])('puts the letter into %s', async (_, selector, html) => {
    await go('/clients/T-20418/notes');
    await until(async () => expect(await textOf(sidebar, 'body')).toContain('Export anyway'));
    await page.evaluate((box) => {
      const at = document.querySelector('.record:not([hidden]) #ctl00_cphMain_txtNote');
      at?.insertAdjacentHTML('beforebegin', box);
      document.getElementById('own')?.addEventListener('paste', (event) => {
        event.preventDefault();
        document.execCommand('insertText', false, (event as ClipboardEvent).clipboardData?.getData('text/plain'));
      });
    }, html);
    // The record is read once more after the page has changed.
    await until(async () => expect(await textOf(sidebar, 'body')).toContain('Export anyway'));
    await press(sidebar, '[data-testid="letter-export-anyway"]');
    await press(sidebar, '[data-testid="letter-insert-anyway"]');
    await sidebar.waitForSelector('[data-testid="put-in-pointing"]');
    const box = await page.$(`.record:not([hidden]) ${selector}`);
    await box?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const place = await box?.boundingBox();
    await page.mouse.move((place?.x ?? 0) + 12, (place?.y ?? 0) + 8);
    await page.mouse.click((place?.x ?? 0) + 10, (place?.y ?? 0) + 8);
    await press(sidebar, '[data-testid="put-in-confirm"]');
    await until(async () => expect(await textOf(sidebar, 'body')).toContain('Letter put into the case system at'));
    const held = await box?.evaluate((element) => (element as HTMLTextAreaElement).value ?? element.textContent);
    expect(held).toContain('Plan and requested actions');
    expect(held?.split('999 418 2072')).toHaveLength(2);
    await press(sidebar, button('Back to the letter'));
  });

  it.each([
    ['TipTap', '#tiptap > div', 'tiptap.getText()'],
    ['Quill', '#quill .ql-editor', 'quill.getText()'],
    ['TinyMCE', '#tiny_ifr', "tiny.getContent({ format: 'text' })"],
    ['one held by React', '#controlled', "document.getElementById('controlled-state').textContent"],
  ])('puts it into %s', async (_, selector, text) => {
    if (!(await editors?.$('[data-alongside-host]'))) {
      editors = await firefox.open(`${notepads.url}/`);
      await editors.waitForSelector('body[data-ready]');
      await firefox.toolbar.press('Alongside is off for 127.0.0.1');
      await firefox.toolbar.pressInPopup('Turn on for this site');
      await until(async () => expect(await firefox.launcher()).not.toBeNull());
      await firefox.toolbar.closePopup();
      const { x, y } = (await firefox.launcher()) ?? { x: 0, y: 0 };
      await editors.mouse.click(x, y);
      beside = await sidebarOf(editors);
      await press(beside, '[data-testid="new-letter"]');
      await press(beside, '[data-testid="letter-ecg-on-methadone"]');
    }
    const view = await putInto(selector);
    await until(async () => expect(await textOf(view, 'body')).toContain('Letter put into the case system at'));
    const held = String(await editors?.evaluate(text));
    expect(held).toContain('Plan and requested actions');
    expect(held.split('999 400 1019')).toHaveLength(2);
    await press(view, button('Back to the letter'));
  });

  it('says so where an editor takes nothing that is typed into it at once', async () => {
    const view = await putInto('#lexical');
    await until(async () => expect(await textOf(view, 'body')).toContain('That box did not take it'));
    expect(await editors?.evaluate('lexicalText()')).toBe('Seen at clinic.');
    await press(view, button('Cancel'));
  });

  /** Up to the agreement that the letter goes into a box of the page with the editors. */
  async function putInto(selector: string): Promise<Frame> {
    const view = beside;
    if (!editors || !view) throw new Error('no sidebar beside the editors');
    await press(view, '[data-testid="letter-export-anyway"]');
    await press(view, '[data-testid="letter-insert-anyway"]');
    await view.waitForSelector('[data-testid="put-in-pointing"]');
    const box = await editors.$(selector);
    await box?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const place = await box?.boundingBox();
    await editors.mouse.move((place?.x ?? 0) + 32, (place?.y ?? 0) + 24);
    await editors.mouse.click((place?.x ?? 0) + 30, (place?.y ?? 0) + 24);
    await press(view, '[data-testid="put-in-confirm"]');
    return view;
  }

  it('has nothing of the client on screen once it is locked elsewhere', async () => {
    await dashboard.bringToFront();
    await press(dashboard.mainFrame(), '[data-testid="lock-now"]');
    await page.bringToFront();
    await until(async () => {
      expect(await sidebar.$('[data-testid="unlock-passphrase"]')).not.toBeNull();
    });
    expect(await textOf(sidebar, 'body')).not.toMatch(ADEBAYO);
  });
});
