import { describe, expect, it } from 'vitest';
import { foldReferral } from '../../../utils/log/referral/referral';
import { booked, ended, entry, exported, need, REFERRAL, sent, step } from '../support';

const card = exported({ template: 'appointment-card', title: 'Appointment card', destination: 'Client', beside: true });
const fold = (...happenings: Parameters<typeof entry>[0][]) =>
  foldReferral(
    REFERRAL,
    happenings.map((one, day) => entry(one, { at: new Date(Date.UTC(2026, 8, 1 + day)).toISOString() })),
  );

describe('A paper beside a referral', () => {
  it('changes nothing of it: not where it stands, not what was asked of whom', () => {
    const before = fold(sent(), booked('2026-09-20'));
    const after = fold(sent(), booked('2026-09-20'), card);
    expect(after).toEqual({ ...before, history: expect.any(Array) });
    expect(after?.history).toHaveLength(3);
  });

  it('makes no letter of a need', () => {
    expect(fold(need(), card)).toMatchObject({ state: 'need', exportedAt: null, template: null });
  });

  it('breaks no order where a discharge is challenged', () => {
    const challenge = exported({ template: 'reinstate-after-discharge', beside: true });
    const life = [sent(), booked('2026-09-03'), ended('did-not-attend', '2026-09-03'), step('discharged')];
    expect(fold(...life, challenge, step('challenged'))).toMatchObject({
      state: 'challenged',
      title: 'ECG on methadone',
      warnings: [],
    });
  });
});
