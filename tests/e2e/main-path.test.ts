import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  choosePassphrase,
  clipboard,
  fillEcgDetails,
  giveOwnDetails,
  importPractices,
  logAction,
  markSent,
  newLetter,
  unlock,
  USER,
} from './journey';
import { sidebarOf } from './chromium';
import { untilClient, untilVerdict } from './sidebar-states';
import { openWorld } from './world';
import type { World } from './world';

const LIST = 'tests/fixtures/directory/practices-small.csv';

/** The main job on a page: from nothing to a sent letter on the worklist. The steps build on each other, as they do for a user. */
describe.each([
  {
    system: 'casedesk' as const,
    path: '/clients/T-20418/details',
    other: '/clients/T-20533/details',
    family: 'ADÉBÁYỌ̀-FEATHERSTONEHAUGH',
    words: ['999 418 2072', 'Oluwaseun', 'Brackenfield Surgery'],
    hasGp: true,
  },
  {
    system: 'medplum' as const,
    path: '/Patient/7c1e0a40-5d2b-4f6e-9a10-000000000001',
    other: '/Patient/7c1e0a40-5d2b-4f6e-9a10-000000000002',
    family: 'EZE-WHITTAKER',
    words: ['999 400 1019', 'Ngozi'],
    hasGp: false,
  },
])('The main job on $system', ({ system, path: record, family, words, hasGp }) => {
  let world: World;
  let page: Page;
  let sidebar: Frame;
  let dashboard: Page;
  const profile = mkdtempSync(path.join(tmpdir(), 'alongside-main-'));

  beforeAll(async () => {
    world = await openWorld(system, { profile });
  });
  afterAll(async () => {
    await world?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('is installed with access to no site', async () => {
    dashboard = await world.browser.openView('dashboard.html');
    const granted = await dashboard.evaluate(() =>
      (
        globalThis as unknown as { chrome: { permissions: { getAll(): Promise<{ origins: string[] }> } } }
      ).chrome.permissions.getAll(),
    );
    expect(granted.origins).toEqual([]);
    page = await world.open(record);
    expect(await page.locator('[data-alongside-host]').count()).toBe(0);
  });

  it('imports a practice list and shows what is in it first', async () => {
    await importPractices(dashboard, LIST);
    await dashboard.getByText('40 in the list, 29 of them open GP practices').waitFor();
  });

  it('is turned on for this one site from the toolbar button', async () => {
    await page.bringToFront();
    await world.turnOn(page);
    const granted = await dashboard.evaluate(() =>
      (
        globalThis as unknown as { chrome: { permissions: { getAll(): Promise<{ origins: string[] }> } } }
      ).chrome.permissions.getAll(),
    );
    expect(granted.origins).toEqual([`${world.url}/*`]);
  });

  it('recognises the client and says where each value is from', async () => {
    sidebar = await world.openSidebar(page);
    await untilClient(sidebar, family);
    await sidebar.getByText('How we know').click();
    await sidebar.getByText(/NHS/).first().waitFor();
    const banner = await sidebar.getByTestId('client-banner').innerText();
    expect(banner).toContain(words[0]);
    expect(banner).toMatch(/Recognised · read \d\d:\d\d/);
    expect(banner).toMatch(/\(\d+\)/);
    expect(banner).toMatch(/Sure|sure/);
    await sidebar.getByText('How we know').click();
  });

  it.runIf(hasGp)('matches the practice by its code and offers each detail to copy', async () => {
    await sidebar.getByText('Brackenfield Surgery').first().waitFor();
    await sidebar
      .getByRole('button', { name: /copy.*phone/i })
      .first()
      .click();
    await expect.poll(async () => (await clipboard(world, page)).plain).toBe('01632 960418');
  });

  it('drafts a letter before any passphrase is chosen, and lets nothing out with a gap', async () => {
    await newLetter(sidebar, 'ecg-on-methadone');
    await fillEcgDetails(sidebar);
    await sidebar.getByText(/missing before this can leave/).waitFor();
    await sidebar.getByTestId('letter-export-copy').click({ force: true });
    await sidebar.getByText('Nothing was copied').waitFor();
  });

  it('asks for a name and a passphrase with the first thing kept, and keeps the draft', async () => {
    await sidebar.getByRole('button', { name: 'Choose a passphrase' }).click();
    expect(await choosePassphrase(sidebar)).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){7}$/);
    await giveOwnDetails(sidebar);
    await sidebar.getByText(/Saved \d\d:\d\d/).waitFor();
  });

  it('keeps the draft over a killed background and a closed tab', async () => {
    await world.browser.killBackground();
    await page.close();
    page = await world.open(record);
    sidebar = await sidebarOf(page);
    await untilClient(sidebar, family);
    await sidebar.getByTestId('new-letter').click();
    await sidebar.getByRole('button', { name: /ECG on methadone.*Draft/ }).click();
    await sidebar.getByText('Letter', { exact: true }).last().click();
    await sidebar.getByText('105 mg').first().waitFor();
  });

  it('copies the letter, rich and plain, after reading the page again', async () => {
    if (!hasGp) {
      await sidebar.getByTestId('letter-change-recipient').click();
      await sidebar.getByTestId('recipient-organisation').fill('Brackenfield Surgery');
      await sidebar.getByLabel('Person').fill('Dr R Okafor');
      await sidebar.getByRole('button', { name: 'Use this recipient' }).click();
      await sidebar.getByText('Details', { exact: true }).first().click();
      await fillFromMissing(sidebar, 'Client’s phone number', '07700 900301');
      await fillFromMissing(sidebar, 'GP practice', 'Brackenfield Surgery');
    }
    await sidebar.locator('[data-testid="letter-export-copy"]:not([aria-disabled])').click();
    await sidebar.getByText('Copied is not sent').waitFor();
    const { plain, html } = await clipboard(world, page);
    for (const word of words) expect(plain).toContain(word);
    expect(plain).toContain('105 mg');
    expect(plain).not.toMatch(/not filled in|undefined|null|\{\{/);
    expect(html).toContain('<strong>');
    expect(html).not.toContain('data-');
  });

  it('marks it sent, with a chase date of the letter’s own', async () => {
    await markSent(sidebar);
    await sidebar
      .getByRole('tab', { name: 'Client' })
      .or(sidebar.getByText('Client', { exact: true }))
      .first()
      .click();
    await sidebar.getByTestId('outstanding-list').getByText('ECG on methadone').waitFor();
  });

  it('logs an action in two clicks and a sentence, newest first', async () => {
    await logAction(sidebar, 'phone-call', 'Rang the surgery, they will look for the letter.');
    await sidebar
      .getByRole('tab', { name: 'Log' })
      .or(sidebar.getByText('Log', { exact: true }))
      .first()
      .click();
    const log = await sidebar.locator('main').innerText();
    const order = ['Rang the surgery', 'Sent', 'Copied'].map((word) => log.toLowerCase().indexOf(word.toLowerCase()));
    expect(order.every((at) => at >= 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('lists the referral in the dashboard, and takes a chase and an outcome there', async () => {
    await dashboard.bringToFront();
    await dashboard.getByRole('link', { name: 'Outstanding' }).click();
    await dashboard.getByTestId('worklist-row').first().click();
    await dashboard.getByRole('button', { name: 'Log a chase' }).click();
    await dashboard.getByLabel('What they said').fill('No answer');
    await dashboard.getByRole('button', { name: 'Log chase' }).click();
    await dashboard.getByText('No answer').first().waitFor();
    await dashboard.getByRole('button', { name: 'Record outcome' }).click();
    const dialog = dashboard.getByRole('dialog');
    expect((await dialog.innerText()).toLowerCase()).toContain(family.toLowerCase());
    await dialog.getByLabel('Outcome').selectOption('met');
    await dialog.getByRole('button', { name: 'Record outcome' }).click();
    await dashboard.getByText('No referral is waiting for an answer').waitFor();
  });

  it('locks: nothing of any client is left in any view, and a wrong passphrase says so', async () => {
    await dashboard.getByTestId('lock-now').click();
    await dashboard.getByTestId('unlock-passphrase').waitFor();
    await untilVerdict(sidebar, 'locked');
    for (const view of [dashboard, sidebar]) {
      const text = await view.evaluate(() => document.documentElement.outerHTML);
      for (const word of words.slice(0, 2)) expect(text).not.toContain(word);
    }
    await unlock(dashboard, 'not the passphrase');
    await dashboard.getByText('That passphrase does not match').waitFor();
    await unlock(dashboard);
    await untilClient(sidebar, family);
  });

  it('is locked after the browser was closed', async () => {
    await world.browser.close();
    world = { ...world, ...(await openWorld(system, { profile })) };
    const view = await world.browser.openView('dashboard.html');
    await view.getByTestId('unlock-passphrase').waitFor();
    await unlock(view);
    await view.getByText('No referral is waiting for an answer').waitFor();
    dashboard = view;
  });

  it('leaves no client name, number or letter text in the files of the browser’s profile', async () => {
    await dashboard.close();
    await world.browser.close();
    const [number = '', given = ''] = words;
    const client = [given, family, number, number.replaceAll(' ', '')];
    const ours = ['105 mg a day', 'they will look for the letter', USER.passphrase];
    for (const encoding of ['utf8', 'utf16le'] as const) {
      for (const word of client) {
        const found = filesHolding(profile, Buffer.from(word, encoding)).filter((file) => !isOfThePage(file));
        expect(found, `${word} as ${encoding}`).toEqual([]);
      }
      for (const word of ours) expect(filesHolding(profile, Buffer.from(word, encoding)), word).toEqual([]);
    }
    // The search itself can find: the practice list is public and plain.
    expect(filesHolding(profile, Buffer.from('Brackenfield Surgery')).length).toBeGreaterThan(0);
  });
});

/** Follows the link of something missing, where it is, to its field and types there. */
async function fillFromMissing(sidebar: Frame, label: string, text: string): Promise<void> {
  const missing = sidebar.getByRole('link', { name: label }).or(sidebar.getByRole('button', { name: label }));
  if ((await missing.count()) === 0) return;
  await missing.first().click();
  await sidebar.locator('input:focus').fill(text);
}

/** What the browser keeps of any page it shows: titles, addresses, cached answers of the case system. Not ours to keep or not. */
function isOfThePage(file: string): boolean {
  return /\/(History|Top Sites|Favicons|Shortcuts|Sessions|Cache|Code Cache|GPUCache|Network Action Predictor|Visited Links)(-journal)?(\/|$)/.test(
    file,
  );
}

/** Files under a folder that hold these bytes. */
function filesHolding(folder: string, bytes: Buffer): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(bytes));
}
