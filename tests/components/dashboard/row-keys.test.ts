import { describe, expect, it } from 'vitest';
import { rowForKey } from '../../../components/dashboard/table/row-keys';

/** h: heading, r: row */
const LIST = 'hrrhrrrhr';
const isRow = (index: number) => LIST[index] === 'r';
const press = (key: string, from: number) => rowForKey(key, from, LIST.length, 3, isRow);

describe('Keys in a list of rows under headings', () => {
  it('move to the next and the one before, over headings', () => {
    expect([press('ArrowDown', 1), press('j', 2), press('J', 4)]).toEqual([2, 4, 5]);
    expect([press('ArrowUp', 2), press('k', 4), press('K', 8)]).toEqual([1, 2, 6]);
  });

  it('stay on a row at both ends', () => {
    expect([press('ArrowUp', 1), press('ArrowDown', 8), press('PageUp', 2), press('PageDown', 6)]).toEqual([
      1, 8, 1, 8,
    ]);
  });

  it('jump a page, to the first and to the last row', () => {
    expect([press('PageDown', 1), press('PageUp', 8), press('Home', 6), press('End', 1)]).toEqual([4, 5, 1, 8]);
  });

  it('are left alone where they mean nothing here', () => {
    expect([press('Enter', 1), press('x', 1), press('Escape', 1), rowForKey('j', 0, 0, 3, isRow)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
