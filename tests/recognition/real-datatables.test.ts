import { describe, expect, it } from 'vitest';
import type { Field } from '../../utils/client/fields';
import { caseDeskClient, caseDeskClients } from '../case-systems/people';
import { expectNoMixture, itReads, ownersOf, readingsWhile, realSystem } from './real';

/** DataTables: a record in tables filled one after the other, a list of rows in sight, rows opened in a box or below. */
const tables = realSystem('datatables');
/** The table filled last. */
const RECORD_READY = '#scripts tbody tr';
const LIST_READY = '.dt-scroll-body tbody tr';
const SEARCH_READY = 'td.dtr-control';
const IDS = ['T-20418', 'T-19877', 'T-20277', 'T-20499', 'T-20688'];
const A = 'T-20418';
const B = 'T-20277';

const RECORD: readonly Field[] = [
  'title',
  'givenName',
  'familyName',
  'preferredName',
  'dateOfBirth',
  'nhsNumber',
  'localId',
  'ndtmsRef',
  'sex',
  'address',
  'postcode',
  'phone',
  'email',
  'gpName',
  'practiceName',
  'keyworker',
];
const page = () => tables.lab.page;
const shows = (path: string) => async () => {
  await page().evaluate((to) => caseSystem.go(to), path);
};

describe.each(IDS)('%s', (id) => {
  itReads(
    'tables of details, kin and prescriptions',
    caseDeskClient(id),
    () => tables.open(`/clients/${id}`, RECORD_READY),
    {
      shown: RECORD,
    },
  );
});

it('a list is several, wherever it is scrolled to', async () => {
  expect((await tables.open('/clients', LIST_READY)).verdict).toBe('multiple');
  const readings = await readingsWhile(tables, async () => {
    for (const row of [40, 150, 90, 0]) {
      await page().evaluate((index) => caseSystem.scrollTo(index), row);
      await page().waitForFunction(() => new Promise((drawn) => void requestAnimationFrame(() => drawn(true))));
    }
  });
  expect(readings.length).toBeGreaterThan(0);
  for (const { verdict } of readings) expect(verdict).toBe('multiple');
});

const fillAgain = () =>
  readingsWhile(tables, async () => {
    await shows(`/clients/${B}`)();
    await page().locator('#scripts').getByText('70 mg').waitFor();
  });

it('tables filled again one after the other end with the other client', async () => {
  await tables.open(`/clients/${A}`, RECORD_READY);
  expect(ownersOf((await fillAgain()).at(-1) ?? (await tables.now()), [A, B])).toBe(B);
});

// The heading, title and address of one stand over the details of the other, with the other's "Client ID", for a while.
it('tables filled again one after the other never give a mixture', async () => {
  await tables.open(`/clients/${A}`, RECORD_READY);
  expectNoMixture(await fillAgain(), [A, B]);
});

it('search results are several, with some rows open below', async () => {
  expect((await tables.open('/search', SEARCH_READY)).verdict).toBe('multiple');
  const rows = page().locator(SEARCH_READY);
  for (const row of [0, 2]) {
    await rows.nth(row).click();
    expect((await tables.now()).verdict).toBe('multiple');
  }
});

it.each([0, 2])('row %i of the results opened in a box gives that client or nobody', async (row) => {
  await tables.open('/search?box', SEARCH_READY);
  const id = caseDeskClients()[row]?.id ?? '';
  const readings = await readingsWhile(tables, async () => {
    await page().locator(SEARCH_READY).nth(row).click();
    await page().locator('.dtr-modal').waitFor();
  });
  expectNoMixture(readings, [id]);
  await page().locator('.dtr-modal-close').click();
  await page().locator('.dtr-modal').waitFor({ state: 'detached' });
  expect((await tables.now()).verdict).toBe('multiple');
});
