import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './chromium';
import type { Browser } from './chromium';

/** The public NHS file, kept beside the project. Where it is not, these are skipped, and counted as skipped. */
const REAL = path.resolve('..', 'shared', 'data', 'ods');
const TODAY = path.join(REAL, 'epraccur.csv');
const LEGACY = path.join(REAL, 'epraccur_legacy_head2500.csv');

describe.skipIf(!existsSync(TODAY))('The real practice list', () => {
  let browser: Browser;
  let dashboard: Page;

  beforeAll(async () => {
    browser = await launch();
    dashboard = await browser.openView('dashboard.html#directory');
  });
  afterAll(() => browser?.close());

  const choose = async (file: string) => {
    await dashboard.getByRole('button', { name: 'Import a list' }).click();
    await dashboard.locator('input[type=file]').setInputFiles(file);
  };

  it('shows 6,604 open GP practices before anything is replaced, and progress while it is taken', async () => {
    await choose(TODAY);
    const dialog = dashboard.getByRole('dialog');
    await dialog.getByText('6,604').first().waitFor();
    expect(await dashboard.getByText('No practice list yet').count()).toBe(1);
    await dialog.getByRole('button', { name: 'Import 15,389 practices' }).click();
    await dialog.getByRole('progressbar').waitFor();
    await dialog.getByText('List imported').waitFor({ timeout: 60_000 });
    await dialog.getByRole('button', { name: 'Done' }).click();
    await dashboard.getByText('15,389 in the list, 6,604 of them open GP practices').waitFor();
  });

  it('finds a practice in it while it is typed, with typing errors', async () => {
    await dashboard.getByLabel('Find a practice').fill('queens prak medical');
    await dashboard.getByText('Queens Park Medical Centre').first().waitFor();
    await dashboard.getByLabel('Find a practice').fill('A81002');
    await dashboard.getByText('TS18 2AW').first().waitFor();
    await dashboard.getByLabel('Find a practice').fill('');
  });

  it('reads the legacy layout too, and asks twice before most of the list would go', async () => {
    await choose(LEGACY);
    const dialog = dashboard.getByRole('dialog');
    await dialog
      .getByText(/no longer listed/i)
      .first()
      .waitFor();
    expect(await dialog.innerText()).toMatch(/2,500 rows/);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dashboard.getByText('15,389 in the list').waitFor();
  });
});
