import { describe, expect, it } from 'vitest';
import { heightOf, listItems, listRows } from '../../../components/dashboard/outstanding/listing';
import { inventedRow, NOT_SENT, TODAY } from '../../gallery/invented';

const ROWS = [
  inventedRow(0),
  inventedRow(2, { state: 'receipt-confirmed' }),
  inventedRow(5),
  inventedRow(7),
  inventedRow(11),
  inventedRow(20, NOT_SENT),
];
const named = (query: string) => listRows(ROWS, query, TODAY).map(({ name }) => name.split(',')[0]);

describe('Searching the outstanding referrals', () => {
  it('finds a client by any way of writing the name', () => {
    for (const query of ['odonoghue', 'O’Donoghue', "o'donoghue", 'DONOGHUE', 'siobhan', ' siob  donog ']) {
      expect(named(query), query).toEqual(['O’DONOGHUE']);
    }
    expect(named('adebayo')).toEqual(['ADÉBÁYỌ̀-FEATHERSTONEHAUGH']);
  });

  it('finds by date of birth however typed, and by NHS number spaced or not', () => {
    for (const query of ['14/3/1981', '14 Mar 1981', '1981-03-14', '999 418 2072', '9994182072', '418']) {
      expect(named(query), query).toEqual(['ADÉBÁYỌ̀-FEATHERSTONEHAUGH']);
    }
  });

  it('finds by referral, destination and state, every word of them', () => {
    expect(named('mental eastway')).toEqual(['O’DONOGHUE', 'HUSSAIN']);
    expect(named('receipt confirmed')).toEqual(['O’DONOGHUE', 'NGUYEN']);
    expect(named('not marked sent')).toEqual(['HUSSAIN']);
    expect(named('eastway siobhan karen')).toEqual([]);
  });

  it('shows everything where nothing is typed', () => {
    expect(listRows(ROWS, '  ', TODAY)).toHaveLength(ROWS.length);
  });
});

describe('Grouping the outstanding referrals', () => {
  it('puts the overdue first and what was not marked sent last, each group with its count', () => {
    const items = listItems(listRows(ROWS, '', TODAY), true);
    const headings = items.flatMap((item) => (item.kind === 'heading' ? [`${item.group} ${item.count}`] : []));
    expect(headings).toEqual(['overdue 2', 'this-week 2', 'later 1', 'not-sent 1']);
  });

  it('says that the last count is not final while more is to be loaded', () => {
    const more = listItems(listRows(ROWS, '', TODAY), false).flatMap((item) =>
      item.kind === 'heading' ? [item.more] : [],
    );
    expect(more).toEqual([false, false, false, true]);
  });

  it('gives a name that needs it a taller row, and every other the usual one', () => {
    const [row] = listRows([inventedRow(1)], '', TODAY);
    if (!row) throw new Error('no row');
    expect(heightOf({ kind: 'row', row })).toBe(2.25);
    expect(heightOf({ kind: 'row', row: { ...row, name: 'A'.repeat(200) } })).toBeGreaterThan(9);
  });
});
