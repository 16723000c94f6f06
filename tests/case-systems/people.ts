import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ClientRecord } from '../../utils/client/fields';

/** A client of CaseDesk, as its `clients.json` holds one; dates ISO, NHS numbers ten digits. The whole shape is in the file. */
export type CaseDeskClient = {
  readonly id: string;
  readonly title: string;
  readonly forename: string;
  readonly surname: string;
  readonly knownAs: string;
  readonly dateOfBirth: string;
  readonly sex: 'F' | 'M';
  /** Empty where the number is not known. */
  readonly nhsNumber: string;
  readonly nhsNumberCheck: 'passes' | 'fails' | 'absent';
  readonly ndtmsRef: string;
  readonly address: string;
  readonly postcode: string;
  readonly mobile: string;
  readonly email: string;
  readonly keyworker: string;
  readonly allergies: string;
  readonly gp: {
    readonly name: string;
    readonly practice: string;
    readonly code: string;
    readonly phone: string;
    readonly postcode: string;
  } | null;
  readonly kin: readonly { readonly name: string; readonly phone: string; readonly dateOfBirth: string }[];
  /** What makes this client hard, in words; empty for a plain one. */
  readonly trap: string;
};

/** Every client of CaseDesk. */
export function caseDeskClients(): readonly CaseDeskClient[] {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, 'casedesk/clients.json'), 'utf8'));
}

/**
 * One client of CaseDesk by id, e.g. `T-20418`.
 * @throws Error where there is none
 */
export function caseDeskClient(id: string): CaseDeskClient {
  const client = caseDeskClients().find((one) => one.id === id);
  if (!client) throw new Error(`CaseDesk has no client ${id}`);
  return client;
}

/** What a right reading of a client's Personal details page holds. A number that fails its check is left out. */
export function recordOnScreen(client: CaseDeskClient): ClientRecord {
  const record = {
    title: client.title,
    givenName: client.forename,
    familyName: client.surname,
    preferredName: client.knownAs,
    dateOfBirth: client.dateOfBirth,
    nhsNumber: client.nhsNumberCheck === 'passes' ? client.nhsNumber : '',
    localId: client.id,
    ndtmsRef: client.ndtmsRef,
    sex: client.sex === 'F' ? 'Female' : 'Male',
    address: client.address,
    postcode: client.postcode,
    phone: client.mobile,
    email: client.email,
    gpName: client.gp?.name,
    practiceName: client.gp?.practice,
    practiceCode: client.gp?.code,
    keyworker: client.keyworker,
    allergies: client.allergies,
  };
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value));
}

/** A patient of the Medplum page. */
export type MedplumPatient = {
  readonly id: string;
  readonly title: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly dateOfBirth: string;
  /** Empty where the patient has none. */
  readonly nhsNumber: string;
  readonly localId: string;
  readonly practiceName: string;
  readonly sex: string;
  /** Home address without its postcode, parts joined by ", ". */
  readonly address: string;
  readonly postcode: string;
  readonly phones: readonly string[];
  readonly email: string;
  /** As the record writes the name, and as the practitioner's own entry does. */
  readonly gpNames: readonly string[];
};

type FhirPatient = {
  id: string;
  name: { prefix?: string[]; given: string[]; family: string }[];
  birthDate: string;
  identifier: { system: string; value: string }[];
  gender: string;
  address: { use: string; line: string[]; city: string; postalCode: string }[];
  telecom: { system: string; value: string }[];
  generalPractitioner: { reference?: string; display: string }[];
};

type FhirOther = {
  resourceType: string;
  id: string;
  /** A list of a practitioner; of an organisation a word. */
  name?: string | { prefix?: string[]; given: string[]; family: string }[];
};

/** Every patient of the Medplum page, as its `records.json` holds them. */
export function medplumPatients(): readonly MedplumPatient[] {
  const { patients, others }: { patients: FhirPatient[]; others: FhirOther[] } = JSON.parse(
    readFileSync(path.join(import.meta.dirname, 'medplum/src/records.json'), 'utf8'),
  );
  const namesOf = (reference = '') =>
    others
      .filter(({ resourceType, id }) => reference === `Practitioner/${id}` && resourceType === 'Practitioner')
      .flatMap(({ name }) => (Array.isArray(name) ? name : []))
      .map(({ prefix = [], given, family }) => [...prefix, ...given, family].join(' '));
  return patients.map((patient) => {
    const valueOf = (system: string) => patient.identifier.find((one) => one.system.endsWith(system))?.value ?? '';
    const home = patient.address.find(({ use }) => use === 'home');
    return {
      id: patient.id,
      title: patient.name[0]?.prefix?.[0] ?? '',
      givenName: patient.name[0]?.given.join(' ') ?? '',
      familyName: patient.name[0]?.family ?? '',
      dateOfBirth: patient.birthDate,
      nhsNumber: valueOf('/nhs-number'),
      localId: valueOf('/service-user'),
      practiceName: patient.generalPractitioner.at(-1)?.display ?? '',
      sex: patient.gender.replace(/^./, (letter) => letter.toUpperCase()),
      address: [...(home?.line ?? []), home?.city].join(', '),
      postcode: home?.postalCode ?? '',
      phones: patient.telecom.filter(({ system }) => system === 'phone').map(({ value }) => value),
      email: patient.telecom.find(({ system }) => system === 'email')?.value ?? '',
      gpNames: patient.generalPractitioner.flatMap(({ reference, display }) => [display, ...namesOf(reference)]),
    };
  });
}
