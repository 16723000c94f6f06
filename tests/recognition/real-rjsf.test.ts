import { describe, expect, it } from 'vitest';
import type { Field } from '../../utils/client/fields';
import { caseDeskClient } from '../case-systems/people';
import { expectNoMixture, expectSwitch, itReads, readingsWhile, realSystem } from './real';

/** Forms that react-jsonschema-form writes from a schema: every value is a property of a control, a date is three selects. */
const rjsf = realSystem('rjsf');
const READY = 'form .rjsf-field input';
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
  'sex',
  'address',
  'postcode',
  'phone',
  'email',
  'gpName',
  'practiceName',
];
const shows = (path: string) => () => rjsf.lab.page.evaluate((to) => caseSystem.go(to), path);

describe.each(IDS)('%s', (id) => {
  const client = caseDeskClient(id);
  itReads('the form', client, () => rjsf.open(`/clients/${id}`, READY), { shown: FORM });
  itReads('the form, read only', client, () => rjsf.open(`/clients/${id}/view`, READY), { shown: FORM });

  it('others of the household, each with an NHS number, are not taken for the client', async () => {
    expectNoMixture([await rjsf.open(`/clients/${id}/household`, READY)], [id]);
  });

  // The sections within are headed by the bare name of the property, "nextOfKin" and "nextOfKin-1".
  it('the next of kin alone are not taken for the client', async () => {
    expectNoMixture([await rjsf.open(`/clients/${id}/kin`, READY)], [id]);
  });
});

/** A section each, headed by its role, with name, date of birth, phone, e-mail, address and postcode of somebody else. */
it.each([
  'Carer',
  'Partner',
  'Parent or guardian',
  'Emergency contact',
  'Referrer',
  'Social worker',
  'Probation officer',
  'Pharmacy',
  'Prescriber',
  'Previous address',
  'Landlord',
  'Appointee',
])('%s: of the section nothing is taken for the client', async (role) => {
  const reading = await rjsf.open(`/clients/${A}/role?${encodeURIComponent(role)}`, READY);
  expectNoMixture([reading], [A]);
  expect(reading.verdict).toBe('one');
});

it('a care coordinator is the keyworker, and nothing else of the section is the client’s', async () => {
  const reading = await rjsf.open(`/clients/${A}/role?Care%20coordinator`, READY);
  if (reading.verdict !== 'one') throw new Error(`Not one client: ${reading.verdict}`);
  const { keyworker, ...fields } = reading.fields;
  expect(keyworker?.value).toBe('Rosalind Thackeray');
  expectNoMixture([{ ...reading, fields }], [A]);
});

// A role that it does not know: nothing is given, where a person would see whose section it is.
it('a section of an interpreter leaves the client', async () => {
  expect((await rjsf.open(`/clients/${A}/role?Interpreter`, READY)).verdict).toBe('one');
});

it.each(['/clients', '/pair/T-20418/T-19877', '/pair/T-18802/T-20127', '/pair/T-20499/T-20500'])(
  '%s is several clients',
  async (path) => {
    expect((await rjsf.open(path, READY)).verdict).toBe('multiple');
  },
);

it('switches to another client in place, and from several, without a mixture', async () => {
  await rjsf.open(`/clients/${A}`, READY);
  // The three selects of the date keep the client before for a moment: the form itself then shows a mixture.
  expectSwitch(await readingsWhile(rjsf, shows(`/clients/${B}`), 'settled'), [A, B]);
  expectSwitch(await readingsWhile(rjsf, shows(`/clients/${A}/view`), 'settled'), [B, A]);
  await rjsf.open('/clients', READY);
  expectSwitch(await readingsWhile(rjsf, shows(`/clients/${B}`), 'settled'), [B]);
  expect((await readingsWhile(rjsf, shows('/pair/T-20418/T-19877'))).at(-1)?.verdict).toBe('multiple');
});

it('what is being typed is read as it stands, and nothing of it once another client is shown', async () => {
  await rjsf.open(`/clients/${A}`, READY);
  const surname = rjsf.lab.page.getByLabel('Last name').first();
  await surname.fill('WITHERS');
  expect(await rjsf.now()).toMatchObject({ verdict: 'one', fields: { familyName: { value: 'WITHERS' } } });
  expectSwitch((await readingsWhile(rjsf, shows(`/clients/${B}`))).slice(-1), [B]);
});
