import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldReferrals } from '../../../utils/log/referral/referral';
import { isOverdue, worklist } from '../../../utils/log/worklist/worklist';
import { arbitraryLog } from '../arbitrary';
import { entry, exported, id, outcome, sent } from '../support';

const TODAY = '2026-11-24';
const of = (number: number, ...happenings: Parameters<typeof entry>[0][]) =>
  happenings.map((one) => entry(one, { referral: id('ref', number), at: '2026-11-10T09:00:00.000Z' }));

describe('the worklist', () => {
  const entries = [
    ...of(1, sent({ sentOn: '2026-11-20', chaseOn: '2026-12-20' })),
    ...of(2, sent({ sentOn: '2026-11-17', chaseOn: '2026-11-30' })),
    ...of(3, sent({ sentOn: '2026-11-10', chaseOn: '2026-11-24' })),
    ...of(4, sent({ sentOn: '2026-11-02', chaseOn: '2026-11-23' })),
    ...of(5, sent({ sentOn: '2026-10-01', chaseOn: '2026-10-15' })),
    ...of(6, exported()),
    ...of(7, sent({ sentOn: '2026-10-01', chaseOn: '2026-10-02' }), outcome()),
    ...of(8, sent({ sentOn: '2026-11-17', chaseOn: '2026-12-01' })),
  ];
  const items = worklist(foldReferrals(entries).values(), TODAY);

  it('puts the most overdue first, then this week, then later, then what was never sent; nothing closed', () => {
    expect(items.map(({ referral, group }) => [Number(referral.id.slice(-2)), group])).toEqual([
      [5, 'overdue'],
      [4, 'overdue'],
      [3, 'this-week'],
      [2, 'this-week'],
      [8, 'later'],
      [1, 'later'],
      [6, 'not-sent'],
    ]);
  });

  it('counts days late from the chase date and days waiting from the sending', () => {
    expect(items.map(({ daysLate, daysWaiting }) => [daysLate, daysWaiting])).toEqual([
      [40, 54],
      [1, 22],
      [0, 14],
      [-6, 7],
      [-7, 7],
      [-26, 4],
      [null, 14],
    ]);
  });

  it('is the same however its referrals come, and overdue comes first', () => {
    fc.assert(
      fc.property(arbitraryLog, (log) => {
        const referrals = [...foldReferrals(log).values()];
        const list = worklist(referrals, TODAY);
        expect(worklist(referrals.toReversed(), TODAY)).toEqual(list);
        const overdue = list.map(({ referral }) => isOverdue(referral, TODAY));
        expect(overdue).toEqual(overdue.toSorted((a, b) => Number(b) - Number(a)));
        expect(list).toHaveLength(referrals.filter(({ state }) => state !== 'closed').length);
      }),
    );
  });
});
