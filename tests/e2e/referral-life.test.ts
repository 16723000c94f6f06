import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dateOf, formatDate } from '../../utils/client/date';
import { choosePassphrase, fillEcgDetails, giveOwnDetails, importPractices, markSent, newLetter } from './journey';
import { untilClient } from './sidebar-states';
import { openBeside } from './world';
import type { World } from './world';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const RECORD = '/clients/T-20418/details';
const today = dateOf(new Date());
const TODAY = formatDate(today);

/** A client's need, all the way to its outcome, and what may go wrong on the way. Each step builds on the one before. */
describe('The life of a referral', () => {
  let world: World;
  let page: Page;
  let sidebar: Frame;
  let dashboard: Page;
  const item = () => sidebar.getByRole('article', { name: 'ECG on methadone' });
  const press = async (name: string) => {
    const button = item().getByRole('button', { name, exact: true });
    if ((await button.count()) === 0) await item().getByRole('button', { name: 'More' }).click();
    await button.click();
  };
  const save = async (view: Frame = sidebar) => {
    await view.getByTestId('step-save').click();
    await view.getByTestId('step-save').waitFor({ state: 'detached' });
  };
  const book = async (link: string) => {
    await press(link);
    await item().getByLabel('Appointment on').fill(TODAY);
    await item().getByLabel('Time, if known').fill('2.30pm');
    await item().getByLabel('Place').fill('Riverside Clinic');
    await item().getByLabel('Client told').selectOption('phone');
    await save();
    await item().getByText(`Appointment ${TODAY} at 14:30, Riverside Clinic; client told by phone.`).waitFor();
  };

  beforeAll(async () => {
    ({ world, page, sidebar } = await openBeside('casedesk', RECORD));
    dashboard = await world.browser.openView('dashboard.html');
    await importPractices(dashboard, 'tests/fixtures/directory/practices-small.csv');
    await page.bringToFront();
  });
  afterAll(() => world?.close());

  it('begins with a need, which stays on the list by itself', async () => {
    await sidebar.getByTestId('log-need').click();
    await choosePassphrase(sidebar);
    await sidebar.getByTestId('step-save').click();
    await sidebar.getByText('Write what is needed').waitFor();
    await sidebar.getByLabel('What is needed').fill('ECG on methadone');
    await sidebar.getByLabel('Seen on').fill(formatDate(addDays(today, 1)));
    await sidebar.getByTestId('step-save').click();
    await sidebar.getByText(`Enter a date up to ${TODAY}`).waitFor();
    await sidebar.getByLabel('Seen on').fill('1 Jan 1970');
    await sidebar.getByText('Enter a date from 14 Mar 1981 on').waitFor();
    await sidebar.getByLabel('Seen on').fill(TODAY);
    await save();
    await item().getByText('Need, not referred').waitFor();
    await item()
      .getByText(`Look again on ${formatDate(addDays(today, 14))}`)
      .waitFor();
  });

  it('becomes the letter that is written for it, and is one referral', async () => {
    await item().getByRole('button', { name: 'Write letter' }).click();
    await sidebar.getByText('Choose the letter for').waitFor();
    await sidebar.getByTestId('letter-ecg-on-methadone').click();
    await fillEcgDetails(sidebar);
    await giveOwnDetails(sidebar);
    await sidebar.locator('[data-testid="letter-export-copy"]:not([aria-disabled])').click();
    await markSent(sidebar);
    await sidebar.getByRole('tab', { name: 'Client' }).click();
    await item().getByText('no receipt yet').waitFor();
    expect(await sidebar.getByRole('article').count()).toBe(1);
    expect(await sidebar.getByText('Need, not referred').count()).toBe(0);
    // The letter's field of care is the referral's, for the worklist's filter and the insights.
    const identity = { nhsNumber: '9994182072', dateOfBirth: '1981-03-14' };
    const message = { to: 'background', name: 'client/log', data: { identity } };
    const answer = await dashboard.evaluate((one) => chrome.runtime.sendMessage(one), message);
    expect(answer).toMatchObject({ data: { referrals: [{ title: 'ECG on methadone', specialty: 'Cardiology' }] } });
  });

  it('is told of when another letter would ask the same of the same place', async () => {
    await newLetter(sidebar, 'ecg-on-methadone');
    await sidebar
      .getByText(`There is an open referral to Brackenfield Surgery, sent ${TODAY}. Write another?`)
      .waitFor();
    await sidebar.getByRole('button', { name: 'Show it' }).click();
    await item().waitFor();
    await sidebar.locator('article:focus').waitFor();
  });

  it('is booked, with a card and a notice offered, and missed', async () => {
    await book('Booked');
    await item().getByRole('button', { name: 'Accompaniment notice' }).waitFor();
    await item().getByRole('button', { name: 'Appointment card' }).click();
    await sidebar.getByText('Details', { exact: true }).first().click();
    expect(await sidebar.getByLabel('Day of the appointment').inputValue()).toBe(TODAY);
    expect(await sidebar.getByLabel('Time', { exact: true }).inputValue()).toMatch(/^\w+day at 2:30 in the afternoon$/);
    expect(await sidebar.getByLabel('Where', { exact: true }).inputValue()).toBe('Riverside Clinic');
    await sidebar.getByRole('button', { name: 'Back to the letters' }).click();
    await sidebar.getByRole('tab', { name: 'Client' }).click();
    await press('What became of it');
    await item().getByLabel('Did not attend').check();
    await item().getByLabel('Travel').check();
    await save();
    await item().getByText(`Missed on ${TODAY}. Choose what happens next:`).waitFor();
    for (const name of ['Contact the client', 'Book again', 'Challenge the discharge', 'Refer again']) {
      await item().getByRole('button', { name, exact: true }).waitFor();
    }
  });

  it('is acted on: the client is contacted, and it is booked again', async () => {
    await press('Contact the client');
    await item().getByTestId('step-save').click();
    await item().getByText('Say whether they were reached').waitFor();
    await item().getByLabel('Yes').check();
    await item().getByLabel('Note', { exact: true }).fill('The bus did not come');
    await save();
    await item().getByText('Choose what happens next').waitFor({ state: 'detached' });
    await book('Book again');
  });

  it('shows the other tab’s entry before this one’s is saved, and keeps what was typed', async () => {
    await press('Reminder given');
    await item().getByLabel('Note', { exact: true }).fill('Half a sentence');
    const other = await world.open(RECORD);
    const beside = await world.openSidebar(other);
    const there = beside.getByRole('article', { name: 'ECG on methadone' });
    await there.getByRole('button', { name: 'What became of it' }).click();
    await there.getByLabel('Attended', { exact: true }).check();
    await save(beside);
    await page.bringToFront();
    await item().getByText('Written since you opened this form').waitFor();
    await item().getByText(`Attended, ${TODAY} · Ana Pereira`).waitFor();
    expect(await item().getByLabel('Note', { exact: true }).inputValue()).toBe('Half a sentence');
    await item().getByRole('button', { name: 'Cancel' }).click();
    await other.close();
  });

  it('keeps what was typed while the record is read again, and drops it with the client', async () => {
    const go = (to: string) =>
      page.evaluate((path) => (window as unknown as { caseDesk: { go(path: string): void } }).caseDesk.go(path), to);
    await press('Outcome received');
    await item().getByLabel('Note', { exact: true }).fill('QTc 430');
    await go('/clients/T-20418/notes');
    await untilClient(sidebar, 'ADÉBÁYỌ̀');
    await go(RECORD);
    await untilClient(sidebar, 'ADÉBÁYỌ̀');
    await item().getByLabel('Note', { exact: true }).waitFor();
    expect(await item().getByLabel('Note', { exact: true }).inputValue()).toBe('QTc 430');
    await go('/clients/T-20533/details');
    await untilClient(sidebar, 'KOWALCZYK');
    expect(await sidebar.evaluate(() => document.body.innerText)).not.toContain('QTc 430');
    await go(RECORD);
    await untilClient(sidebar, 'ADÉBÁYỌ̀');
    await item().waitFor();
    expect(await item().getByLabel('Note', { exact: true }).count()).toBe(0);
  });

  it('ends with an outcome, and stays to be found', async () => {
    await press('Record outcome');
    await sidebar.getByRole('dialog').getByLabel('Outcome').selectOption('met');
    await sidebar.getByRole('dialog').getByRole('button', { name: 'Record outcome' }).click();
    await sidebar.getByText('1 closed').click();
    await item().getByText('Need met').first().waitFor();
    await item().getByRole('button', { name: 'Open again' }).waitFor();
  });

  it('is corrected in its history, where what was written first stays to be seen', async () => {
    await sidebar.getByRole('tab', { name: 'Log' }).click();
    await sidebar.getByRole('button', { name: 'Correct “Client reached by phone”' }).click();
    const form = sidebar.getByRole('form', { name: 'Correct this entry' });
    expect(await form.getByLabel('Note', { exact: true }).inputValue()).toBe('The bus did not come');
    await form.getByLabel('No', { exact: true }).check();
    await form.getByLabel('How').selectOption('text');
    await form.getByRole('button', { name: 'Save the correction' }).click();
    await sidebar.locator('.timeline p').getByText('Client not reached by text message').first().waitFor();
    await sidebar.getByRole('button', { name: 'Show first entry' }).click();
    await sidebar.locator('del').getByText('Client reached by phone. The bus did not come').waitFor();
  });

  it('is discharged in the worklist’s drawer, and the discharge is challenged by a letter that is no referral of its own', async () => {
    const liver = '01ARZ3NDEKTSV4RRFFQ69G5FA7';
    const missedOn = addDays(today, -2);
    const life = [
      {
        kind: 'sent',
        title: 'Liver assessment',
        destination: 'Harbour Hospital',
        route: 'email',
        sentOn: addDays(today, -30),
        chaseOn: addDays(today, -1),
        supports: [],
      },
      { kind: 'booked', on: missedOn, place: 'Hepatology clinic', told: 'text', note: '' },
      { kind: 'attendance', attendance: 'did-not-attend', on: missedOn, barriers: ['travel'], note: '' },
    ];
    for (const [at, happening] of life.entries()) {
      const about = { name: 'ADÉBÁYỌ̀', identity: { nhsNumber: '9994182072', dateOfBirth: '1981-03-14' } };
      const data = { about, referral: liver, happenedOn: addDays(today, -30 + at * 14), happening };
      await dashboard.evaluate((message) => chrome.runtime.sendMessage(message), {
        to: 'background',
        name: 'log/append',
        data,
      });
    }
    await dashboard.bringToFront();
    await dashboard.getByRole('link', { name: /Outstanding/ }).click();
    await dashboard.getByTestId('worklist-row').filter({ hasText: 'Liver assessment' }).click();
    await dashboard.getByRole('button', { name: 'More' }).click();
    await dashboard.getByRole('button', { name: 'Discharged for not attending' }).click();
    await dashboard.getByLabel('Note', { exact: true }).fill('Letter of the clinic');
    await dashboard.getByTestId('step-save').click();
    await dashboard.getByText(`Discharged, not attended since ${TODAY}`).waitFor();

    await page.bringToFront();
    await sidebar.getByRole('tab', { name: 'Client' }).click();
    const challenged = sidebar.getByRole('article', { name: 'Liver assessment' });
    await challenged.getByRole('button', { name: 'Challenge the discharge' }).click();
    await sidebar.getByText('Details', { exact: true }).first().click();
    const filled = (label: string) => sidebar.getByLabel(label, { exact: true }).inputValue();
    expect(await filled('Clinic or department')).toBe('Hepatology clinic');
    expect(await filled('What the referral was for')).toBe('Liver assessment');
    expect(await filled('Date of the missed appointment')).toBe(formatDate(missedOn));
    expect(await filled('Details of that')).toBe('We told the client by text message.');
    expect(await filled('Why the appointment was missed')).toBe('Travel');
    await sidebar.getByTestId('letter-export-anyway').click();
    await sidebar.getByTestId('letter-copy-anyway').click();
    await markSent(sidebar);
    await sidebar.getByRole('tab', { name: 'Client' }).click();
    await challenged.getByText('Discharge challenged').waitFor();
    await challenged
      .getByText('Reinstate after discharge for non-attendance sent by email to Harbour Hospital')
      .waitFor();
    expect(await sidebar.getByRole('article').filter({ hasText: 'Reinstate' }).count()).toBe(1);
  });

  it('that was rejected is challenged, and accepted', async () => {
    const about = { name: 'ADÉBÁYỌ̀', identity: { nhsNumber: '9994182072', dateOfBirth: '1981-03-14' } };
    const sent = {
      kind: 'sent',
      title: 'Wound care',
      destination: 'Tissue viability',
      route: 'post',
      sentOn: today,
      chaseOn: today,
      supports: [],
    };
    const data = { about, referral: '01ARZ3NDEKTSV4RRFFQ69G5FA6', happening: sent };
    await dashboard.evaluate((one) => chrome.runtime.sendMessage(one), { to: 'background', name: 'log/append', data });
    const wound = sidebar.getByRole('article', { name: 'Wound care' });
    await wound.getByRole('button', { name: 'More' }).click();
    await wound.getByRole('button', { name: 'Rejected', exact: true }).click();
    await wound.getByLabel('Note', { exact: true }).fill('Not our area');
    await save();
    await wound.getByText('It came back. Choose what happens next:').waitFor();
    await wound.getByText('Not our area').waitFor();
    await wound.getByRole('button', { name: 'Decision challenged' }).click();
    await save();
    await wound.getByText('Choose what happens next').waitFor({ state: 'detached' });
    await wound
      .getByRole('button', { name: 'Accepted' })
      .or(wound.getByRole('button', { name: 'More' }))
      .first()
      .click();
    if ((await wound.getByTestId('step-save').count()) === 0)
      await wound.getByRole('button', { name: 'Accepted' }).click();
    await save();
    await wound.locator('.tag').getByText('Accepted').waitFor();
    expect(await wound.getByText('Steps are out of order').count()).toBe(0);
  });
});
