import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dateOf, formatNearDate } from '../../utils/client/date';
import type { Happening } from '../../utils/log/entry';
import { choosePassphrase, clipboard } from './journey';
import { openWorld } from './world';
import type { World } from './world';

type Api = { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; code?: string }> } };
declare const chrome: Api;

const today = dateOf(new Date());
const sent = (chaseIn: number, destination = 'Brackenfield Surgery', specialty = 'Cardiology'): Happening => ({
  kind: 'sent',
  title: 'ECG on methadone',
  destination,
  specialty,
  route: 'email',
  sentOn: addDays(today, -20),
  chaseOn: addDays(today, chaseIn),
  supports: [],
});
const booked = (inDays: number): Happening => ({
  kind: 'booked',
  on: addDays(today, inDays),
  at: '14:30',
  place: 'Riverside Clinic',
  told: 'phone',
  note: '',
});
const missed: Happening = { kind: 'attendance', attendance: 'did-not-attend', on: today, barriers: [], note: '' };
const refused: Happening = { kind: 'rejected', note: 'Out of area', chaseOn: addDays(today, 3) };
const need: Happening = { kind: 'need', title: 'Leg ulcer, not dressed', note: '' };

/** Invented: who, born when, and what happened to their referral. */
const LIFE: readonly (readonly [family: string, given: string, born: string, happened: readonly Happening[]])[] = [
  ['Smith', 'Karen', '1990-11-21', [sent(-9)]],
  ['Kowalczyk', 'Marek', '1974-09-02', [sent(-2, 'Marsh Lane Medical Practice')]],
  ['Begum', 'Rukhsana', '1992-07-17', [sent(10), booked(3)]],
  ['Hussain', 'Tariq', '1985-08-19', [sent(10), booked(0), missed]],
  ['Okonkwo', 'Chidi', '1980-11-15', [sent(10, 'Northgate Liver Outreach', 'Liver'), refused]],
  ['Ashworth', 'Dean', '1977-05-11', [need]],
];

