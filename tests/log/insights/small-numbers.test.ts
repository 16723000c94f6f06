import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { FEWEST, sumOf, withoutSmall } from '../../../utils/log/insights/small-numbers';

describe('small numbers', () => {
  test.each([
    [
      [12, 30],
      [12, 30],
    ],
    [
      [0, 30],
      [0, 30],
    ],
    [
      [3, 30],
      ['few', 'few'],
    ],
    [
      [3, 8, 30],
      ['few', 'few', 30],
    ],
    [
      [2, 2, 8, 30],
      ['few', 'few', 'few', 30],
    ],
    [
      [3, 4, 8, 30],
      ['few', 'few', 8, 30],
    ],
    [[4], ['few']],
    [
      [0, 4, 0],
      [0, 'few', 0],
    ],
    [[], []],
  ])('%j is told as %j', (counts, told) => {
    expect(withoutSmall(counts)).toEqual(told);
  });

  it('cannot be worked out from what is shown and the sum of all, where there is anything to hide them among', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 8 }), (counts) => {
        const told = withoutSmall(counts);
        const hidden = counts.filter((_, at) => told[at] === 'few');
        for (const [at, count] of counts.entries()) {
          if (count > 0 && count < FEWEST) expect(told[at]).toBe('few');
          else expect([count, 'few']).toContain(told[at]);
        }
        if (hidden.length === 0 || counts.filter((count) => count > 0).length === hidden.length) return;
        expect(hidden.length).toBeGreaterThan(1);
        expect(sumOf(hidden)).toBeGreaterThanOrEqual(FEWEST);
      }),
      { numRuns: 2_000 },
    );
  });
});
