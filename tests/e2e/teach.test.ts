import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { sidebarOf } from './chromium';
import { choosePassphrase, unlock } from './journey';
import { Teacher } from './teacher';
import { openBeside } from './world';
import type { World } from './world';

const FIRST = '/clients/T-20418/details';
const SECOND = '/clients/T-20499/details';
/** What of the first client may stand nowhere once another record is on screen. */
const OF_FIRST = /Ad[eé]b[aá]y|Featherstonehaugh|999 ?418 ?2072|14 Mar 1981|14\/03\/1981|T-20418/i;
const NAME = 'CaseDesk details';

/** A world of its own for each part: what is taught in one is not there in the next. */
function inWorld(run: (given: () => { world: World; page: Page; teacher: Teacher }) => void): void {
  let held: { world: World; page: Page; teacher: Teacher };
  beforeAll(async () => {
    const { world, page, sidebar } = await openBeside('casedesk', FIRST);
    await sidebar.getByTestId('client-name').waitFor();
    held = { world, page, teacher: new Teacher(page, sidebar) };
  });
  afterAll(() => held?.world.close());
  run(() => held);
}

describe('Teaching a page by mouse', () =>
  inWorld((given) => {
    it('begins beside a client, and shows every step', async () => {
      const { teacher } = given();
      await teacher.begin();
      expect(await teacher.states()).toEqual(['to-do', 'optional', 'not-yet', 'not-yet', 'not-yet', 'not-yet']);
      await teacher.goOn('Point at the details');
    });

    it('says what is still needed, and takes no label that is the client’s own name', async () => {
      const { teacher } = given();
      await teacher.pick('fullName');
      await teacher.view.getByTestId('teach-continue').click();
      await teacher.view.getByText('Pick a date of birth, an NHS number or a client ID as well.').waitFor();
      await teacher.pointAt('localId');
      await teacher.view.getByTestId('teach-what').selectOption({ label: 'Client ID' });
      const labels = teacher.view.getByTestId('teach-label');
      expect(await labels.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text)).toBe('No label');
      await labels.selectOption({ index: 0 });
      await teacher.view.getByTestId('teach-add').click();
      await teacher.view.getByTestId('teach-field-localId').waitFor();
      await teacher.view.getByTestId('teach-continue').click();
      await teacher.view.getByText('A label beside one of the values is itself something of the client’s.').waitFor();
      await teacher.view.getByRole('button', { name: 'Remove Client ID' }).click();
      await teacher.view.getByTestId('teach-field-localId').waitFor({ state: 'detached' });
    });

    it('shows the value, its label, its selector and how many places it finds', async () => {
      const { teacher } = given();
      await teacher.pick('dateOfBirth');
      await teacher.pointAt('nhsNumber');
      const proposal = teacher.view.getByTestId('teach-proposal');
      await proposal.getByRole('heading', { name: '9994182072' }).waitFor();
      await proposal.getByText('How it is found again').click();
      await proposal.getByText('Finds one place on this page').waitFor();
      expect(await proposal.getByTestId('teach-selector').textContent()).not.toMatch(OF_FIRST);
      await teacher.add('nhsNumber');
    });

    it('takes every value down with the record, and keeps what was pointed at', async () => {
      const { teacher } = given();
      expect(await teacher.text()).toMatch(OF_FIRST);
      await teacher.go(SECOND);
      await teacher.view.getByText('Its label is checked when you continue').first().waitFor();
      expect(await teacher.text()).not.toMatch(OF_FIRST);
      expect(await teacher.view.getByTestId(/^teach-field-/).count()).toBe(3);
      await teacher.go(FIRST);
    });

    it('takes no name and no pattern of pages that holds something of a client', async () => {
      const { teacher } = given();
      await teacher.goOn('Say which pages');
      expect(await teacher.view.getByTestId('teach-path').inputValue()).toBe('/clients/*/details');
      await teacher.view.getByTestId('teach-path').fill(FIRST);
      await teacher.view.getByTestId('teach-name').fill('The record of T-20418');
      await teacher.view.getByTestId('teach-continue').click();
      await teacher.view.getByText('this one seems to hold a record number: put a star there').first().waitFor();
      const summary = teacher.view.locator('.error-summary');
      expect(await summary.getByRole('button').count()).toBe(2);
      await summary.getByRole('button').first().click();
      expect(await teacher.focused()).toBe('teach-name');
      await teacher.view.getByTestId('teach-path').fill('/clients/*/details');
      await teacher.view.getByTestId('teach-name').fill(NAME);
      await teacher.goOn('Try a second client');
    });

    it('is not satisfied with the first client, nor with one who shares a value', async () => {
      const { teacher, page } = given();
      await teacher.view.getByTestId('teach-second').click();
      await teacher.view.getByText('This is still the first client.').waitFor();
      expect(await teacher.view.getByTestId('teach-continue').count()).toBe(0);
      await teacher.go(SECOND);
      await teacher.view.getByText('This is still the first client.').waitFor({ state: 'detached' });
      const born = await page.evaluate(() => {
        const cell = [...document.querySelectorAll('#ctl00_cphMain_lblDob')].at(-1);
        const before = cell?.textContent ?? '';
        if (cell) cell.textContent = '14/03/1981';
        return before;
      });
      await teacher.view.getByTestId('teach-second').click();
      await teacher.view.getByText('Some values are those of the first client.').waitFor();
      await teacher.view.getByText('The same as the first client’s: Date of birth').waitFor();
      await page.evaluate((text) => {
        const cell = [...document.querySelectorAll('#ctl00_cphMain_lblDob')].at(-1);
        if (cell) cell.textContent = text;
      }, born);
      await teacher.view.getByTestId('teach-second').click();
      await teacher.view.getByText('Every value differs and can be read.').waitFor();
      expect(await teacher.text()).not.toMatch(OF_FIRST);
    });

    it('goes on after the page was loaded anew', async () => {
      const { teacher, page } = given();
      await page.reload();
      teacher.view = await sidebarOf(page);
      await teacher.view.getByRole('heading', { name: 'Try a list of clients' }).waitFor();
    });

    it('is not satisfied with a list that names one client; what marks a list has both tried again', async () => {
      const { teacher } = given();
      await teacher.view.getByTestId('teach-list').click();
      await teacher.view.getByText('One client is named on this page.').waitFor();
      await teacher.pointAtPart('.record:not([hidden]) ul.menu li');
      await teacher.view.getByTestId('teach-add-part').click();
      await teacher.view.getByRole('button', { name: /^Remove / }).waitFor();
      await teacher.view.getByTestId('teach-list').click();
      await teacher.view.getByText('Nobody is named on this page, as it should be.').waitFor();
      await teacher.view.getByTestId('teach-back').click();
      expect(await teacher.states()).toEqual(['done', 'optional', 'done', 'to-do', 'done', 'not-yet']);
      await teacher.view.getByRole('button', { name: 'Try a second client' }).click();
      await teacher.view.getByTestId('teach-second').click();
      await teacher.view.getByText('This page reads as one of several clients.').waitFor();
    });

    it('takes that mark away again, passes both and saves', async () => {
      const { teacher, world } = given();
      await teacher.view.getByTestId('teach-back').click();
      await teacher.view.getByRole('button', { name: 'Try a list of clients' }).click();
      await teacher.view.getByRole('button', { name: /^Remove / }).click();
      await teacher.view.getByRole('button', { name: /^Remove / }).waitFor({ state: 'detached' });
      await teacher.go('/caseload');
      await teacher.view.getByTestId('teach-list').click();
      await teacher.view.getByText('Nobody is named on this page, as it should be.').waitFor();
      await teacher.view.getByTestId('teach-back').click();
      await teacher.go(SECOND);
      await teacher.view.getByRole('button', { name: 'Try a second client' }).click();
      await teacher.trySecond('/clients/T-20610/details');
      await teacher.view.getByTestId('teach-back').click();
      await teacher.view.getByRole('button', { name: 'Save' }).click();
      await teacher.view.getByTestId('teach-save').click();
      await teacher.view.getByTestId('teach-saved').waitFor();
      const dashboard = await world.browser.openView('dashboard.html#sites');
      const row = dashboard.getByTestId('profile-row').filter({ hasText: NAME });
      await row.getByText('Taught here').waitFor();
      await row.getByText('Name, date of birth, NHS number').waitFor();
      await dashboard.close();
    });

    it('is read by it from then on', async () => {
      const { teacher, world, page } = given();
      await page.bringToFront();
      await teacher.view.getByRole('button', { name: 'Done' }).click();
      await teacher.go(FIRST);
      await teacher.view.getByTestId('client-name').waitFor();
      const dashboard = await world.browser.openView('dashboard.html#sites');
      const row = dashboard.getByTestId('profile-row').filter({ hasText: NAME });
      await row.getByText('Today').waitFor();
    });
  }));

