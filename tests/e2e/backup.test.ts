import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dateOf, formatDate } from '../../utils/client/date';
import { EVERYTHING } from '../../utils/log/worklist/list-query';
import { foldReferrals } from '../../utils/log/referral/referral';
import { worklist } from '../../utils/log/worklist/worklist';
import { inventLog } from '../bench/worklist-log';
import { OF_FILE, save } from '../store/backup/support';
import { wordsIn } from '../store/on-disk';
import { openUnlockedStore } from '../store/support';
import { launch } from './chromium';
import type { Browser } from './chromium';
import { choosePassphrase, USER } from './journey';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; data?: unknown }> } };

const today = dateOf(new Date());
const FOLDER = mkdtempSync(path.join(tmpdir(), 'alongside-backup-'));
/** Invented. */
const REFERRALS = [
  { name: 'KOWALCZYK, Marek (Mr)', family: 'Kowalczyk', born: '1974-09-02', title: 'Liver assessment', chaseIn: 30 },
  { name: 'SMITH, Karen (Ms)', family: 'Smith', born: '1990-11-21', title: 'Register this client', chaseIn: -9 },
  { name: 'BEGUM, Rukhsana (Mrs)', family: 'Begum', born: '1992-07-17', title: 'Maternity', chaseIn: 2 },
];

async function asked(page: Page, name: string, data: object = {}): Promise<unknown> {
  const reply = await page.evaluate((message) => chrome.runtime.sendMessage(message), { to: 'background', name, data });
  expect(reply.ok).toBe(true);
  return reply.data;
}

/** How many referrals are open, once the lists have been read. */
async function totalOf(page: Page): Promise<number> {
  let total: number | null = null;
  const look = async () => {
    const data = { query: EVERYTHING, offset: 0, limit: 1 };
    ({ total } = (await asked(page, 'worklist/page', data)) as { total: number | null });
    return total;
  };
  await expect.poll(look, { timeout: 30_000 }).not.toBeNull();
  return total ?? 0;
}

const outstanding = async (page: Page) => {
  await page.getByRole('link', { name: /Outstanding/ }).click();
  await page.getByTestId('worklist-row').first().waitFor();
  return page.getByTestId('worklist-row').allInnerTexts();
};

/** The backup page of a machine that has never been used. */
async function freshMachine(): Promise<{ browser: Browser; page: Page }> {
  const browser = await launch();
  const page = await browser.openView('dashboard.html#backup');
  await choosePassphrase(page);
  await page.getByRole('heading', { name: 'Back up and share the log' }).waitFor();
  return { browser, page };
}

async function openFile(page: Page, file: string, passphrase = OF_FILE): Promise<void> {
  await page.getByTestId('open-log-file').click();
  await page.getByLabel('File of the log').setInputFiles(file);
  await page.getByTestId('file-passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Open the file' }).click();
}

const figures = (page: Page) =>
  page
    .getByTestId('log-preview')
    .evaluate((list) =>
      Object.fromEntries(
        [...list.querySelectorAll('div')].map((pair) => [
          pair.querySelector('dt')?.textContent ?? '',
          Number(pair.querySelector('dd')?.textContent?.replaceAll(',', '')),
        ]),
      ),
    );

