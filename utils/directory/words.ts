import { formatDate } from '../client/date';
import type { ComparedField } from './compare-lists';
import type { Field } from './mapping/mapping';
import type { Closure, PracticeKind, PracticeStatus } from './practice';

/** What the directory's own words are called in the interface. */
export const KIND_NAMES: Readonly<Record<PracticeKind, string>> = {
  'gp-practice': 'GP practice',
  pharmacy: 'Pharmacy',
  dentist: 'Dentist',
  hospital: 'Hospital',
  clinic: 'Clinic',
  service: 'Service',
  other: 'Other',
};

export const STATUS_NAMES: Readonly<Record<PracticeStatus, string>> = {
  active: 'Open',
  inactive: 'Closed',
  dormant: 'Dormant',
  proposed: 'Not open yet',
};

export const COMPARED_NAMES: Readonly<Record<ComparedField, string>> = {
  name: 'Name',
  addressLines: 'Address',
  postcode: 'Postcode',
  phone: 'Phone',
  email: 'Email',
  website: 'Website',
  status: 'Status',
  kind: 'Kind',
  openedOn: 'Opened',
  closedOn: 'Closed',
};

/** What a column can hold, as it is chosen. */
export const FIELD_NAMES: Readonly<Record<Field, string>> = {
  code: 'Code',
  name: 'Name',
  address: 'Part of the address',
  postcode: 'Postcode',
  phone: 'Phone',
  email: 'Email',
  website: 'Website',
  kind: 'Kind',
  status: 'Open or closed',
  opened: 'Date it opened',
  closed: 'Date it closed',
};

/** What the entries of a list are called together: "pharmacies" where they are nothing else. */
export function nounFor(kinds: readonly PracticeKind[]): readonly [one: string, several: string] {
  const [only, ...more] = kinds;
  return only && more.length === 0 ? NOUNS[only] : NOUNS['gp-practice'];
}

const NOUNS: Readonly<Record<PracticeKind, readonly [string, string]>> = {
  'gp-practice': ['practice', 'practices'],
  pharmacy: ['pharmacy', 'pharmacies'],
  dentist: ['dentist', 'dentists'],
  hospital: ['hospital', 'hospitals'],
  clinic: ['clinic', 'clinics'],
  service: ['service', 'services'],
  other: ['entry', 'entries'],
};

/** Why a practice may not be open, in the words of a tag. */
export function sayClosure(closure: Closure): string {
  switch (closure.because) {
    case 'closed':
      return closure.on ? `Closed ${formatDate(closure.on)}` : 'Closed';
    case 'closing':
      return `Closes ${formatDate(closure.on)}`;
    case 'dormant':
      return 'Dormant';
    case 'proposed':
      return 'Not open yet';
    case 'no-longer-listed':
      return 'No longer listed';
  }
}
