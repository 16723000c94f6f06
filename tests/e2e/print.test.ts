import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packed, pdfPages } from '../letters/pdf-pages';
import { choosePassphrase, fillEcgDetails, giveOwnDetails, newLetter, printLetter } from './journey';
import { openBeside } from './world';
import type { World } from './world';

describe('A printed letter', () => {
  let world: World;
  let page: Page;
  let sidebar: Frame;
  let printed: Page;

  beforeAll(async () => {
    ({ world, page, sidebar } = await openBeside('casedesk', '/clients/T-20418/details'));
    await newLetter(sidebar, 'ecg-on-methadone');
    await fillEcgDetails(sidebar);
    await sidebar
      .getByLabel('Anything else the reader should know')
      .fill('She asks to be told in writing. '.repeat(150));
    await sidebar.getByRole('button', { name: 'Choose a passphrase' }).click();
    await choosePassphrase(sidebar);
    await giveOwnDetails(sidebar);
    if ((await sidebar.getByText('To nobody yet').count()) > 0)
      await sidebar.getByRole('button', { name: 'Change' }).click();
    printed = await printLetter(world, page, sidebar);
  });
  afterAll(() => world?.close());

  it('opens the print dialog of a page that names no client in its title or address', async () => {
    await printed.locator('html[data-printed="yes"]').waitFor();
    expect(await printed.title()).toBe('Letter');
    expect(decodeURIComponent(printed.url())).not.toMatch(/Adébáyọ̀|999|T-20418/i);
  });

  it('is A4, names the client on each of its pages, and numbers them', async () => {
    const pages = await pdfPages(await printed.pdf({ preferCSSPageSize: true }));
    expect(pages.length).toBeGreaterThanOrEqual(2);
    for (const [at, { text, width, height }] of pages.entries()) {
      expect(packed(text)).toContain(
        packed('ADÉBÁYỌ̀-FEATHERSTONEHAUGH, Oluwaseun (Ms), born 14 March 1981, NHS number 999 418 2072'),
      );
      expect(text).toContain(`Page ${at + 1} of ${pages.length}`);
      expect([width, height]).toEqual([595, 842]);
      expect(text).not.toMatch(/chrome-extension|print\.html/);
    }
  });

  it('is good once: the same address opened again holds no letter', async () => {
    const again = await world.browser.openView(`print.html${new URL(printed.url()).hash}`);
    await again.getByText('has already left from here').waitFor();
    expect(await again.locator('#sheet').isVisible()).toBe(false);
  });

  it('is in the log with its version', async () => {
    await sidebar.getByRole('button', { name: 'Back to the letter', exact: true }).click();
    await sidebar.getByRole('button', { name: 'Back to the letters' }).click();
    await sidebar.getByText('Log', { exact: true }).first().click();
    await sidebar.getByRole('button', { name: 'View letter' }).first().click();
    expect(await sidebar.getByRole('dialog').innerText()).toContain('105 mg a day');
  });
});

describe('A printed card for the client', () => {
  let world: World;
  afterAll(() => world?.close());

  it('is large, and has neither number nor date of birth on it', { timeout: 120_000 }, async () => {
    const beside = await openBeside('casedesk', '/clients/T-20418/details');
    ({ world } = beside);
    const { page, sidebar } = beside;
    await newLetter(sidebar, 'appointment-card');
    await sidebar.getByLabel('Day of the appointment').fill('8 December 2026');
    await sidebar.getByLabel('Time', { exact: true }).fill('Tuesday at 2:20 in the afternoon');
    await sidebar.getByLabel('Who the client will see').fill('Dr van der Berg');
    await sidebar.getByLabel('Where', { exact: true }).fill('Tidewell Hospital, blue entrance');
    await sidebar.getByLabel('The client knows the way').check();
    await sidebar.getByLabel('Number to ring if they cannot come').fill('01632 960144');
    await sidebar.getByRole('button', { name: 'Choose a passphrase' }).click();
    await choosePassphrase(sidebar);
    const printed = await printLetter(world, page, sidebar);
    const [card] = await pdfPages(await printed.pdf({ preferCSSPageSize: true }));
    expect(card?.text).toContain('Dr van der Berg');
    expect(card?.text).not.toMatch(/999 ?418|1981|T-20418|NHS number|Page \d/);
    const size = await printed
      .locator('#letter p')
      .first()
      .evaluate((text) => getComputedStyle(text).fontSize);
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(16 / 0.75);
  });
});
