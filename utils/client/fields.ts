/** The fields a client record may hold, in the order they are shown. The names are a contract: the command line and the tests use them. */
export const FIELDS = [
  'title',
  'fullName',
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
  'practiceCode',
  'keyworker',
  'allergies',
] as const;

export type Field = (typeof FIELDS)[number];

/**
 * A client's details in canonical form: `dateOfBirth` ISO (YYYY-MM-DD), `nhsNumber` ten digits without spaces,
 * `postcode` upper case with one space, everything else trimmed text with single spaces (`address` one line, parts
 * joined by ", "). A field that is not known is absent, never an empty string.
 */
export type ClientRecord = { readonly [field in Field]?: string };

/** What each field is called in the interface. */
export const FIELD_NAMES: Readonly<Record<Field, string>> = {
  title: 'Title',
  fullName: 'Name',
  givenName: 'Given name',
  familyName: 'Family name',
  preferredName: 'Preferred name',
  dateOfBirth: 'Date of birth',
  nhsNumber: 'NHS number',
  localId: 'Client ID',
  ndtmsRef: 'NDTMS reference',
  sex: 'Sex',
  address: 'Address',
  postcode: 'Postcode',
  phone: 'Phone',
  email: 'Email',
  gpName: 'GP',
  practiceName: 'GP practice',
  practiceCode: 'Practice code',
  keyworker: 'Keyworker',
  allergies: 'Allergies',
};
