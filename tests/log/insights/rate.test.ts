import { describe, expect, it, test } from 'vitest';
import { quartilesOf, rateOf } from '../../../utils/log/insights/rate';

describe('a share and its interval', () => {
  // Worked out by hand from Wilson's formula; 81 of 263 is Newcombe's example (Stat. Med. 1998, table I: 0.2553 to 0.3662).
  test.each([
    [24, 30, 0.8, 0.6269, 0.9049],
    [81, 263, 0.308, 0.2553, 0.3662],
    [0, 20, 0, 0, 0.1611],
    [20, 20, 1, 0.8389, 1],
    [15, 148, 0.1014, 0.0624, 0.1605],
  ])('%i of %i', (part, whole, value, low, high) => {
    const rate = rateOf(part, whole);
    expect(rate?.value).toBeCloseTo(value, 4);
    expect(rate?.low).toBeCloseTo(low, 4);
    expect(rate?.high).toBeCloseTo(high, 4);
  });

  it('is none of nothing', () => {
    expect(rateOf(0, 0)).toBeNull();
  });

  test.each([
    [[5], 5, 5, 5],
    [[1, 2, 3, 4], 1.75, 2.5, 3.25],
    [[30, 10, 20], 15, 20, 25],
  ])('quartiles of %j', (numbers, low, middle, high) => {
    expect(quartilesOf(numbers)).toEqual({ low, middle, high });
  });
});
