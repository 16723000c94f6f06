import { describe, expect, test } from 'vitest';
import { atOnce } from '../../../utils/directory/lookup/in-slices';
import { refOf } from '../../../utils/directory/lookup/listed';
import { indexPractices, indexServices, lookUp } from '../../../utils/directory/lookup/look-up';
import type { Indexed } from '../../../utils/directory/lookup/look-up';
import type { Outcodes } from '../../../utils/directory/nearby/origin';
import { practice } from '../practices';
import { service } from './services';

const at = (town: string, postcode: string) => [{ addressLines: ['1 High Street', town], postcode }];
const PRACTICES = [
  practice({
    code: 'A11111',
    name: "St. Mary's Surgery",
    addressLines: ['1 Church Lane', 'Leeds'],
    postcode: 'LS9 6AU',
  }),
  practice({
    code: 'A22222',
    name: 'Harbour Medical Centre',
    addressLines: ['Tidewell'],
    postcode: 'BS1 4QA',
    phone: '0117 496 0123',
  }),
  practice({
    code: 'A33333',
    name: 'Dunham Pharmacy',
    kind: 'pharmacy',
    addressLines: ['Dunham'],
    postcode: 'LS8 1AA',
    phone: '',
  }),
  practice({
    code: 'A44444',
    name: 'Bridge Dental Care',
    kind: 'dentist',
    addressLines: ['Bristol'],
    postcode: 'BS2 8HE',
  }),
  practice({
    code: 'A55555',
    name: 'Tidewell General',
    kind: 'hospital',
    addressLines: ['Bristol'],
    postcode: 'BS3 1AA',
  }),
];
const SERVICES = [
  service({
    id: 'own:near',
    organisation: 'Tidewell Recovery Partnership',
    description: 'Clean works, naloxone kits and advice.',
  }),
  service({
    id: 'own:far',
    name: 'Clifton Hub',
    locations: at('Bristol', 'BS8 4AA'),
    phones: [],
  }),
  service({
    id: 'own:pantry',
    name: 'St Mary’s Pantry',
    kinds: ['food'],
    locations: at('Leeds', 'LS11 5AA'),
    phones: [{ number: '0113 496 0555' }],
  }),
  service({
    id: 'own:aa',
    name: 'Thursday Group',
    kinds: ['mutual-aid'],
    locations: at('Bristol', 'LS2 7EW'),
  }),
  service({ id: 'own:shut', name: 'Old Needle Exchange', noLongerListed: true }),
  service({
    id: 'own:refuge',
    name: 'Safe Harbour',
    kinds: ['domestic-abuse'],
    locations: [],
    phones: [{ number: '0808 2000 247' }],
  }),
];
const OUTCODES: Outcodes = new Map([
  ['LS2', { lat: 53.807, lng: -1.547 }],
  ['LS8', { lat: 53.827, lng: -1.505 }],
  ['LS9', { lat: 53.797, lng: -1.512 }],
  ['LS11', { lat: 53.777, lng: -1.553 }],
  ['BS1', { lat: 51.453, lng: -2.594 }],
  ['BS2', { lat: 51.461, lng: -2.574 }],
  ['BS8', { lat: 51.457, lng: -2.618 }],
]);

function built(...lists: Indexed[]): Indexed[] {
  for (const list of lists) atOnce(list.build());
  return lists;
}
const LISTS = built(indexPractices(PRACTICES), indexServices(SERVICES));
const refs = (query: string, more: { limit?: number; near?: string; outcodes?: Outcodes } = {}) =>
  lookUp(LISTS, query, { limit: 10, outcodes: OUTCODES, ...more }).map(({ listed }) => refOf(listed));

describe('One search over practices and services', () => {
  test.each([
    ['A22222', 'practice:A22222'],
    ['bs8 4aa', 'service:own:far'],
    ['0113 496 0555', 'service:own:pantry'],
    ['0808 2000 247', 'service:own:refuge'],
    ['0117 496 0123', 'practice:A22222'],
    ['st marys surg', 'practice:A11111'],
    ['saint mary pantry', 'service:own:pantry'],
    ['harbuor med ctr', 'practice:A22222'],
    ['quay stret', 'service:own:near'],
    ['tidewell hosp', 'practice:A55555'],
    ['dunham chem', 'practice:A33333'],
    ['naloxone', 'service:own:near'],
    ['recovery partnership', 'service:own:near'],
  ])('%s', (query, ref) => expect(refs(query)[0]).toBe(ref));

  test('a name in both lists is found in both', () => {
    expect(refs('st marys').slice(0, 2).toSorted()).toEqual(['practice:A11111', 'service:own:pantry']);
  });
});

