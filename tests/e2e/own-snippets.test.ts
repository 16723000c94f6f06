import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSnippets } from '../../utils/letters/snippets/file';
import { choosePassphrase, newLetter } from './journey';
import { pushPolicy } from './policy';
import { untilClient } from './sidebar-states';
import { openWorld } from './world';
import type { World } from './world';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'alongside-own-snippets-'));
const CLINIC = 'We hold a clinic on Fridays: {{ nhsNumber }} <b>at nine</b>\n\n- bloods\n- wounds';

/** A short text of one's own, from the dashboard into a letter and back. The steps build on each other, as they do for a user. */
describe('A short text of one’s own', () => {
  let world: World;
  let dashboard: Page;
  let page: Page;
  let sidebar: Frame;
  let exported: string;

  const row = (source: string, word: string) => dashboard.getByTestId(`${source}-snippet-${word}`);
  const letter = () => sidebar.getByTestId('letter-editor');
  const list = () => sidebar.getByTestId('snippet-list');
  const fill = async (view: Page | Frame, parts: { name?: string; word?: string; text?: string }) => {
    for (const [part, words] of Object.entries(parts)) await view.getByTestId(`snippet-${part}`).fill(words);
  };
  const save = (view: Page | Frame) => view.getByTestId('save-snippet').click();
  /** The editor hears of a caret that was moved with the next drawing; keys pressed before would go where it was. */
  const caretKnown = () =>
    sidebar.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
    );
  const atTheEnd = async () => {
    await page.bringToFront();
    await letter().locator('p').first().click();
    await page.keyboard.press('Control+End');
    await caretKnown();
    await page.keyboard.press('Enter');
  };

  beforeAll(async () => {
    world = await openWorld('casedesk');
    page = await world.open('/clients/T-20418/details');
    await world.turnOn(page);
    dashboard = await world.browser.openView('dashboard.html#settings');
    await choosePassphrase(dashboard);
    await dashboard.getByRole('link', { name: 'Letters' }).click();
    await dashboard.getByRole('button', { name: 'Short texts' }).click();
  });
  afterAll(async () => {
    await world?.close();
    rmSync(FOLDER, { recursive: true, force: true });
  });

  it('is written in the dashboard, which says what is wrong with it before it is kept', async () => {
    await row('built-in', 'naloxone').waitFor();
    await dashboard.getByTestId('new-snippet').click();
    await dashboard.getByText('Leave client names out: these texts are kept for everyone').waitFor();
    await save(dashboard);
    await dashboard.getByText('Enter a name, such as Clinic address').waitFor();
    await fill(dashboard, { name: 'Friday clinic' });
    expect(await dashboard.getByTestId('snippet-word').inputValue()).toBe('friday-clinic');
    await fill(dashboard, { word: 'Clinic!', text: CLINIC });
    await dashboard.getByText('Use small letters, digits and hyphens only').waitFor();
    await fill(dashboard, { word: 'clinic' });
    await save(dashboard);
    await row('own', 'clinic').waitFor();
    expect(await dashboard.locator('tbody tr').first().getAttribute('data-testid')).toBe('own-snippet-clinic');
  });

  it('is warned of where it seems to hold a number or a date of birth', async () => {
    await dashboard.getByTestId('new-snippet').click();
    await fill(dashboard, { name: 'Doubtful', text: 'Born 14/03/1981, NHS number 999 418 2072.' });
    await dashboard.getByText('“999 418 2072” looks like an NHS number').waitFor();
    await dashboard.getByText('“14/03/1981” looks like a date of birth').waitFor();
    await dashboard.getByRole('button', { name: 'Save all the same' }).waitFor();
    await dashboard.getByRole('button', { name: 'Cancel' }).click();
    expect(await row('own', 'doubtful').count()).toBe(0);
  });

  it('begins with one Alongside comes with, and takes its place', async () => {
    await dashboard.getByRole('button', { name: 'Make one of your own from Naloxone given' }).click();
    await dashboard.getByText('Letters will use this one in the place of “Naloxone given”').waitFor();
    await fill(dashboard, { text: 'The client has a kit from us.' });
    await save(dashboard);
    await row('own', 'naloxone').getByText('Used in the place of the one Alongside comes with').waitFor();
    await row('built-in', 'naloxone').getByText('Not used: your own has the same word').waitFor();
  });

  it('goes into a letter by its slash and word, as words alone', async () => {
    sidebar = await world.openSidebar(page);
    await untilClient(sidebar, 'ADÉBÁYỌ̀-FEATHERSTONEHAUGH');
    await newLetter(sidebar, 'gp-health-concern');
    await sidebar.getByText('Letter', { exact: true }).click();
    await letter().waitFor();
    await atTheEnd();
    await page.keyboard.type('/naloxone');
    await list().waitFor();
    expect(await list().locator('strong').allTextContents()).toEqual(['Naloxone given']);
    await page.keyboard.press('Enter');
    await letter().getByText('The client has a kit from us.').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('/clinic');
    await list().getByText('Friday clinic').waitFor();
    await page.keyboard.press('Enter');
    await letter().getByText('We hold a clinic on Fridays: {{ nhsNumber }} <b>at nine</b>').waitFor();
    expect(await letter().locator('ul').last().locator('li').allInnerTexts()).toEqual(['bloods', 'wounds']);
  });

  it('is made of what is selected in a letter, without what is the client’s', async () => {
    await letter().getByText('Dear ').first().waitFor();
    const before = await letter().innerText();
    const field = letter()
      .locator('p', { has: sidebar.locator('[data-field]') })
      .first();
    await field.click({ clickCount: 3 });
    const name = await field.locator('[data-field]').first().innerText();
    await caretKnown();
    await sidebar.getByRole('button', { name: 'Short texts' }).click();
    await list().getByText('Save what is selected as a short text').waitFor();
    await page.keyboard.press('Enter');
    await sidebar.getByText('What came from the record or from an answer was left out').waitFor();
    const text = await sidebar.getByTestId('snippet-text').inputValue();
    expect(text).toContain('…');
    expect(text).not.toContain(name);
    await fill(sidebar, { name: 'From a letter', text: `${text} Thank you.` });
    await save(sidebar);
    await sidebar.getByTestId('save-snippet').waitFor({ state: 'detached' });
    expect(await letter().innerText()).toBe(before);
    await row('own', 'from-a-letter').waitFor();
    await atTheEnd();
    await page.keyboard.type('/from-a');
    await list().getByText('From a letter').waitFor();
    await page.keyboard.press('Escape');
  });

  it('is changed and renamed', async () => {
    await dashboard.bringToFront();
    await dashboard.getByRole('button', { name: 'Edit Friday clinic' }).click();
    await fill(dashboard, { word: 'naloxone' });
    await save(dashboard);
    await dashboard.getByText('Another short text of yours has this word').waitFor();
    await fill(dashboard, { word: 'monday', name: 'Monday clinic' });
    await save(dashboard);
    await row('own', 'monday').getByText('Monday clinic').waitFor();
    expect(await row('own', 'clinic').count()).toBe(0);
  });

  it('leaves as a file, is removed after a question, and comes back from the file after a preview', async () => {
    const [download] = await Promise.all([
      dashboard.waitForEvent('download'),
      dashboard.getByRole('button', { name: 'Export your own' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('alongside-short-texts.json');
    exported = readFileSync(await download.path(), 'utf8');
    await dashboard.getByRole('button', { name: 'Remove Naloxone given' }).click();
    await dashboard.getByTestId('remove-snippet').click();
    await row('own', 'naloxone').waitFor({ state: 'detached' });
    expect(await row('built-in', 'naloxone').getByText('Not used').count()).toBe(0);

    await dashboard.getByRole('button', { name: 'Import short texts' }).click();
    const choose = async (name: string, text: string) => {
      const at = path.join(FOLDER, name);
      writeFileSync(at, text);
      await dashboard.locator('input[type=file]').setInputFiles(at);
    };
    await choose('broken.json', exported.slice(0, -20));
    await dashboard.getByText('This file holds no short texts').waitFor();
    await choose('one-wrong.json', exported.replace('"monday"', '"Monday"'));
    await dashboard.getByRole('heading', { name: '1 short text in this file cannot be used' }).waitFor();
    await dashboard.getByRole('button', { name: 'Choose another file' }).click();
    await choose('texts.json', exported);
    await dashboard.getByTestId('incoming-snippet').filter({ hasText: '/naloxone' }).getByText('New').waitFor();
    expect(await row('own', 'naloxone').count()).toBe(0);
    await dashboard.getByTestId('import-snippets').click();
    await row('own', 'naloxone').waitFor();
  });

  it('waits behind one of the organisation, which nobody here can change', async () => {
    const set = writeSnippets([{ word: 'naloxone', name: 'Set by the trust', text: 'Kits come from the trust.' }]);
    const policy = await pushPolicy(world.browser, 'shortTexts', [set, 'no file']);
    await dashboard.bringToFront();
    await row('organisation', 'naloxone').getByText('Your organisation').waitFor();
    await row('own', 'naloxone').getByText('Not used: your organisation’s has the same word').waitFor();
    await dashboard.getByText('File 2: It is not a file of short texts').waitFor();
    expect(await row('organisation', 'naloxone').getByRole('button').count()).toBe(1);
    await atTheEnd();
    await page.keyboard.type('/naloxone');
    await list().getByText('Kits come from the trust.').waitFor();
    await page.keyboard.press('Escape');
    await policy.close();
    await (await pushPolicy(world.browser, 'shortTexts', [])).close();
    await dashboard.bringToFront();
    await row('organisation', 'naloxone').waitFor({ state: 'detached' });
  });

  it('can be read while locked, and not changed', async () => {
    await dashboard.getByTestId('lock-now').click();
    await dashboard.getByText('Unlock Alongside to write, change, import or remove short texts').waitFor();
    await row('own', 'monday').waitFor();
    expect(await dashboard.locator('tbody').getByRole('button').count()).toBe(0);
  });
});
