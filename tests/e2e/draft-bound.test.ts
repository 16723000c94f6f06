import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePassphrase, clipboard, fillEcgDetails, giveOwnDetails, importPractices, newLetter } from './journey';
import { untilClient } from './sidebar-states';
import { openBeside } from './world';
import type { World } from './world';

declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; code?: string; data?: unknown }> };
};

const ADEBAYO = 'ADÉBÁYỌ̀-FEATHERSTONEHAUGH';

/** A letter ready to leave, and then another client on the page. */
describe('A draft is bound to its client', () => {
  let world: World;
  let page: Page;
  let sidebar: Frame;
  const go = (path: string) =>
    page.evaluate((to) => (window as unknown as { caseDesk: { go(path: string): void } }).caseDesk.go(to), path);

  beforeAll(async () => {
    ({ world, page, sidebar } = await openBeside('casedesk', '/clients/T-20418/details'));
    const dashboard = await world.browser.openView('dashboard.html');
    await importPractices(dashboard, 'tests/fixtures/directory/practices-small.csv');
    await page.bringToFront();
    await newLetter(sidebar, 'ecg-on-methadone');
    await fillEcgDetails(sidebar);
    await sidebar.getByRole('button', { name: 'Choose a passphrase' }).click();
    await choosePassphrase(sidebar);
    await giveOwnDetails(sidebar);
    await sidebar.locator('[data-testid="letter-export-copy"]:not([aria-disabled])').waitFor();
  });
  afterAll(() => world?.close());

  it('goes from the screen with its client, and is said to be kept, without a name', async () => {
    await go('/clients/T-20533/details');
    await untilClient(sidebar, 'KOWALCZYK');
    expect(await sidebar.getByTestId('letter-export-copy').count()).toBe(0);
    const text = await sidebar.evaluate(() => document.body.innerText);
    expect(text).toContain('Your draft letter is kept');
    expect(text).not.toContain(ADEBAYO);
  });

  it('opened beside another client says whose it is, and nothing leaves', async () => {
    await sidebar.getByText('Open it').click();
    await sidebar.getByTestId('letter-held').waitFor();
    const held = await sidebar.evaluate(() => document.body.innerText);
    expect(held).toContain('This letter is for a different client');
    expect(held).toContain(ADEBAYO);
    expect(held).toContain('KOWALCZYK');
    await page.evaluate(() => navigator.clipboard.writeText('nothing yet').catch(() => undefined));
    await sidebar.getByTestId('letter-export-copy').click({ force: true });
    await sidebar.getByText('Nothing was copied').waitFor();
    expect((await clipboard(world, page)).plain).not.toContain('999 418 2072');
  });

  it('is refused by the background too, whatever a view asks', async () => {
    const token = await sidebar.evaluate(async () => {
      // The view's own token: what a view that had been taken over could show.
      const { chrome: api } = globalThis as unknown as {
        chrome: { storage: { session: { get(key: null): Promise<object> } } };
      };
      const keys = Object.keys(await api.storage.session.get(null));
      return keys.find((key) => key.startsWith('view:'))?.slice('view:'.length) ?? '';
    });
    const reply = await sidebar.evaluate(async (shown) => {
      const ask = (name: string, data: object) =>
        chrome.runtime.sendMessage({ to: 'background', name, token: shown, data });
      const log = await ask('client/log', { identity: { nhsNumber: '9994182072' } });
      const { drafts } = log.data as { drafts: { id: string }[] };
      return ask('letter/release', { draft: drafts[0]?.id, route: 'copy', overrides: [] });
    }, token);
    expect(reply).toMatchObject({ ok: false, code: 'different-client' });
  });

  it('comes back by itself when its own client is on screen again', async () => {
    await go('/clients/T-20418/notes');
    await sidebar.locator('[data-testid="letter-export-copy"]:not([aria-disabled])').waitFor();
    expect(await sidebar.getByTestId('letter-held').count()).toBe(0);
    expect(await sidebar.getByTestId('letter-export-state').innerText()).toContain('Same client on screen');
  });
});
