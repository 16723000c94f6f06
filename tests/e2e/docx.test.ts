import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paragraphsOf, part, textOf, unzip } from '../letters/docx-file';
import { choosePassphrase, fillEcgDetails, giveOwnDetails, newLetter } from './journey';
import { openBeside } from './world';
import type { World } from './world';

describe('A letter saved for Word', () => {
  let world: World;
  let page: Page;
  let sidebar: Frame;

  beforeAll(async () => {
    ({ world, page, sidebar } = await openBeside('casedesk', '/clients/T-20418/details'));
    await newLetter(sidebar, 'ecg-on-methadone');
    await fillEcgDetails(sidebar);
    await sidebar.getByRole('button', { name: 'Choose a passphrase' }).click();
    await choosePassphrase(sidebar);
    await giveOwnDetails(sidebar);
  });
  afterAll(() => world?.close());

  it('is a download that names no client outside its text, and is in the log', async () => {
    const coming = page.waitForEvent('download');
    await sidebar.locator('[data-testid="letter-export-docx"]:not([aria-disabled])').click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^referral-for-an-ecg-\d{4}-\d\d-\d\d\.docx$/);
    const parts = unzip(new Uint8Array(await readFile(await download.path())));
    expect(paragraphsOf(parts).map(({ style, text }) => `${style} ${text}`)).toContain(
      'Heading2 Plan and requested actions',
    );
    expect(textOf(part(parts, 'word/header1.xml')).normalize('NFC')).toContain(
      'born 14 March 1981, NHS number 999 418 2072',
    );
    expect(part(parts, 'docProps/core.xml')).not.toMatch(/Oluwaseun|999/);

    await sidebar.getByText('saved as a Word file at').waitFor();
    await sidebar.getByRole('button', { name: 'Back to the letter', exact: true }).click();
    await sidebar.getByRole('button', { name: 'Back to the letters' }).click();
    await sidebar.getByText('Log', { exact: true }).first().click();
    await sidebar.getByText('Letter saved as a Word file: ECG on methadone').first().waitFor();
  });
});
