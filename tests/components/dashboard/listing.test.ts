import { describe, expect, it } from 'vitest';
import { heightOf, listItems } from '../../../components/dashboard/outstanding/listing';
import { EVERYTHING } from '../../../utils/log/worklist/list-query';
import { inventedList, inventedRow, inventedRows, NOT_SENT, TODAY } from '../../gallery/invented';

const heading = (group: string, count: number) => `${group} ${count}`;
const said = (items: ReturnType<typeof listItems>) =>
  items.flatMap((item) => (item.kind === 'heading' ? [item.content] : []));

describe('The rows of the worklist', () => {
  it('stand under the headings of their groups, each with how many there are, loaded or not', () => {
    const rows = [...inventedRows(200), inventedRow(300, NOT_SENT)];
    const items = listItems(inventedList(rows, EVERYTHING, 20), TODAY, heading);
    expect(items.filter(({ kind }) => kind === 'row')).toHaveLength(20);
    expect(items.filter(({ kind }) => kind === 'pending')).toHaveLength(181);
    expect(items[0]?.kind).toBe('heading');
    const counts = said(items).map((words) => Number(String(words).split(' ')[1]));
    expect(counts.reduce((a, b) => a + b)).toBe(201);
    const at = items.findIndex((item) => item.kind === 'heading' && item.id === 'not-sent');
    expect(at).toBe(items.length - 2);
  });

  it('have no headings where the list is sorted or narrowed', () => {
    const sorted = { ...EVERYTHING, sort: { by: 'client', descending: false } } as const;
    expect(said(listItems(inventedList(inventedRows(9), sorted), TODAY, heading))).toEqual([]);
  });

  it('are those that were read by index until the whole list is', () => {
    const list = inventedList(inventedRows(200), EVERYTHING, 20);
    const early = { ...list, groups: null, counts: null, readiness: { state: 'reading', share: 0.4 } } as const;
    const items = listItems(early, TODAY, heading);
    expect(items.filter(({ kind }) => kind === 'row')).toHaveLength(20);
    expect(items.some(({ kind }) => kind === 'pending')).toBe(false);
    expect(said(items).length).toBeGreaterThan(0);
  });

  it('grow with a name too long for two lines, loaded or not: an identity is never cut off', () => {
    const long = { ...inventedRow(0), name: 'WOLFESCHLEGELSTEINHAUSENBERGERDORFF-'.repeat(4) };
    const list = inventedList([long, ...inventedRows(80).slice(1)], EVERYTHING, 0);
    const tall = listItems(list, TODAY, heading).filter((item) => item.kind === 'pending' && item.rem !== undefined);
    expect(tall.length).toBeGreaterThan(0);
    expect(heightOf(30)).toBe(2.25);
    expect(heightOf(150)).toBeGreaterThan(heightOf(100));
  });
});
