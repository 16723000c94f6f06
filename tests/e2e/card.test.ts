import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { momentValue, readCalendar, textValue } from '../letters/card/read-calendar';
import { paragraphsOf, part, unzip } from '../letters/docx-file';
import { choosePassphrase, clipboard, fillEcgDetails, giveOwnDetails, newLetter } from './journey';
import { untilClient } from './sidebar-states';
import { openBeside } from './world';
import type { World } from './world';

const OWN = '/clients/T-20418/details';
const OTHER = '/clients/T-20533/details';
const CLIENT = /Oluwaseun|Adébáyọ̀|Featherstonehaugh|999 ?418|1981|T-20418/i;

describe('An appointment card in other forms', () => {
  let world: World;
  let page: Page;
  let sidebar: Frame;

  beforeAll(async () => {
    ({ world, page, sidebar } = await openBeside('casedesk', '/clients/T-20418/details'));
    await newLetter(sidebar, 'appointment-card');
    await sidebar.getByLabel('Day of the appointment').fill('7 July 2027');
    await sidebar.getByLabel('Time', { exact: true }).fill('Wednesday at 2:20');
    await sidebar.getByLabel('How long it takes').fill('30');
    await sidebar.getByLabel('Who the client will see').fill('Dr van der Berg');
    await sidebar.getByLabel('Where', { exact: true }).fill('Tidewell Hospital, blue entrance');
    await sidebar.getByLabel('The client knows the way').check();
    await sidebar.getByLabel('Number to ring if they cannot come').fill('01632 960144');
    await sidebar.getByRole('button', { name: 'Choose a passphrase' }).click();
    await choosePassphrase(sidebar);
  });
  afterAll(() => world?.close());

  it('makes no calendar file of half a time', async () => {
    await sidebar.getByTestId('card-calendar').click({ force: true });
    await sidebar.getByRole('alert').getByText('Write the time with am or pm').waitFor();
    await sidebar.getByLabel('Time', { exact: true }).fill('Wednesday at 2:20 pm');
    await sidebar.locator('[data-testid="card-calendar"]:not([aria-disabled])').waitFor();
  });

  it('is a calendar file that names no client', async () => {
    const coming = page.waitForEvent('download');
    await sidebar.getByTestId('card-calendar').click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('appointment.ics');
    const file = await readFile(await download.path(), 'utf8');
    expect(file).not.toMatch(CLIENT);
    expect(file).not.toMatch(/Alongside|Tidewell Recovery|drug|alcohol/i);
    const [event] = readCalendar(file).parts;
    // In British Summer Time, wherever the machine that runs this stands.
    expect(momentValue(event?.properties.get('DTSTART')).toISOString()).toBe('2027-07-07T13:20:00.000Z');
    expect(event?.properties.get('DURATION')).toBe('PT30M');
    expect(textValue(event?.properties.get('LOCATION'))).toBe('Tidewell Hospital, blue entrance');
    expect(textValue(event?.properties.get('DESCRIPTION'))).toBe('If you cannot come, ring 01632 960144.');
    await sidebar.getByText('Calendar file saved at').waitFor();
    await sidebar.getByRole('button', { name: 'Back to the letter', exact: true }).click();
  });

  it('is a text message that names no client, shortened before it is copied', async () => {
    await sidebar.getByTestId('card-text').click();
    const words = sidebar.getByTestId('card-text-words');
    expect(await words.inputValue()).toBe(
      'Appointment: 7 July 2027, Wednesday at 2:20 pm, Tidewell Hospital, blue entrance. Cannot come? Ring 01632 960144',
    );
    await words.fill('Wednesday 7 July, 2:20 pm. Cannot come? Ring 01632 960144');
    await sidebar.getByText('57 characters. Fits one text message').waitFor();
    await sidebar.getByTestId('card-text-copy').click();
    await sidebar.getByText('Text message copied at').waitFor();
    expect(await clipboard(world, page)).toEqual({
      plain: 'Wednesday 7 July, 2:20 pm. Cannot come? Ring 01632 960144',
      html: '',
    });
    await sidebar.getByRole('button', { name: 'Back to the letter', exact: true }).click();
  });

  it('is held while another client is on screen, by the background too', async () => {
    const readAt = await sidebar.getByTestId('letter-export-state').innerText();
    expect(readAt).toContain('Same client on screen');
    await page.evaluate((to) => (window as unknown as { caseDesk: { go(path: string): void } }).caseDesk.go(to), OTHER);
    await untilClient(sidebar, 'KOWALCZYK');
    await sidebar.getByText('Open it').click();
    await sidebar.getByTestId('letter-held').waitFor();
    await sidebar.getByTestId('card-calendar').click({ force: true });
    await sidebar.getByRole('alert').getByText('another client is on screen').waitFor();
    const refused = await sidebar.evaluate(async () => {
      const { chrome: api } = globalThis as unknown as {
        chrome: {
          storage: { session: { get(key: null): Promise<object> } };
          runtime: { sendMessage(message: object): Promise<{ data: { drafts: { id: string }[] }; code: string }> };
        };
      };
      // The view's own token: what a view that had been taken over could show.
      const keys = Object.keys(await api.storage.session.get(null));
      const token = keys.find((key) => key.startsWith('view:'))?.slice('view:'.length);
      const ask = (name: string, data: object) => api.runtime.sendMessage({ to: 'background', name, token, data });
      const { data } = await ask('client/log', { identity: { nhsNumber: '9994182072' } });
      const draft = data.drafts[0]?.id;
      const ics = await ask('letter/release', { draft, route: 'ics', overrides: [] });
      const copy = await ask('client-copy/release', { draft, route: 'print', text: 'We asked.' });
      const word = await ask('client-copy/release', { draft, route: 'docx', text: 'We asked.' });
      return [ics.code, copy.code, word.code];
    });
    expect(refused).toEqual(['different-client', 'different-client', 'different-client']);
  });

  it('is in the log of its client, each time it left', async () => {
    await page.evaluate((to) => (window as unknown as { caseDesk: { go(path: string): void } }).caseDesk.go(to), OWN);
    await sidebar.locator('[data-testid="card-calendar"]:not([aria-disabled])').waitFor();
    await sidebar.getByRole('button', { name: 'Back to the letters' }).click();
    await sidebar.getByText('Log', { exact: true }).first().click();
    await sidebar.getByText('Letter saved as a calendar file: Appointment card').first().waitFor();
    await sidebar.getByText('Letter copied as a text message: Appointment card').first().waitFor();
  });
});

