import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '../../../utils/client/fields';
import type { Applied } from '../../../utils/recognition/profiles/apply';
import { combine } from '../../../utils/recognition/profiles/combine';
import { recordOf } from '../../../utils/recognition/reading';
import type { Fields, Finding, Reading } from '../../../utils/recognition/reading';
import type { Recognition } from '../../../utils/recognition/recognise';
import { RECORD_PROFILE } from './pages';

const evidence = { source: 'x', label: null, place: null, because: null };
type Values = { readonly [field in Field]?: string };
const fieldsOf = (values: Values) =>
  Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, { value, confidence: 'sure', evidence }]),
  ) as Fields;
const one = (values: Values, findings: readonly Finding[] = []): Reading => ({
  verdict: 'one',
  fields: fieldsOf(values),
  findings,
  incomplete: false,
});
const unclear = (...findings: Finding[]): Reading => ({ verdict: 'ambiguous', findings, incomplete: false });
const broken: Finding = {
  kind: 'profile-broken',
  profile: 'Records',
  rule: 'label',
  field: 'nhsNumber',
  label: 'NHS No',
};
const unclearDate: Finding = { kind: 'unclear-date', text: '03/04/1980', label: 'DOB' };
const NONE: Reading = { verdict: 'none', incomplete: false };
const SEVERAL: Reading = { verdict: 'multiple', count: 3, incomplete: false };

const general = (reading: Reading): Recognition => ({ reading, anchors: [], roots: [] });
const applied = (reading: Reading): Applied => ({
  profile: RECORD_PROFILE,
  reading,
  anchors: [],
  container: null,
  leftOut: [],
});
const both = (page: Reading, profile: Reading) => combine(general(page), applied(profile)).reading;

const KAREN = { fullName: 'Karen Whitlock', dateOfBirth: '1981-03-14', nhsNumber: '9994182072' };
const DEAN = { fullName: 'Dean Ashworth', dateOfBirth: '1979-06-02', nhsNumber: '9994001019' };

describe('The general reading and the profile’s', () => {
  it.each<readonly [string, Reading, Reading, Reading['verdict']]>([
    ['nobody, one', NONE, one(KAREN), 'one'],
    ['the same one', one(KAREN), one(KAREN), 'one'],
    ['another one', one(DEAN), one(KAREN), 'ambiguous'],
    ['the same number under another name', one({ ...KAREN, fullName: 'Dean Ashworth' }), one(KAREN), 'ambiguous'],
    ['a twin: another number alone', one({ ...KAREN, nhsNumber: '9994001019' }), one(KAREN), 'ambiguous'],
    ['several, one', SEVERAL, one(KAREN), 'multiple'],
    ['several, broken', SEVERAL, unclear(broken), 'multiple'],
    ['one, several', one(KAREN), SEVERAL, 'multiple'],
    ['one, broken', one(KAREN), unclear(broken), 'ambiguous'],
    ['unclear, broken', unclear({ kind: 'too-little' }), unclear(broken), 'ambiguous'],
    ['only the date unclear', unclear(unclearDate), one(KAREN), 'one'],
    [
      'the date unclear, and the profile reads none',
      unclear(unclearDate),
      one({ fullName: 'Karen Whitlock', nhsNumber: '9994182072' }),
      'ambiguous',
    ],
    ['too little, for whatever reason', unclear({ kind: 'too-little' }), one(KAREN), 'ambiguous'],
    ['two values', unclear({ kind: 'two-values', field: 'fullName', values: [] }), one(KAREN), 'ambiguous'],
    [
      'two values beside an unclear date',
      unclear(unclearDate, { kind: 'two-values', field: 'fullName', values: [] }),
      one(KAREN),
      'ambiguous',
    ],
  ])('%s', (_, page, profile, verdict) => expect(both(page, profile).verdict).toBe(verdict));

  it('names both values where they differ', () => {
    expect(both(one(DEAN), one(KAREN))).toMatchObject({
      findings: [
        { kind: 'two-values', field: 'nhsNumber', values: [{ value: '9994182072' }, { value: '9994001019' }] },
        { kind: 'two-values', field: 'dateOfBirth' },
        { kind: 'two-values', field: 'fullName' },
      ],
    });
  });

  it('fills in what the profile says nothing of, never a field it reads or a part of the name', () => {
    const page = one({
      ...KAREN,
      email: 'karen@example.org',
      phone: '07700 900001',
      givenName: 'Karen',
      keyworker: 'Jo',
    });
    const reading = both(page, one(KAREN));
    // The profile has a rule for the phone and found none.
    expect(reading.verdict === 'one' && recordOf(reading.fields)).toEqual({
      ...KAREN,
      email: 'karen@example.org',
      keyworker: 'Jo',
    });
    // Nothing in common but a name: nothing is taken over.
    const thin = both(one({ fullName: 'Karen Whitlock', email: 'karen@example.org' }), one(KAREN));
    expect(thin.verdict === 'one' && recordOf(thin.fields)).toEqual(KAREN);
  });

  it('lets ids of two makes stand beside each other, and two of one make not', () => {
    const withId = (localId: string) => one({ ...KAREN, localId });
    expect(both(withId('T-20418'), withId('88123')).verdict).toBe('one');
    expect(both(withId('T-20418'), withId('T-20419')).verdict).toBe('ambiguous');
  });

  it('keeps that a part of the page could not be read', () => {
    expect(both({ ...NONE, incomplete: true }, one(KAREN))).toMatchObject({ verdict: 'one', incomplete: true });
  });

  it('leaves a page that is no profile’s to the recogniser', () => {
    expect(combine(general(one(KAREN)), null)).toMatchObject({ reading: { verdict: 'one' }, profile: null });
  });

  it('never mixes two people, whatever each of the two has read', () => {
    const part = (values: Values) =>
      fc.subarray(Object.entries(values)).map((entries) => Object.fromEntries(entries) as Values);
    const people = [
      {
        ...KAREN,
        familyName: 'Whitlock',
        givenName: 'Karen',
        localId: 'T-20418',
        email: 'karen@example.org',
        gpName: 'Dr A',
      },
      {
        ...DEAN,
        familyName: 'Ashworth',
        givenName: 'Dean',
        localId: 'T-20499',
        email: 'dean@example.org',
        gpName: 'Dr B',
      },
    ] as const;
    const owner = new Map(people.flatMap((values, i) => Object.values(values).map((value) => [value, i] as const)));
    fc.assert(
      fc.property(fc.constantFrom(...people).chain(part), fc.constantFrom(...people).chain(part), (page, profile) => {
        const reading = both(one(page), one(profile));
        if (reading.verdict !== 'one') return;
        const whose = new Set(Object.values(recordOf(reading.fields)).map((value) => owner.get(value ?? '')));
        expect(whose.size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2_000, seed: 3 },
    );
  });
});
