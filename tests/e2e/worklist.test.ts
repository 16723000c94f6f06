import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dateOf } from '../../utils/client/date';
import { launch } from './chromium';
import type { Browser } from './chromium';
import { choosePassphrase, unlock, USER } from './journey';

type Api = {
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; data?: unknown }> };
  action: { getBadgeText(details: object): Promise<string> };
  alarms: { create(name: string, info: { when: number }): Promise<void> };
  storage: { session: { set(items: object): Promise<void> } };
};
declare const chrome: Api;

const today = dateOf(new Date());
/** Invented: who, what for, and in how many days to chase. */
const REFERRALS = [
  { name: 'KOWALCZYK, Marek (Mr)', family: 'Kowalczyk', born: '1974-09-02', title: 'Liver assessment', chaseIn: 30 },
  { name: 'SMITH, Karen (Ms)', family: 'Smith', born: '1990-11-21', title: 'Register this client', chaseIn: -9 },
  { name: 'BEGUM, Rukhsana (Mrs)', family: 'Begum', born: '1992-07-17', title: 'Maternity', chaseIn: 2 },
  { name: 'SMITH, Karen (Mrs)', family: 'Smith', born: '1979-06-02', title: 'Leg ulcer', chaseIn: -1 },
];

describe('The worklist', () => {
  let browser: Browser;
  let dashboard: Page;
  let code = '';
  let old = '';
  const badge = () => browser.background()?.evaluate(() => chrome.action.getBadgeText({}));

  beforeAll(async () => {
    browser = await launch();
    dashboard = await browser.openView('dashboard.html#settings');
    code = await choosePassphrase(dashboard);
    for (const [at, { name, family, born, title, chaseIn }] of REFERRALS.entries()) {
      await dashboard.evaluate((message) => chrome.runtime.sendMessage(message), {
        to: 'background',
        name: 'log/append',
        data: {
          about: { name, identity: { familyName: family, dateOfBirth: born } },
          referral: `01ARZ3NDEKTSV4RRFFQ69G5FA${at}`,
          happening: {
            kind: 'sent',
            title,
            destination: 'Brackenfield Surgery',
            route: 'email',
            sentOn: addDays(today, -20),
            chaseOn: addDays(today, chaseIn),
            supports: [],
          },
        },
      });
    }
    await dashboard.getByRole('link', { name: /Outstanding/ }).click();
    await dashboard.getByTestId('worklist-row').nth(3).waitFor();
  });
  afterAll(() => browser?.close());

  it('lists every referral without an outcome, the most late first, with days and chase date', async () => {
    const rows = await dashboard.getByTestId('worklist-row').allInnerTexts();
    expect(rows.map((row) => row.trim().split(/\s*\n\s*/)[0])).toEqual([
      'SMITH, Karen (Ms)',
      'SMITH, Karen (Mrs)',
      'BEGUM, Rukhsana (Mrs)',
      'KOWALCZYK, Marek (Mr)',
    ]);
    expect(rows[0]).toMatch(/9 days late/);
    expect(rows[1]).toMatch(/1 day late/);
    for (const row of rows) expect(row).toMatch(/\b20\b/);
    await dashboard.getByText('Overdue a chase').waitFor();
  });

  it('counts what is overdue on the toolbar button, with no name', async () => {
    await expect.poll(badge).toBe('2');
  });

  it('finds a client by date of birth and by keyboard', async () => {
    await dashboard.getByLabel('Find a client or referral').fill('2 Jun 1979');
    await expect.poll(() => dashboard.getByTestId('worklist-row').count()).toBe(1);
    await dashboard.getByTestId('worklist-row').first().locator('[tabindex="0"]').focus();
    await dashboard.keyboard.press('Enter');
    await dashboard.getByText('What has happened').waitFor();
    await dashboard.keyboard.press('Escape');
    await dashboard.getByText('What has happened').waitFor({ state: 'detached' });
    // The focus goes back to the row it came from.
    await dashboard.locator('[data-testid="worklist-row"]:focus-within').waitFor();
    await dashboard.getByLabel('Find a client or referral').fill('');
    await expect.poll(() => dashboard.getByTestId('worklist-row').count()).toBe(4);
  });

  it('takes an outcome, and the count goes down', async () => {
    await dashboard.getByTestId('worklist-row').first().click();
    await dashboard.getByRole('button', { name: 'Record outcome' }).click();
    const dialog = dashboard.getByRole('dialog');
    expect(await dialog.innerText()).toContain('SMITH, Karen (Ms)');
    expect(await dialog.innerText()).toContain('21 Nov 1990');
    await dialog.getByLabel('Outcome').selectOption('met');
    await dialog.getByRole('button', { name: 'Record outcome' }).click();
    await expect.poll(badge).toBe('1');
    await expect.poll(() => dashboard.getByTestId('worklist-row').count()).toBe(3);
  });

  it('locks by itself when nobody has used it, and then tells no count', async () => {
    await browser.background()?.evaluate(async () => {
      await chrome.storage.session.set({ active: 0 });
      await chrome.alarms.create('lock-when-unused', { when: Date.now() });
    });
    await dashboard.getByTestId('unlock-passphrase').waitFor();
    await expect.poll(badge).toBe('');
    expect(await dashboard.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/SMITH|Kowalczyk|Begum/i);
    await unlock(dashboard);
    await dashboard.getByTestId('worklist-row').first().waitFor();
    await expect.poll(badge).toBe('1');
  });

  it('is still there, and still open, after the background was killed', async () => {
    await browser.killBackground();
    await dashboard.bringToFront();
    await dashboard.reload();
    await expect.poll(() => dashboard.getByTestId('worklist-row').count()).toBe(3);
  });

  it('gives a new recovery code for the passphrase, and the old one is good no longer', async () => {
    await dashboard.getByRole('link', { name: 'Settings' }).click();
    await dashboard.getByTestId('renew-passphrase').fill('not the passphrase');
    await dashboard.getByRole('button', { name: 'Make a new recovery code' }).click();
    await dashboard.getByText('That passphrase does not match').waitFor();
    await dashboard.getByTestId('renew-passphrase').fill(USER.passphrase);
    await dashboard.getByRole('button', { name: 'Make a new recovery code' }).click();
    const fresh = (await dashboard.getByTestId('recovery-code').innerText()).trim();
    expect(fresh).not.toBe(code);
    old = code;
    code = fresh;
    await dashboard.getByLabel('I have kept it').check();
    await dashboard.getByRole('button', { name: 'Go on' }).click();
    await dashboard.getByRole('link', { name: /Outstanding/ }).click();
    await dashboard.getByTestId('worklist-row').first().waitFor();
  });

  it('can be opened with the recovery code, and with no other, under a new passphrase', async () => {
    const fresh = 'another good phrase';
    await dashboard.getByTestId('lock-now').click();
    await dashboard.getByText('Forgotten your passphrase?').click();
    const recover = async (typed: string) => {
      await dashboard.getByRole('textbox', { name: 'Recovery code' }).fill(typed);
      await dashboard.getByTestId('new-passphrase').fill(fresh);
      await dashboard.getByTestId('new-passphrase-again').fill(fresh);
      await dashboard.getByRole('button', { name: 'Set the new passphrase' }).click();
    };
    await recover(old);
    await dashboard.getByText('That recovery code does not match').waitFor();
    await recover(code.toLowerCase().replaceAll('-', ' '));
    await dashboard.getByTestId('worklist-row').first().waitFor();
    await dashboard.getByTestId('lock-now').click();
    await unlock(dashboard);
    await dashboard.getByText('That passphrase does not match').waitFor();
    await unlock(dashboard, fresh);
    await dashboard.getByTestId('worklist-row').first().waitFor();
  });
});
