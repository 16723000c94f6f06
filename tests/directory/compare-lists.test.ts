import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareLists, succeedList } from '../../utils/directory/compare-lists';
import { practice } from './practices';

const numbered = (count: number) => Array.from({ length: count }, (_, n) => practice({ code: `Z${90_000 + n}` }));

describe('what a new list would change', () => {
  test('new, changed with each field, gone, and the rest', () => {
    const current = [practice({ code: 'A' }), practice({ code: 'B' }), practice({ code: 'C' })];
    const next = [
      practice({ code: 'A' }),
      practice({ code: 'B', phone: '01632 960999', addressLines: ['2 New Row'], closedOn: '2026-01-31' }),
      practice({ code: 'D' }),
    ];
    const comparison = compareLists(current, next);
    expect(comparison.added.map(({ code }) => code)).toEqual(['D']);
    expect(comparison.noLongerListed.map(({ code }) => code)).toEqual(['C']);
    expect(comparison.unchanged).toBe(1);
    expect(comparison.changed).toHaveLength(1);
    expect(comparison.changed[0]?.changes).toEqual([
      { field: 'addressLines', from: '1 Baker Row, Tidewell', to: '2 New Row' },
      { field: 'phone', from: '01632 960901', to: '01632 960999' },
      { field: 'closedOn', from: '', to: '2026-01-31' },
    ]);
  });

  test.each([
    [80, false],
    [79, true],
    [100, false],
    [0, true],
  ])('of 100 practices %i are left: a heavy loss is %s', (left, heavy) => {
    expect(compareLists(numbered(100), numbered(left)).heavyLoss).toBe(heavy);
  });

  test('the first list of all loses nothing', () => {
    expect(compareLists([], numbered(3))).toMatchObject({ loss: 0, heavyLoss: false, unchanged: 0 });
  });

  test('what had gone before is not lost a second time, and is new when it comes back', () => {
    const current = [practice({ code: 'A' }), practice({ code: 'B', noLongerListed: true })];
    expect(compareLists(current, [practice({ code: 'A' })])).toMatchObject({ noLongerListed: [], loss: 0 });
    expect(compareLists(current, [practice({ code: 'B' })]).added.map(({ code }) => code)).toEqual(['B']);
  });
});

describe('the list to keep', () => {
  test('what is no longer listed stays, marked; what came back is not marked', () => {
    const current = [practice({ code: 'A' }), practice({ code: 'B', noLongerListed: true })];
    const kept = succeedList(current, [practice({ code: 'B' }), practice({ code: 'C' })]);
    expect(kept.map(({ code, noLongerListed }) => [code, noLongerListed])).toEqual([
      ['B', undefined],
      ['C', undefined],
      ['A', true],
    ]);
  });

  const lists = fc.uniqueArray(fc.constantFrom(...numbered(12)), { selector: ({ code }) => code });

  test('every code of either list is in it once, and counts add up', () => {
    fc.assert(
      fc.property(lists, lists, (current, next) => {
        const kept = succeedList(current, next).map(({ code }) => code);
        expect(new Set(kept)).toEqual(new Set([...current, ...next].map(({ code }) => code)));
        expect(kept).toHaveLength(new Set(kept).size);
        const { added, changed, unchanged, noLongerListed } = compareLists(current, next);
        expect(added.length + changed.length + unchanged).toBe(next.length);
        expect(changed.length + unchanged + noLongerListed.length).toBe(current.length);
      }),
      { numRuns: 60, seed: 2 },
    );
  });
});
