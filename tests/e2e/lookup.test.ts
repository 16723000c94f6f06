import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePassphrase, clipboard, importPractices, newLetter } from './journey';
import { untilClient } from './sidebar-states';
import { openBeside } from './world';
import type { World } from './world';

/** What of the browser's interface is called from inside: its events can be set off by hand. */
type Extension = {
  chrome: {
    storage: Record<string, { get(all: null): Promise<object> }>;
    omnibox: Record<'onInputChanged' | 'onInputEntered', { dispatch(...what: unknown[]): void }>;
  };
};
/** The client's own, in the record of the case system: it may be used, and shown or kept nowhere. */
const CLIENTS_POSTCODE = 'BZ4 2TT';

describe('The look-up', () => {
  let world: World;
  let page: Page;
  let sidebar: Frame;
  let dashboard: Page;
  const results = (view: Page | Frame) => view.getByTestId('lookup-result');

  beforeAll(async () => {
    ({ world, page, sidebar } = await openBeside('casedesk', '/clients/T-20418/details'));
    dashboard = await world.browser.openView('dashboard.html');
    await importPractices(dashboard, 'tests/fixtures/directory/practices-small.csv');
  });
  afterAll(() => world?.close());

  const open = async () => {
    await page.bringToFront();
    await sidebar.getByRole('button', { name: 'Look up a practice or service' }).click();
    await sidebar.getByTestId('lookup-input').waitFor();
  };

  it('finds while one types in the dashboard, opens with Enter, and copies the phone by key', async () => {
    await dashboard.bringToFront();
    await dashboard.getByRole('link', { name: 'Look up' }).click();
    const input = dashboard.getByTestId('lookup-input');
    await input.pressSequentially('abotsmere med ctr');
    await results(dashboard).first().getByText('Abbotsmere Medical Centre').waitFor();
    await input.press('Control+C');
    await dashboard.getByText('Copied 01632 960101').first().waitFor();
    expect((await clipboard(world, dashboard)).plain).toBe('01632 960101');
    await input.press('Enter');
    await dashboard.getByRole('heading', { name: 'Abbotsmere Medical Centre' }).waitFor();
    await dashboard.getByRole('button', { name: 'Back to what was found' }).click();
    await results(dashboard).first().waitFor();
  });

  it('orders by postcode until a table of districts is imported, then tells miles', async () => {
    const input = dashboard.getByTestId('lookup-input');
    await input.fill('gp near BZ4');
    await results(dashboard).first().getByText('same postcode district').waitFor();
    await dashboard.getByLabel('Table of postcodes').setInputFiles('tests/fixtures/directory/not-a-practice-list.csv');
    await dashboard.getByText('This is not a table of postcodes that Alongside knows').waitFor();
    await dashboard.getByLabel('Table of postcodes').setInputFiles('tests/fixtures/directory/districts-small.csv');
    await dashboard.getByText('7 of them, from districts-small.csv').waitFor();
    await input.fill('gp near BZ3');
    await results(dashboard).filter({ hasText: 'about 2 miles' }).first().waitFor();
    expect(await results(dashboard).first().innerText()).toContain('BZ3');
  });

  it('answers in the sidebar, nearest to the client on screen where that is asked for', async () => {
    await open();
    await sidebar.getByTestId('lookup-input').pressSequentially('surgery');
    await results(sidebar).first().waitFor();
    await sidebar.getByLabel('Near this client').check();
    await results(sidebar).first().getByText('same postcode district').waitFor();
    expect(await results(sidebar).first().innerText()).toContain('BZ4');
    expect(await sidebar.locator('body').innerText()).not.toContain(CLIENTS_POSTCODE);
    await sidebar.getByTestId('lookup-input').fill('');
    await results(sidebar).nth(3).waitFor();
  });

  it('forgets to be near when another record is on screen', async () => {
    await page.evaluate(() =>
      (window as unknown as { caseDesk: { go(path: string): void } }).caseDesk.go('/clients/T-20391/details'),
    );
    await sidebar.getByTestId('lookup-result').first().waitFor({ state: 'detached' });
    await expect.poll(() => sidebar.getByRole('checkbox', { name: 'Near this client', checked: true }).count()).toBe(0);
    await sidebar.getByRole('button', { name: 'Back to the client' }).click();
    await page.evaluate(() =>
      (window as unknown as { caseDesk: { go(path: string): void } }).caseDesk.go('/clients/T-20418/details'),
    );
    await untilClient(sidebar, 'ADÉBÁYỌ̀');
  });

  it('makes one the recipient of the letter being written, by key, and goes back to the letter', async () => {
    await newLetter(sidebar, 'ecg-on-methadone');
    await open();
    await sidebar.getByTestId('lookup-input').pressSequentially('harbour view');
    await results(sidebar).first().getByText('Harbour View Medical Centre').waitFor();
    await sidebar.getByTestId('lookup-input').press('Control+Enter');
    await sidebar.getByTestId('letter-recipient').filter({ hasText: 'Harbour View Medical Centre' }).waitFor();
    await sidebar.getByRole('button', { name: 'Letter', exact: true }).click();
    await sidebar.getByTestId('letter-editor').getByText('Harbour View Medical Centre').first().waitFor();
  });

  it('keeps the client’s postcode nowhere', async () => {
    const kept = await dashboard.evaluate(async () => {
      const areas = await Promise.all(
        ['local', 'session'].map((area) => (globalThis as unknown as Extension).chrome.storage[area]?.get(null)),
      );
      const found = [JSON.stringify(areas)];
      for (const { name = '', version } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(name, version);
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
        });
        for (const table of database.objectStoreNames) {
          const rows = await new Promise<unknown[]>((resolve) => {
            const request = database.transaction(table).objectStore(table).getAll();
            request.addEventListener('success', () => resolve(request.result));
          });
          found.push(JSON.stringify(rows));
        }
        database.close();
      }
      return found.join('\n');
    });
    expect(kept).toContain('Harbour View');
    expect(kept).not.toContain(CLIENTS_POSTCODE);
    expect(dashboard.url()).not.toContain('BZ4');
  });

  it('answers in the popup, by key', async () => {
    const popup = await world.browser.clickAction(page.url());
    await popup.until(`document.querySelector('[data-testid=lookup-input]')`);
    await popup.click('[data-testid=lookup-input]');
    for (const text of 'fishergaet') await popup.send('Input.dispatchKeyEvent', { type: 'char', text });
    await popup.until(
      `document.querySelector('[data-testid=lookup-result]')?.textContent.includes('Fishergate Surgery')`,
    );
    expect(
      await popup.evaluate<number>(
        `[...document.querySelectorAll('label')].filter((one) => one.textContent.includes('Near this client')).length`,
      ),
    ).toBe(0);
    await popup.evaluate('window.close()').catch(() => undefined);
  });

  it('answers in the address bar, and opens there what is chosen', async () => {
    const worker = world.browser.background();
    if (!worker) throw new Error('no background');
    const suggested = await worker.evaluate(
      () =>
        new Promise<{ content: string; description: string }[]>((resolve) => {
          (globalThis as unknown as Extension).chrome.omnibox.onInputChanged.dispatch('st aldhelms', resolve);
        }),
    );
    expect(suggested[0]?.content).toBe("St Aldhelm's Medical Practice [practice:Z99114]");
    expect(suggested[0]?.description).toContain('<match>St Aldhelm&apos;s Medical Practice</match>');
    const lookUpOpened = () => world.browser.context.pages().find((one) => one.url().includes('#look-up/'));
    const enter = (text: string) =>
      worker.evaluate(
        (typed) => (globalThis as unknown as Extension).chrome.omnibox.onInputEntered.dispatch(typed),
        text,
      );
    await enter(suggested[0]?.content ?? '');
    // It opens in a dashboard that is open already, if there are several in the first.
    await expect.poll(() => lookUpOpened()).toBeDefined();
    const there = lookUpOpened() ?? dashboard;
    await there.getByRole('heading', { name: "St Aldhelm's Medical Practice" }).waitFor();
    await enter('dock road');
    await results(there).first().getByText('Dock Road Practice').waitFor();
    expect(await there.getByTestId('lookup-input').inputValue()).toBe('dock road');
    expect(there.url()).not.toContain('dock');
  });

  it('works while locked, and offers nothing near anybody then', async () => {
    await page.bringToFront();
    await sidebar.getByRole('button', { name: 'Back to the letters' }).click();
    await sidebar.getByTestId('log-action').click();
    await choosePassphrase(sidebar);
    await sidebar.getByTestId('lock-now').click();
    await sidebar.getByTestId('unlock-passphrase').waitFor();
    await open();
    await sidebar.getByTestId('lookup-input').pressSequentially('fishergate');
    await results(sidebar).first().getByText('Fishergate Surgery').waitFor();
    expect(await sidebar.getByLabel('Near this client').count()).toBe(0);
    await dashboard.bringToFront();
    await dashboard.getByTestId('lookup-input').fill('fishergate');
    await results(dashboard).first().getByText('Fishergate Surgery').waitFor();
    expect(await dashboard.getByText('Import a table of postcodes').count()).toBe(0);
  });
});