describe('Kinds in people’s words', () => {
  test.each([
    ['needle exchange', 'own:near'],
    ['nsx near ls9', 'own:near'],
    ['nedle exchange', 'own:near'],
    ['needle ex', 'own:near'],
    ['food bank', 'own:pantry'],
    ['foodbank', 'own:pantry'],
    ['aa meeting', 'own:aa'],
    ['na meetings', 'own:aa'],
    ['fellowship', 'own:aa'],
    ["women's aid", 'own:refuge'],
    ['domestic violence', 'own:refuge'],
  ])('%s', (query, id) => expect(refs(query)[0]).toBe(`service:${id}`));

  test.each([
    ['dentist', 'A44444'],
    ['dent', 'A44444'],
    ['chemist', 'A33333'],
    ['pharmacy', 'A33333'],
    ['gp near bs1', 'A22222'],
  ])('%s', (query, code) => expect(refs(query)[0]).toBe(`practice:${code}`));

  test('what is no longer listed comes after what is', () => {
    expect(refs('needle exchange')).toContain('service:own:shut');
    expect(refs('needle exchange').indexOf('service:own:shut')).toBeGreaterThan(
      refs('needle exchange').indexOf('service:own:far'),
    );
  });
});

describe('Near', () => {
  test.each([
    'needle exchange near LS9',
    'needle exchange ls9',
    'needle exchange near ls9 7tf',
    'nearest needle exchange to LS9',
    'nsx nr ls9',
    'needle exchange near leeds',
  ])('%s: the nearest first', (query) => expect(refs(query)[0]).toBe('service:own:near'));
  test.each(['needle exchange near BS1', 'needle exchange near bristol', 'needle exchange bristol'])(
    '%s: the nearest first',
    (query) => expect(refs(query)[0]).toBe('service:own:far'),
  );

  test('a kind and a town: also what is near the town and does not name it', () => {
    expect(refs('aa meeting leeds')).toContain('service:own:aa');
  });

  test('miles are told where both ends are known', () => {
    const [first, second] = lookUp(LISTS, 'needle exchange near LS8', { limit: 2, outcodes: OUTCODES });
    expect(first?.nearness?.miles).toBeCloseTo(2.1, 1);
    expect(second?.nearness?.same).toBe('area');
  });

  test('without a table, the same district and then the same area come first', () => {
    const none: Outcodes = new Map();
    expect(refs('near LS9', { outcodes: none }).slice(0, 2).toSorted()).toEqual([
      'practice:A11111',
      'service:own:near',
    ]);
    expect(refs('food bank near LS9', { outcodes: none })[0]).toBe('service:own:pantry');
    expect(lookUp(LISTS, 'food bank near LS9', { limit: 1, outcodes: none })[0]?.nearness).toEqual({
      miles: null,
      same: 'area',
    });
  });

  test('a postcode given beside the words orders what they find, and is nothing to search for', () => {
    expect(refs('needle exchange', { near: 'BS8 4AB' })[0]).toBe('service:own:far');
    expect(refs('', { near: 'BS8 4AB' })[0]).toBe('service:own:far');
    expect(refs('pharmacy near LS9', { near: 'BS8 4AB' })[0]).toBe('practice:A33333');
  });
});

describe('While the index is being built', () => {
  test('codes, postcodes and phones answer before names do', () => {
    const list = indexPractices(PRACTICES);
    const steps = list.build();
    while (
      !steps.next().done &&
      list.index.exactly({ solid: 'A55555', district: null, phone: null, clauses: [], near: null }, 1).length === 0
    );
    const search = (query: string) =>
      lookUp([list], query, { limit: 5, outcodes: OUTCODES }).map(({ listed }) => refOf(listed));
    expect(list.index.isWhole).toBe(false);
    expect(search('BS1 4QA')).toEqual(['practice:A22222']);
    expect(search('harbour')).toEqual([]);
    atOnce(steps);
    expect(list.index.isWhole).toBe(true);
    expect(search('harbour')).toEqual(['practice:A22222']);
  });
});

describe('Whatever is typed', () => {
  test.each([
    '',
    ' ',
    'near',
    'near ',
    'nearest',
    'near near near',
    'nr zz99',
    '😀',
    '__proto__',
    'a'.repeat(500),
    'in',
    'aa',
    '((',
    'near 😀',
    '\u0000',
    'the',
  ])('%j', (query) => {
    expect(refs(query).length).toBeLessThanOrEqual(10);
  });
});
