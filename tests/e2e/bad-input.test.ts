import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXTENSION, sidebarOf } from './chromium';
import { choosePassphrase, importPractices } from './journey';
import { openBeside } from './world';
import type { World } from './world';

const FIXTURES = 'tests/fixtures/directory';

describe('Bad input has a sentence, and nothing saved is lost', () => {
  let world: World;
  let page: Page;
  let sidebar: Frame;
  let dashboard: Page;
  const extension = mkdtempSync(path.join(tmpdir(), 'alongside-built-'));
  const files = mkdtempSync(path.join(tmpdir(), 'alongside-files-'));

  beforeAll(async () => {
    cpSync(EXTENSION, extension, { recursive: true });
    ({ world, page, sidebar } = await openBeside('casedesk', '/clients/T-20418/details', { extension }));
    dashboard = await world.browser.openView('dashboard.html');
    await importPractices(dashboard, `${FIXTURES}/practices-small.csv`);
    await page.bringToFront();
    await sidebar.getByTestId('log-action').click();
    await choosePassphrase(sidebar);
    await sidebar.getByTestId('log-note').click();
    await sidebar.getByTestId('log-text').fill('The first note');
    await sidebar.getByTestId('log-save').click();
    await sidebar.getByText('The first note').first().waitFor();
  });
  afterAll(async () => {
    await world?.close();
    rmSync(extension, { recursive: true, force: true });
    rmSync(files, { recursive: true, force: true });
  });

  describe('a file that is no practice list', () => {
    beforeAll(async () => {
      writeFileSync(path.join(files, 'list.csv'), Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400, 7)]));
      writeFileSync(path.join(files, 'page.csv'), '<!doctype html><html><body>Sign in to go on</body></html>');
      writeFileSync(path.join(files, 'empty.csv'), '');
      await dashboard.bringToFront();
      await dashboard.getByRole('link', { name: 'Directory' }).click();
    });

    it.each([
      [() => `${FIXTURES}/not-a-practice-list.csv`, /list/i],
      [() => path.join(files, 'list.csv'), /ZIP|spreadsheet|Excel/i],
      [() => path.join(files, 'page.csv'), /web page/i],
      [() => path.join(files, 'empty.csv'), /empty|nothing/i],
    ])('is refused with the reason, and the old list stays: %#', async (file, reason) => {
      await dashboard.getByRole('button', { name: 'Import a list' }).click();
      await dashboard.locator('input[type=file]').setInputFiles(file());
      const dialog = dashboard.getByRole('dialog');
      await dialog.getByText(reason).first().waitFor();
      await dialog
        .getByRole('button', { name: 'Close' })
        .or(dialog.getByRole('button', { name: 'Cancel' }))
        .first()
        .click();
      await dashboard.getByText('40 in the list, 29 of them open GP practices').waitFor();
    });
  });

  it('says that the disk is full, keeps what was typed, and saves it once there is room', async () => {
    await page.bringToFront();
    const background = world.browser.background();
    if (!background) throw new Error('no background');
    await background.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      Object.assign(globalThis, {
        makeRoom: () => {
          IDBObjectStore.prototype.put = put;
        },
      });
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    await sidebar.getByTestId('log-action').click();
    await sidebar.getByTestId('log-note').click();
    await sidebar.getByTestId('log-text').fill('The second note');
    await sidebar.getByTestId('log-save').click();
    await sidebar.getByText('This computer has no room left').waitFor();
    expect(await sidebar.getByTestId('log-text').inputValue()).toBe('The second note');
    await background.evaluate(() => (globalThis as unknown as { makeRoom(): void }).makeRoom());
    await sidebar.getByTestId('log-save').click();
    await sidebar.getByText('The second note').first().waitFor();
    expect(await sidebar.getByText('The first note').count()).toBeGreaterThan(0);
  });

  it('comes back where a page takes the sidebar away, and gives up on a page that insists', async () => {
    await page.evaluate(() => document.querySelector('[data-alongside-host]')?.remove());
    sidebar = await freshSidebar(page, sidebar);
    await sidebar.getByTestId('client-name').waitFor();
    await page.evaluate(async () => {
      for (let time = 0; time < 20; time += 1) {
        document.querySelector('[data-alongside-host]')?.remove();
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    });
    await page.locator('[data-alongside-host]').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.documentElement.style.marginInlineEnd)).toBe('');
    const popup = await world.browser.clickAction(page.url());
    await popup.clickText('Open the sidebar');
    await popup.until(`document.body.innerText.includes('This page keeps taking the sidebar away')`);
    await page.reload();
    await page.locator('[data-alongside-host]').waitFor({ state: 'attached' });
    sidebar = await world.openSidebar(page);
    await sidebar.getByTestId('client-name').waitFor();
  });

  it('says that it was updated under an open page, and what to do', async () => {
    const background = world.browser.background();
    await background?.evaluate(() => {
      (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload();
    });
    await page.bringToFront();
    await expect.poll(() => wordsOfHost(page), { timeout: 15_000 }).toContain('Alongside was updated');
    await expect.poll(() => wordsOfHost(page)).toContain('Reload this page to go on');
  });
});

/** The sidebar that replaced another one. */
async function freshSidebar(page: Page, old: Frame): Promise<Frame> {
  for (;;) {
    const next = await sidebarOf(page);
    if (next !== old) return next;
    await page.waitForEvent('framenavigated');
  }
}

/** What stands in the closed shadow root of our host: only the browser's own protocol can look there. */
async function wordsOfHost(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('DOM.enable');
  const { nodes } = await cdp.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  await cdp.detach();
  return nodes.map(({ nodeValue }) => nodeValue).join(' ');
}
