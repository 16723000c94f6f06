import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dateOf } from '../../utils/client/date';
import type { Happening } from '../../utils/log/entry';
import { launch } from './chromium';
import type { Browser } from './chromium';
import { choosePassphrase } from './journey';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> } };

const today = dateOf(new Date());
const SENT = addDays(today, -60);
const VISIT = addDays(today, -40);

type Group = { to: string; specialty: string; peer: boolean; attended: number; missed: number };
/** Nine of twelve with a peer worker, six of fourteen without; three at a service too small to be named. */
const GROUPS: readonly Group[] = [
  { to: 'Hepatology clinic', specialty: 'Hepatology', peer: true, attended: 7, missed: 5 },
  { to: 'Dental hospital', specialty: 'Dental', peer: false, attended: 6, missed: 8 },
  { to: '=HYPERLINK("Podiatry")', specialty: 'Podiatry', peer: false, attended: 2, missed: 1 },
];

describe('Insights', () => {
  let browser: Browser;
  let dashboard: Page;

  beforeAll(async () => {
    browser = await launch();
    dashboard = await browser.openView('dashboard.html#insights');
  });
  afterAll(() => browser?.close());

  it('says before anything was saved that there is nothing to count', async () => {
    await dashboard.getByText('Nothing to count yet').waitFor();
  });

  it('counts what was written down, and hides what is small', async () => {
    await dashboard.getByRole('link', { name: 'Settings' }).click();
    await choosePassphrase(dashboard);
    let nth = 0;
    for (const { to, specialty, peer, attended, missed } of GROUPS) {
      for (let i = 0; i < attended + missed; i += 1) {
        nth += 1;
        await writeReferral(dashboard, nth, { to, specialty, peer }, i < attended);
      }
    }
    await dashboard.getByRole('link', { name: 'Insights' }).click();
    const services = figure(dashboard, 'Attendance by service');
    await services.getByRole('button', { name: 'Show as a table' }).click();
    const rows = services.getByRole('row');
    // 29 known: 15 seen, 14 missed. The small one hides the smaller of the other two with it.
    await expect.poll(() => rows.allInnerTexts()).toHaveLength(4);
    const texts = (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
    expect(texts[1]).toMatch(/^Dental hospital 6 8 14 43% 21% to 67% 0$/);
    expect(texts[2]).toMatch(/^Hepatology clinic under 5, or hidden with one under 5, or hidden with one 12 not shown/);
    expect(texts[3]).toMatch(/^All others under 5/);
    expect(await dashboard.getByTestId('insights').innerText()).not.toMatch(/Ward|Kieran|999/);
  });

  it('sets appointments with a support beside those without, with what to bear in mind', async () => {
    const supports = figure(dashboard, 'Attendance with and without each support');
    // With a peer worker 7 of 12; without 8 of 17.
    await expect
      .poll(() => supports.locator('svg.bars').textContent())
      .toMatch(/58% \(7 of 12\)[\s\S]*47% \(8 of 17\)/);
    const text = await supports.innerText();
    expect(text).toContain('the numbers are small, so the difference may be chance');
    expect(text).toContain('went to different services, so they are not alike');
    expect(text).toContain('not what caused it');
  });

  it('narrows to a service and to other days, and back', async () => {
    await dashboard.getByLabel('Service', { exact: true }).selectOption('Dental hospital');
    await expect.poll(() => keyFigures(dashboard)).toContain('43%');
    await dashboard.getByLabel('Days', { exact: true }).selectOption('Other dates');
    await dashboard.getByLabel('To', { exact: true }).fill('1 Feb 2020');
    await dashboard.getByLabel('From', { exact: true }).fill('1 Jan 2020');
    await expect.poll(() => keyFigures(dashboard)).toContain('attended: too few to show');
    await dashboard.getByLabel('Days', { exact: true }).selectOption('Last 12 months');
    await dashboard.getByLabel('Service', { exact: true }).selectOption('All services');
    await expect.poll(() => keyFigures(dashboard)).toContain('52%');
  });

  it('saves every table as one file, in which no name is a formula', async () => {
    const [download] = await Promise.all([
      dashboard.waitForEvent('download'),
      dashboard.getByTestId('insights-csv').click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Alongside insights \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d\.csv$/);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv).toContain('Dental hospital,6,8,14,43%,21% to 67%,0');
    expect(csv).not.toMatch(/(?:^|,|")=/m);
    expect(csv).not.toMatch(/Ward|999/);
  });

  it('saves a chart as a picture', async () => {
    const supports = figure(dashboard, 'Attendance with and without each support');
    const [download] = await Promise.all([
      dashboard.waitForEvent('download'),
      supports.getByRole('button', { name: 'Save picture' }).click(),
    ]);
    const png = await readFile(await download.path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    // 560 and twice 24, by two.
    expect(png.readUInt32BE(16)).toBe(1_216);
    const ink = await dashboard.evaluate(
      async (bytes) => {
        const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        const { data: dots = [] } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {};
        const colours = new Set<string>();
        for (let at = 0; at < dots.length; at += 4) colours.add(`${dots[at]},${dots[at + 1]},${dots[at + 2]}`);
        return [colours.has('11,90,107'), colours.has('255,255,255')];
      },
      [...png],
    );
    expect(ink).toEqual([true, true]);
  });

  it('shows nothing while locked', async () => {
    await dashboard.getByTestId('lock-now').click();
    await dashboard.getByTestId('unlock-passphrase').waitFor();
    expect(await dashboard.getByRole('main').innerText()).not.toMatch(/Dental|Hepatology|%/);
  });
});

function figure(dashboard: Page, title: string) {
  return dashboard.getByRole('region', { name: title });
}

async function keyFigures(dashboard: Page): Promise<string> {
  return (await dashboard.locator('.insights-key').innerText()).replaceAll(/\s+/g, ' ');
}

async function writeReferral(dashboard: Page, nth: number, group: Omit<Group, 'attended' | 'missed'>, seen: boolean) {
  const { to, specialty, peer } = group;
  const sent: Happening = {
    kind: 'sent',
    title: 'Referral',
    destination: to,
    specialty,
    route: 'email',
    sentOn: SENT,
    chaseOn: addDays(SENT, 14),
    supports: peer ? ['peer'] : [],
  };
  const ended: Happening = {
    kind: 'attendance',
    attendance: seen ? 'attended' : 'did-not-attend',
    on: VISIT,
    barriers: [],
    note: '',
  };
  for (const [happening, happenedOn] of [
    [sent, SENT],
    [ended, VISIT],
  ] as const) {
    const reply = await dashboard.evaluate((message) => chrome.runtime.sendMessage(message), {
      to: 'background',
      name: 'log/append',
      data: {
        about: { name: 'WARD, Kieran', identity: { familyName: 'Ward', dateOfBirth: '1981-03-14' } },
        referral: `01ARZ3NDEKTSV4RRFFQ69G5${String(nth).padStart(3, '0')}`,
        happenedOn,
        happening,
      },
    });
    if (!reply.ok) throw new Error(JSON.stringify(reply));
  }
}
