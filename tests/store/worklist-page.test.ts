import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldReferrals } from '../../utils/log/referral/referral';
import { isOverdue, worklist } from '../../utils/log/worklist/worklist';
import { arbitraryLog } from '../log/arbitrary';
import { CLIENT, entry, id, identified, sent, WARD } from '../log/support';
import { openUnlockedStore } from './support';

const TODAY = '2026-11-24';

describe('a page of the worklist', () => {
  it('is a slice of the worklist that the whole log folds to, wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLog, fc.integer({ min: 1, max: 4 }), async (log, limit) => {
        const store = await openUnlockedStore();
        await store.log.append(log);
        const whole = worklist(foldReferrals(log).values(), TODAY);
        const items = [];
        for (let offset = 0; offset <= whole.length; offset += limit) {
          const page = await store.log.worklistPage({ today: TODAY, offset, limit });
          expect(page.total).toBe(whole.length);
          expect(page.rows.length).toBeLessThanOrEqual(limit);
          items.push(...page.rows.map(({ client: _client, ...item }) => item));
        }
        expect(items).toEqual(whole);
        const overdue = whole.filter(({ referral }) => isOverdue(referral, TODAY)).length;
        expect(await store.log.overdueCount(TODAY)).toBe(overdue);
        store.close();
      }),
      { numRuns: 30 },
    );
  });

  it('names each client as last identified, under whichever of their ids the referral was logged', async () => {
    const { log } = await openUnlockedStore();
    const other = id('cat', 2);
    await log.append([
      entry(identified(WARD, 'WARD, Kieran'), { referral: undefined }),
      entry(identified(WARD, 'WARD, Kieran (Mr)'), {
        client: other,
        referral: undefined,
        at: '2026-11-20T09:00:00.000Z',
      }),
      entry(sent(), { client: CLIENT }),
      entry(sent(), { client: other, referral: id('ref', 2) }),
      entry(sent(), { client: id('cat', 3), referral: id('ref', 3) }),
    ]);
    const { rows } = await log.worklistPage({ today: TODAY, offset: 0, limit: 10 });
    expect(rows.map(({ client }) => client?.name ?? null)).toEqual(['WARD, Kieran (Mr)', 'WARD, Kieran (Mr)', null]);
  });

  it('counts overdue while locked, and shows nothing', async () => {
    const { log, vault } = await openUnlockedStore();
    await log.append([entry(sent())]);
    vault.lock();
    expect(await log.overdueCount(TODAY)).toBe(1);
    await expect(log.worklistPage({ today: TODAY, offset: 0, limit: 10 })).rejects.toMatchObject({
      code: 'vault-locked',
    });
  });
});
