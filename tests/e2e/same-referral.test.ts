import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dateOf } from '../../utils/client/date';
import { launch } from './chromium';
import type { Browser } from './chromium';
import { choosePassphrase } from './journey';

type Asked = {
  ok: boolean;
  data: {
    row: { referral: { state: string; warnings: unknown[] } };
    entries: { happening: { kind: string; note?: string } }[];
  };
};
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<Asked> } };

const today = dateOf(new Date());
const REFERRAL = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
/** How often the background is killed under a step that is being saved. */
const KILLS = 6;

describe('One referral, acted on in two places', () => {
  let browser: Browser;
  let one: Page;
  let other: Page;
  const ask = (name: string, data: object) =>
    one.evaluate((message) => chrome.runtime.sendMessage(message), { to: 'background', name, data });
  const inLog = async () => {
    const { data } = await ask('referral/open', { referral: REFERRAL });
    const { state, warnings } = data.row.referral;
    const happened = data.entries.map(({ happening }) => happening);
    return { state, warnings, kinds: happened.map(({ kind }) => kind), notes: happened.map(({ note }) => note) };
  };
  /** Opens the referral where it is not: a page that lost the background may have been drawn anew. */
  const open = async (page: Page) => {
    await page.bringToFront();
    const isOpen = page.getByRole('button', { name: 'Record outcome' });
    const row = page.getByTestId('worklist-row').first();
    await expect
      .poll(
        async () => {
          if (!(await isOpen.isVisible())) await row.click({ timeout: 2_000 }).catch(() => undefined);
          return isOpen.isVisible();
        },
        { timeout: 30_000 },
      )
      .toBe(true);
  };
  const begin = async (page: Page, step: string, note: string) => {
    await open(page);
    if (!(await page.getByRole('button', { name: step, exact: true }).isVisible()))
      await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: step, exact: true }).click();
    await page.getByLabel('Note', { exact: true }).fill(note);
  };

  beforeAll(async () => {
    browser = await launch();
    one = await browser.openView('dashboard.html#settings');
    await choosePassphrase(one);
    await ask('log/append', {
      about: { name: 'BEGUM, Rukhsana (Mrs)', identity: { familyName: 'Begum', dateOfBirth: '1992-07-17' } },
      referral: REFERRAL,
      happenedOn: addDays(today, -20),
      happening: {
        kind: 'sent',
        title: 'Maternity',
        destination: 'Tidewell Hospital',
        route: 'email',
        sentOn: addDays(today, -20),
        chaseOn: today,
        supports: [],
      },
    });
    await one.getByRole('link', { name: /Outstanding/ }).click();
    other = await browser.openView('dashboard.html#outstanding');
    for (const page of [one, other]) await page.getByTestId('worklist-row').first().click();
  });
  afterAll(() => browser?.close());

  it('keeps what both save at the same moment, each once, and shows it to both', async () => {
    await begin(one, 'Receipt confirmed', 'Rang the clinic');
    await begin(other, 'Accepted', 'By letter');
    await Promise.all([one, other].map((page) => page.getByTestId('step-save').click()));
    for (const page of [one, other]) {
      await page.getByText('Rang the clinic').first().waitFor();
      await page.getByText('By letter').first().waitFor();
    }
    expect((await inLog()).kinds.toSorted()).toEqual(['accepted', 'receipt-confirmed', 'sent']);
    expect((await inLog()).state).toBe('accepted');
  });

  it('writes a step once, however often the background is killed while it is saved', async () => {
    const form = one.getByTestId('step-save');
    const write = async (note: string) => {
      await begin(one, 'Contact with client', note);
      await one.getByLabel('Yes', { exact: true }).check();
    };
    for (let kill = 0; kill < KILLS; kill += 1) {
      const note = `Rang, time ${kill}`;
      await write(note);
      // Either is first, and the killing takes a moment of its own: it falls before, into and after the writing.
      await Promise.all([form.click(), browser.killBackground()]);
      const isWritten = async () => (await inLog()).notes.includes(note);
      await expect
        .poll(
          async () => {
            // As a person would: where it says so, press again; where the form went with the page and nothing is in the log, write it again.
            if (await form.isVisible()) {
              if ((await one.getByRole('alert').count()) > 0)
                await form.click({ timeout: 2_000 }).catch(() => undefined);
            } else if (!(await isWritten())) {
              await write(note);
              await form.click();
            }
            return (await isWritten()) && !(await form.isVisible());
          },
          { timeout: 60_000 },
        )
        .toBe(true);
    }
    const { notes } = await inLog();
    for (let kill = 0; kill < KILLS; kill += 1) {
      expect(notes.filter((note) => note === `Rang, time ${kill}`)).toHaveLength(1);
    }
  });

  it('shows what came after it was closed elsewhere with a warning, and drops nothing', async () => {
    await other.bringToFront();
    await other.reload();
    await other.getByTestId('worklist-row').first().click();
    await begin(other, 'Awaiting booking', 'They will write');
    await open(one);
    await one.getByRole('button', { name: 'Record outcome' }).click();
    await one.getByLabel('Outcome', { exact: true }).selectOption('met');
    await one.getByRole('dialog').getByRole('button', { name: 'Record outcome' }).click();
    await one.getByRole('dialog').waitFor({ state: 'detached' });
    await other.bringToFront();
    await other.getByTestId('step-save').click();
    await other.getByText('They will write').first().waitFor();
    const { kinds, warnings } = await inLog();
    expect(warnings).toHaveLength(1);
    expect(kinds.slice(-2).toSorted()).toEqual(['awaiting-booking', 'outcome']);
  });
});
