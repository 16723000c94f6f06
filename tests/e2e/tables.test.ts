import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { part, textOf, unzip } from '../letters/docx-file';
import { packed, pdfPages } from '../letters/pdf-pages';
import { choosePassphrase, clipboard, fillEcgDetails, giveOwnDetails, newLetter, printLetter } from './journey';
import { openBeside } from './world';
import type { World } from './world';

const CELLS = [
  'Date',
  'Dose',
  'QTc',
  'Heart rate',
  '3 May 2026',
  '90 mg',
  '441 ms',
  '62',
  '1 June 2026',
  '105 mg',
  '455 ms',
  '58',
];
const LINES =
  'Date: 3 May 2026; Dose: 90 mg; QTc: 441 ms; Heart rate: 62\nDate: 1 June 2026; Dose: 105 mg; QTc: 455 ms; Heart rate: 58';

/** A table somebody makes in a letter, by keys alone, and every way it leaves. */
describe('A table in a letter', () => {
  let world: World;
  let page: Page;
  let sidebar: Frame;

  const letter = () => sidebar.getByTestId('letter-editor');
  const menu = () => sidebar.getByTestId('table-menu');
  const button = () => sidebar.getByRole('button', { name: 'Table', exact: true });
  const rows = () => letter().locator('tr').count();
  const cells = () => letter().locator('th, td').allInnerTexts();
  /** Opens the menu by keys, from wherever the caret stands, and takes this from it. */
  const choose = async (name: string) => {
    await button().focus();
    await page.keyboard.press('Enter');
    await menu().waitFor();
    for (let step = 0; step < 12; step += 1) {
      if ((await sidebar.locator('[data-testid=table-menu] button:focus').innerText()).startsWith(name)) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await menu().waitFor({ state: 'detached' });
  };
  const back = async () => {
    await sidebar.getByRole('button', { name: 'Back to the letter', exact: true }).click();
    await sidebar.getByTestId('letter-export-copy').waitFor();
  };

  beforeAll(async () => {
    ({ world, page, sidebar } = await openBeside('casedesk', '/clients/T-20418/details'));
    await newLetter(sidebar, 'ecg-on-methadone');
    await fillEcgDetails(sidebar);
    await sidebar.getByRole('button', { name: 'Choose a passphrase' }).click();
    await choosePassphrase(sidebar);
    await giveOwnDetails(sidebar);
    await sidebar.getByText('Letter', { exact: true }).click();
    await letter().waitFor();
    await page.bringToFront();
  });
  afterAll(() => world?.close());

  it('is made and filled by keys alone', async () => {
    expect(await button().getAttribute('aria-disabled')).toBe('true');
    await letter().getByText('Symptoms:').click();
    await choose('4 columns');
    await expect.poll(rows).toBe(3);
    for (const [at, words] of CELLS.entries()) {
      await page.keyboard.type(words);
      if (at < CELLS.length - 1) await page.keyboard.press('Tab');
    }
    await expect.poll(cells).toEqual(CELLS);
    expect(await letter().locator('th[scope=col]').count()).toBe(4);
  });

  it('gets and loses a row and a column, and undo brings back what was', async () => {
    await choose('Add a row below');
    await expect.poll(rows).toBe(4);
    await choose('Delete this row');
    await expect.poll(cells).toEqual(CELLS);
    await letter().locator('td').last().click();
    await choose('Add a column to the right');
    await expect.poll(() => letter().locator('th').count()).toBe(5);
    await page.keyboard.press('Control+z');
    await expect.poll(() => letter().locator('th').count()).toBe(4);
    await page.keyboard.press('Control+z');
    await expect.poll(rows).toBe(4);
    await page.keyboard.press('Control+z');
    await expect.poll(cells).toEqual(CELLS);
    await button().focus();
    await page.keyboard.press('Enter');
    expect(
      await menu().getByRole('menuitemcheckbox', { name: 'Headings in the first row' }).getAttribute('aria-checked'),
    ).toBe('true');
    await page.keyboard.press('Escape');
    await menu().waitFor({ state: 'detached' });
    expect(await sidebar.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('letter-editor');
  });

  it('never makes the sidebar wider, and scrolls in a box of its own', async () => {
    const [wide, room] = await sidebar.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(wide).toBeLessThanOrEqual(room ?? 0);
    const box = await letter()
      .locator('.letter-table')
      .evaluate((table) => ({
        overflow: getComputedStyle(table).overflowX,
        fits: table.getBoundingClientRect().right <= innerWidth,
      }));
    expect(box).toEqual({ overflow: 'auto', fits: true });
  });

  it('lets Tab out at its last cell, without a change', async () => {
    await letter().locator('td').last().click();
    await page.keyboard.press('Tab');
    await expect
      .poll(() => sidebar.evaluate(() => document.activeElement?.closest('[data-testid=letter-editor]') === null))
      .toBe(true);
    expect(await cells()).toEqual(CELLS);
  });

  it('is copied rich and plain', async () => {
    await sidebar.locator('[data-testid="letter-export-copy"]:not([aria-disabled])').click();
    await sidebar.getByText('Letter copied at').waitFor();
    const { plain, html } = await clipboard(world, page);
    expect(plain).toContain(LINES);
    const read = await page.evaluate((copied) => {
      const table = new DOMParser().parseFromString(copied, 'text/html').querySelector('table');
      return {
        border: table?.getAttribute('border'),
        cells: [...(table?.querySelectorAll('th, td') ?? [])].map((cell) => cell.textContent),
      };
    }, html);
    expect(read).toEqual({ border: '1', cells: CELLS });
    await back();
  });

  it('is a table of the Word file, its headings repeated', async () => {
    const coming = page.waitForEvent('download');
    await sidebar.locator('[data-testid="letter-export-docx"]:not([aria-disabled])').click();
    const parts = unzip(new Uint8Array(await readFile(await (await coming).path())));
    const table = /<w:tbl>.*<\/w:tbl>/s.exec(part(parts, 'word/document.xml'))?.[0] ?? '';
    expect([...table.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) => textOf(cell))).toEqual(CELLS);
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    await back();
  });

  it('is printed as a table whose headings say what they head', async () => {
    const printed = await printLetter(world, page, sidebar);
    expect(await printed.locator('#letter thead th[scope=col]').allInnerTexts()).toEqual(CELLS.slice(0, 4));
    const pages = await pdfPages(await printed.pdf({ preferCSSPageSize: true }));
    expect(packed(pages.map(({ text }) => text).join(''))).toContain(packed(CELLS.join('')));
  });

  it('cuts no row across pages, and repeats its headings on the next', async () => {
    const printed = await printLetter(world, page, await again());
    await printed.locator('#letter tbody').evaluate((body) => {
      const [row] = body.querySelectorAll('tr');
      for (let at = 0; at < 60; at += 1) {
        const more = row?.cloneNode(true) as HTMLTableRowElement;
        for (const cell of more.cells) cell.innerHTML = `<p>row${at}</p><p>line2</p><p>end${at}</p>`;
        body.append(more);
      }
    });
    const pages = await pdfPages(await printed.pdf({ preferCSSPageSize: true }));
    const withRows = pages.filter(({ text }) => /row\d/.test(text));
    expect(withRows.length).toBeGreaterThan(2);
    for (const { text } of withRows) {
      expect(packed(text)).toContain(packed('Date Dose QTc Heart rate'));
      const words = packed(text);
      for (const [, at] of words.matchAll(/row(\d+)/g)) expect(words).toContain(`end${at}`);
    }
  });

  async function again(): Promise<Frame> {
    await page.bringToFront();
    await back();
    return sidebar;
  }
});
