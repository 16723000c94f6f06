import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePassphrase, clipboard, importPractices } from './journey';
import { untilClient } from './sidebar-states';
import { openBeside } from './world';
import type { World } from './world';

describe('The GP named in the record', () => {
  let world: World;
  let page: Page;
  let sidebar: Frame;
  const go = async (id: string, family: string) => {
    await page.evaluate(
      (to) => (window as unknown as { caseDesk: { go(path: string): void } }).caseDesk.go(to),
      `/clients/${id}/details`,
    );
    await untilClient(sidebar, family);
  };

  beforeAll(async () => {
    ({ world, page, sidebar } = await openBeside('casedesk', '/clients/T-20418/details'));
    await sidebar.getByText('There is no practice list yet').waitFor();
    const dashboard = await world.browser.openView('dashboard.html');
    await importPractices(dashboard, 'tests/fixtures/directory/practices-small.csv');
    await page.bringToFront();
  });
  afterAll(() => world?.close());

  it('is matched by its code as soon as there is a list, with everything one click to copy', async () => {
    await sidebar.getByText('2 Mill Road, Tidewell, BZ4 1AB').first().waitFor();
    for (const [what, text] of [
      ['phone', '01632 960418'],
      ['address', 'Brackenfield Surgery'],
      ['code', 'Z99418'],
    ] as const) {
      await sidebar
        .getByRole('button', { name: new RegExp(`^Copy.*${what}`, 'i') })
        .first()
        .click();
      await expect
        .poll(async () => (await clipboard(world, page)).plain)
        .toContain(what === 'address' ? 'Mill Road' : text);
    }
    await sidebar
      .getByText(/as of \d+ \w+ 20\d\d/)
      .first()
      .waitFor();
  });

  it('is never guessed from a name: candidates are shown for a choice, which is kept', async () => {
    await go('T-20391', 'PRYCE-MORGAN');
    await sidebar.getByText(/Choose one of|Check this practice/).click();
    const candidates = sidebar.getByRole('list', { name: 'Practices that could be meant' }).getByRole('listitem');
    expect(await candidates.count()).toBeGreaterThan(1);
    const chosen = candidates.first();
    const name = (await chosen.locator('strong').innerText()).trim();
    await chosen.getByRole('button', { name: /^Choose/ }).click();
    await sidebar.getByText(/Choose a name and a passphrase first/).waitFor();
    await sidebar.getByTestId('log-action').click();
    await choosePassphrase(sidebar);
    await sidebar.getByRole('button', { name: 'Cancel' }).click();
    await sidebar.getByText(/Choose one of|Check this practice/).click();
    await candidates
      .first()
      .getByRole('button', { name: /^Choose/ })
      .click();
    await sidebar.getByText('Chosen by hand for this client').waitFor();
    await go('T-20418', 'ADÉBÁYỌ̀');
    await go('T-20391', 'PRYCE-MORGAN');
    await sidebar.getByText('Chosen by hand for this client').waitFor();
    expect(await sidebar.getByText(name).count()).toBeGreaterThan(0);
  });

  it('is flagged where it has closed, and nothing is filled in', async () => {
    await go('T-20590', 'MCALLISTER');
    await sidebar.getByText(/may be closed/).waitFor();
  });

  it('says so where the record names none', async () => {
    await go('T-18802', 'SMITH');
    await sidebar.getByText('The record names no practice').waitFor();
  });

  it('or any other is looked up from the sidebar, with typing errors, and the client is there again after it', async () => {
    await sidebar.getByRole('button', { name: 'Look up a practice' }).first().click();
    await sidebar.getByTestId('lookup-input').fill('brackenfeild');
    await sidebar.getByTestId('lookup-result').filter({ hasText: 'Brackenfield Surgery' }).first().waitFor();
    await sidebar.getByTestId('lookup-input').press('Enter');
    await sidebar.getByText('01632 960418').first().waitFor();
    expect(await sidebar.getByTestId('client-name').count()).toBe(0);
    await sidebar.getByRole('button', { name: 'Back to the client' }).click();
    await untilClient(sidebar, 'SMITH');
  });
});
