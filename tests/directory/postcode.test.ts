import { describe, expect, test } from 'vitest';
import { areaOf, districtOf, findPostcode, readPostcode } from '../../utils/directory/postcode';

describe('postcodes', () => {
  test.each([
    ['ls97tf', 'LS9 7TF'],
    [' ZZ99 1AA ', 'ZZ99 1AA'],
    ['W1A1AA', 'W1A 1AA'],
    ['je2 3jb', 'JE2 3JB'],
    ['GY9 3TD', 'GY9 3TD'],
    ['im1 1aa', 'IM1 1AA'],
    ['LS9', null],
    ['LS9 7TFX', null],
    ['12345', null],
    ['', null],
  ])('%s', (text, postcode) => expect(readPostcode(text)).toBe(postcode));

  test('inside an address', () => {
    expect(findPostcode('41 Marsh Lane, Tidewell, bz2  3qd.')).toBe('BZ2 3QD');
    expect(findPostcode('Marsh Lane')).toBeNull();
  });

  test('district and area', () => {
    expect([districtOf('LS9 7TF'), areaOf('LS9 7TF'), districtOf(''), areaOf('')]).toEqual(['LS9', 'LS', '', '']);
  });
});
