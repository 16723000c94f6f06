import { readPostcode, districtOf } from '../postcode';
import type { Position } from './distance';
import { positionOfGrid } from './osgb';

export type OutcodeRow = { readonly outcode: string; readonly lat: number; readonly lng: number };
export type ReadOutcodes = {
  /** What it was read as: "Code-Point Open". */
  readonly layout: string;
  readonly rows: readonly OutcodeRow[];
  /** Lines with a postcode that could not be placed. */
  readonly left: number;
};

/** A file that is no table of postcodes; `not-postcodes` carries no more than that. */
export class NotPostcodes extends Error {}

/** How a line is read; null where it has no district or no place. */
type Layout = { readonly name: string; readonly read: (cells: readonly string[]) => OutcodeRow | null };

const DISTRICT = /^[A-Z]{1,2}\d[A-Z\d]?$/;
/** Seen before giving up on a file: a big one is not read to its end for nothing. */
const LOOKED_AT = 200;

/**
 * The middle of every postcode district of some files, streamed, so that a file of a gigabyte takes no more room than a small one:
 * - a table of districts: a header with `outcode` (or `postcode`), `lat` (or `latitude`), `lng` (`lon`, `long`, `longitude`);
 * - ONSPD and other tables of whole postcodes: a header with `pcds` (or `pcd`, `postcode`), `lat`, `long`;
 * - Code-Point Open: no header; postcode, quality, easting, northing (OSGB36), …; often a file for each area.
 * The middle is the mean of a district's postcodes.
 * @throws NotPostcodes where a file is none of these
 */
export async function readOutcodes(files: Iterable<AsyncIterable<Uint8Array>>): Promise<ReadOutcodes> {
  const sums = new Map<string, { lat: number; lng: number; count: number }>();
  const names = new Set<string>();
  let left = 0;
  for (const file of files) {
    let layout: Layout | null = null;
    let seen = 0;
    for await (const line of linesOf(file)) {
      if (line.trim() === '') continue;
      const cells = cellsOf(line);
      seen += 1;
      if (!layout) {
        layout = layoutOf(cells);
        if (layout) names.add(layout.name);
        if (layout && layout !== CODE_POINT) continue;
        if (!layout && seen >= LOOKED_AT) break;
        if (!layout) continue;
      }
      const row = layout.read(cells);
      if (!row) {
        left += 1;
        continue;
      }
      const sum = sums.get(row.outcode) ?? { lat: 0, lng: 0, count: 0 };
      sum.lat += row.lat;
      sum.lng += row.lng;
      sum.count += 1;
      sums.set(row.outcode, sum);
    }
    if (!layout) throw new NotPostcodes();
  }
  if (sums.size === 0) throw new NotPostcodes();
  const rows = [...sums].map(([outcode, { lat, lng, count }]) => ({
    outcode,
    lat: round(lat / count),
    lng: round(lng / count),
  }));
  return { layout: [...names].join(', '), rows: rows.toSorted((a, b) => (a.outcode < b.outcode ? -1 : 1)), left };
}

/** Quality 90 has no place; 0,0 is what it then says. The mean is taken of positions: over a district the Earth is flat. */
const CODE_POINT: Layout = {
  name: 'Code-Point Open',
  read: ([postcode = '', , easting = '', northing = '']) => {
    const district = districtIn(postcode);
    const [e, n] = [Number(easting), Number(northing)];
    return district && e > 0 && n > 0 ? placed(district, positionOfGrid(e, n)) : null;
  },
};

function layoutOf(cells: readonly string[]): Layout | null {
  if (
    cells.length >= 4 &&
    readPostcode(cells[0] ?? '') &&
    /^\d{2}$/.test(cells[1] ?? '') &&
    /^\d+$/.test(cells[2] ?? '')
  ) {
    return CODE_POINT;
  }
  const heads = cells.map((cell) => cell.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const column = (...wanted: string[]) => heads.findIndex((head) => wanted.includes(head));
  const lat = column('lat', 'latitude');
  const lng = column('lng', 'lon', 'long', 'longitude');
  const postcode = [
    column('outcode', 'postcodedistrict', 'district'),
    column('pcds'),
    column('pcd', 'postcode', 'pcd7', 'pcd8'),
  ].find((at) => at >= 0);
  if (lat < 0 || lng < 0 || postcode === undefined) return null;
  const name = heads.includes('pcds') ? 'ONS Postcode Directory' : 'table of postcodes';
  return {
    name,
    read: (row) => {
      const district = districtIn(row[postcode] ?? '');
      const [atLat, atLng] = [row[lat] ?? '', row[lng] ?? ''];
      if (!district || atLat === '' || atLng === '') return null;
      return placed(district, { lat: Number(atLat), lng: Number(atLng) });
    },
  };
}

function districtIn(text: string): string | null {
  const whole = readPostcode(text);
  if (whole) return districtOf(whole);
  const solid = text.trim().toUpperCase();
  return DISTRICT.test(solid) ? solid : null;
}

/** Null for what is not in these islands: ONSPD says 99.999999 where it does not know. */
function placed(outcode: string, { lat, lng }: Position): OutcodeRow | null {
  return lat > 48 && lat < 62 && lng > -10 && lng < 3 ? { outcode, lat, lng } : null;
}

/** Five places after the point: about a metre. */
function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

async function* linesOf(file: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of file) {
    const parts = (rest + decoder.decode(bytes, { stream: true })).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? '';
    // A file without line ends is no table.
    if (rest.length > 1_000_000) throw new NotPostcodes();
    yield* parts;
  }
  yield rest + decoder.decode();
}

/** The cells of one line. No table of postcodes has a line end within quotes. */
function cellsOf(line: string): string[] {
  if (!line.includes('"'))
    return line
      .replace(/^\uFEFF/, '')
      .split(',')
      .map((cell) => cell.trim());
  const found = line.replace(/^\uFEFF/, '').match(/(?:^|,)(?:"(?:[^"]|"")*"|[^,]*)/g) ?? [];
  return found.map((cell) => cell.replace(/^,/, '').trim().replace(/^"|"$/g, '').replaceAll('""', '"').trim());
}