describe('Working through the worklist', () => {
  let world: World;
  let dashboard: Page;

  const rows = () => dashboard.getByTestId('worklist-row');
  const names = async () =>
    (await rows().locator('.outstanding-client').allInnerTexts()).map((name) => name.split(',')[0]);
  const list = (name: RegExp) => dashboard.getByRole('tab', { name }).click();

  beforeAll(async () => {
    world = await openWorld('casedesk');
    dashboard = await world.browser.openView('dashboard.html#settings');
    await choosePassphrase(dashboard);
    for (const [at, [family, given, born, happened]] of LIFE.entries()) {
      const identity = { familyName: family, givenName: given, dateOfBirth: born };
      for (const happening of happened) {
        const message: object = {
          to: 'background',
          name: 'log/append',
          data: {
            about: { name: `${family.toUpperCase()}, ${given}`, identity },
            referral: `01ARZ3NDEKTSV4RRFFQ69G5FA${at}`,
            happening,
          },
        };
        const reply = await dashboard.evaluate((asked) => chrome.runtime.sendMessage(asked), message);
        expect(reply).toMatchObject({ ok: true });
      }
    }
    await dashboard.getByRole('link', { name: /Outstanding/ }).click();
    await rows().nth(5).waitFor();
  });
  afterAll(() => world?.close());

  it('has a list for each thing to do, with how many there are', async () => {
    await expect
      .poll(() => dashboard.getByRole('tab').allInnerTexts())
      .toEqual(
        [
          'All\n6',
          'Overdue\n2',
          'This week\n1',
          'Missed\n1',
          'Waiting longest',
          'Rejected\n1',
          'Needs\n1',
          'Not sent\n0',
        ].map((text) => expect.stringMatching(new RegExp(`^${text.replace('\n', '\\s*')}$`)) as string),
      );
    const found: Record<string, string[]> = {};
    for (const name of ['Overdue', 'This week', 'Missed', 'Rejected', 'Needs']) {
      await list(new RegExp(`^${name}`));
      await dashboard.getByRole('tab', { name: new RegExp(`^${name}`), selected: true }).waitFor();
      await expect.poll(() => rows().count()).toBe(name === 'Overdue' ? 2 : 1);
      found[name] = (await names()) as string[];
    }
    expect(found).toEqual({
      Overdue: ['SMITH', 'KOWALCZYK'],
      'This week': ['BEGUM'],
      Missed: ['HUSSAIN'],
      Rejected: ['OKONKWO'],
      Needs: ['ASHWORTH'],
    });
    await list(/^Not sent/);
    await dashboard.getByText('Every letter was sent').waitFor();
    await list(/^All/);
    await expect.poll(() => rows().count()).toBe(6);
  });

  it('is filtered, sorted, and kept as a view that is still there later', async () => {
    await dashboard.getByLabel('Specialty').selectOption({ label: 'Specialty: Cardiology' });
    await expect.poll(() => rows().count()).toBe(4);
    await dashboard.getByRole('button', { name: 'Client', exact: true }).click();
    await expect.poll(names).toEqual(['BEGUM', 'HUSSAIN', 'KOWALCZYK', 'SMITH']);
    await dashboard.getByRole('button', { name: 'Save this view' }).click();
    await dashboard.getByLabel('Name', { exact: true }).fill('Hearts by name');
    await dashboard.getByRole('button', { name: 'Save view' }).click();
    await dashboard.getByRole('button', { name: 'Remove this view' }).waitFor();
    await dashboard.reload();
    await rows().nth(5).waitFor();
    await dashboard.getByLabel('View', { exact: true }).selectOption({ label: 'View: Hearts by name' });
    await expect.poll(names).toEqual(['BEGUM', 'HUSSAIN', 'KOWALCZYK', 'SMITH']);
    await dashboard.getByRole('button', { name: 'Clear filters' }).click();
    await dashboard.getByRole('button', { name: 'Client', exact: true }).click();
    await dashboard.getByRole('button', { name: 'Client', exact: true }).click();
    await expect.poll(() => rows().count()).toBe(6);
  });

  it('takes a chase for several by keyboard alone, and takes it back', async () => {
    await list(/^Overdue/);
    await expect.poll(names).toEqual(['SMITH', 'KOWALCZYK']);
    await rows().first().locator('[tabindex="0"]').focus();
    await dashboard.keyboard.press('x');
    await dashboard.keyboard.press('j');
    await dashboard.keyboard.press('Shift+X');
    await dashboard.getByText('2 selected').waitFor();
    await dashboard.getByTestId('bulk-bar').getByRole('button', { name: 'Log a chase' }).click();
    await dashboard.getByTestId('mark-save').click();
    await dashboard.getByText('Nothing is overdue').waitFor();
    await dashboard.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(names).toEqual(['SMITH', 'KOWALCZYK']);
    // Both words stay in the history.
    await rows().first().click();
    await dashboard.getByText('Undone: no chase was made').waitFor();
    await dashboard.keyboard.press('Escape');
  });

  it('leaves out of a reminder whoever has no appointment, and says so', async () => {
    await list(/^All/);
    await expect.poll(() => rows().count()).toBe(6);
    await dashboard.getByLabel('Select this page').click();
    await dashboard.getByText('6 selected').waitFor();
    await dashboard.getByTestId('bulk-bar').getByRole('button', { name: 'Reminder given' }).click();
    await dashboard.getByTestId('mark-save').click();
    await dashboard.getByText('Reminder logged for 1 referral; 5 left out').first().waitFor();
    await dashboard.getByRole('button', { name: 'Undo' }).click();
    await dashboard.getByText('Undone', { exact: true }).first().waitFor();
  });

  it('gives words to remind each client with, which say nothing of who, why or where', async () => {
    await dashboard.getByRole('button', { name: 'Copy today’s reminders' }).click();
    await dashboard.getByLabel('Number to ring').fill('01632 960418');
    const reminder = dashboard.getByTestId('reminder');
    await reminder.getByRole('button', { name: 'Copy reminder' }).click();
    await expect
      .poll(async () => (await clipboard(world, dashboard)).plain)
      .toMatch(/^Reminder: .*14:30\. Cannot come\? Ring 01632 960418$/);
    const { plain: copied } = await clipboard(world, dashboard);
    expect(copied).not.toMatch(/begum|rukhsana|ECG|Riverside|clinic|recovery/i);
    await reminder.getByRole('button', { name: 'Reminder given' }).click();
    await reminder.getByText('reminded').waitFor();
    await dashboard.getByRole('button', { name: 'Close' }).first().click();
    await list(/^This week/);
    await expect.poll(() => rows().first().innerText()).toContain(`reminded ${formatNearDate(today)}`);
  });

  it('saves what is listed as CSV after saying what it holds', async () => {
    await list(/^Overdue/);
    await expect.poll(() => rows().count()).toBe(2);
    await dashboard.getByRole('button', { name: 'Save as CSV' }).click();
    await dashboard.getByText('It holds client details').waitFor();
    const [download] = await Promise.all([
      dashboard.waitForEvent('download'),
      dashboard.getByTestId('export-csv').click(),
    ]);
    expect(download.suggestedFilename()).toBe(`alongside-worklist-${today}.csv`);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.split('\r\n').map((line) => line.split(/["',]+/)[1] ?? '')).toHaveLength(4);
    expect(text).toContain('"SMITH, Karen",1990-11-21');
    expect(text).not.toContain('BEGUM');
  });

  it('prints what is listed and nothing else', async () => {
    await dashboard.evaluate(() => {
      window.print = () => undefined;
    });
    await dashboard.getByRole('button', { name: 'Print' }).click();
    await dashboard.getByTestId('export-print').click();
    await dashboard.getByTestId('print-list').waitFor({ state: 'attached' });
    await dashboard.emulateMedia({ media: 'print' });
    expect(await dashboard.getByTestId('print-list').isVisible()).toBe(true);
    expect(await dashboard.getByRole('tab').first().isVisible()).toBe(false);
    expect(await dashboard.getByTestId('print-list').innerText()).toContain('KOWALCZYK, Marek');
    await dashboard.emulateMedia({ media: null });
    await dashboard.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await dashboard.getByTestId('print-list').waitFor({ state: 'detached' });
  });

  it('makes the lists anew from the log, and goes on when the background is killed', async () => {
    await dashboard.getByRole('link', { name: 'Settings' }).click();
    await dashboard.getByRole('button', { name: /Make the lists anew/ }).click();
    await dashboard.getByText('The lists were made anew').first().waitFor();
    await world.browser.killBackground();
    await dashboard.bringToFront();
    await dashboard.getByRole('link', { name: /Outstanding/ }).click();
    await list(/^All/);
    await expect.poll(() => rows().count()).toBe(6);
  });

  it('leaves nothing of anybody in the page once it is locked', async () => {
    await dashboard.getByTestId('lock-now').click();
    await dashboard.getByTestId('unlock-passphrase').waitFor();
    expect(await dashboard.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/SMITH|KOWALCZYK|BEGUM/);
  });
});

describe('From the worklist to the record', () => {
  let world: World;
  let dashboard: Page;
  const record = '/clients/T-20418/details';

  beforeAll(async () => {
    world = await openWorld('casedesk');
    const page = await world.open(record);
    await world.turnOn(page);
    const sidebar = await world.openSidebar(page);
    await sidebar.getByTestId('log-action').click();
    await choosePassphrase(sidebar);
    await sidebar.getByTestId('log-note').click();
    await sidebar.getByTestId('log-text').fill('Came in with her support worker');
    await sidebar.getByTestId('log-save').click();
    await sidebar.getByText('Came in with her support worker').first().waitFor();
    dashboard = await world.browser.openView('dashboard.html');
    // The client is known by now; the referral is logged as somebody without the record would.
    const message: object = {
      to: 'background',
      name: 'log/append',
      data: {
        about: { name: 'somebody', identity: { nhsNumber: '9994182072' } },
        referral: '01ARZ3NDEKTSV4RRFFQ69G5FA1',
        happening: sent(-3),
      },
    };
    await dashboard.evaluate((asked) => chrome.runtime.sendMessage(asked), message);
    await dashboard.getByTestId('worklist-row').first().click();
  });
  afterAll(() => world?.close());

  it('shows the whole client beside the row: keyworker, and what else was written', async () => {
    const drawer = dashboard.getByRole('complementary');
    await drawer.getByText('Came in with her support worker').waitFor();
    await drawer.getByText(/^Keyworker: \S/).waitFor();
  });

  it('opens the record in the case system, where it is read as any page is', async () => {
    const opened = world.browser.context.waitForEvent('page');
    await dashboard.getByRole('button', { name: 'Open the record' }).click();
    const page = await opened;
    await page.waitForLoadState();
    expect(new URL(page.url()).pathname).toBe(record);
    await page.locator('[data-alongside-host]').waitFor({ state: 'attached' });
    // Nothing of the log stands in it before it was read and the sidebar opened.
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('support worker');
  });
});
