import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankLetter } from '../../utils/letters/own/own-text';
import { choosePassphrase, fillEcgDetails, giveOwnDetails, newLetter } from './journey';
import { pushPolicy } from './policy';
import { untilClient } from './sidebar-states';
import { openWorld } from './world';
import type { World } from './world';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'alongside-own-letters-'));
const OWN = 'own-ecg-on-methadone';

/** A letter of one's own, from the copy to the letter that leaves. The steps build on each other, as they do for a user. */
describe('A letter of one’s own', () => {
  let world: World;
  let dashboard: Page;
  let page: Page;
  let sidebar: Frame;
  let exported: string;

  const editor = () => dashboard.getByTestId('own-letter-text');
  const row = (id: string) => dashboard.getByTestId(`all-letters-${id}`);
  const problem = () => dashboard.getByTestId('own-letter-problem');
  const preview = () => dashboard.getByTestId('own-letter-preview');
  /** Types something in the place of something else, as a person would. */
  const replace = async (from: string, to: string) => {
    await editor().evaluate((area: HTMLTextAreaElement, words) => {
      const at = area.value.indexOf(words);
      area.focus();
      area.setSelectionRange(at, at + words.length);
    }, from);
    await dashboard.keyboard.insertText(to);
  };
  const lineOf = async (words: string) =>
    (await editor().inputValue()).split('\n').findIndex((one) => one.includes(words)) + 1;

  beforeAll(async () => {
    world = await openWorld('casedesk');
    page = await world.open('/clients/T-20418/details');
    await world.turnOn(page);
    dashboard = await world.browser.openView('dashboard.html#settings');
    await choosePassphrase(dashboard);
    await dashboard.getByRole('link', { name: 'Letters' }).click();
  });
  afterAll(async () => {
    await world?.close();
    rmSync(FOLDER, { recursive: true, force: true });
  });

  it('begins as a copy of one that Alongside comes with, which itself cannot be changed', async () => {
    await row('ecg-on-methadone').waitFor();
    expect(await row('ecg-on-methadone').getByRole('button').count()).toBe(1);
    await dashboard.getByRole('button', { name: 'Duplicate ECG on methadone' }).click();
    await dashboard.getByRole('heading', { name: 'ECG on methadone (own)', level: 1 }).waitFor();
    await preview().getByText('Please arrange a 12-lead ECG').waitFor();
    await preview().getByText('Mr Example').first().waitFor();
  });

  it('shows what is typed in the preview', async () => {
    await replace(
      'If the QTc is prolonged, please phone us on the day',
      'Please ask for {{ client }} at the Friday clinic',
    );
    await preview().getByText('Please ask for Mr Example at the Friday clinic').waitFor();
  });

  it('says which line cannot be read, keeps the last preview, and leads there', async () => {
    await replace('Friday clinic', 'Friday clinic {{ phoneNumbr }}');
    const line = await lineOf('phoneNumbr');
    await dashboard.getByText('"phoneNumbr" is not a field, and no question has that id.').first().waitFor();
    expect(await problem().textContent()).toBe(`Line ${line}`);
    await preview().getByText('at the Friday clinic').waitFor();
    await dashboard.getByTestId('save-own-letter').press('Enter');
    expect(await dashboard.getByText('Not saved yet').isVisible()).toBe(true);
    await problem().click();
    const selected = await editor().evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect(selected).toContain('{{ phoneNumbr }}');
    await replace('{{ phoneNumbr }}', '');
    await problem().waitFor({ state: 'detached' });
  });

  it('takes a field from the palette at the cursor, and gives it back to Ctrl+Z', async () => {
    await replace('Friday clinic ', 'Friday clinic, ');
    await dashboard.getByLabel('Find a field').fill('keyworker');
    const before = await editor().inputValue();
    await dashboard.getByRole('button', { name: 'Keyworker keyworker' }).click();
    expect(await editor().inputValue()).toContain('Friday clinic, {{ keyworker }}');
    await dashboard.keyboard.press('Control+z');
    expect(await editor().inputValue()).toBe(before);
    await dashboard.keyboard.press('Control+Shift+z');
    await preview().getByText('Friday clinic, Priya Nair').waitFor();
  });

  it('is not left without a question while it is not saved', async () => {
    const typed = await editor().inputValue();
    await dashboard.getByRole('link', { name: 'Sites' }).click();
    await dashboard.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
    await dashboard.getByRole('button', { name: 'Go on writing' }).click();
    expect(await editor().inputValue()).toBe(typed);
    // By the browser's own way back nothing can be asked: what was typed is there again
    await dashboard.evaluate(() => history.back());
    await dashboard.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
    await dashboard.evaluate(() => history.forward());
    await editor().waitFor();
    expect(await editor().inputValue()).toBe(typed);
  });

  it('is saved as version 1, and again as version 2', async () => {
    await dashboard.getByTestId('save-own-letter').click();
    await dashboard.getByText('Version 1, saved').waitFor();
    await replace('title: ECG on methadone (own)', 'title: ECG at the Friday clinic');
    await dashboard.getByText('Version 1, changed').waitFor();
    await dashboard.getByRole('heading', { name: 'ECG at the Friday clinic', level: 1 }).waitFor();
    await dashboard.getByTestId('save-own-letter').click();
    await dashboard.getByText('Version 2, saved').waitFor();
    expect(await editor().inputValue()).toContain('\nversion: 2\n');
    await dashboard.getByRole('button', { name: 'All letters' }).click();
    await row(OWN).getByText('Copied from ECG on methadone, version 1').waitFor();
  });

  it('is found in the sidebar, marked, and the letter is made with it', async () => {
    sidebar = await world.openSidebar(page);
    await untilClient(sidebar, 'ADÉBÁYỌ̀-FEATHERSTONEHAUGH');
    await sidebar.getByRole('tab', { name: 'Letters' }).click();
    await sidebar.getByTestId('letter-search').fill('friday');
    await sidebar.getByTestId(`letter-${OWN}`).getByText('Own', { exact: true }).waitFor();
    await sidebar.getByTestId('letter-search').fill('');
    await newLetter(sidebar, OWN);
    await fillEcgDetails(sidebar);
    await giveOwnDetails(sidebar);
    await sidebar.getByRole('button', { name: 'Letter', exact: true }).click();
    await sidebar.getByTestId('letter-editor').getByText('at the Friday clinic').waitFor();
  });

  it('leaves as a file, is removed after a question, and comes back from the file after a preview', async () => {
    await dashboard.bringToFront();
    const [download] = await Promise.all([
      dashboard.waitForEvent('download'),
      dashboard.getByRole('button', { name: 'Export ECG at the Friday clinic' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`alongside-letter-${OWN}.md`);
    exported = readFileSync(await download.path(), 'utf8');
    await dashboard.getByRole('button', { name: 'Remove ECG at the Friday clinic' }).click();
    await dashboard.getByTestId('remove-letter').click();
    await row(OWN).waitFor({ state: 'detached' });

    await dashboard.getByRole('button', { name: 'Import a letter' }).click();
    const choose = async (name: string, text: string) => {
      const at = path.join(FOLDER, name);
      writeFileSync(at, text);
      await dashboard.locator('input[type=file]').setInputFiles(at);
    };
    await choose('list.csv', 'name,born\n');
    await dashboard.getByText('This file is not a letter').waitFor();
    await choose('broken.md', exported.replace('{{ keyworker }}', '{{ keyworkr }}'));
    await dashboard.getByText(/^Line \d+: ?$/).waitFor();
    await dashboard.getByText('The nearest is "keyworker"').waitFor();
    await choose('letter.md', exported);
    const dialog = dashboard.getByRole('dialog', { name: 'Import this letter?' });
    await dialog.getByText('ECG at the Friday clinic').waitFor();
    expect(await row(OWN).count()).toBe(0);
    await dashboard.getByTestId('import-letter').click();
    await row(OWN).waitFor();
  });

  it('stands beside those of the organisation, which nobody here can change', async () => {
    const set = blankLetter('2026-11-23', '2027-11-23', [])
      .replace('own-letter', 'own-trust')
      .replace('New letter', 'Set by the trust');
    const policy = await pushPolicy(world.browser, 'letters', [set, set.replace('{{ reason }}', '{{ raeson }}')]);
    await dashboard.bringToFront();
    await row('own-trust').getByText('Your organisation').waitFor();
    expect(
      await row('own-trust')
        .getByRole('button')
        .evaluateAll((all) => all.map((one) => one.ariaLabel)),
    ).toEqual(['Duplicate Set by the trust', 'Export Set by the trust']);
    await dashboard.getByText(/^Letter 2, line \d+: "raeson" is not a field/).waitFor();
    // Not by a message past the buttons, either
    const reply = await dashboard.evaluate(
      () =>
        chrome.runtime.sendMessage({
          to: 'background',
          name: 'templates/remove',
          data: { id: 'own-trust' },
        }) as Promise<unknown>,
    );
    expect(reply).toMatchObject({ ok: false, code: 'template-set-by-organisation' });
    await policy.close();
    await (await pushPolicy(world.browser, 'letters', [])).close();
    await dashboard.bringToFront();
    await row('own-trust').waitFor({ state: 'detached' });
  });

  it('can be read while locked, and not changed', async () => {
    await dashboard.getByTestId('lock-now').click();
    await dashboard.getByText('Unlock Alongside to write, change, import or remove letters').waitFor();
    expect(await row(OWN).getByRole('button').count()).toBe(1);
  });
});

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
