import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { odsLine } from '../directory/list-rows';
import { launch } from './chromium';
import type { Browser } from './chromium';
import { choosePassphrase, importPractices } from './journey';

const GPS = 'tests/fixtures/directory/practices-small.csv';
const pharmacy = (n: number, more = {}) =>
  odsLine({
    code: `FZ${100 + n}`,
    name: `QUAY PHARMACY ${n}`,
    postcode: 'BZ1 1AA',
    setting: '',
    subType: '1',
    ...more,
  });
const many = (count: number) => Array.from({ length: count }, (_, n) => pharmacy(n)).join('\r\n');

describe('Lists side by side', () => {
  let browser: Browser;
  let dashboard: Page;
  let dialog: Locator;
  const files = mkdtempSync(path.join(tmpdir(), 'alongside-lists-'));
  const file = (name: string, text: string) => {
    writeFileSync(path.join(files, name), text);
    return path.join(files, name);
  };
  const choose = async (name: string, page = dashboard) => {
    await page.getByRole('button', { name: 'Import a list' }).click();
    await page.locator('input[type=file]').setInputFiles(name);
  };
  const done = async () => {
    await dialog.getByText('List imported').waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
  };
  const find = async (words: string, found: string) => {
    await dashboard.getByLabel('Find a practice').fill(words);
    await dashboard.getByRole('cell', { name: found }).first().waitFor();
    await dashboard.getByLabel('Find a practice').fill('');
  };

  beforeAll(async () => {
    browser = await launch();
    dashboard = await browser.openView('dashboard.html');
    dialog = dashboard.getByRole('dialog');
    await importPractices(dashboard, GPS);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(files, { recursive: true, force: true });
  });

  it('pharmacies lie beside the GP practices, and both are found', async () => {
    await choose(file('edispensary.csv', many(12)));
    await dialog.getByRole('heading', { name: 'Import 12 pharmacies?' }).waitFor();
    expect(await dialog.getByLabel('Where it goes').locator('option:checked').textContent()).toBe(
      'A new list, beside the others',
    );
    await dialog.getByRole('button', { name: 'Import 12 pharmacies' }).click();
    await done();
    await dashboard.getByText('52 in 2 lists, 29 of them open GP practices').waitFor();
    await find('FZ103', 'Quay Pharmacy 3');
    await find('Abbotsmere', 'Abbotsmere Medical Centre');
  });

  it('a newer list of pharmacies takes the place of the pharmacies alone', async () => {
    await choose(file('edispensary-newer.csv', `${many(11)}\r\n${pharmacy(50)}`));
    await dialog.getByRole('heading', { name: 'Import 2 changes?' }).waitFor();
    expect(await dialog.getByLabel('Where it goes').locator('option:checked').textContent()).toMatch(
      /^In the place of Pharmacies \(NHS ODS\), as of/,
    );
    // Put beside the others instead, everything in it is new; and back again.
    await dialog.getByLabel('Where it goes').selectOption({ label: 'A new list, beside the others' });
    await dialog.getByRole('heading', { name: 'Import 12 pharmacies?' }).waitFor();
    await dialog.getByLabel('Where it goes').selectOption({ index: 1 });
    await dialog.getByRole('button', { name: 'Import 2 changes' }).click();
    await done();
    await dashboard.getByText('52 in 2 lists').waitFor();
    await find('FZ111', 'Quay Pharmacy 11');
    await dashboard.getByText('The 2 lists in use').click();
    await dashboard.getByText('12 entries as of').waitFor();
    await dashboard.getByText('The 2 lists in use').click();
  });

  it('a table nobody knows is read once its columns are told', async () => {
    const rows = ['Where;What;Ring', 'ZZ99 1AA;Jude and Friends;01632 960701', 'ZZ99 1AB;Low Tide;01632 960702'];
    await choose(file('drop-ins.csv', rows.join('\n')));
    await dialog.getByRole('button', { name: 'Say what its columns hold' }).click();
    await dialog.getByRole('heading', { name: 'What do the columns hold?' }).waitFor();
    // What the cells are was guessed; which is the name only a person can say.
    const columns = dialog.getByRole('group', { name: 'Columns of the file' }).locator('select');
    const guessed = await columns.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));
    expect(guessed).toEqual(['postcode', '', 'phone']);
    await dialog.getByRole('button', { name: 'Show what is in it' }).click();
    await dialog.getByText('Say which column holds the name').waitFor();
    await columns.nth(1).selectOption('name');
    await dialog.getByLabel('What this is a list of').selectOption('service');
    await dialog.getByRole('button', { name: 'Show what is in it' }).click();
    await dialog.getByLabel('Name of the list').fill('Drop-ins of Tidewell');
    await dialog.getByRole('button', { name: /^Import 2 services/ }).click();
    await done();
    await dashboard.getByText('in 3 lists').waitFor();
    await find('low tide', 'Low Tide');
  });

  it('a list of people is refused with its own sentence, and so is a picture; what there is stays', async () => {
    await choose(file('caseload.csv', 'Name,DOB,Postcode,Phone\nQuill Ashdown,14/03/1981,ZZ99 1AA,07700 900123'));
    await dialog.getByText('This looks like a list of people').waitFor();
    expect(await dialog.getByText('Say what its columns hold').count()).toBe(0);
    await dashboard.locator('input[type=file]').setInputFiles(file('list.png', '\u0089PNG\r\n\u001a\n'));
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dashboard.getByText('in 3 lists').waitFor();
  });

  it('colleagues’ notes about a practice outlive its list', async () => {
    await dashboard.getByRole('link', { name: 'Settings' }).click();
    await choosePassphrase(dashboard);
    await dashboard.getByRole('link', { name: 'Directory' }).click();
    const open = async () => {
      await dashboard.getByLabel('Find a practice').fill('Abbotsmere');
      await dashboard.getByRole('cell', { name: 'Abbotsmere Medical Centre' }).first().click();
    };
    await open();
    await dashboard.getByRole('button', { name: 'Add a note' }).click();
    await dashboard.getByLabel('Bypass number').fill('01632 960555');
    await dashboard.getByLabel('Note', { exact: true }).fill('Ask for Jo about 999 123 4500');
    await dashboard.getByRole('button', { name: 'Save the note' }).click();
    await dashboard.getByText('Take it out, or tick that it is about no client').waitFor();
    await dashboard.getByLabel('Note', { exact: true }).fill('Ask for Jo on Tuesdays');
    await dashboard.getByRole('button', { name: 'Save the note' }).click();
    await dashboard.getByTestId('practice-note').getByText('Ask for Jo on Tuesdays').waitFor();

    await dashboard.getByText('The 3 lists in use').click();
    await dashboard.getByRole('button', { name: 'Remove GP practices (NHS ODS)' }).click();
    await dialog.getByRole('button', { name: 'Remove the list' }).click();
    await dashboard.getByText('in 2 lists').waitFor();
    await importPractices(dashboard, GPS);
    await dashboard.getByText('in 3 lists').waitFor();
    await open();
    await dashboard.getByTestId('practice-note').getByText('Ask for Jo on Tuesdays').waitFor();
    expect(await dashboard.getByTestId('practice-note').innerText()).toContain('01632 960555');
    await dashboard.getByLabel('Find a practice').fill('');
  });

  it('a dashboard closed half way leaves everything as it was, and another import waits its turn', async () => {
    const second = await browser.openView('dashboard.html#directory');
    const codes = Array.from({ length: 40_000 }, (_, n) => `F${n.toString(36).toUpperCase().padStart(4, '0')}`);
    const large = codes.map((code) => odsLine({ code, name: 'FAR PHARMACY', setting: '', subType: '1' })).join('\n');
    await choose(file('edispensary-large.csv', large), second);
    const heading = second.getByRole('dialog');
    await heading.getByLabel('Import it all the same').check({ timeout: 60_000 });
    await heading.getByRole('button', { name: /^Import [\d,]+ changes$/ }).click();
    // Some of it is stored, the most of it is not, and the view is gone.
    await heading.getByText(/[1-9][\d,]* of 40,000/).waitFor();
    await second.close();
    await dashboard.bringToFront();
    await dashboard.reload();
    await dashboard.getByText('in 3 lists').waitFor();
    await find('FZ111', 'Quay Pharmacy 11');
    await find('Abbotsmere', 'Abbotsmere Medical Centre');
    await choose(file('edispensary-again.csv', many(13)));
    await dialog.getByRole('button', { name: /^Import \d+ changes?$/ }).click();
    await dialog.getByText('Another import is still running').waitFor();
    await dialog.getByText('What you have is still in use').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await dashboard.getByText('in 3 lists').waitFor();
  });
});
