import { formatDate, isIsoDate } from '../client/date';
import { FIELD_NAMES } from '../client/fields';
import type { Field } from '../client/fields';
import { formatNhsNumber } from '../client/nhs-number';
import type { Confidence, Evidence, FieldReading, Finding, ProfileRule } from './reading';

/** What is wrong or right, in a few words to set in bold, and the rest of the sentence. */
export type FindingSentence = { readonly lead: string; readonly rest: string };

/** Why a value is believed. */
const BECAUSE: Readonly<Record<string, string>> = {
  'check-digit': 'check digit is right',
  grouping: 'written 3-3-4 and its check digit is right',
  age: 'the age beside it is right',
  title: 'the page title agrees',
  order: 'the last of two words is taken for the family name',
  parts: 'put together from its parts',
};

/** Where an unlabelled value was found. */
const UNLABELLED: Readonly<Record<string, string>> = {
  heading: 'Heading of the page',
  title: 'Title of the page',
  banner: 'Unlabelled, beside the client’s identifiers',
  grouping: 'Unlabelled, written 3-3-4',
  'age-beside': 'Unlabelled, with an age beside it',
  address: 'Unlabelled, and in the address of the page',
  shape: 'Unlabelled, in the same part of the page',
};

/** Where a value was read and how sure it is: `Label “D.O.B.” in Personal details. Sure.` For views; never in the page. */
export function evidenceSentence(evidence: Evidence, confidence: Confidence): string {
  const because = evidence.because && (BECAUSE[evidence.because] ?? evidence.because);
  return `${where(evidence)}${because ? `; ${because}` : ''}. ${confidence === 'sure' ? 'Sure' : 'Fairly sure'}.`;
}

/** One finding as the "cannot tell" view says it. */
export function findingSentence(finding: Finding): FindingSentence {
  switch (finding.kind) {
    case 'two-values':
      return {
        lead: `${COUNTS[finding.values.length] ?? 'Several'} ${PLURALS[finding.field] ?? `values for ${inSentence(finding.field)}`}.`,
        rest: `${finding.values.map((reading) => valueAndPlace(finding.field, reading)).join(', ')}.`,
      };
    case 'failed-check':
      return {
        lead: 'NHS number fails its check.',
        rest: `${finding.text} is not a possible number; a digit may be wrong.`,
      };
    case 'unclear-date':
      return {
        lead: 'Date of birth is not clear.',
        rest: `${finding.text} can be read in more than one way, or is not given as certain.`,
      };
    case 'agrees':
      return { lead: `${FIELD_NAMES[finding.field]} agrees`, rest: 'in every place it is given.' };
    case 'profile-broken':
      return {
        lead: `The site profile “${finding.profile}” does not fit this page.`,
        rest: `${finding.field ? `${FIELD_NAMES[finding.field]}: ` : ''}${BROKEN[finding.rule](finding.label)} Teach it again if the system has changed.`,
      };
    case 'too-little':
      return {
        lead: 'Too little to go on.',
        rest: 'What can be read on this page does not say for certain who it is.',
      };
    case 'unreadable-frame':
      return {
        lead: 'Part of the page cannot be read.',
        rest: 'It comes from another site, and may show something else.',
      };
    case 'unreadable':
      return {
        lead: 'This page cannot be read.',
        rest: 'It is built in a way that Alongside cannot look into, so nobody is shown.',
      };
    case 'loading':
      return { lead: 'Part of the page is still loading.', rest: 'It is read again as soon as it has come.' };
    case 'other-address':
      return {
        lead: 'The address of the page names another record.',
        rest: 'The page may not have caught up with it yet.',
      };
    case 'rearranged':
      return {
        lead: 'Values do not stand beside their own labels.',
        rest: 'What a person sees on this page is not what it says underneath.',
      };
    case 'changing':
      return {
        lead: 'The details changed under the same number.',
        rest: 'The page may show parts of two clients. If it has loaded whole and they were corrected, read it again.',
      };
  }
}

/** The value as the interface writes it: dates 14 Mar 1981, NHS numbers 3-3-4. */
export function writtenValue(field: Field, value: string): string {
  if (field === 'nhsNumber' && /^\d{10}$/.test(value)) return formatNhsNumber(value);
  if (field !== 'dateOfBirth') return value;
  return value
    .split('|')
    .map((date) => (isIsoDate(date) ? formatDate(date) : date))
    .join(' or ');
}

/** What of a profile does not hold; `label` is the one it expects. */
const BROKEN: Readonly<Record<ProfileRule, (label: string | null) => string>> = {
  container: () => 'The part of the page that holds the record is not there exactly once.',
  assertion: () => 'Something it knows the page by is missing or reads differently.',
  selector: () => 'the value is not there exactly once.',
  hidden: () => 'the value cannot be seen.',
  label: (label) => (label ? `the label “${label}” is not beside it.` : 'the label beside it is not the expected one.'),
  value: () => 'what stands there cannot be read as one.',
  address: () => 'it is not the one in the address of the page.',
  title: () => 'the title of the page names somebody else.',
  'second-number': () => 'another NHS number stands in the record.',
};

const COUNTS: Readonly<Record<number, string>> = { 2: 'Two', 3: 'Three', 4: 'Four' };
const PLURALS: { readonly [field in Field]?: string } = {
  dateOfBirth: 'dates of birth',
  nhsNumber: 'NHS numbers',
  fullName: 'names',
  familyName: 'family names',
  givenName: 'given names',
  localId: 'client IDs',
  ndtmsRef: 'NDTMS references',
  postcode: 'postcodes',
  address: 'addresses',
  phone: 'phone numbers',
  email: 'email addresses',
  practiceName: 'GP practices',
  keyworker: 'keyworkers',
};

function where({ label, place, source }: Evidence): string {
  const inPlace = place && place !== label ? ` in ${place}` : '';
  return label
    ? `Label “${label}”${inPlace}`
    : `${UNLABELLED[source] ?? 'Unlabelled'}${source === 'heading' || source === 'title' ? '' : inPlace}`;
}

function valueAndPlace(field: Field, { value, evidence }: FieldReading): string {
  const { place, label, source } = evidence;
  const at = place
    ? ` in ${place}`
    : source === 'title'
      ? ' in the page title'
      : source === 'heading'
        ? ' in the page heading'
        : label
          ? ` at “${label}”`
          : '';
  return `${writtenValue(field, value)}${at}`;
}

/** The field's name inside a sentence: only abbreviations keep their capitals. */
function inSentence(field: Field): string {
  const name = FIELD_NAMES[field];
  return /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
