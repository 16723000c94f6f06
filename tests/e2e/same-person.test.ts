import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sidebarOf } from './chromium';
import { choosePassphrase, logAction } from './journey';
import { untilClient } from './sidebar-states';
import { openBeside } from './world';
import type { World } from './world';

declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; code?: string; data?: unknown }> };
  storage: { session: { get(key: null): Promise<object> } };
};

const SAID = 'Rang the surgery about the ECG';

/** A client with something in the log, whose surname is then corrected in the case system. */
describe('A client whose details were corrected in the case system', () => {
  let world: World;
  let page: Page;
  let sidebar: Frame;
  const everything = () => sidebar.evaluate(() => document.body.innerText);
  /** As on another day: the page is loaded anew, and the sidebar with it. */
  const reopen = async () => {
    await page.reload();
    sidebar = await sidebarOf(page);
    await sidebar.getByTestId('log-action').waitFor();
  };
  const correctSurname = async (surname: string) => {
    await page.evaluate(() =>
      (window as unknown as { caseDesk: { go(path: string): void } }).caseDesk.go('/clients/T-20533/edit'),
    );
    await page.getByLabel('Surname', { exact: true }).fill(surname);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    // One number, two names on one page: it might be half changed, so it is read anew only when a person asks for it.
    await sidebar.getByText('Cannot tell who this is').waitFor();
    await sidebar.getByRole('button', { name: 'Read the page again' }).click();
    await untilClient(sidebar, surname);
  };

  beforeAll(async () => {
    ({ world, page, sidebar } = await openBeside('casedesk', '/clients/T-20533/details'));
    await untilClient(sidebar, 'KOWALCZYK');
    await sidebar.getByTestId('log-action').click();
    await choosePassphrase(sidebar);
    await sidebar.getByRole('button', { name: 'Cancel' }).click();
    await reopen();
    await logAction(sidebar, 'phone-call', SAID);
    await sidebar.getByText(SAID).first().waitFor();
  });
  afterAll(() => world?.close());

  it('is shown as the record and the log have them, and nothing of the log with it', async () => {
    await correctSurname('ZIELIŃSKI');
    await sidebar.getByTestId('client-differs').waitFor();
    const name = await sidebar.getByTestId('differs-name').innerText();
    expect(name).toMatch(/Different[\s\S]*ZIELIŃSKI[\s\S]*KOWALCZYK/);
    expect(await sidebar.getByTestId('differs-nhsNumber').innerText()).toContain('Same');
    expect(await everything()).not.toContain(SAID);
    expect(await sidebar.getByTestId('log-action').count()).toBe(0);
  });

  it('stays so until somebody says that they have checked', async () => {
    await sidebar.getByTestId('same-person').click({ force: true });
    await sidebar.getByText('Tick that you have checked the case system first.').waitFor();
    expect(await everything()).not.toContain(SAID);
  });

  it('is taken for no other details than the page shows, whatever a view asks', async () => {
    const replies = await sidebar.evaluate(async () => {
      const { storage, runtime } = chrome;
      const key = Object.keys(await storage.session.get(null)).find((one) => one.startsWith('view:')) ?? '';
      const token = key.slice('view:'.length);
      const ask = (name: string, data: object) => runtime.sendMessage({ to: 'background', name, token, data });
      // The right number, and details that are neither the log's nor the page's.
      const identity = { nhsNumber: '9992071540', familyName: 'Somebody', givenName: 'Else' };
      const log = await ask('client/log', { identity });
      const { known } = log.data as { known: { client: string } };
      return [log, await ask('client/same-person', { client: known.client, identity, name: 'Somebody Else' })];
    });
    expect(replies[0]).toMatchObject({ ok: true, data: { match: 'differs' } });
    expect(JSON.stringify(replies[0])).not.toContain(SAID);
    expect(replies[1]).toMatchObject({ ok: false, code: 'details-changed' });
  });

  it('has their log back once it is said to be the same person, and can be written of', async () => {
    await sidebar.getByLabel('I have checked the case system').check();
    await sidebar.getByTestId('same-person').click();
    await sidebar.getByText(SAID).first().waitFor();
    expect(await sidebar.getByTestId('client-differs').count()).toBe(0);
    await logAction(sidebar, 'note', 'Told the surgery the new name');
    await sidebar.getByText('Told the surgery the new name').first().waitFor();
  });

  it('is asked about again when the details change again', async () => {
    await correctSurname('WÓJCIK');
    await sidebar.getByTestId('client-differs').waitFor();
    expect(await everything()).not.toContain(SAID);
  });
});
