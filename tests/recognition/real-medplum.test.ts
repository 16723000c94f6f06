import { describe, expect, it } from 'vitest';
import { recordOf } from '../../utils/recognition/reading';
import type { Reading } from '../../utils/recognition/reading';
import { medplumPatients } from '../case-systems/people';
import type { MedplumPatient } from '../case-systems/people';
import { readingsWhile, realSystem } from './real';

/** Medplum's patient page: labels that are icons or addresses, next of kin nested in the table, tabs that stay in the page. */
const medplum = realSystem('medplum');
const patients = medplumPatients();
const [first, second] = patients as [MedplumPatient, MedplumPatient];
/** The summary beside the tabs has been filled. */
const READY = 'text=DoB';

/** Whose every value of a reading is; the verdict where it gives none. */
function ownerOf(reading: Reading): string {
  if (reading.verdict !== 'one') return reading.verdict;
  const { fullName = '', allergies: _, ...given } = recordOf(reading.fields);
  const owner = patients.find(
    ({ givenName, familyName, ...own }) =>
      fullName.includes(familyName) &&
      Object.values(given).every((value) => [givenName, familyName, ...Object.values(own).flat()].includes(value)),
  );
  return owner?.id ?? `a mixture: ${JSON.stringify(given)}`;
}

const show = (path: string) => () =>
  medplum.lab.page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);

/** Opened once; every further page is gone to in place, as a person would. */
async function goTo(path: string, wait: string): Promise<Reading> {
  if (medplum.lab.page.url().startsWith(medplum.url)) await show(path)();
  else await medplum.open(path, READY);
  await medplum.lab.page.getByText(wait).first().waitFor();
  return medplum.now();
}

describe.each(patients)('$id', (patient) => {
  it.each(['timeline', 'details', 'edit'])('%s', async (tab) => {
    const reading = await goTo(`/Patient/${patient.id}/${tab}`, patient.localId);
    expect(ownerOf(reading)).toBe(patient.id);
    const { title, dateOfBirth, nhsNumber, localId } = patient;
    const wanted = { title, dateOfBirth, localId, ...(nhsNumber && { nhsNumber }) };
    expect(reading.verdict === 'one' && recordOf(reading.fields)).toMatchObject(wanted);
  });
});

const details = async () => {
  const reading = await goTo(`/Patient/${first.id}/details`, first.localId);
  return reading.verdict === 'one' ? recordOf(reading.fields) : {};
};

it('two addresses in one entry, neither marked, are left out', async () => {
  const given = await details();
  expect(given.phone).toBe(first.phones[0]);
  expect(given).not.toHaveProperty('address');
  expect(given).not.toHaveProperty('postcode');
});

// <dt>Telecom</dt><dd><div>07700 900307 [mobile phone]</div><div>ngozi.ew@example.org [home email]</div></dd>
it('an e-mail address after the phone in one entry', async () => {
  expect((await details()).email).toBe(first.email);
});

it.each(['/Patient', `/Patient/${first.id}/patients`])('%s is several', async (path) => {
  expect((await goTo(path, 'Ramaswami')).verdict).toBe('multiple');
});

it('switches to another patient in place without a mixture', async () => {
  await goTo(`/Patient/${first.id}/details`, first.localId);
  const readings = await readingsWhile(medplum, async () => {
    await show(`/Patient/${second.id}/details`)();
    await medplum.lab.page.getByText(second.localId).first().waitFor();
  });
  const owners = readings.map(ownerOf);
  for (const owner of owners) expect([first.id, second.id, 'none', 'ambiguous', 'multiple']).toContain(owner);
  expect(owners.at(-1)).toBe(second.id);
});
