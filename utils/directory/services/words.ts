import type { CorrectableField } from './correction';
import type { Service, ServiceKind } from './service';
import type { SourceKind } from './source';

/** What kinds of services are called in the interface. */
export const SERVICE_KIND_NAMES: Readonly<Record<ServiceKind, string>> = {
  'needle-exchange': 'Needle exchange',
  'supervised-consumption': 'Supervised consumption pharmacy',
  'drug-and-alcohol': 'Drug and alcohol service',
  detox: 'Detox',
  'mutual-aid': 'Mutual aid',
  'homeless-health': 'Homeless health',
  housing: 'Housing',
  dental: 'Dental',
  'sexual-health': 'Sexual health and BBV',
  'urgent-care': 'Urgent care',
  food: 'Food',
  'talking-therapies': 'Talking therapies',
  'domestic-abuse': 'Domestic abuse',
  'debt-and-benefits': 'Debt and benefits',
  'crisis-line': 'Crisis line',
  other: 'Other',
};

export const SERVICE_STATUS_NAMES: Readonly<Record<Service['status'], string>> = {
  active: 'Running',
  'temporarily-closed': 'Closed for now',
  inactive: 'Closed',
};

export const SOURCE_KIND_NAMES: Readonly<Record<SourceKind, string>> = {
  own: 'Written here',
  file: 'File',
  feed: 'Feed',
  address: 'File at an address',
  organisation: 'Your organisation',
};

/** What the facts of a service are called. */
export const SERVICE_FIELD_NAMES: Readonly<Record<CorrectableField, string>> = {
  name: 'Name',
  organisation: 'Organisation',
  kinds: 'Kinds',
  description: 'Description',
  phones: 'Phones',
  emails: 'Email',
  website: 'Website',
  locations: 'Address',
  openTimes: 'Opening times',
  openWords: 'Said of opening times',
  takesSelfReferral: 'Self-referral',
  needsAddress: 'Needs an address',
  needsId: 'Needs ID',
  walkIn: 'Walk-in',
  whoMayRefer: 'Who may refer',
  languages: 'Languages',
  cost: 'Cost',
  notice: 'Notice',
  lastChecked: 'Last checked',
  status: 'State',
};
