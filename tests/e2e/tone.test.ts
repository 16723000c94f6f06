import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePassphrase, clipboard, fillEcgDetails, giveOwnDetails, importPractices, newLetter } from './journey';
import { openBeside } from './world';
import type { World } from './world';

/** Words that put people down: seen while they are typed, bettered or kept by hand, and never a part of what leaves. */
describe('The words of a letter', () => {
  let world: World;
  let page: Page;
  let sidebar: Frame;

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
    await sidebar.getByText('Letter', { exact: true }).last().click();
    await sidebar.getByTestId('letter-editor').waitFor();
  });
  afterAll(() => world?.close());

  it('are underlined as they are typed, and counted beside the letter', async () => {
    expect(await sidebar.locator('.tone-word').count()).toBe(0);
    await sidebar.getByText('Dear ').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' He is an addict, a junkie and refused bloods.');
    await sidebar.locator('.tone-word', { hasText: 'refused' }).waitFor();
    expect(await sidebar.locator('.tone-word').allInnerTexts()).toEqual(['an addict', 'junkie', 'refused']);
    await sidebar.getByText('3 words to look at').waitFor();
  });

  it('are bettered by keyboard alone', async () => {
    // After the last of them it goes on with the first.
    await page.keyboard.press('Alt+ArrowDown');
    await sidebar.locator('[data-testid=tone-use]:focus').waitFor();
    await page.keyboard.press('Enter');
    await sidebar.getByTestId('letter-editor').getByText('He is a person who uses drugs, a junkie').waitFor();
    await sidebar.getByText('2 words to look at').waitFor();
  });

  it('are reached from the list, and kept as they are', async () => {
    await sidebar.getByText('2 words to look at').click();
    await sidebar.getByRole('button', { name: 'junkie' }).click();
    await sidebar.getByTestId('tone-keep').click();
    await sidebar.getByText('1 word to look at').waitFor();
    await expect.poll(() => sidebar.locator('.tone-word').allInnerTexts()).toEqual(['refused']);
  });

  it('stay kept when the draft is opened again, and in no other letter', async () => {
    await sidebar.getByRole('button', { name: 'Back to the letters' }).click();
    await newLetter(sidebar, 'gp-health-concern');
    await sidebar.getByText('Letter', { exact: true }).last().click();
    await sidebar.getByText('Dear ').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' A junkie was seen.');
    await sidebar.locator('.tone-word', { hasText: 'junkie' }).waitFor();
    await sidebar.getByRole('button', { name: 'Back to the letters' }).click();
    // As it comes from what is kept, and not from what a view remembers
    await page.reload();
    sidebar = await world.openSidebar(page);
    await sidebar.getByRole('tab', { name: 'Letters' }).click();
    await sidebar.locator('[data-testid^="draft-"]', { hasText: 'ECG on methadone' }).click();
    await sidebar.getByText('Letter', { exact: true }).last().click();
    await sidebar.locator('.tone-word', { hasText: 'refused' }).waitFor();
    expect(await sidebar.locator('.tone-word').allInnerTexts()).toEqual(['refused']);
    await sidebar.getByText('1 word to look at').waitFor();
  });

  it('are told to the client in plain words, copied from where they are read', async () => {
    await sidebar.getByTestId('copy-for-client').click();
    const told = (await sidebar.getByTestId('client-copy-text').innerText()).replace(/\s+/g, ' ');
    expect(told).toContain('we wrote to Brackenfield Surgery. We asked for a heart tracing');
    await sidebar.getByTestId('client-copy').click();
    await sidebar.getByRole('button', { name: 'Copied', exact: true }).waitFor();
    expect((await clipboard(world, page)).plain.replace(/\s+/g, ' ')).toBe(told);
    await sidebar.getByRole('dialog').getByText('Close', { exact: true }).click();
  });

  it('hold nothing back, and what is copied holds no trace of an underline', async () => {
    await sidebar.locator('[data-testid="letter-export-copy"]:not([aria-disabled])').click();
    await sidebar.getByText('Copied is not sent').waitFor();
    const { plain, html } = await clipboard(world, page);
    for (const copied of [plain, html])
      expect(copied).toContain('a person who uses drugs, a junkie and refused bloods.');
    expect(html).not.toMatch(/tone|class=|data-|style=/);
  });

  it('leave a note for the case system, one press away', async () => {
    await sidebar.getByLabel('Yes, it has gone').check();
    const note = await sidebar.getByTestId('case-note').innerText();
    expect(note).toMatch(/^Letter to .*Brackenfield Surgery about “ECG on methadone” sent by email on .*; chase .*\.$/);
    await sidebar.getByRole('button', { name: 'Copy note for the case system' }).click();
    await sidebar.getByText('Copied note for the case system').waitFor({ state: 'attached' });
    expect((await clipboard(world, page)).plain).toBe(note);
  });
});
