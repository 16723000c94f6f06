/** WGS 84, in degrees. */
export type Position = { readonly lat: number; readonly lng: number };

/** The Earth's mean radius as the IUGG gives it (6,371.0088 km; Moritz 2000, Geodetic Reference System 1980), in miles of 1.609344 km. */
const EARTH_MILES = 6371.0088 / 1.609344;

/**
 * Miles between two positions along the surface, as the crow flies, by the haversine formula (R. W. Sinnott, "Virtues of the
 * Haversine", Sky and Telescope 68, 1984, 159). On a sphere: within half a percent of the true distance.
 */
export function milesBetween(a: Position, b: Position): number {
  const half = (degrees: number) => Math.sin((degrees * Math.PI) / 360) ** 2;
  const cos = (degrees: number) => Math.cos((degrees * Math.PI) / 180);
  const h = half(b.lat - a.lat) + cos(a.lat) * cos(b.lat) * half(b.lng - a.lng);
  return 2 * EARTH_MILES * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * A distance as it is said. It is between the middles of postcode districts, so no more than whole miles is told: "about 2 miles",
 * from 20 on in fives.
 */
export function sayMiles(miles: number): string {
  const whole = miles < 20 ? Math.round(miles) : Math.round(miles / 5) * 5;
  if (whole < 1) return 'under a mile';
  return whole === 1 ? 'about 1 mile' : `about ${whole} miles`;
}
