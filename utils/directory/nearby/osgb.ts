import type { Position } from './distance';

/*
 * Ordnance Survey, "A guide to coordinate systems in Great Britain" (version 3.6): constants of annexe A, the formulas of annexe
 * C.2 (National Grid to latitude and longitude) and B (to Cartesian and back), the Helmert transformation of section 6.6. That one
 * is right within about five metres; distances here are told in whole miles.
 */
type Ellipsoid = { readonly a: number; readonly b: number };
const AIRY_1830: Ellipsoid = { a: 6_377_563.396, b: 6_356_256.909 };
const WGS_84: Ellipsoid = { a: 6_378_137, b: 6_356_752.3142 };

const F0 = 0.999_601_271_7;
const E0 = 400_000;
const N0 = -100_000;
const ORIGIN = { lat: radians(49), lng: radians(-2) };

/** From OSGB36 to WGS 84: the published parameters with their signs turned round. Metres, parts of a million, seconds of arc. */
const HELMERT = { x: 446.448, y: -125.157, z: 542.06, scale: -20.4894e-6, turns: [0.1502, 0.247, 0.8421] } as const;

/** Where a point of the National Grid is. @param easting and @param northing metres, as Code-Point Open has them */
export function positionOfGrid(easting: number, northing: number): Position {
  const { lat, lng } = gridToAiry(easting, northing);
  const [x, y, z] = cartesianOf(lat, lng, AIRY_1830);
  const [rx, ry, rz] = HELMERT.turns.map((seconds) => radians(seconds / 3_600)) as [number, number, number];
  const s = 1 + HELMERT.scale;
  const turned = [
    HELMERT.x + x * s - y * rz + z * ry,
    HELMERT.y + x * rz + y * s - z * rx,
    HELMERT.z - x * ry + y * rx + z * s,
  ] as const;
  const position = positionOf(turned, WGS_84);
  return { lat: degrees(position.lat), lng: degrees(position.lng) };
}

/** Latitude and longitude on the ellipsoid of the map itself, in radians. */
export function gridToAiry(easting: number, northing: number): { lat: number; lng: number } {
  const { a, b } = AIRY_1830;
  const e2 = 1 - (b * b) / (a * a);
  let lat = ORIGIN.lat + (northing - N0) / (a * F0);
  for (let left = northing - N0 - arc(lat); Math.abs(left) >= 1e-5; left = northing - N0 - arc(lat))
    lat += left / (a * F0);
  const [sin2, tan, sec] = [Math.sin(lat) ** 2, Math.tan(lat), 1 / Math.cos(lat)];
  const nu = (a * F0) / Math.sqrt(1 - e2 * sin2);
  const rho = (a * F0 * (1 - e2)) / (1 - e2 * sin2) ** 1.5;
  const eta2 = nu / rho - 1;
  const [t2, t4, t6] = [tan ** 2, tan ** 4, tan ** 6];
  const d = easting - E0;
  const vii = tan / (2 * rho * nu);
  const viii = (tan / (24 * rho * nu ** 3)) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2);
  const ix = (tan / (720 * rho * nu ** 5)) * (61 + 90 * t2 + 45 * t4);
  const x = sec / nu;
  const xi = (sec / (6 * nu ** 3)) * (nu / rho + 2 * t2);
  const xii = (sec / (120 * nu ** 5)) * (5 + 28 * t2 + 24 * t4);
  const xiia = (sec / (5_040 * nu ** 7)) * (61 + 662 * t2 + 1_320 * t4 + 720 * t6);
  return {
    lat: lat - vii * d ** 2 + viii * d ** 4 - ix * d ** 6,
    lng: ORIGIN.lng + x * d - xi * d ** 3 + xii * d ** 5 - xiia * d ** 7,
  };
}

/** The length of the meridian from the true origin, in metres. */
function arc(lat: number): number {
  const { a, b } = AIRY_1830;
  const n = (a - b) / (a + b);
  const [from, to] = [lat - ORIGIN.lat, lat + ORIGIN.lat];
  return (
    b *
    F0 *
    ((1 + n + 1.25 * n ** 2 + 1.25 * n ** 3) * from -
      (3 * n + 3 * n ** 2 + 2.625 * n ** 3) * Math.sin(from) * Math.cos(to) +
      (1.875 * n ** 2 + 1.875 * n ** 3) * Math.sin(2 * from) * Math.cos(2 * to) -
      (35 / 24) * n ** 3 * Math.sin(3 * from) * Math.cos(3 * to))
  );
}

type Cartesian = readonly [x: number, y: number, z: number];

function cartesianOf(lat: number, lng: number, { a, b }: Ellipsoid): Cartesian {
  const e2 = 1 - (b * b) / (a * a);
  const nu = a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
  return [nu * Math.cos(lat) * Math.cos(lng), nu * Math.cos(lat) * Math.sin(lng), (1 - e2) * nu * Math.sin(lat)];
}

function positionOf([x, y, z]: Cartesian, { a, b }: Ellipsoid): { lat: number; lng: number } {
  const e2 = 1 - (b * b) / (a * a);
  const p = Math.hypot(x, y);
  let lat = Math.atan2(z, p * (1 - e2));
  // Four rounds are well under a millimetre.
  for (let round = 0; round < 4; round += 1) {
    const nu = a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
    lat = Math.atan2(z + e2 * nu * Math.sin(lat), p);
  }
  return { lat, lng: Math.atan2(y, x) };
}

function radians(of: number): number {
  return (of * Math.PI) / 180;
}

function degrees(of: number): number {
  return (of * 180) / Math.PI;
}
