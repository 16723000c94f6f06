import { findPostcode, readPostcode } from '../../postcode';
import type { ServiceLocation } from '../service';
import type { ItemLocation } from './item';
import { plainLine } from './plain-text';

/** The places of a service, each once: physical ones, with what can be read of address and point. Postal ones do for none other. */
export function locationsOf(places: readonly ItemLocation[]): ServiceLocation[] {
  const read = places.slice(0, 100).flatMap((place) => {
    if (place.location_type?.toLowerCase() === 'virtual') return [];
    const all = [...(place.addresses ?? []), ...(place.physical_addresses ?? [])];
    const physical = all.filter(({ address_type: type }) => !type || type.toLowerCase() === 'physical');
    const addresses = physical.length > 0 ? physical : all.slice(0, 1);
    const point = pointOf(place.latitude, place.longitude);
    const name = plainLine(place.name ?? '').slice(0, 200);
    const located = addresses.length > 0 ? addresses : [{}];
    return located.map((address) => locationOf(address, name, point));
  });
  const telling = read.filter(
    (one) => one.addressLines.length > 0 || one.postcode || one.lat !== undefined || one.name,
  );
  return [...new Map(telling.map((one) => [JSON.stringify(one), one])).values()];
}

function locationOf(
  address: NonNullable<ItemLocation['addresses']>[number] | Record<string, never>,
  name: string,
  point: Pick<ServiceLocation, 'lat' | 'lng'>,
): ServiceLocation {
  const lines = [address.address_1, address.address_2, address.city, address.region ?? address.state_province]
    .flatMap((line) => plainLine(line ?? '').split(/\s*,\s*(?=\S)/))
    .filter(Boolean);
  const postcode = readPostcode(address.postal_code ?? '') ?? findPostcode(lines.join(' ')) ?? '';
  const addressLines = [...new Set(lines)].filter((line) => readPostcode(line) === null).slice(0, 8);
  return { ...(name && name !== addressLines[0] && { name }), addressLines, postcode, ...point };
}

/** A point in the United Kingdom, Jersey, Guernsey or Man; feeds have 0,0 and worse. */
function pointOf(lat: number | undefined, lng: number | undefined): Pick<ServiceLocation, 'lat' | 'lng'> {
  if (lat === undefined || lng === undefined) return {};
  return lat > 49 && lat < 61.5 && lng > -9 && lng < 2.5 ? { lat, lng } : {};
}
