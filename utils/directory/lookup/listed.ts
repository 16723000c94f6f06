import type { Practice } from '../practice';
import type { Service } from '../services/service';

/** Somebody to ring: a row of the practice list, or a local service. */
export type Listed =
  { readonly of: 'practice'; readonly practice: Practice } | { readonly of: 'service'; readonly service: Service };

/** What names one of them for as long as its list is in use: `practice:Z99101`, `service:own:12`. Public. */
export function refOf(listed: Listed): string {
  return listed.of === 'practice' ? `practice:${listed.practice.code}` : `service:${listed.service.id}`;
}

export function nameOf(listed: Listed): string {
  return listed.of === 'practice' ? listed.practice.name : listed.service.name;
}

/** The first phone of it; empty where there is none. */
export function phoneOf(listed: Listed): string {
  return listed.of === 'practice' ? listed.practice.phone : (listed.service.phones[0]?.number ?? '');
}

/** The lines of its address with the postcode last: of a service with several places, of its first. */
export function addressLinesOf(listed: Listed): string[] {
  const place = listed.of === 'practice' ? listed.practice : listed.service.locations[0];
  return place ? [...place.addressLines, place.postcode].filter((line) => line !== '') : [];
}
