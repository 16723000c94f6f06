import { describe, expect, it } from 'vitest';
import { openDuplicate } from '../../../utils/log/referral/duplicates';
import { foldReferral } from '../../../utils/log/referral/referral';
import type { Happening } from '../../../utils/log/entry';
import type { Referral } from '../../../utils/log/referral/referral-schema';
import { entry, exported, id, need, outcome, REFERRAL, sent } from '../support';

function referral(happenings: readonly Happening[], own: string = REFERRAL): Referral {
  const entries = happenings.map((happening, day) =>
    entry(happening, { referral: own, at: new Date(Date.UTC(2026, 9, 1 + day)).toISOString() }),
  );
  const folded = foldReferral(own, entries);
  if (!folded) throw new Error('nothing folded');
  return folded;
}

const ECG = { template: 'ecg', specialty: 'Cardiology', destination: 'Harbour Lane Surgery' };
const OPEN = referral([exported({ specialty: 'Cardiology' }), sent({ specialty: 'Cardiology' })]);

describe('An open referral that asks the same of the same place', () => {
  it('is found by its template, however the place is written', () => {
    expect(openDuplicate([OPEN], { ...ECG, specialty: 'Any', destination: 'HARBOUR LANE  surgery' })).toBe(OPEN);
  });

  it('is found by the field of care, of another template', () => {
    expect(openDuplicate([OPEN], { ...ECG, template: 'palpitations' })).toBe(OPEN);
  });

  it('is found by the practice’s code, where both are known', () => {
    const byCode = referral([exported({ practiceCode: 'Z99001' }), sent({ practiceCode: 'Z99001' })]);
    expect(openDuplicate([byCode], { ...ECG, destination: 'Harbour Ln Surg.', practiceCode: 'Z99001' })).toBe(byCode);
    expect(openDuplicate([byCode], { ...ECG, practiceCode: 'Z99002' })).toBeNull();
  });

  it.each<readonly [string, Referral, Partial<typeof ECG>, string]>([
    ['goes elsewhere', OPEN, { destination: 'Quarry Bank Surgery' }, ''],
    ['goes nowhere yet', OPEN, { destination: ' ' }, ''],
    ['asks something else', OPEN, { template: 'liver', specialty: 'Hepatology' }, ''],
    ['belongs to no field of care', referral([sent({ specialty: 'Any' })]), { template: 'b', specialty: 'Any' }, ''],
    ['is the letter’s own', OPEN, {}, REFERRAL],
    ['is closed', referral([exported(), sent(), outcome()]), {}, ''],
    ['is a need nobody has written about', referral([need()]), { destination: '' }, ''],
  ])('is none where it %s', (_, open, asking, own) => {
    expect(openDuplicate([open], { ...ECG, ...asking }, own)).toBeNull();
  });

  it('is the one sent last, of several', () => {
    const later = referral([exported(), sent({ sentOn: '2026-11-09' })], id('ref', 2));
    expect(openDuplicate([OPEN, later], ECG)).toBe(later);
    expect(openDuplicate([later, OPEN], ECG)).toBe(later);
  });
});
