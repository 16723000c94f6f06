import type { Random } from '../random';

const STREETS =
  'Tannery Row|Old Mill Lane|Quarry Street|Larch Close|Chapel Road|St Bride’s Terrace|Ferryman Way|Heol y Bont|Upper Croft|Signal Box Drive|Gasworks Yard|Lime Avenue'.split(
    '|',
  );
const HOUSES = 'Flat 3|Flat 12B|Unit 4|The Old Forge|Room 7|Bramble Cottage|Ground Floor Flat'.split('|');
const BLOCKS = 'Kestrel House|Jubilee Court|Wharfside|Meadow Hostel'.split('|');
const AREAS = 'Nether Holm|Eastgate|Top End|Pen-y-Bryn|Saltings'.split('|');
const TOWNS = 'Farborough|Aldermouth|Kingsferry|Llanfair Wen|Stanwick-on-Tarn|Oakhaven'.split('|');
const COUNTIES = 'Northmere|West Tarnshire|Sir Wen'.split('|');

export type Address = { readonly lines: readonly string[]; readonly town: string; readonly postcode: string };

/** One to five lines, the town among them. Postcodes are of the ZZ99 range or of areas that are not in use. */
export function addressOf(rng: Random): Address {
  const street = `${rng.whole(1, 240)}${rng.chance(0.1) ? 'a' : ''} ${rng.pick(STREETS)}`;
  const town = rng.pick(TOWNS);
  const make = rng.whole(1, 6);
  const lines = {
    1: [`${street} ${town}`],
    2: [street, town],
    3: [street, rng.pick(AREAS), town],
    4: [rng.pick(HOUSES), street, rng.pick(AREAS), town],
    5: [rng.pick(HOUSES), rng.pick(BLOCKS), street, town, rng.pick(COUNTIES)],
    6: [street, town, rng.pick(COUNTIES)],
  }[make as 1 | 2 | 3 | 4 | 5 | 6];
  return { lines, town, postcode: postcodeOf(rng) };
}

function postcodeOf(rng: Random): string {
  const inward = `${rng.whole(1, 9)}${rng.pick([...'ABDEFGHJLNPQRSTUWXYZ'])}${rng.pick([...'ABDEFGHJLNPQRSTUWXYZ'])}`;
  // QX, JY and ZX are no postcode areas.
  return `${rng.chance(0.6) ? 'ZZ99' : rng.pick(['QX4', 'JY12', 'ZX7'])} ${inward}`;
}

const PRACTICES =
  'Tannery Row Surgery|The Wharf Medical Centre|Eastgate Group Practice|Dr Blakely and Partners|Meddygfa Pen-y-Bryn|Saltings Health Centre|Oakhaven Family Practice'.split(
    '|',
  );
export const practiceOf = (rng: Random) => rng.pick(PRACTICES);
