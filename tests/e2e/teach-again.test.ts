import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import type { Profile } from '../../utils/recognition/profiles/profile';
import { profile } from '../store/profile-support';
import { untilClient, untilVerdict } from './sidebar-states';
import { Teacher } from './teacher';
import { openBeside } from './world';
import type { World } from './world';

const FIRST = '/clients/T-20418/details';
const SECOND = '/clients/T-20499/details';
const before = (text: string) => ({ text, at: 'before' as const });

/** Two profiles of CaseDesk as it was before: its date of birth had another label, its NHS number another place. */
describe('A profile that no longer fits is taught again', () => {
  let world: World;
  let page: Page;
  let dashboard: Page;
  let teacher: Teacher;
  let old: Profile;

  const ask = (name: string, data: object) =>
    dashboard.evaluate((message) => chrome.runtime.sendMessage(message), { to: 'background', name, data });
  const listed = async (): Promise<Profile[]> => {
    const reply = (await ask('profiles/list', {})) as { data: { sites: { profiles: { profile: Profile }[] }[] } };
    return reply.data.sites.flatMap(({ profiles }) => profiles).map((one) => one.profile);
  };
  const standing = async (field: string) =>
    teacher.view.getByTestId(`teach-field-${field}`).getAttribute('data-standing');

  beforeAll(async () => {
    const beside = await openBeside('casedesk', FIRST);
    ({ world, page } = beside);
    teacher = new Teacher(page, beside.sidebar);
    await untilClient(beside.sidebar, 'ADÉBÁYỌ̀');
    const origins = [new URL(world.url).origin];
    old = profile('own-record', {
      name: 'Own record page',
      origins,
      container: '.record > .content',
      assertions: [],
      fields: {
        fullName: { select: '.su > #ctl00_cphMain_lblName', label: before('Service user') },
        dateOfBirth: { select: '#ctl00_cphMain_lblDob', label: before('Born') },
        nhsNumber: { select: '.health-number', label: before('NHS No') },
        sex: { select: '.joined .val', label: before('Gender'), byLabel: true, optional: true },
      },
      lists: [],
    });
    dashboard = await world.browser.openView('dashboard.html#sites');
    const other = profile('other', { name: 'Another page', origins, path: '/reports' });
    for (const one of [other, old]) await ask('profiles/import', { profiles: [one] });
    const [origin] = origins;
    await ask('profiles/move', { origin, id: 'own-record', to: 'down' });
    expect((await listed()).map(({ id }) => id).slice(0, 2)).toEqual(['other', 'own-record']);
    await page.bringToFront();
  });
  afterAll(() => world?.close());

  it('begins with what it has, and says what of it still holds on this page', async () => {
    await untilVerdict(teacher.view, 'ambiguous');
    await teacher.view.getByRole('button', { name: 'Teach again' }).click();
    await teacher.view.getByRole('button', { name: 'Point at the details' }).click();
    await teacher.view.getByText('2 details of “Own record page” no longer fit this page.').waitFor();
    expect(await standing('fullName')).toBe('found');
    expect(await standing('sex')).toBe('found');
    expect(await standing('dateOfBirth')).toBe('label');
    expect(await standing('nhsNumber')).toBe('gone');
    await teacher.view.getByTestId('teach-continue').click();
    await teacher.view.getByText('Not every value you picked is on this page.').waitFor();
  });

  it('takes what is pointed at again in place of what no longer holds', async () => {
    await teacher.pointAgain('dateOfBirth');
    await expect.poll(() => teacher.focused()).toBe('teach-again-nhsNumber');
    await teacher.pointAgain('nhsNumber');
    await expect.poll(() => teacher.focused()).toBe('teach-pick');
    await teacher.view.getByText('“Own record page” fits this record.').waitFor();
  });

  it('takes the values down with the record, and compares anew with the next', async () => {
    expect(await teacher.text()).toContain('ADÉBÁYỌ̀');
    await teacher.go(SECOND);
    await expect.poll(() => teacher.text()).not.toContain('ADÉBÁYỌ̀');
    await expect.poll(() => standing('fullName'), { timeout: 10_000 }).toBe('found');
    await teacher.go(FIRST);
    await teacher.view.getByText('ADÉBÁYỌ̀').first().waitFor();
  });

  it('goes through the same trials, and replaces the profile under its name and in its place', async () => {
    await teacher.goOn('Say which pages');
    expect(await teacher.view.getByTestId('teach-name').inputValue()).toBe('Own record page');
    await teacher.goOn('Try a second client');
    expect(await teacher.view.getByTestId('teach-continue').count()).toBe(0);
    await teacher.trySecond(SECOND);
    await teacher.goOn('Try a list of clients');
    await teacher.go('/caseload');
    await teacher.view.getByTestId('teach-list').click();
    await teacher.view.getByText('Nobody is named on this page, as it should be.').waitFor();
    await teacher.goOn('Save');
    await teacher.view.getByText('It replaces “Own record page” and stands where that stood.').waitFor();
    await teacher.view.getByTestId('teach-save').click();
    await teacher.view.getByTestId('teach-saved').waitFor();
    const all = await listed();
    expect(all.map(({ id }) => id).slice(0, 2)).toEqual(['other', 'own-record']);
    const now = all.find(({ id }) => id === 'own-record');
    expect(now).toMatchObject({ name: old.name, container: old.container });
    expect(now?.fields.fullName).toMatchObject({ ...old.fields.fullName });
    expect(now?.fields.sex).toEqual(old.fields.sex);
    expect(now?.fields.dateOfBirth?.label).toEqual(before('D.O.B.'));
    await teacher.view.getByRole('button', { name: 'Done' }).click();
    await teacher.go(FIRST);
    await untilClient(teacher.view, 'ADÉBÁYỌ̀');
  });

  it('is begun from the list of sites, beside the page that is open there', async () => {
    await dashboard.bringToFront();
    await dashboard.getByRole('button', { name: 'Teach Own record page again' }).click();
    await teacher.view.getByTestId('teach-banner').getByText('Teach again').waitFor();
    await teacher.view.getByRole('button', { name: 'Point at the details' }).click();
    await teacher.view.getByText('“Own record page” fits this record.').waitFor();
    expect(await teacher.view.locator('[data-testid^=teach-again-]').count()).toBe(0);
    await page.close();
    await dashboard.getByRole('button', { name: 'Teach Own record page again' }).click();
    await dashboard.getByText('Open a client’s record on this site in this browser').waitFor();
  });
});

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
