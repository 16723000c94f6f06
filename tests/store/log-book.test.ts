import { describe, expect, it } from 'vitest';
import { CLIENT, entry, exported, id, identified, REFERRAL, sent, WARD } from '../log/support';
import { openUnlockedStore } from './support';

describe('the log book', () => {
  it('keeps entries and what is folded from them', async () => {
    const { log } = await openUnlockedStore();
    await log.append([
      entry(identified(WARD), { referral: undefined }),
      entry(exported(), { at: '2026-11-02T09:00:00.000Z' }),
      entry(sent(), { at: '2026-11-02T09:05:00.000Z' }),
    ]);
    const { items } = await log.entriesOfClient(CLIENT);
    expect(items.map(({ happening }) => happening.kind)).toEqual(['client-identified', 'letter-exported', 'sent']);
    expect((await log.referral(REFERRAL))?.state).toBe('sent');
    expect(await log.overdueCount('2026-11-24')).toBe(1);
    const page = await log.worklistPage({ today: '2026-11-24', offset: 0, limit: 10 });
    expect(page).toMatchObject({ total: 1, overdue: 1, unreadable: 0 });
    expect(page.rows[0]).toMatchObject({ group: 'overdue', daysLate: 8, client: { name: 'WARD, Kieran' } });
    const found = await log.findClient({ nhsNumber: WARD.nhsNumber });
    expect(found).toMatchObject({ match: 'one', client: { id: CLIENT } });
  });

  it('shows nothing of the wrong client under a referral that was moved to the right one', async () => {
    const { log } = await openUnlockedStore();
    const wrong = entry(sent({ to: 'somebody' }), { client: id('cat', 2) });
    const mistyped = entry(sent({ to: 'nobody' }));
    const right = entry(sent(), { supersedes: wrong.id });
    const typed = entry(sent(), { supersedes: mistyped.id });
    await log.append([wrong]);
    expect((await log.entriesOfReferral(REFERRAL)).items).toEqual([wrong]);
    await log.append([right, mistyped, typed]);
    expect((await log.entriesOfReferral(REFERRAL)).items).toEqual([mistyped, right, typed]);
    expect(await log.referral(REFERRAL)).toMatchObject({ client: CLIENT, to: null });
    expect((await log.entriesOfClient(id('cat', 2))).items).toEqual([]);
  });
});
