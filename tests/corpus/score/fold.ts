import { foldName } from '../../../utils/client/name';
import { FIELDS, type Field } from '../../../utils/client/fields';
import type { Person } from '../people/person';

const SEXES: Readonly<Record<string, string>> = {
  F: 'F',
  FEMALE: 'F',
  WOMAN: 'F',
  BENYW: 'F',
  M: 'M',
  MALE: 'M',
  MAN: 'M',
  GWRYW: 'M',
};
const TITLES = /^(MR|MRS|MISS|MS|MX|DR|REV|PROF)$/;

const digits = (text: string) => text.replace(/\D/g, '');
/** A telephone number without its prefix of country or trunk. */
export const foldPhone = (text: string) =>
  digits(text)
    .replace(/^(00)?44(?=\d{10})/, '')
    .replace(/^0/, '');
export const wordsOf = (text: string): string[] =>
  text
    .split(/[\s,;()/-]+/)
    .map(foldName)
    .filter((word) => word !== '' && !TITLES.test(word));

const bag = (text: string) => wordsOf(text).toSorted().join(' ');
const solid = (text: string) => foldName(text);

/** What makes two spellings of a field's value the same. */
const FOLDS: Readonly<Record<Field, (text: string) => string>> = {
  title: solid,
  fullName: bag,
  givenName: bag,
  familyName: bag,
  preferredName: bag,
  dateOfBirth: (text) => text,
  nhsNumber: digits,
  localId: solid,
  ndtmsRef: solid,
  sex: (text) => SEXES[solid(text)] ?? solid(text),
  address: bag,
  postcode: solid,
  phone: foldPhone,
  email: (text) => text.toLowerCase(),
  gpName: bag,
  practiceName: bag,
  practiceCode: solid,
  keyworker: bag,
  allergies: bag,
};

export const fold = (field: Field, text: string): string => FOLDS[field](text);

/** Every spelling of every field that is right of a person. */
export function rightOf(person: Person): Readonly<Record<Field, readonly string[]>> {
  const { title, given, middle, family, preferred, address, gp } = person;
  const lines = address.lines.join(', ');
  const right: Record<Field, readonly string[]> = {
    title: [title],
    fullName: [
      [given, family].join(' '),
      [given, middle, family].join(' '),
      [preferred && given, preferred, family].join(' '),
    ],
    givenName: [given, [given, middle].join(' ')],
    familyName: [family],
    preferredName: [preferred, preferred && [preferred, family].join(' ')],
    dateOfBirth: [person.born],
    nhsNumber: [person.nhs],
    localId: [person.localId],
    ndtmsRef: [person.ndtms],
    sex: [person.sex],
    address: [lines, `${lines} ${address.postcode}`],
    postcode: [address.postcode],
    phone: [person.mobile, person.home],
    email: [person.email],
    gpName: [gp.name],
    practiceName: [gp.practice],
    practiceCode: [gp.code],
    keyworker: [person.keyworker],
    allergies: [person.allergies.length > 0 ? person.allergies.join(', ') : 'No known allergies'],
  };
  for (const field of FIELDS)
    right[field] = [...new Set(right[field].map((value) => value.replace(/\s+/g, ' ').trim()))].filter(
      (value) => value !== '',
    );
  return right;
}
