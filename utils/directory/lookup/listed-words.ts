import { sayMiles } from '../nearby/distance';
import type { Nearness } from '../nearby/origin';
import type { Service } from '../services/service';
import { SERVICE_KIND_NAMES } from '../services/words';
import { KIND_NAMES } from '../words';
import type { Listed } from './listed';

/** What it is: "GP practice", "Needle exchange, Sexual health and BBV". */
export function sayKind(listed: Listed): string {
  if (listed.of === 'practice') return KIND_NAMES[listed.practice.kind];
  const { kinds } = listed.service;
  return kinds.length === 0
    ? 'Service'
    : kinds.map((kind) => (kind === 'other' ? 'Service' : SERVICE_KIND_NAMES[kind])).join(', ');
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
