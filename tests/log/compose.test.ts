import { describe, expect, it } from 'vitest';
import { composeEntry } from '../../utils/log/compose';
import { foldReferral } from '../../utils/log/referral/referral';
import { AUTHOR, chased, CLIENT, id, note, REFERRAL, sent } from './support';

const PEN = { author: AUTHOR, device: id('device', 1), client: CLIENT, referral: REFERRAL };
const at = (day: number) => new Date(`2026-11-${day}T10:15:00.000Z`);

describe('composing an entry', () => {
  it('says when it happened and when it was written down', () => {
    const today = composeEntry(PEN, note('rang'), at(24), { happenedOn: '2026-11-24' });
    expect(today).toMatchObject({ ...PEN, happenedAt: at(24).toISOString(), recordedAt: at(24).toISOString() });
    const earlier = composeEntry(PEN, note('rang'), at(24), { happenedOn: '2026-11-20' });
    expect(earlier).toMatchObject({ happenedAt: '2026-11-20T12:00:00.000Z', recordedAt: at(24).toISOString() });
  });

  it('puts a correction in the place of what it corrects, so that it undoes nothing that came between', () => {
    const wrong = composeEntry(PEN, sent({ route: 'post', chaseOn: '2026-11-16' }), at(12));
    const chase = composeEntry(PEN, chased('2026-11-30'), at(16));
    const right = composeEntry(PEN, sent({ route: 'email', chaseOn: '2026-11-16' }), at(18), { corrects: wrong });
    expect(right).toMatchObject({
      supersedes: wrong.id,
      happenedAt: wrong.happenedAt,
      recordedAt: at(18).toISOString(),
    });
    expect(foldReferral(REFERRAL, [wrong, chase, right])).toMatchObject({
      route: 'email',
      chaseOn: '2026-11-30',
      warnings: [],
    });
  });

  it('puts what is written down later after what is known of the same day', () => {
    const afternoon = composeEntry(PEN, sent({ sentOn: '2026-11-20' }), new Date('2026-11-20T15:40:00.000Z'));
    const options = { happenedOn: '2026-11-20', after: afternoon.happenedAt };
    const receipt = composeEntry(PEN, { kind: 'receipt-confirmed', note: '' }, at(24), options);
    expect(foldReferral(REFERRAL, [receipt, afternoon])).toMatchObject({ state: 'receipt-confirmed', warnings: [] });
    // Of another day it says nothing.
    const before = composeEntry(PEN, note('rang'), at(24), { ...options, happenedOn: '2026-11-19' });
    expect(before.happenedAt).toBe('2026-11-19T12:00:00.000Z');
  });

  it('gives each entry an id of its own, ascending', () => {
    const ids = Array.from({ length: 50 }, () => composeEntry(PEN, note('rang'), at(24)).id);
    expect(new Set(ids).size).toBe(50);
    expect(ids).toEqual(ids.toSorted());
  });

  it('refuses what is not an entry', () => {
    expect(() => composeEntry(PEN, chased('2026-02-30'), at(24))).toThrow();
    expect(() => composeEntry({ ...PEN, client: 'Kieran' }, note('rang'), at(24))).toThrow();
  });
});