describe('Teaching a page by keyboard', () =>
  inWorld((given) => {
    it('goes from the record to a saved profile, the focus where it is needed', async () => {
      const { teacher, page, world } = given();
      await teacher.view.getByRole('button', { name: 'How we know' }).focus();
      await page.keyboard.press('Enter');
      await teacher.tabTo('teach-start');
      await page.keyboard.press('Enter');
      await teacher.view.getByTestId('teach-banner').waitFor();
      await teacher.tabTo('teach-continue');
      await page.keyboard.press('Enter');
      for (const field of ['fullName', 'dateOfBirth'] as const) {
        if ((await teacher.focused()) !== 'teach-pick') await teacher.tabTo('teach-pick');
        await teacher.pickByKeyboard(field);
        await expect.poll(() => teacher.focused()).toBe('teach-pick');
      }
      const press = async (testId: string, heading: string) => {
        await teacher.tabTo(testId);
        await page.keyboard.press('Enter');
        await teacher.view.getByRole('heading', { name: heading }).waitFor();
        await expect.poll(() => teacher.focusedTag()).toBe('H2');
      };
      await press('teach-continue', 'Say which pages');
      await press('teach-continue', 'Try a second client');
      await teacher.go(SECOND);
      await teacher.tabTo('teach-second');
      await page.keyboard.press('Enter');
      await teacher.view.getByText('Every value differs and can be read.').waitFor();
      await press('teach-continue', 'Try a list of clients');
      await teacher.go('/caseload');
      await teacher.tabTo('teach-list');
      await page.keyboard.press('Enter');
      await teacher.view.getByText('Nobody is named on this page, as it should be.').waitFor();
      await press('teach-continue', 'Save');
      await teacher.tabTo('teach-save');
      await page.keyboard.press('Enter');
      await teacher.view.getByTestId('teach-saved').waitFor();
      const dashboard = await world.browser.openView('dashboard.html#sites');
      await dashboard.getByText('Record page').first().waitFor();
      await dashboard.close();
    });

    it('stops pointing, leaves a step and leaves teaching by Escape', async () => {
      const { teacher, page } = given();
      await page.bringToFront();
      await teacher.view.getByRole('button', { name: 'Done' }).click();
      await teacher.go(FIRST);
      await teacher.begin();
      await teacher.goOn('Point at the details');
      await teacher.view.getByTestId('teach-pick').press('Enter');
      await teacher.view.getByTestId('teach-pointing').waitFor();
      await expect.poll(() => teacher.pageHasFocus()).toBe(true);
      await page.keyboard.press('Escape');
      await teacher.view.getByTestId('teach-pointing').waitFor({ state: 'detached' });
      await expect.poll(() => teacher.focused()).toBe('teach-pick');
      await page.keyboard.press('Escape');
      await teacher.view.getByTestId('teach-step-point').waitFor();
      await expect.poll(() => teacher.focusedTag()).toBe('H2');
      await page.keyboard.press('Escape');
      await teacher.view.getByTestId('client-name').waitFor();
      expect(await teacher.hostsInPage()).toBe(1);
    });
  }));

