import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePassphrase, logAction } from './journey';
import { untilClient } from './sidebar-states';
import { openBeside } from './world';
import type { World } from './world';

const SAID = 'Rang the surgery about the ECG';

/** A client with something in the log, whose surname is then corrected in the case system. */
describe('A client whose details were corrected in the case system', () => {
  let world: World;
  let page: Page;
  let sidebar: Frame;
  const everything = () => sidebar.evaluate(() => document.body.innerText);
  const correctSurname = async (surname: string) => {
    await page.evaluate(() =>
      (window as unknown as { caseDesk: { go(path: string): void } }).caseDesk.go('/clients/T-20533/edit'),
    );
    await page.getByLabel('Surname', { exact: true }).fill(surname);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await untilClient(sidebar, surname);
  };

  beforeAll(async () => {
    ({ world, page, sidebar } = await openBeside('casedesk', '/clients/T-20533/details'));
    await untilClient(sidebar, 'KOWALCZYK');
    await sidebar.getByTestId('log-action').click();
    await choosePassphrase(sidebar);
    await sidebar.getByTestId('log-phone-call').click();
    await sidebar.getByTestId('log-text').fill(SAID);
    await sidebar.getByTestId('log-save').click();
    await sidebar.getByText(SAID).first().waitFor();
  });
  afterAll(() => world?.close());

  it('is shown as the record and the log have them, and nothing of the log with it', async () => {
    await correctSurname('NOWAK');
    await sidebar.getByTestId('client-differs').waitFor();
    const name = await sidebar.getByTestId('differs-name').innerText();
    expect(name).toMatch(/Different[\s\S]*NOWAK[\s\S]*KOWALCZYK/);
    expect(await sidebar.getByTestId('differs-nhsNumber').innerText()).toContain('Same');
    expect(await everything()).not.toContain(SAID);
    expect(await sidebar.getByTestId('log-action').count()).toBe(0);
  });

  it('stays so until somebody says that they have checked', async () => {
    await sidebar.getByTestId('same-person').click();
    await sidebar.getByText('Tick that you have checked the case system first.').waitFor();
    expect(await everything()).not.toContain(SAID);
  });

  it('has their log back once it is said to be the same person, and can be written of', async () => {
    await sidebar.getByLabel('I have checked the case system').check();
    await sidebar.getByTestId('same-person').click();
    await sidebar.getByText(SAID).first().waitFor();
    expect(await sidebar.getByTestId('client-differs').count()).toBe(0);
    await logAction(sidebar, 'note', 'Told the surgery the new name');
    await sidebar.getByText('Told the surgery the new name').first().waitFor();
  });

  it('is asked about again when the details change again', async () => {
    await correctSurname('ZIELINSKA');
    await sidebar.getByTestId('client-differs').waitFor();
    expect(await everything()).not.toContain(SAID);
  });
});
