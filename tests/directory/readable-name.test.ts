import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readableName } from '../../utils/directory/readable-name';

/** Each as it should read; what is put in is its capitals. */
const READ = `
  St Mary's Surgery
  St. Mary’s Surgery
  Dr A B Smith & Partners
  Dr AB Smith & Partners
  Drs Lambert & Ng
  Dr O'Brien's Practice
  O'Connor & Partners
  D'Arcy Street Surgery
  L'Aumone & St. Sampsons
  Mersey View Medical Centre
  Dr McDonald & Partners
  McKenzie House Surgery
  Mackenzie Medical Centre
  Macclesfield Road Surgery
  Mace Street Surgery
  Rose Tree PMS Practice
  Wombwell GMS Practice
  NHS Walk-in Centre
  Swindon NHS Health Centre
  Stockton-on-Tees
  Stockton on Tees
  Newcastle upon Tyne
  Stratford-upon-Avon
  Chester-le-Street
  Chapel le Frith
  Ashby-de-la-Zouch
  Wells-next-the-Sea
  Weston-super-Mare
  Pen-y-Bont Surgery
  Barton-under-Needwood
  Burton-on-Trent
  Health Centre at the Park
  The Elms & the Oaks
  12 The Green
  The Surgery, The Green
  (The) Old Bakery
  Isle of Wight
  School of Nursing, 3rd Floor
  21st Century Surgery
  Flat 1A
  28B Abbey Road
  2nd Floor
  Unit B4
  HMP Stonehythe
  Tidewell PCN Hub
  Tidewell OOH Service
  Ward IV
  Block VII
  King Edward VII Hospital
  The Health Ctr
  Med/Ctr
  Health Centre Ltd
  Tidewell Care plc
  Two GPs Surgery
  Curran JG
  Gudi PV & Partner
  H/C Northgate
  Meddygfa'r Llan
  Canolfan Iechyd Cwm Taf
  Lower Cwmtwrch
  Café Surgery
  Tŷ Bryn
  Westward Ho
  P.O. Box 12
  A&E Department
  Child & Adolescent Mental Health (CAMHS)
  ADHD Clinic
  HIV Service
  Walk In
  Anglo-Welsh House
  B'ham
  PO Box 227
  Surgery@The Park
  Rd
`
  .trim()
  .split('\n')
  .map((line) => line.trim());

describe('names in capitals become readable', () => {
  test.each(READ)('%s', (name) => {
    expect(readableName(name.toUpperCase())).toBe(name);
  });

  test('names that are not all in capitals are left as they are', () => {
    for (const name of ['eFGH surgery', 'McDonald HOUSE', 'iHealth', '', '123', 'Dr de SILVA'])
      expect(readableName(name)).toBe(name);
  });

  const nameLike = fc
    .array(
      fc.constantFrom(
        'ST',
        "MARY'S",
        'MCDONALD',
        "O'BRIEN",
        '-',
        ' ',
        '&',
        '(',
        ')',
        '.',
        '/',
        '1ST',
        'ON',
        'THE',
        'NHS',
        'DR',
        'A',
        'İ',
        'ẞ',
        'Ŵ',
        'É',
        '9',
      ),
    )
    .map((parts) => parts.join(''));

  test('twice is the same as once, and nothing but case ever changes', () => {
    fc.assert(
      fc.property(fc.oneof(nameLike, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        const once = readableName(text);
        expect(readableName(once)).toBe(once);
        expect(once.length).toBe(text.length);
        expect(once.toUpperCase()).toBe(text.toUpperCase());
      }),
      { numRuns: 2_000, seed: 3 },
    );
  });
});
