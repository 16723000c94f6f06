import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foremost } from '../../../utils/directory/lookup/foremost';
import { atOnce, inSlices } from '../../../utils/directory/lookup/in-slices';
import { countBits, lettersOf, slipsBetween } from '../../../utils/directory/lookup/slips';
import { sortInSlices } from '../../../utils/directory/lookup/sort-in-slices';

/** Optimal string alignment as it is written in books, with nothing left out. */
function plainSlips(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const at = (x: number, y: number) => table[x]?.[y] ?? Infinity;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      (table[i] ?? [])[j] = least;
    }
  }
  return table[a.length]?.[b.length] ?? 0;
}
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', '9'), maxLength: 9 });
const few = fc.integer({ min: 0, max: 3 });

describe('Slips', () => {
  test('are counted as the books count them, up to the most that is asked', () => {
    fc.assert(
      fc.property(word, word, few, (a, b, most) => {
        expect(slipsBetween(a, b, most)).toBe(Math.min(plainSlips(a, b), most + 1));
      }),
    );
  });

  test('to the beginning of a word: the fewest to any beginning of it', () => {
    fc.assert(
      fc.property(word, word, few, (a, b, most) => {
        const least = Math.min(...Array.from({ length: b.length + 1 }, (_, n) => plainSlips(a, b.slice(0, n))));
        expect(slipsBetween(a, b, most, true)).toBe(Math.min(least, most + 1));
      }),
    );
  });

  test('no two words are farther apart in letters than in slips', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(countBits(lettersOf(a) & ~lettersOf(b))).toBeLessThanOrEqual(plainSlips(a, b));
      }),
    );
  });
});

test('sorted in slices is sorted', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 50 }), fc.integer({ min: 0, max: 60 }), (some, times) => {
      const strings = Array.from({ length: times }, () => some).flat();
      expect(atOnce(sortInSlices(strings))).toEqual(strings.toSorted());
    }),
  );
});

test('the foremost are the first of the whole order, equals as they came', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 0, max: 12 }), (keys, most) => {
      const rows = keys.map((_, row) => row);
      const key = (row: number) => keys[row] ?? 0;
      expect(foremost(rows, most, (a, b) => key(a) > key(b))).toEqual(
        rows.toSorted((a, b) => key(b) - key(a)).slice(0, most),
      );
    }),
  );
});

describe('Work in slices', () => {
  function* counting(steps: number, done: string[]): Generator<void, string> {
    for (let at = 0; at < steps; at += 1) {
      done.push(String(at));
      yield;
    }
    return 'whole';
  }

  test('lets others have their turn, and ends with the whole', async () => {
    const done: string[] = [];
    const working = inSlices(counting(3, done), undefined, 0);
    await new Promise((resolve) => setImmediate(resolve));
    done.push('another');
    expect(await working).toBe('whole');
    expect(done.indexOf('another')).toBeLessThan(done.indexOf('2'));
  });

  test('stops where nobody wants it any more', async () => {
    const life = new AbortController();
    const done: string[] = [];
    const working = inSlices(counting(1_000, done), life.signal, 0);
    life.abort(new Error('another list'));
    await expect(working).rejects.toThrow('another list');
    expect(done.length).toBeLessThan(1_000);
  });
});
