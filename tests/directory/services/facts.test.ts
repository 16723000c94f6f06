import { describe, expect, it } from 'vitest';
import { kindsOf } from '../../../utils/directory/services/facts/kinds';
import { readWording } from '../../../utils/directory/services/facts/wording';
import type { ServiceKind } from '../../../utils/directory/services/service';

const named = (name: string, terms: readonly string[] = [], description = '') => kindsOf({ name, terms, description });

describe('The kind of a service', () => {
  it.each<[string, ServiceKind[]]>([
    ['Harbour Needle Exchange', ['needle-exchange']],
    ['Needle and syringe programme (Zedbury Pharmacy)', ['needle-exchange']],
    ['Supervised consumption at Zedbury Pharmacy', ['supervised-consumption']],
    ['Inpatient detoxification unit', ['detox']],
    ['Narcotics Anonymous, Tuesday', ['mutual-aid']],
    ['Alcoholics Anonymous', ['mutual-aid']],
    ['AA meeting: Harbour Hall', ['mutual-aid']],
    ['SMART Recovery Zedbury', ['mutual-aid']],
    ['Homeless Health Service', ['homeless-health']],
    ['GP surgery for people who are homeless', ['homeless-health']],
    ['Zedbury Night Shelter', ['housing']],
    ['Emergency dental clinic', ['dental']],
    ['Zedbury Sexual Health', ['sexual-health']],
    ['Hepatitis C treatment', ['sexual-health']],
    ['Urgent Treatment Centre', ['urgent-care']],
    ['Zedbury Food Bank', ['food']],
    ['NHS Talking Therapies Zedbury', ['talking-therapies']],
    ['Harbour Women’s Aid', ['domestic-abuse']],
    ['Domestic abuse helpline', ['domestic-abuse', 'crisis-line']],
    ['Citizens Advice Zedbury', ['debt-and-benefits']],
    ['Samaritans of Zedbury', ['crisis-line']],
    ['Zedbury Drug and Alcohol Recovery Service', ['drug-and-alcohol']],
    ['Refugee welcome group', ['other']],
    ['Chess club', ['other']],
    ['Accident investigation archive', ['other']],
  ])('%s: %j', (name, kinds) => expect(named(name)).toEqual(kinds));

  it('is told by taxonomy terms as well', () => {
    expect(named('Community Hub', ['Food parcels', 'name'])).toEqual(['food']);
    expect(named('Our service', ['Benefits advice', 'Tenancy support'])).toEqual(['housing', 'debt-and-benefits']);
  });

  it('is told by a description only where nothing else tells, and not by what it says of others', () => {
    expect(named('The Harbour', [], 'We run a needle exchange every day.')).toEqual(['needle-exchange']);
    expect(named('Zedbury Food Bank', [], 'Beside it is a needle exchange.')).toEqual(['food']);
    expect(named('The Harbour', [], 'We do not run a needle exchange. We can signpost to detox.')).toEqual(['other']);
  });
});

describe('What a text says of getting in', () => {
  it.each([
    ['You can self-refer by phone.', { takesSelfReferral: true }],
    ['Self referrals welcome', { takesSelfReferral: true }],
    ['We do not accept self-referrals.', { takesSelfReferral: false }],
    ['Professional referrals only.', { takesSelfReferral: false }],
    ['No referral needed.', { takesSelfReferral: true }],
    ['Drop in any day.', { walkIn: true }],
    ['Or you can ‘drop in’ at the office on a Tuesday', { walkIn: true }],
    ['By appointment only.', { walkIn: false }],
    ['Sorry, no drop-ins at present.', { walkIn: false }],
    ['No proof of address needed.', { needsAddress: false }],
    ['Please bring proof of address.', { needsAddress: true }],
    ['You don’t need ID.', { needsId: false }],
    ['You need to bring photo ID.', { needsId: true }],
    ['We help people of all ages.', {}],
    ['Do you accept self-referrals?', {}],
    ['Did you ID the bird? Bring bread.', {}],
    ['Turn left at the drop-inn hotel', {}],
  ])('%j: %j', (text, said) => {
    const { whoMayRefer: _, ...wording } = readWording(text);
    expect(wording).toEqual(said);
  });

  it('is not known where one sentence affirms and another denies', () => {
    expect(readWording('Drop in on Mondays. Other days are by appointment only.')).toEqual({});
  });

  it('holds who may refer, in its own words', () => {
    expect(readWording('We are here. Referrals are accepted from GPs and hostels. Come.').whoMayRefer).toBe(
      'Referrals are accepted from GPs and hostels.',
    );
  });
});
