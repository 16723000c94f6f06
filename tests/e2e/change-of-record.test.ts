import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Frame, Page } from 'playwright';
import { sidebarOf } from './chromium';
import { openBeside } from './world';
import type { World } from './world';
import { expectClearedBetween, shown, untilBorn, untilClient, untilVerdict, watchShown } from './sidebar-states';

type CaseDesk = {
  go(path: string): void;
  hideAddress(): void;
  swapRecord(id: string, parts?: { heading?: boolean; body?: boolean }): void;
  setManual(on: boolean): void;
  step(): Promise<string | null>;
  openQuickView(id: string): void;
  openDuplicate(id: string, other: string): void;
  closeModal(): void;
};
const ADEBAYO = 'ADÉBÁYỌ̀-FEATHERSTONEHAUGH';

describe('When the record on the page changes', () => {
  let world: World;
  let page: Page;
  let sidebar: Frame;
  const desk = <A extends keyof CaseDesk>(name: A, ...args: Parameters<CaseDesk[A]>) =>
    page.evaluate(
      ([called, given]) =>
        (window as unknown as { caseDesk: Record<string, (...all: unknown[]) => unknown> }).caseDesk[called]?.(
          ...given,
        ),
      [name as string, args as unknown[]] as const,
    );

  beforeAll(async () => {
    ({ world, page, sidebar } = await openBeside('casedesk', '/clients/T-20418/details'));
  });
  afterAll(() => world?.close());
  beforeEach(async () => {
    await desk('setManual', false);
    await desk('closeModal');
    await desk('go', '/clients/T-20418/details');
    await untilClient(sidebar, ADEBAYO);
    await watchShown(sidebar);
  });

  it('shows nobody between two clients', async () => {
    await desk('go', '/clients/T-20533/details');
    await untilClient(sidebar, 'KOWALCZYK');
    const all = await shown(sidebar);
    expectClearedBetween(all);
    expect(all.map(({ name }) => name?.slice(0, 3))).toEqual(expect.arrayContaining(['ADÉ', undefined, 'KOW']));
  });

  it('clears when the record is swapped in place, with no change of address', async () => {
    await desk('hideAddress');
    await desk('swapRecord', 'T-20127');
    await untilClient(sidebar, 'SMITH');
    expectClearedBetween(await shown(sidebar));
  });

  it('shows nobody where the address of the page still names the client before', async () => {
    await desk('swapRecord', 'T-20127');
    await untilVerdict(sidebar, 'ambiguous');
    const all = await shown(sidebar);
    expect(all.slice(1).every(({ name }) => name === null)).toBe(true);
  });

  it('tells two people of one name apart, and clears between them', async () => {
    await desk('go', '/clients/T-18802/details');
    await untilClient(sidebar, 'SMITH');
    await watchShown(sidebar);
    await desk('hideAddress');
    await desk('swapRecord', 'T-20127');
    await untilBorn(sidebar, '2 Jun 1979');
    const all = await shown(sidebar);
    expect(all.some(({ name }) => name === null)).toBe(true);
  });

  it('shows neither client of a page that is half changed', async () => {
    await desk('swapRecord', 'T-20533', { heading: false });
    await untilVerdict(sidebar, 'ambiguous');
    const all = await shown(sidebar);
    expect(all.slice(1).every(({ name }) => name === null)).toBe(true);
  });

  it('stays clear through every phase of a slow page', async () => {
    await desk('setManual', true);
    await desk('go', '/clients/T-20533/details');
    for (let phase: unknown = ''; phase !== null; phase = await desk('step')) {
      // The address has changed by now: whoever the page still shows, it is not to be believed.
      await sidebar.getByTestId('client-name').filter({ hasText: ADEBAYO }).waitFor({ state: 'detached' });
    }
    await untilClient(sidebar, 'KOWALCZYK');
    expectClearedBetween(await shown(sidebar));
  });

  it('does not take the client in a box over the record for the record', async () => {
    await desk('openQuickView', 'T-20533');
    await sidebar
      .locator('[data-testid="client-banner"]:not([data-verdict="one"]):not([data-verdict="reading"])')
      .waitFor();
    const all = await shown(sidebar);
    expect(all.some(({ name }) => name?.startsWith('KOWALCZYK'))).toBe(false);
  });

  it('says nothing of anybody while a dialog compares two clients', async () => {
    await desk('openDuplicate', 'T-20418', 'T-20127');
    await sidebar
      .locator('[data-testid="client-banner"]:not([data-verdict="one"]):not([data-verdict="reading"])')
      .waitFor();
    const all = await shown(sidebar);
    expect(all.some(({ name }) => name?.startsWith('SMITH'))).toBe(false);
    await desk('closeModal');
    await untilClient(sidebar, ADEBAYO);
  });

  it('sees a record hidden and another shown by nothing but a style sheet, and writes nothing under the hidden one', async () => {
    await sidebar.getByTestId('log-action').click();
    await page.evaluate(() => {
      const other = document.createElement('main');
      other.innerHTML = `<table><tr><th>Surname</th><td>Kestrel</td></tr><tr><th>Forename</th><td>Rowan</td></tr>
        <tr><th>D.O.B.</th><td>21/07/1969</td></tr><tr><th>NHS No</th><td>999 130 4428</td></tr></table>`;
      const sheet = document.createElement('style');
      sheet.textContent =
        'html[data-pane="b"] body > :not(#b){display:none!important} html:not([data-pane="b"]) #b{display:none}';
      other.id = 'b';
      document.head.append(sheet);
      document.body.append(other);
      document.documentElement.dataset.pane = 'b';
    });
    await sidebar.getByTestId('client-name').filter({ hasText: ADEBAYO }).waitFor({ state: 'detached' });
    expectClearedBetween(await shown(sidebar));
    await page.reload();
    sidebar = await sidebarOf(page);
  });

  it('clears although the background was killed meanwhile', async () => {
    await world.browser.killBackground();
    await desk('go', '/clients/T-20533/details');
    await untilClient(sidebar, 'KOWALCZYK');
    expectClearedBetween(await shown(sidebar));
  });

  it.each([
    ['/caseload', 'multiple'],
    ['/search?q=smith', 'multiple'],
    ['/diary', 'multiple'],
    ['/admin/merge?keep=T-18802&merge=T-20127', 'multiple'],
    ['/reports', 'none'],
    ['/admin', 'none'],
  ])('says of %s: %s', async (path, verdict) => {
    await desk('go', path);
    await untilVerdict(sidebar, verdict);
    expect(await sidebar.getByTestId('client-name').count()).toBe(0);
  });

  it('cannot tell where parts of the page disagree, and says why', async () => {
    await desk('go', '/clients/T-20231/details');
    await untilVerdict(sidebar, 'ambiguous');
    expect(
      await sidebar
        .getByText(/dates? of birth/i)
        .first()
        .isVisible(),
    ).toBe(true);
  });
});
