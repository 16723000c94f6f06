import { describe, expect, it } from 'vitest';
import type { Field } from '../../utils/client/fields';
import { caseDeskClient } from '../case-systems/people';
import { couldSwap, expectNoMixture, expectSwitch, itReads, readingsWhile, realSystem } from './real';

/** Vaadin's web components, in shadow roots three deep, with a grid that draws its rows over and over in the same cells. */
const vaadin = realSystem('vaadin');
const RECORD_READY = 'vaadin-form-item span';
const EDIT_READY = 'vaadin-text-field input';
const IDS = ['T-20418', 'T-19877', 'T-20277', 'T-20499', 'T-20688'];
const A = 'T-20418';
const B = 'T-19877';

const FORM: readonly Field[] = [
  'title',
  'givenName',
  'familyName',
  'preferredName',
  'dateOfBirth',
  'nhsNumber',
  'localId',
  'address',
  'postcode',
  'phone',
  'email',
];
const RECORD: readonly Field[] = [...FORM, 'ndtmsRef', 'sex', 'gpName', 'practiceName', 'keyworker'];

describe.each(IDS)('%s', (id) => {
  const client = caseDeskClient(id);
  itReads('form items', client, () => vaadin.open(`/clients/${id}`, RECORD_READY), { shown: RECORD });
  itReads('the form', client, () => vaadin.open(`/clients/${id}/edit`, EDIT_READY), {
    shown: couldSwap(client) ? FORM.filter((field) => field !== 'dateOfBirth') : FORM,
    // What is chosen is the text of a button that the label names: <span role="button" aria-labelledby="label value">.
  });
});

it('a grid of clients is several, wherever it is scrolled to', async () => {
  expect((await vaadin.open('/clients', 'vaadin-grid-cell-content:has-text("SMITH")')).verdict).toBe('multiple');
  const readings = await readingsWhile(vaadin, async () => {
    for (const row of [40, 150, 90, 0]) {
      await vaadin.lab.page.evaluate((index) => caseSystem.scrollTo(index), row);
      await vaadin.lab.page.waitForFunction(
        () => new Promise((drawn) => void requestAnimationFrame(() => drawn(true))),
      );
    }
  });
  expect(readings.length).toBeGreaterThan(0);
  for (const { verdict } of readings) expect(verdict).toBe('multiple');
});

describe.each([
  ['record', RECORD_READY],
  ['edit', EDIT_READY],
])('%s', (page, ready) => {
  it('switches to another client in place without a mixture', async () => {
    await vaadin.open(`/clients/${A}/${page}`, ready);
    const readings = await readingsWhile(vaadin, () =>
      vaadin.lab.page.evaluate((path) => caseSystem.go(path), `/clients/${B}/${page}`),
    );
    expectSwitch(readings, [A, B]);
  });

  it('switches from the list and back', async () => {
    await vaadin.open('/clients', 'vaadin-grid-cell-content:has-text("SMITH")');
    const readings = await readingsWhile(vaadin, () =>
      vaadin.lab.page.evaluate((path) => caseSystem.go(path), `/clients/${B}/${page}`),
    );
    expectSwitch(readings, [B]);
    await readingsWhile(vaadin, () => vaadin.lab.page.evaluate(() => caseSystem.go('/clients')));
    expect((await vaadin.now()).verdict).toBe('multiple');
  });
});

it('a dialog of another client over the record gives nothing, and closed leaves the record', async () => {
  await vaadin.open(`/clients/${A}`, RECORD_READY);
  const readings = await readingsWhile(vaadin, () => vaadin.lab.page.evaluate((id) => caseSystem.quickView(id), B));
  expectNoMixture(readings, [A]);
  expect((await vaadin.now()).verdict).toBe('ambiguous');
  await readingsWhile(vaadin, () => vaadin.lab.page.evaluate(() => caseSystem.closeDialog()));
  expect(await vaadin.now()).toMatchObject({ verdict: 'one', fields: { localId: { value: A } } });
});
