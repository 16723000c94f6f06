import { beforeAll, describe, expect, test } from 'vitest';
import type { Practice } from '../../utils/directory/practice';
import { buildIndex } from '../../utils/directory/search';
import type { PracticeIndex } from '../../utils/directory/search';
import { practice, tidewellPractices } from './practices';

let practices: readonly Practice[] = [];
let index: PracticeIndex;
beforeAll(async () => {
  practices = await tidewellPractices();
  index = buildIndex(practices);
});
const codes = (query: string, limit?: number) => index.search(query, limit).map((hit) => hit.practice.code);

describe('code, postcode and phone come first', () => {
  test.each([
    ['Z99101', 'code', 'Z99101'],
    ['z99101', 'code', 'Z99101'],
    ['BZ3 1AM', 'postcode', 'Z99101'],
    ['bz31am', 'postcode', 'Z99101'],
    ['01632 960101', 'phone', 'Z99101'],
    ['1632960101', 'phone', 'Z99101'],
    ['+44 1632 960101', 'phone', 'Z99101'],
    ['960101', 'phone', 'Z99101'],
    ['01632 960101 ', 'phone', 'Z99101'],
  ])('%s', (query, because, code) => {
    expect(index.search(query)[0]).toMatchObject({ because, practice: { code } });
  });

  test('while they are being typed', () => {
    expect(codes('Z9910', 50)).toEqual(['Z99101', 'Z99108']);
    expect(codes('BZ12')).toContain('Z99384');
    expect(codes('01632 9601', 50)).toContain('Z99101');
  });

  test('at a shared postcode GP practices come before other services', () => {
    expect(index.search('BZ1 1AA').map((hit) => hit.practice.kind)).toEqual(['gp-practice', 'gp-practice', 'service']);
  });
});

describe('names', () => {
  test.each([
    ['abbotsmere', 'Z99101'],
    ['abb', 'Z99101'],
    ['abotsmere', 'Z99101'],
    ['abbotsmeer', 'Z99101'],
    ['abbotsmere med ctr', 'Z99101'],
    ['st aldhelms', 'Z99114'],
    ['St Aldhelm’s surg', 'Z99114'],
    ['saint aldhelm', 'Z99114'],
    ['pentraeth', 'Z99139'],
    ['dr pentreath', 'Z99139'],
    ['harbuor view', 'Z99126'],
    ['fishergat', 'Z99147'],
    ['surgery long brackenfield', 'Z99270'],
    ['northgate family', 'Z99230'],
    ['stonehythe medical', 'Z99516'],
    ['recovery', 'Y99811'],
  ])('%s', (query, code) => {
    expect(codes(query).slice(0, 3)).toContain(code);
  });

  test('what is typed right comes before what is only alike', () => {
    const both = buildIndex([
      practice({ code: 'Z1', name: 'Mersey Surgery' }),
      practice({ code: 'Z2', name: 'Hill Surgery', addressLines: ['Jersey'], kind: 'other' }),
    ]);
    expect(both.search('jersey').map((hit) => hit.practice.code)).toEqual(['Z2', 'Z1']);
  });

  test('closed practices are found, after open ones of the same name', () => {
    expect(codes('high street surgery').slice(0, 3)).toEqual(['Z99501', 'Z99502', 'Z99503']);
  });

  test('a word that nothing holds does not hide what the others find', () => {
    expect(codes('fishergate zzzzzz')).toContain('Z99147');
  });
});

describe('whatever is typed', () => {
  test.each(['', ' ', '-', '0', '()', '¬', '*', 'a', '"', '\\', '01', '(((((', '😀', 'constructor', '__proto__'])(
    '%j',
    (query) => {
      expect(index.search(query).length).toBeLessThanOrEqual(20);
    },
  );

  test('no practice twice, no more than asked for', () => {
    for (const query of ['BZ1', 'surgery', '01632', 'z99', 'the', 'st']) {
      const found = codes(query, 7);
      expect(found.length).toBeLessThanOrEqual(7);
      expect(new Set(found).size).toBe(found.length);
    }
  });

  test('an empty list', () => expect(buildIndex([]).search('surgery')).toEqual([]));
});