describe('Teaching that is interrupted', () =>
  inWorld((given) => {
    it('outlives the background: while something is pointed at, and while a second client is opened', async () => {
      const { teacher, world, page } = given();
      await teacher.begin();
      await teacher.goOn('Point at the details');
      await teacher.pick('fullName');
      await teacher.view.getByTestId('teach-pick').click();
      await teacher.view.getByTestId('teach-pointing').waitFor();
      await world.browser.killBackground();
      await page.bringToFront();
      await teacher.click('dateOfBirth');
      await teacher.view.getByTestId('teach-proposal').waitFor();
      await teacher.add('dateOfBirth');
      await teacher.view.getByTestId('teach-field-fullName').waitFor();
      await teacher.goOn('Say which pages');
      await teacher.goOn('Try a second client');
      await world.browser.killBackground();
      await page.bringToFront();
      await teacher.go(SECOND);
      await teacher.view.getByTestId('teach-second').click();
      await teacher.view.getByText('Alongside no longer remembers the first client’s values').waitFor();
      await teacher.view.getByTestId('teach-first').click();
      await teacher.view.getByText('Alongside no longer remembers').waitFor({ state: 'detached' });
      await teacher.view.getByTestId('teach-second').click();
      await teacher.view.getByText('This is still the first client.').waitFor();
      await teacher.trySecond('/clients/T-20610/details');
    });

    it('is left and taken up again', async () => {
      const { teacher } = given();
      await teacher.view.getByTestId('teach-leave').click();
      await teacher.view.getByTestId('client-name').waitFor();
      await teacher.begin();
      expect(await teacher.states()).toEqual(['done', 'optional', 'done', 'done', 'to-do', 'not-yet']);
    });

    it('leaves nothing in the page when the sidebar is closed', async () => {
      const { teacher, page, world } = given();
      await teacher.view.getByRole('button', { name: 'Point at the details' }).click();
      await teacher.view.getByTestId('teach-pick').click();
      await teacher.view.getByTestId('teach-pointing').waitFor();
      expect(await teacher.hostsInPage()).toBe(2);
      // Over the whole page, so that nothing of it is pressed, and not over the sidebar
      expect(await teacher.covered()).toEqual({ page: true, sidebar: false });
      await teacher.view.getByRole('button', { name: 'Close the sidebar' }).click();
      await expect.poll(() => teacher.hostsInPage()).toBe(1);
      teacher.view = await world.openSidebar(page);
      await teacher.view.getByRole('heading', { name: 'Teach this page' }).waitFor();
    });

    it('shows nothing while locked, and goes on afterwards', async () => {
      const { teacher } = given();
      await teacher.view.getByTestId('teach-leave').click();
      await teacher.view.getByTestId('log-action').click();
      await choosePassphrase(teacher.view);
      await teacher.view.getByRole('button', { name: 'Cancel' }).click();
      await teacher.begin();
      await teacher.view.getByTestId('lock-now').click();
      await teacher.view.getByTestId('unlock-passphrase').waitFor();
      expect(await teacher.view.getByTestId('teach-banner').count()).toBe(0);
      await unlock(teacher.view);
      await teacher.view.getByRole('heading', { name: 'Try a list of clients' }).waitFor();
    });
  }));

describe('What may not teach', () =>
  inWorld((given) => {
    it('is any page of ours but the sidebar beside the page', async () => {
      const { world } = given();
      const dashboard = await world.browser.openView('dashboard.html');
      const reply = await dashboard.evaluate(() =>
        chrome.runtime.sendMessage({ to: 'background', name: 'teach/begin', data: { again: null } }),
      );
      expect(reply).toMatchObject({ ok: false, code: 'no-page' });
      const told = await dashboard.evaluate(() =>
        chrome.runtime.sendMessage({ to: 'background', name: 'teach/changed', data: {} }),
      );
      expect(told).toMatchObject({ ok: false, code: 'view-not-trusted' });
    });
  }));

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
