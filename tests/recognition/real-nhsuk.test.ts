import { describe, expect, it } from 'vitest';
import type { Field } from '../../utils/client/fields';
import { caseDeskClient } from '../case-systems/people';
import { expectNoMixture, itReads, realSystem } from './real';

/** Pages that nhsuk-frontend's own macros write on the server. */
const nhsuk = realSystem('nhsuk');
const READY = 'main h1';
const IDS = ['T-20418', 'T-19877', 'T-20277', 'T-20499', 'T-20688'];

const RECORD: readonly Field[] = [
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
  'keyworker',
  'allergies',
];
const FORM: readonly Field[] = RECORD.filter(
  (field) => !['preferredName', 'localId', 'gpName', 'practiceName', 'keyworker'].includes(field),
);

describe.each(IDS)('%s', (id) => {
  const client = caseDeskClient(id);
  itReads('summary lists in cards', client, () => nhsuk.open(`/patients/${id}`, READY), { shown: RECORD });
  itReads('the form', client, () => nhsuk.open(`/patients/${id}/edit`, READY), {
    shown: FORM,
  });
  const other = id === 'T-20418' ? 'T-19877' : 'T-20418';
  itReads('tabs', client, () => nhsuk.open(`/patients/${id}/tabs?with=${other}`, '.nhsuk-tabs__tab'), {
    shown: ['title', 'givenName', 'familyName', 'dateOfBirth', 'nhsNumber', 'address', 'postcode', 'phone'],
  });
});

it.each(IDS)('%s: a banner and a note that name somebody else give nobody else', async (id) => {
  const other = id === 'T-20418' ? 'T-19877' : 'T-20418';
  const reading = await nhsuk.open(`/patients/${id}/appointments?with=${other}`, READY);
  expectNoMixture([reading], [id]);
});

it.each(IDS)('%s: a card of a relative under a heading with the client is not the client', async (id) => {
  const reading = await nhsuk.open(`/patients/${id}/family?with=T-20500`, READY);
  expectNoMixture([reading], [id]);
});

it('answers to check, with those of who refers, give nobody else', async () => {
  for (const id of IDS) expectNoMixture([await nhsuk.open(`/patients/${id}/check`, READY)], [id]);
});

// A card headed "Patient" beside one headed "Person making the referral", who has a name, a phone and an e-mail only.
it('answers to check, with those of who refers, are of one client', async () => {
  expect((await nhsuk.open('/patients/T-20418/check', READY)).verdict).toBe('one');
});

it.each([
  ['/patients', 'multiple'],
  ['/patients/search?q=smith', 'multiple'],
])('%s shows %s', async (path, verdict) => {
  expect((await nhsuk.open(path, READY)).verdict).toBe(verdict);
});

// Two clients side by side, one card each: the one under "Existing record" is given, as if the other were not there.
it.each([
  ['T-20418', 'T-19877'],
  ['T-18802', 'T-20127'],
])('%s beside a possible duplicate %s is not one client', async (id, other) => {
  expect((await nhsuk.open(`/patients/${id}/compare?with=${other}`, READY)).verdict).not.toBe('one');
});
