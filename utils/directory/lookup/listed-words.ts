import { sayMiles } from '../nearby/distance';
import type { Nearness } from '../nearby/origin';
import type { Service, ServiceKind } from '../services/service';
import { KIND_NAMES } from '../words';
import type { Listed } from './listed';

/** What the kinds of services are called in what the look-up finds. */
const SERVICE_KINDS_SAID: Readonly<Record<ServiceKind, string>> = {
  'needle-exchange': 'Needle exchange',
  'supervised-consumption': 'Supervised consumption',
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
  other: 'Service',
};

/** What it is: "GP practice", "Needle exchange, Sexual health and BBV". */
export function sayKind(listed: Listed): string {
  if (listed.of === 'practice') return KIND_NAMES[listed.practice.kind];
  const { kinds } = listed.service;
  return kinds.length === 0 ? 'Service' : kinds.map((kind) => SERVICE_KINDS_SAID[kind]).join(', ');
}

/** Why a service may not be there, in the words of a tag; null where nothing speaks against it. */
export function sayServiceState({ status, noLongerListed }: Service): string | null {
  if (status === 'inactive') return 'Closed';
  if (status === 'temporarily-closed') return 'Closed for now';
  return noLongerListed ? 'No longer listed' : null;
}

/** "about 2 miles", or as much as the postcodes say; empty where that is nothing. */
export function sayNearness({ miles, same }: Nearness): string {
  if (miles !== null) return miles < 0.5 && same === 'district' ? 'same postcode district' : sayMiles(miles);
  if (same === 'district') return 'same postcode district';
  return same === 'area' ? 'same postcode area' : '';
}
