import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfPages } from '../letters/pdf-pages';
import {
  choosePassphrase,
  clipboard,
  fillEcgDetails,
  giveOwnDetails,
  logAction,
  newLetter,
  printLetter,
} from './journey';
import { untilClient } from './sidebar-states';
import { openBeside } from './world';
import type { World } from './world';

const ADEBAYO = 'ADÉBÁYỌ̀-FEATHERSTONEHAUGH';

/** A letter that left and a phone call, then all of it out again. */
describe('A client’s log leaves as a whole', () => {
  let world: World;
  let page: Page;
  let sidebar: Frame;
  let paper: Page;
  const go = (path: string) =>
    page.evaluate((to) => (window as unknown as { caseDesk: { go(path: string): void } }).caseDesk.go(to), path);
  const openPaper = async (from: Frame | Page) => {
    const opened = world.browser.context.waitForEvent('page');
    await from.getByTestId('print-log').click();
    return opened;
  };

  beforeAll(async () => {
    ({ world, page, sidebar } = await openBeside('casedesk', '/clients/T-20418/details'));
    await newLetter(sidebar, 'ecg-on-methadone');
    await fillEcgDetails(sidebar);
    await sidebar.getByRole('button', { name: 'Choose a passphrase' }).click();
    await choosePassphrase(sidebar);
    await giveOwnDetails(sidebar);
    if ((await sidebar.getByText('To nobody yet').count()) > 0)
      await sidebar.getByRole('button', { name: 'Change' }).click();
    const letter = await printLetter(world, page, sidebar);
    await letter.close();
    await page.bringToFront();
    await sidebar.getByRole('button', { name: 'Back to the letter', exact: true }).click();
    await sidebar.getByRole('button', { name: 'Back to the letters' }).click();
    await logAction(sidebar, 'phone-call', 'Rang reception, they have <b>it</b>.');
    await sidebar.getByText('Log', { exact: true }).first().click();
  });
  afterAll(() => world?.close());

  it('on paper: who it is about, every entry, the letter as it left, on pages that name the client', async () => {
    paper = await openPaper(sidebar);
    await paper.locator('html[data-printed="yes"]').waitFor();
    const pages = await pdfPages(await paper.pdf({ preferCSSPageSize: true }));
    const text = pages.map((one) => one.text).join(' ');
    expect(text).toContain('What is kept in Alongside');
    expect(text).toContain('Rang reception, they have <b>it</b>.');
    expect(text).toContain('105 mg a day');
    expect(text).toContain('999 418 2072');
    for (const [at, one] of pages.entries()) {
      expect(one.text.normalize()).toContain(ADEBAYO.normalize());
      expect(one.text).toContain(`Page ${at + 1} of ${pages.length}`);
    }
  });

  it('from a page that names nobody in its title or address, and is good once', async () => {
    expect(await paper.title()).toBe('Log');
    expect(decodeURIComponent(paper.url())).not.toMatch(/Adébáyọ̀|999|T-20418/i);
    const again = await world.browser.openView(`paper.html${new URL(paper.url()).hash}`);
    await again.getByText('already opened').waitFor();
    expect(await again.locator('#sheet').count()).toBe(0);
    await again.close();
  });

  it('as a summary for the case system’s notes, which names nobody', async () => {
    await page.bringToFront();
    await sidebar.getByRole('button', { name: 'Copy summary for the case system' }).click();
    await expect
      .poll(async () => (await clipboard(world, page)).plain)
      .toMatch(/^Referrals as of \d+ \w+ \d{4}\n- ECG on methadone/);
    expect((await clipboard(world, page)).plain).not.toMatch(/Adébáyọ̀|999/i);
  });

  it('from the dashboard as entries in CSV and the referral in FHIR, whose names say nothing', async () => {
    const dashboard = await world.browser.openView('dashboard.html');
    await dashboard.getByTestId('worklist-row').first().click();
    const [csv] = await Promise.all([
      dashboard.waitForEvent('download'),
      dashboard.getByRole('button', { name: 'Save the entries (CSV)' }).click(),
    ]);
    expect(csv.suggestedFilename()).toMatch(/^alongside-entries-\d{4}-\d\d-\d\d\.csv$/);
    expect(await readFile(await csv.path(), 'utf8')).toContain('"Rang reception, they have <b>it</b>."');
    const [fhir] = await Promise.all([
      dashboard.waitForEvent('download'),
      dashboard.getByRole('button', { name: 'Save this referral (FHIR R4)' }).click(),
    ]);
    const bundle = JSON.parse(await readFile(await fhir.path(), 'utf8')) as { resourceType: string; entry: unknown[] };
    expect(bundle.resourceType).toBe('Bundle');
    expect(JSON.stringify(bundle)).toContain('https://fhir.nhs.uk/Id/nhs-number');
    await dashboard.close();
  });

  it('not where the page has another client on it by then, nor anything of others to a view in a page', async () => {
    await page.bringToFront();
    await go('/clients/T-20533/details');
    await untilClient(sidebar, 'KOWALCZYK');
    const count = world.browser.context.pages().length;
    const reply = await sidebar.evaluate(async () => {
      const { chrome: api } = globalThis as unknown as {
        chrome: {
          storage: { session: { get(key: null): Promise<object> } };
          runtime: {
            sendMessage(message: unknown): Promise<{ ok: boolean; code?: string; data?: { client?: string } }>;
          };
        };
      };
      const keys = Object.keys(await api.storage.session.get(null));
      const token = keys.find((key) => key.startsWith('view:'))?.slice('view:'.length) ?? '';
      const ask = (name: string, data: object) => api.runtime.sendMessage({ to: 'background', name, token, data });
      const identity = { nhsNumber: '9994182072' };
      const { data } = await ask('client/log', { identity });
      const note = { kind: 'action', action: 'note', text: 'For somebody who is not on screen' };
      const query = { list: 'all', text: '', client: null, state: null, destination: null, specialty: null };
      return Promise.all([
        ask('paper/open', { client: data?.client, identity }),
        ask('log/append', { about: { client: data?.client }, happening: note }),
        ask('worklist/page', { query: { ...query, keyworker: null, sort: null }, offset: 0, limit: 9 }),
        ask('insights/read', { from: '2026-01-01', to: '2026-12-31' }),
      ]);
    });
    expect(reply).toMatchObject([
      { ok: false, code: 'different-client' },
      { ok: false, code: 'different-client' },
      { ok: false, code: 'view-not-trusted' },
      { ok: false, code: 'view-not-trusted' },
    ]);
    expect(world.browser.context.pages()).toHaveLength(count);
  });

  it('is taken down when it locks', async () => {
    const dashboard = await world.browser.openView('dashboard.html');
    await dashboard.getByTestId('lock-now').click();
    await paper.getByText('was locked').waitFor();
    expect(await paper.locator('#sheet').count()).toBe(0);
  });
});
