import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePassphrase, fillEcgDetails, giveOwnDetails, importPractices, markSent, newLetter } from './journey';
import { untilClient } from './sidebar-states';
import { openBeside } from './world';
import type { World } from './world';

/** A letter left; then another about the same client, and one about somebody else. */
describe('What was answered for a letter', () => {
  let world: World;
  let page: Page;
  let sidebar: Frame;
  const dose = () => sidebar.getByLabel('Methadone, total a day');

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
    await sidebar.locator('[data-testid="letter-export-copy"]:not([aria-disabled])').click();
    await markSent(sidebar);
  });
  afterAll(() => world?.close());

  it('stands in this client’s next letter, with the day it is from', async () => {
    await newLetter(sidebar, 'ecg-on-methadone');
    await sidebar.getByText('Details', { exact: true }).first().click();
    await dose().waitFor();
    expect(await dose().inputValue()).toBe('105');
    expect(await sidebar.getByLabel('Pharmacy', { exact: true }).inputValue()).toBe('Quarry Bank Pharmacy, Tidewell');
    await sidebar.getByText(/answers are taken over from earlier letters\. Check that they are still so/).waitFor();
    expect(await sidebar.getByText(/From the letter of .*: check that it is still so/).count()).toBeGreaterThan(3);
    // Consent is of one letter.
    expect(await sidebar.getByLabel('Agreed to it, and to sharing these details').isChecked()).toBe(false);
  });

  it('is this letter’s own once it is changed', async () => {
    const hints = sidebar.getByText(/From the letter of .*: check that it is still so/);
    const before = await hints.count();
    await dose().fill('110');
    await expect.poll(() => hints.count()).toBe(before - 1);
  });

  it('is in no letter about anybody else', async () => {
    await page.evaluate(() => {
      (window as unknown as { caseDesk: { go(path: string): void } }).caseDesk.go('/clients/T-20533/details');
    });
    await untilClient(sidebar, 'KOWALCZYK');
    await newLetter(sidebar, 'ecg-on-methadone');
    await dose().waitFor();
    expect(await dose().inputValue()).toBe('');
    expect(await sidebar.evaluate(() => document.body.innerText)).not.toMatch(/Quarry Bank|From the letter of/);
  });
});
