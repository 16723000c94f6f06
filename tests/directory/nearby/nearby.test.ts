import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { milesBetween, sayMiles } from '../../../utils/directory/nearby/distance';
import { gridToAiry, positionOfGrid } from '../../../utils/directory/nearby/osgb';
import { NotPostcodes, readOutcodes } from '../../../utils/directory/nearby/read-outcodes';

const dms = (degrees: number, minutes: number, seconds: number) => degrees + minutes / 60 + seconds / 3_600;
const degrees = (radians: number) => (radians * 180) / Math.PI;
async function* bytes(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? new TextEncoder().encode(part) : part;
}
const read = (...files: string[]) => readOutcodes(files.map((file) => bytes(file)));

describe('The National Grid', () => {
  it('is turned into latitude and longitude as in the Ordnance Survey’s worked example (annexe C)', () => {
    const { lat, lng } = gridToAiry(651_409.903, 313_177.27);
    expect(degrees(lat)).toBeCloseTo(dms(52, 39, 27.2531), 8);
    expect(degrees(lng)).toBeCloseTo(dms(1, 43, 4.5177), 8);
  });

  it.each([
    // Caister Water Tower: guide, annexe C, after the Helmert transformation of 6.6.
    [651_409.903, 313_177.27, dms(52, 39, 28.723), dms(1, 42, 57.787), 0.1],
    // The same tower by OSTN15: "Transformations and OSGM15 user guide", annexe A. Within the Helmert's few metres.
    [651_409.804, 313_177.45, 52.658_007_833, 1.716_073_973, 6],
  ])('E %d N %d lies where it was published to lie', (easting, northing, lat, lng, metres) => {
    const miles = milesBetween(positionOfGrid(easting, northing), { lat, lng });
    expect(miles * 1_609.344).toBeLessThan(metres);
  });
});

describe('Distance', () => {
  it('is that of the sphere: a degree of latitude is 69 miles, Land’s End to John o’ Groats 602 (968.9 km)', () => {
    expect(milesBetween({ lat: 51, lng: 0 }, { lat: 52, lng: 0 })).toBeCloseTo(69.09, 1);
    expect(milesBetween({ lat: 50.066, lng: -5.7148 }, { lat: 58.6438, lng: -3.0697 })).toBeCloseTo(
      968.9 / 1.609344,
      1,
    );
  });

  it('is nothing to itself, the same both ways, and no longer than a way round', () => {
    const position = fc.record({
      lat: fc.double({ min: 49, max: 61, noNaN: true }),
      lng: fc.double({ min: -9, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(position, position, position, (a, b, c) => {
        expect(milesBetween(a, a)).toBe(0);
        expect(milesBetween(a, b)).toBeCloseTo(milesBetween(b, a), 9);
        expect(milesBetween(a, c)).toBeLessThanOrEqual(milesBetween(a, b) + milesBetween(b, c) + 1e-9);
      }),
    );
  });

  it.each([
    [0, 'under a mile'],
    [0.4, 'under a mile'],
    [0.6, 'about 1 mile'],
    [1.6, 'about 2 miles'],
    [19.6, 'about 20 miles'],
    [23, 'about 25 miles'],
    [192.4, 'about 190 miles'],
  ])('%d is said "%s"', (miles, words) => expect(sayMiles(miles)).toBe(words));
});

describe('A table of postcode districts', () => {
  it('is read from a list of districts', async () => {
    expect(await read('outcode,lat,lng\r\nLS9,53.797,-1.512\r\nZZ9,,\r\nBS1,51.453,-2.594\r\n')).toEqual({
      layout: 'table of postcodes',
      rows: [
        { outcode: 'BS1', lat: 51.453, lng: -2.594 },
        { outcode: 'LS9', lat: 53.797, lng: -1.512 },
      ],
      left: 1,
    });
  });

  it('is made of Code-Point Open: the mean of each district, over several files, without what has no place', async () => {
    const { layout, rows, left } = await read(
      '"LS9 7TF",10,431700,433900,"E92000001","E19000001","E18000002","","E08000035","E05001420"\n"LS97TG",10,431900,434100,"E92000001","","","","",""\n"LS9 7ZZ",90,0,0,"E92000001","","","","",""\n',
      '"BS1  4QA",10,358500,172700,"E92000001","","","","",""\n',
    );
    expect({ layout, left }).toEqual({ layout: 'Code-Point Open', left: 1 });
    expect(rows.map(({ outcode }) => outcode)).toEqual(['BS1', 'LS9']);
    const middle = positionOfGrid(431_800, 434_000);
    expect(milesBetween(rows[1] ?? middle, middle) * 1_609).toBeLessThan(5);
    // Where the real district is.
    expect(milesBetween(rows[1] ?? middle, { lat: 53.797, lng: -1.512 })).toBeLessThan(1.5);
  });

  it('is made of the ONS Postcode Directory, wherever its columns stand, and of a byte order mark', async () => {
    const { layout, rows, left } = await read(
      '\uFEFFpcd,pcd2,pcds,dointr,doterm,lat,long\n"LS9 7TF","LS9  7TF","LS9 7TF","198001","","53.797","-1.512"\nJE2 3AA,JE2  3AA,JE2 3AA,1,,99.999999,0.000000\n',
    );
    expect({ layout, left, rows }).toEqual({
      layout: 'ONS Postcode Directory',
      left: 1,
      rows: [{ outcode: 'LS9', lat: 53.797, lng: -1.512 }],
    });
  });

  it('reads the same however the bytes are parted', async () => {
    const text = new TextEncoder().encode('outcode,lat,lng\r\nLS9,53.797,-1.512\r\nBS1,51.453,-2.594');
    const whole = await readOutcodes([bytes(text)]);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: text.length }),
        fc.integer({ min: 0, max: text.length }),
        async (a, b) => {
          const [from, to] = [Math.min(a, b), Math.max(a, b)];
          const parts = [text.slice(0, from), text.slice(from, to), text.slice(to)];
          expect(await readOutcodes([bytes(...parts)])).toEqual(whole);
        },
      ),
    );
  });

  it.each([
    ['', 'nothing'],
    ['name,phone\nA,1\n', 'another table'],
    ['PK\u0003\u0004\u0000\u0000', 'a ZIP'],
    ['<html><body>', 'a web page'],
    ['outcode,lat,lng\n', 'a header alone'],
  ])('refuses %j: %s', (text) => expect(read(text)).rejects.toThrow(NotPostcodes));

  const REAL = path.resolve('..', 'shared', 'data', 'postcodes', 'outcodes_slim.csv');
  it.skipIf(!existsSync(REAL))('the public one is read whole', async () => {
    const { rows, left } = await readOutcodes([bytes(readFileSync(REAL))]);
    expect(rows.length + left).toBe(2_856);
    expect(left).toBeLessThan(20);
  });
});