describe('A backup', () => {
  let one: Browser;
  let here: Page;
  let file = '';

  beforeAll(async () => {
    one = await launch();
    here = await one.openView('dashboard.html#settings');
    await choosePassphrase(here);
    for (const [at, { name, family, born, title, chaseIn }] of REFERRALS.entries()) {
      await asked(here, 'log/append', {
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
      });
    }
  });
  afterAll(() => one?.close());

  it('is saved under a passphrase of its own, asking the user’s again, in a file that names nobody', async () => {
    await here.getByRole('link', { name: 'Back up and share the log' }).click();
    await here.getByTestId('new-passphrase').fill(OF_FILE);
    await here.getByTestId('new-passphrase-again').fill(OF_FILE);
    await here.getByTestId('own-passphrase').fill('not the passphrase');
    await here.getByTestId('save-log').click();
    await here.getByText('That passphrase does not match').waitFor();
    await here.getByTestId('own-passphrase').fill(USER.passphrase);
    const [download] = await Promise.all([here.waitForEvent('download'), here.getByTestId('save-log').click()]);
    expect(download.suggestedFilename()).toBe(`Alongside log ${formatDate(today)}.alongside`);
    file = path.join(FOLDER, download.suggestedFilename());
    await download.saveAs(file);
    await here.getByText('6 entries saved as').waitFor();
    await here
      .getByText(`Backed up ${formatDate(today)}`)
      .first()
      .waitFor();
    const bytes = readFileSync(file);
    expect(bytes.subarray(0, 15).toString()).toBe('Alongside log 1');
    expect(wordsIn(bytes, ['SMITH', 'Kowalczyk', 'Brackenfield', '1990-11-21', USER.name])).toEqual([]);
  });

  it('is restored on another machine, with a preview before: the same list is outstanding', async () => {
    const { browser, page } = await freshMachine();
    await openFile(page, file, 'four dry umbrellas');
    await page.getByText('That passphrase does not open this file').waitFor();
    await page.getByTestId('file-passphrase').fill(OF_FILE);
    await page.getByRole('button', { name: 'Open the file' }).click();
    await page.getByRole('heading', { name: 'Add 6 entries to this log?' }).waitFor();
    expect(await figures(page)).toEqual({ entries: 6, 'new here': 6, 'already here': 0, differ: 0 });
    expect(await page.getByRole('dialog').innerText()).toMatch(new RegExp(`${USER.name}[^]*3 referrals of 3 clients`));
    expect(await totalOf(page)).toBe(0);
    await page.getByTestId('add-to-log').click();
    await page.getByRole('heading', { name: 'Added to this log' }).waitFor();
    await page.getByRole('button', { name: 'Done' }).click();

    await openFile(page, file);
    await page.getByRole('heading', { name: 'There is nothing new in this file' }).waitFor();
    expect(await page.getByTestId('add-to-log').count()).toBe(0);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
    expect(await outstanding(page)).toEqual(await outstanding(here));
    await browser.close();
  });

  it('says of a file that is cut off, damaged or something else what it is, and the log stays', async () => {
    const bytes = readFileSync(file);
    const write = (name: string, content: Uint8Array | string) => {
      writeFileSync(path.join(FOLDER, name), content);
      return path.join(FOLDER, name);
    };
    const bent = Uint8Array.from(bytes);
    bent[bytes.length - 300] = (bent[bytes.length - 300] ?? 0) ^ 1;
    await here.goto(here.url().replace(/#.*/, '#backup'));
    await openFile(here, write('half.alongside', bytes.subarray(0, bytes.length - 40)));
    await here.getByText('This file ends too early').waitFor();
    await here.getByLabel('File of the log').setInputFiles(write('bent.alongside', bent));
    await here.getByTestId('file-passphrase').fill(OF_FILE);
    await here.getByRole('button', { name: 'Open the file' }).click();
    await here.getByText('This file is damaged').waitFor();
    await here.getByLabel('File of the log').setInputFiles(write('list.alongside', 'Code,Name'));
    await here.getByText('This is not a file that Alongside saved').waitFor();
    await here.getByRole('button', { name: 'Cancel' }).click();
    expect(await outstanding(here)).toHaveLength(3);
  });
});

describe('A file that is long in coming', () => {
  const LOG = [...inventLog(250)].flat();
  const FILE = path.join(FOLDER, 'long.alongside');
  const OPEN = worklist(foldReferrals(LOG).values(), today).length;
  let browser: Browser;
  let page: Page;
  const share = async () => Number((/(\d+)%/.exec(await page.getByRole('dialog').innerText()) ?? ['', '0'])[1]);
  const total = async () => ({ total: await totalOf(page) });

  beforeAll(async () => {
    const store = await openUnlockedStore();
    await store.log.append(LOG);
    writeFileSync(FILE, await save(store));
    store.close();
    ({ browser, page } = await freshMachine());
  });
  afterAll(() => browser?.close());

  it('is read on although the background is killed under it', async () => {
    await openFile(page, FILE);
    await page.getByRole('heading', { name: 'Reading long.alongside' }).waitFor();
    await browser.killBackground();
    await page.getByTestId('log-preview').waitFor({ timeout: 60_000 });
    expect(await figures(page)).toEqual({ entries: 5_000, 'new here': 5_000, 'already here': 0, differ: 0 });
  });

  it('keeps what was added where it is cut off, and says how it goes on', async () => {
    await page.getByTestId('add-to-log').click();
    await expect.poll(share, { timeout: 60_000 }).toBeGreaterThan(10);
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Open the same file again to add the rest: nothing is added twice').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
    // The page is gone altogether the second time
    const { total: some } = await total();
    expect(some).toBeGreaterThan(0);
    await openFile(page, FILE);
    await page.getByTestId('add-to-log').click({ timeout: 60_000 });
    await expect.poll(share, { timeout: 60_000 }).toBeGreaterThan(40);
    await page.reload();
    await page.getByTestId('open-log-file').waitFor();
    // More than before, where the first time was stopped in time to leave any
    expect((await total()).total).toBeGreaterThanOrEqual(some);
  });

  it('adds the rest, killed again in the middle, and nothing is there twice', async () => {
    await openFile(page, FILE);
    await page.getByTestId('log-preview').waitFor({ timeout: 60_000 });
    const left = await figures(page);
    expect(left['already here']).toBeGreaterThan(0);
    expect((left['new here'] ?? 0) + (left['already here'] ?? 0)).toBe(5_000);
    await page.getByTestId('add-to-log').click();
    await expect.poll(share, { timeout: 60_000 }).toBeGreaterThan(60);
    await browser.killBackground();
    await page.getByRole('heading', { name: 'Added to this log' }).waitFor({ timeout: 60_000 });
    expect((await total()).total).toBe(OPEN);
    await page.getByRole('button', { name: 'Done' }).click();
    await openFile(page, FILE);
    await page.getByTestId('log-preview').waitFor({ timeout: 60_000 });
    expect(await figures(page)).toEqual({ entries: 5_000, 'new here': 0, 'already here': 5_000, differ: 0 });
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
  });

  it('is saved whole although the background is killed under it: it is begun again by itself', async () => {
    await page.getByTestId('new-passphrase').fill(OF_FILE);
    await page.getByTestId('new-passphrase-again').fill(OF_FILE);
    await page.getByTestId('own-passphrase').fill(USER.passphrase);
    const coming = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByTestId('save-log').click();
    await page.getByText(/^[1-9][\d,]* of 5,000 entries$/).waitFor();
    await browser.killBackground();
    const again = path.join(FOLDER, 'again.alongside');
    await (await coming).saveAs(again);
    await page.getByText('5,000 entries saved as').waitFor();
    await page
      .getByText(`Backed up ${formatDate(today)}`)
      .first()
      .waitFor();
    await openFile(page, again);
    await page.getByTestId('log-preview').waitFor({ timeout: 60_000 });
    expect(await figures(page)).toEqual({ entries: 5_000, 'new here': 0, 'already here': 5_000, differ: 0 });
  });
});
