/** A client as a JSON Schema, from which the form is written: nested objects are sections, arrays repeat. */
export const schema = {
  title: 'Client',
  type: 'object',
  required: ['firstName', 'lastName', 'birthDate'],
  properties: {
    caseNumber: { type: 'string', title: 'Case number', readOnly: true },
    title: { type: 'string', title: 'Title', enum: ['Mr', 'Mrs', 'Ms', 'Miss', 'Mx'] },
    firstName: { type: 'string', title: 'First name' },
    lastName: { type: 'string', title: 'Last name' },
    preferredName: { type: 'string', title: 'Preferred name' },
    birthDate: { type: 'string', format: 'date', title: 'Date of birth' },
    sex: { type: 'string', title: 'Sex', enum: ['Female', 'Male'] },
    nhsNumber: { type: 'string', title: 'NHS number', description: 'Ten digits, with or without spaces' },
    contact: {
      type: 'object',
      title: 'Contact details',
      properties: {
        address: { type: 'string', title: 'Address' },
        postcode: { type: 'string', title: 'Postcode' },
        mobile: { type: 'string', title: 'Mobile' },
        email: { type: 'string', format: 'email', title: 'Email' },
      },
    },
    gp: {
      type: 'object',
      title: 'GP',
      properties: {
        name: { type: 'string', title: 'Name' },
        practice: { type: 'string', title: 'Practice' },
        phone: { type: 'string', title: 'Phone' },
      },
    },
    nextOfKin: {
      type: 'array',
      title: 'Next of kin',
      items: {
        type: 'object',
        properties: {
          name: { type: 'string', title: 'Name' },
          relation: { type: 'string', title: 'Relationship' },
          birthDate: { type: 'string', format: 'date', title: 'Date of birth' },
          phone: { type: 'string', title: 'Phone' },
          address: { type: 'string', title: 'Address' },
        },
      },
    },
  },
};

const { firstName, lastName, birthDate, nhsNumber } = schema.properties;

/** A client, and everybody else who lives at the address. */
export const householdSchema = {
  ...schema,
  properties: {
    ...schema.properties,
    household: {
      type: 'array',
      title: 'Household members',
      items: { type: 'object', properties: { firstName, lastName, birthDate, nhsNumber } },
    },
  },
};

/** The next of kin, and of the client the number alone. */
export const kinSchema = {
  title: 'Next of kin',
  type: 'object',
  properties: {
    caseNumber: schema.properties.caseNumber,
    nextOfKin: { ...schema.properties.nextOfKin, title: '' },
  },
};

const person = {
  type: 'object',
  properties: {
    name: { type: 'string', title: 'Name' },
    birthDate: { type: 'string', format: 'date', title: 'Date of birth' },
    phone: { type: 'string', title: 'Phone' },
    email: { type: 'string', title: 'Email' },
    address: { type: 'string', title: 'Address' },
    postcode: { type: 'string', title: 'Postcode' },
  },
};

/** Who else a record of treatment holds, a section each, with the fields of the client over again. */
export const ROLES = [
  'Carer',
  'Partner',
  'Parent or guardian',
  'Emergency contact',
  'Referrer',
  'Care coordinator',
  'Social worker',
  'Probation officer',
  'Pharmacy',
  'Prescriber',
  'Previous address',
  'Landlord',
  'Interpreter',
  'Appointee',
];

const keyOf = (role) => role.replace(/ ./g, (part) => part[1].toUpperCase());

/** The client, and one section for one role. */
export function schemaWith(role) {
  const { gp: _, nextOfKin: __, contact: ___, ...properties } = schema.properties;
  return { ...schema, properties: { ...properties, [keyOf(role)]: { ...person, title: role } } };
}

/** Somebody invented who is no client, in that section. */
export function dataWith(role) {
  return {
    [keyOf(role)]: {
      name: 'Rosalind Thackeray',
      birthDate: '1961-08-23',
      phone: '07700 900999',
      email: 'rosalind@example.org',
      address: '40 Orchard Row, Stonehythe',
      postcode: 'BZ11 9ZZ',
    },
  };
}

export const uiSchema = {
  sex: { 'ui:widget': 'radio' },
  birthDate: { 'ui:widget': 'alt-date', 'ui:options': { yearsRange: [1930, 2010], format: 'DMY' } },
  contact: { address: { 'ui:widget': 'textarea' } },
};

export function formDataOf(client) {
  return {
    caseNumber: client.id,
    title: client.title,
    firstName: client.forename,
    lastName: client.surname,
    preferredName: client.knownAs,
    birthDate: client.dateOfBirth,
    sex: client.sex === 'F' ? 'Female' : 'Male',
    nhsNumber: client.nhsNumber,
    contact: {
      address: client.address.replaceAll(', ', '\n'),
      postcode: client.postcode,
      mobile: client.mobile,
      email: client.email,
    },
    gp: { name: client.gp?.name, practice: client.gp?.practice, phone: client.gp?.phone },
    nextOfKin: client.kin.map(({ name, relation, dateOfBirth, phone, address }) => ({
      name,
      relation,
      birthDate: dateOfBirth || undefined,
      phone,
      address,
    })),
  };
}
