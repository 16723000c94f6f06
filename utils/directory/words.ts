import { formatDate } from '../client/date';
import type { ComparedField } from './compare-lists';
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