describe('The copy for the client', () => {
  let world: World;
  let page: Page;
  let sidebar: Frame;

  beforeAll(async () => {
    ({ world, page, sidebar } = await openBeside('casedesk', '/clients/T-20418/details'));
    await newLetter(sidebar, 'ecg-on-methadone');
    await fillEcgDetails(sidebar);
    await sidebar.getByRole('button', { name: 'Choose a passphrase' }).click();
    await choosePassphrase(sidebar);
    await giveOwnDetails(sidebar);
  });
  afterAll(() => world?.close());

  it('is printed large, without a name or number of the client, once', async () => {
    await sidebar.getByTestId('copy-for-client').click();
    const words = (await sidebar.getByTestId('client-copy-text').textContent()) ?? '';
    expect(words).toContain('We asked for a heart tracing within two weeks.');
    const opened = world.browser.context.waitForEvent('page');
    await sidebar.getByTestId('client-copy-print').click();
    const printed = await opened;
    await printed.locator('html[data-printed="yes"]').waitFor();
    const text = await printed.locator('body').innerText();
    for (const paragraph of words.split('\n\n')) expect(text).toContain(paragraph);
    expect(text).not.toMatch(CLIENT);
    expect(text).not.toMatch(/methadone/i);
    const size = await printed
      .locator('#letter p')
      .first()
      .evaluate((one) => getComputedStyle(one).fontSize);
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(16 / 0.75);
    const again = await world.browser.openView(`print.html${new URL(printed.url()).hash}`);
    await again.getByText('has already left from here').waitFor();
    await again.close();
    await printed.close();
  });

  it('is saved for Word in large print, and neither the file nor its name tells whose it is or what about', async () => {
    await page.bringToFront();
    const words = (await sidebar.getByTestId('client-copy-text').textContent()) ?? '';
    const coming = page.waitForEvent('download');
    await sidebar.getByTestId('client-copy-docx').click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^what-we-asked-for-you-\d{4}-\d\d-\d\d\.docx$/);
    const parts = unzip(new Uint8Array(await readFile(await download.path())));
    expect(paragraphsOf(parts).map(({ text }) => text)).toEqual(words.split('\n\n'));
    expect(Object.keys(parts).filter((name) => /header|footer/.test(name))).toEqual([]);
    for (const name of Object.keys(parts)) expect(part(parts, name)).not.toMatch(CLIENT);
    expect(part(parts, 'docProps/core.xml')).not.toMatch(/methadone|ECG|Tidewell/i);
    // In half points
    expect(Number(/<w:sz w:val="(\d+)"/.exec(part(parts, 'word/styles.xml'))?.[1])).toBeGreaterThanOrEqual(32);
  });

  it('is noted in the log, and the letter is not taken for one that left', async () => {
    await page.bringToFront();
    await sidebar.getByRole('button', { name: 'Close', exact: true }).first().click();
    await sidebar.getByRole('button', { name: 'Back to the letters' }).click();
    await sidebar.getByText('Log', { exact: true }).first().click();
    await sidebar.getByText('Copy for the client printed: ECG on methadone').first().waitFor();
    await sidebar.getByText('Copy for the client saved as a Word file: ECG on methadone').first().waitFor();
    expect(await sidebar.getByText(/^Letter (printed|saved)/).count()).toBe(0);
  });
});
