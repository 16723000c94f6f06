import { areaOf, districtOf } from '../postcode';
import { milesBetween } from '../nearby/distance';
import type { Nearness, Origin, Outcodes } from '../nearby/origin';
import type { Entry } from './entry';

/** Farther than anything in these islands, squared. */
const OTHER_AREA = 1e9;
const SAME_AREA = 1e6;

/** Spots as they are kept. */
export type StoredSpots = {
  readonly starts: Uint32Array;
  readonly lats: Float64Array;
  readonly lngs: Float64Array;
  readonly district: Uint32Array;
  readonly districts: readonly string[];
};

/** Where every row is: its own position, or its postcode district. */
export class Spots {
  private starts: number[] = [0];
  private lats: number[] = [];
  private lngs: number[] = [];
  private district: number[] = [];
  private districts: string[] = [];
  private readonly ids = new Map<string, number>();
  private known: { readonly of: Outcodes; readonly lats: Float64Array; readonly lngs: Float64Array } | null = null;

  static restored({ starts, lats, lngs, district, districts }: StoredSpots): Spots {
    const spots = new Spots();
    spots.starts = [...starts];
    spots.lats = [...lats];
    spots.lngs = [...lngs];
    spots.district = [...district];
    spots.districts = [...districts];
    return spots;
  }

  stored(): StoredSpots {
    return {
      starts: Uint32Array.from(this.starts),
      lats: Float64Array.from(this.lats),
      lngs: Float64Array.from(this.lngs),
      district: Uint32Array.from(this.district),
      districts: this.districts,
    };
  }

  /** To be called once for each row, in order. */
  add({ spots }: Entry): void {
    for (const { postcode, position } of spots) {
      const name = districtOf(postcode);
      let id = this.ids.get(name);
      if (id === undefined) {
        id = this.districts.length;
        this.ids.set(name, id);
        this.districts.push(name);
      }
      this.district.push(id);
      this.lats.push(position?.lat ?? Number.NaN);
      this.lngs.push(position?.lng ?? Number.NaN);
    }
    this.starts.push(this.district.length);
  }

  isIn(row: number, district: string | null): boolean {
    for (let at = this.starts[row] ?? 0; at < (this.starts[row + 1] ?? 0); at += 1) {
      if (this.districts[this.district[at] ?? 0] === district) return true;
    }
    return false;
  }

  /** The district in which most of these rows are; null where none of them has one. */
  districtOfMost(rows: readonly number[]): string | null {
    const counts = new Map<number, number>();
    let best: number | null = null;
    for (const row of rows) {
      const id = this.district[this.starts[row] ?? 0];
      if (id === undefined || (this.starts[row] ?? 0) === (this.starts[row + 1] ?? 0) || !this.districts[id]) continue;
      const count = (counts.get(id) ?? 0) + 1;
      counts.set(id, count);
      if (best === null || count > (counts.get(best) ?? 0)) best = id;
    }
    return best === null ? null : (this.districts[best] ?? null);
  }

  /** A measure to put rows in order by: smaller is nearer. Only for rows of one origin, and no unit that means anything. */
  measure(origin: Origin, outcodes: Outcodes): (row: number) => number {
    const middles = this.middles(outcodes);
    const narrow = Math.cos(((origin.position?.lat ?? 0) * Math.PI) / 180);
    const grades = this.districts.map((name) =>
      name === origin.district ? 0 : areaOf(name) === origin.area ? SAME_AREA : OTHER_AREA,
    );
    return (row) => {
      let least = Infinity;
      for (let at = this.starts[row] ?? 0; at < (this.starts[row + 1] ?? 0); at += 1) {
        const id = this.district[at] ?? 0;
        let far = grades[id] ?? OTHER_AREA;
        if (origin.position) {
          const own = this.lats[at] ?? Number.NaN;
          const lat = Number.isNaN(own) ? (middles.lats[id] ?? Number.NaN) : own;
          const lng = Number.isNaN(own) ? (middles.lngs[id] ?? Number.NaN) : (this.lngs[at] ?? Number.NaN);
          // On a patch as small as these islands a flat map has the same order as the sphere.
          const measured = (lat - origin.position.lat) ** 2 + ((lng - origin.position.lng) * narrow) ** 2;
          if (!Number.isNaN(measured)) far = measured;
        }
        if (far < least) least = far;
      }
      return least;
    };
  }

  nearness(row: number, origin: Origin, outcodes: Outcodes): Nearness {
    let miles: number | null = null;
    let same: Nearness['same'] = null;
    for (let at = this.starts[row] ?? 0; at < (this.starts[row + 1] ?? 0); at += 1) {
      const name = this.districts[this.district[at] ?? 0] ?? '';
      const lat = this.lats[at] ?? Number.NaN;
      const position = Number.isNaN(lat) ? outcodes.get(name) : { lat, lng: this.lngs[at] ?? 0 };
      if (name !== '' && name === origin.district) same = 'district';
      else if (same === null && name !== '' && areaOf(name) === origin.area) same = 'area';
      if (!origin.position || !position) continue;
      const far = milesBetween(origin.position, position);
      if (miles === null || far < miles) miles = far;
    }
    return { miles, same };
  }

  private middles(outcodes: Outcodes) {
    if (this.known?.of !== outcodes) {
      const of = (part: 'lat' | 'lng') =>
        Float64Array.from(this.districts, (name) => outcodes.get(name)?.[part] ?? Number.NaN);
      this.known = { of: outcodes, lats: of('lat'), lngs: of('lng') };
    }
    return this.known;
  }
}
