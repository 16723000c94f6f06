import { describe, expect, it } from 'vitest';
import type { Field } from '../../utils/client/fields';
import { caseDeskClient } from '../case-systems/people';
import { expectNoMixture, expectSwitch, itReads, ownersOf, readingsWhile, realSystem } from './real';

/** w2ui: a form with tabs written from a list of fields, a grid of properties, a list that draws the rows in sight. */
const w2ui = realSystem('w2ui');
const FORM_READY = '.w2ui-field input';
const GRID_READY = '.w2ui-grid-data:visible';
const IDS = ['T-20418', 'T-19877', 'T-20277', 'T-20499', 'T-20688'];
const A = 'T-20418';
const B = 'T-19877';

const PROPERTIES: readonly Field[] = [
  'title',
  'givenName',
  'familyName',
  'dateOfBirth',
  'nhsNumber',
  'localId',
  'sex',
  'address',
  'postcode',
  'phone',
  'keyworker',
];
const FIRST_TAB: readonly Field[] = [
  'title',
  'givenName',
  'familyName',
  'preferredName',
  'dateOfBirth',
  'nhsNumber',
  'localId',
  'ndtmsRef',
  'sex',
];

const choose = (tab: string) =>
  w2ui.lab.page.locator('.w2ui-form-tabs .w2ui-tab-text, .w2ui-tab').filter({ hasText: tab }).first().click();
const shows = (id: string, page: string) => () =>
  w2ui.lab.page.evaluate((path) => caseSystem.go(path), `/clients/${id}/${page}`);

describe.each(IDS)('%s', (id) => {
  const client = caseDeskClient(id);
  itReads('the form', client, () => w2ui.open(`/clients/${id}`, FORM_READY), { shown: FIRST_TAB });
  itReads('the grid of properties', client, () => w2ui.open(`/clients/${id}/summary`, GRID_READY), {
    shown: PROPERTIES,
  });

  it('the tabs of the form give nobody else', async () => {
    await w2ui.open(`/clients/${id}`, FORM_READY);
    for (const tab of ['Contact', 'Professionals', 'Personal']) {
      await choose(tab);
      expectNoMixture([await w2ui.now()], [id]);
    }
    expect(ownersOf(await w2ui.now(), [id])).toBe(id);
  });

  // The fields there are "Name", "DOB" and "Telephone" again; only the tab chosen says whose.
  it('the tab of the next of kin gives nobody else', async () => {
    await w2ui.open(`/clients/${id}`, FORM_READY);
    await choose('Next of kin');
    expectNoMixture([await w2ui.now()], [id]);
  });
});

it('a grid of clients is several, wherever it is scrolled to', async () => {
  expect((await w2ui.open('/clients', GRID_READY)).verdict).toBe('multiple');
  const readings = await readingsWhile(w2ui, async () => {
    for (const row of [40, 150, 90, 0]) {
      await w2ui.lab.page.evaluate((index) => caseSystem.scrollTo(index), row);
      await w2ui.lab.page.waitForFunction(() => new Promise((drawn) => void requestAnimationFrame(() => drawn(true))));
    }
  });
  expect(readings.length).toBeGreaterThan(0);
  for (const { verdict } of readings) expect(verdict).toBe('multiple');
});

it.each(['record', 'summary'])(
  '%s switches to another client in place, and from the list, without a mixture',
  async (page) => {
    const ready = page === 'record' ? FORM_READY : GRID_READY;
    await w2ui.open(`/clients/${A}/${page}`, ready);
    expectSwitch(await readingsWhile(w2ui, shows(B, page)), [A, B]);
    await w2ui.open('/clients', GRID_READY);
    expectSwitch(await readingsWhile(w2ui, shows(B, page)), [B]);
  },
);

it('between form and grid of two clients there is no mixture', async () => {
  await w2ui.open(`/clients/${A}`, FORM_READY);
  expectSwitch(await readingsWhile(w2ui, shows(B, 'summary')), [A, B]);
  expectSwitch(await readingsWhile(w2ui, shows(A, 'record')), [B, A]);
});

it('a record beside the list of all clients gives nobody else, whoever is chosen', async () => {
  expectNoMixture([await w2ui.open(`/clients/${A}/split`, FORM_READY)], [A]);
  expectNoMixture(await readingsWhile(w2ui, shows(B, 'split')), [A, B]);
});

it('a box of another client over the record gives nothing, and closed leaves the record', async () => {
  await w2ui.open(`/clients/${A}`, FORM_READY);
  expectNoMixture(await readingsWhile(w2ui, () => w2ui.lab.page.evaluate((id) => caseSystem.quickView(id), B)), [A]);
  expect((await w2ui.now()).verdict).toBe('ambiguous');
  await readingsWhile(w2ui, async () => {
    await w2ui.lab.page.evaluate(() => caseSystem.closeDialog());
    await w2ui.lab.page.locator('#w2ui-popup').waitFor({ state: 'detached' });
  });
  expect(ownersOf(await w2ui.now(), [A])).toBe(A);
});

it('a box over the record with clients to choose from never gives one of them', async () => {
  await w2ui.open(`/clients/${A}`, FORM_READY);
  const readings = await readingsWhile(w2ui, async () => {
    await w2ui.lab.page.evaluate(() => caseSystem.lookUp());
    await w2ui.lab.page.locator('#lookup').getByText('KOWALCZYK').first().waitFor();
  });
  expectNoMixture(readings, [A]);
  expect((await w2ui.now()).verdict).not.toBe('one');
});
