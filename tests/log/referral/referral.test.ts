import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../utils/log/entry';
import { foldReferral, foldReferrals } from '../../../utils/log/referral/referral';
import { referralSchema } from '../../../utils/log/referral/referral-schema';
import { chased, CLIENT, entry, exported, id, note, outcome, receipt, REFERRAL, sent } from '../support';

const on = (day: number) => ({ at: `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z` });
const fold = (...entries: Entry[]) => foldReferral(REFERRAL, entries);
const kinds = (warnings: readonly { kind: string }[] | undefined) => warnings?.map(({ kind }) => kind);

describe('a referral', () => {
  it('is not sent by being exported', () => {
    const referral = fold(entry(exported(), on(2)));
    expect(referral).toMatchObject({ state: 'exported', sentOn: null, chaseOn: null, exportedAt: on(2).at });
  });

  it('is not received by being sent', () => {
    const referral = fold(entry(exported(), on(2)), entry(sent({ to: 'Dr Shah', supports: ['peer'] }), on(3)));
    expect(referral).toMatchObject({
      client: CLIENT,
      title: 'ECG on methadone',
      destination: 'Harbour Lane Surgery',
      state: 'sent',
      sentOn: '2026-11-02',
      chaseOn: '2026-11-16',
      route: 'email',
      to: 'Dr Shah',
      supports: ['peer'],
      receiptConfirmedAt: null,
      warnings: [],
    });
  });

  it('goes from sent through receipt and chases to its outcome', () => {
    const entries = [
      entry(sent(), on(2)),
      entry(receipt, on(4)),
      entry(chased('2026-11-23'), on(16)),
      entry(chased('2026-11-30'), on(23)),
    ];
    expect(fold(...entries)).toMatchObject({
      state: 'receipt-confirmed',
      receiptConfirmedAt: on(4).at,
      chases: 2,
      lastChasedAt: on(23).at,
      chaseOn: '2026-11-30',
    });
    expect(fold(...entries, entry(outcome({ outcome: 'not-attended', note: 'DNA' }), on(29)))).toMatchObject({
      state: 'closed',
      outcome: 'not-attended',
      outcomeNote: 'DNA',
      closedAt: on(29).at,
      warnings: [],
    });
  });

  it('stays sent when another copy is printed later, and keeps the words it was sent with', () => {
    const referral = fold(entry(sent(), on(2)), entry(exported({ destination: 'Somewhere else' }), on(5)));
    expect(referral).toMatchObject({ state: 'sent', destination: 'Harbour Lane Surgery', warnings: [] });
  });

  it('takes a correction in place of what it corrects, and says so in its history', () => {
    const wrong = entry(sent({ chaseOn: '2027-11-16' }), on(2));
    const right = entry(sent(), { ...on(3), supersedes: wrong.id });
    expect(fold(wrong, right)).toMatchObject({ chaseOn: '2026-11-16', history: [right.id], warnings: [] });
  });

  it('opens again when its outcome is corrected away', () => {
    const end = entry(outcome(), on(9));
    const undone = entry(note('Outcome was for another referral'), { ...on(10), supersedes: end.id });
    expect(fold(entry(sent(), on(2)), end, undone)).toMatchObject({ state: 'sent', outcome: null });
  });

  it('is gone from where it was when it is corrected to another client or referral', () => {
    const wrong = entry(sent(), on(2));
    const right = entry(sent(), { ...on(3), supersedes: wrong.id, referral: id('ref', 2), client: id('cat', 2) });
    const folded = foldReferrals([wrong, right]);
    expect([...folded.keys()]).toEqual([id('ref', 2)]);
    expect(foldReferral(REFERRAL, [wrong, right])).toBeNull();
  });

  it.each([
    ['a receipt of what was never sent', [entry(exported(), on(2)), entry(receipt, on(3))], 'receipt-confirmed'],
    ['a chase with nothing before it', [entry(chased('2026-11-23'), on(3))], 'sent'],
    ['an outcome with nothing before it', [entry(outcome(), on(3))], 'closed'],
    ['sending after the outcome', [entry(sent(), on(2)), entry(outcome(), on(3)), entry(sent(), on(4))], 'closed'],
  ])('is shown as it is, with a warning: %s', (_what, entries, state) => {
    const referral = fold(...entries);
    expect(referral?.state).toBe(state);
    expect(kinds(referral?.warnings)).toEqual(['out-of-order']);
    expect(referral?.history).toEqual(entries.map((one) => one.id));
  });

  it('warns when it holds entries of two client ids', () => {
    const referral = fold(entry(sent(), on(2)), entry(receipt, { ...on(3), client: id('cat', 2) }));
    expect(referral).toMatchObject({ client: CLIENT });
    expect(referral?.warnings).toEqual([{ kind: 'two-clients', clients: [CLIENT, id('cat', 2)] }]);
  });

  it('is not made by a note alone, nor by entries of others', () => {
    expect(fold(entry(note('rang')))).toBeNull();
    expect(fold(entry(sent(), { referral: id('ref', 2) }))).toBeNull();
    expect(foldReferrals([entry(note('rang'), { referral: undefined })]).size).toBe(0);
  });

  it('carries warnings about its own entries only', () => {
    const lone = entry(note('about nothing here'), { referral: id('ref', 2), supersedes: id('gone', 1) });
    const own = entry(sent(), { ...on(2), supersedes: id('gone', 2) });
    expect(kinds(fold(lone, own)?.warnings)).toEqual(['corrects-missing']);
    expect(kinds(fold(lone, entry(sent(), on(2)))?.warnings)).toEqual([]);
  });

  it('fits the schema it is sent by', () => {
    const entries = [entry(exported(), on(2)), entry(sent(), on(3)), entry(receipt, on(2)), entry(outcome(), on(9))];
    for (const referral of foldReferrals(entries).values()) expect(referralSchema.parse(referral)).toEqual(referral);
  });
});
