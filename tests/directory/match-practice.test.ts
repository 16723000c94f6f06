import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { matchPractice } from '../../utils/directory/match-practice';
import type { PracticeMatch, WantedPractice } from '../../utils/directory/match-practice';
import { CANDIDATE_SENTENCES, NO_MATCH_SENTENCES } from '../../utils/directory/match-sentences';
import type { Practice } from '../../utils/directory/practice';
import { practice, tidewellPractices } from './practices';

const TODAY = '2026-02-28';
let tidewell: readonly Practice[] = [];
beforeAll(async () => {
  tidewell = await tidewellPractices();
});

const match = (wanted: WantedPractice, practices = tidewell) => matchPractice(wanted, practices, TODAY);
const codesOf = (found: PracticeMatch) =>
  found.match === 'one'
    ? [found.practice.code]
    : found.match === 'candidates'
      ? found.practices.map(({ code }) => code)
      : [];

describe('by code', () => {
  test.each([
    ['alone', { practiceCode: 'Z99101' }],
    ['in small letters with spaces', { practiceCode: ' z99 101 ' }],
    ['with the name', { practiceCode: 'Z99101', practiceName: 'Abbotsmere Med Ctr' }],
    ['with a name misspelt by a letter', { practiceCode: 'Z99101', practiceName: 'Abotsmere Medical Centre' }],
    [
      'with the name and its address',
      { practiceCode: 'Z99101', practiceName: 'Abbotsmere Medical Centre, Abbotsmere Road, Tidewell BZ3 1AM' },
    ],
    [
      'with the postcode of a branch near by',
      { practiceCode: 'Z99101', practiceName: 'Abbotsmere Medical Centre', gpPostcode: 'BZ3 7ZZ' },
    ],
    ['inside the name field', { practiceName: 'Abbotsmere Medical Centre (Z99101)' }],
    ['with the name in the code field', { practiceCode: 'Z99101 - Abbotsmere Medical Centre' }],
  ])('%s', (_, wanted) => {
    expect(match(wanted)).toMatchObject({ match: 'one', because: 'code', practice: { code: 'Z99101' } });
  });

  test('the name of its building is no contradiction', () => {
    expect(match({ practiceCode: 'Z99230', practiceName: 'Tidewell Health Centre' })).toMatchObject({
      match: 'one',
      practice: { code: 'Z99230' },
    });
  });

  test('a code whose practice clearly has another name is shown beside the practice of that name', () => {
    const found = match({ practiceCode: 'Z99101', practiceName: 'Harbour View Medical Centre' });
    expect(found).toMatchObject({ match: 'candidates', because: 'code-and-name-disagree' });
    expect(codesOf(found).slice(0, 2)).toEqual(['Z99101', 'Z99126']);
  });

  test('a code whose practice has the name but the record the postcode of its namesake', () => {
    const found = match({ practiceCode: 'Z99501', practiceName: 'High Street Surgery', gpPostcode: 'BZ6 1HS' });
    expect(found).toMatchObject({ match: 'candidates', because: 'code-and-postcode-disagree' });
    expect(codesOf(found).slice(0, 2)).toEqual(['Z99501', 'Z99502']);
  });

  test('a code alone with a postcode elsewhere', () => {
    expect(match({ practiceCode: 'Z99101', gpPostcode: 'BZ6 1HS' })).toMatchObject({
      because: 'code-and-postcode-disagree',
    });
  });

  test.each([
    ['closed', 'Z99251'],
    ['dormant', 'Z99160'],
  ])('a %s practice is shown, never taken', (_, practiceCode) => {
    const found = match({ practiceCode });
    expect(found).toMatchObject({ match: 'candidates', because: 'closed' });
    expect(codesOf(found)[0]).toBe(practiceCode);
  });

  test('active with a close date: taken while it lies ahead, shown once it has come', () => {
    expect(match({ practiceCode: 'Z99283' })).toMatchObject({ match: 'one' });
    expect(matchPractice({ practiceCode: 'Z99283' }, tidewell, '2030-03-31')).toMatchObject({
      match: 'candidates',
      because: 'closed',
    });
  });

  test('a practice that is no longer listed is shown with the open ones at its address', () => {
    const gone = practice({
      code: 'Z99800',
      name: 'Old Abbotsmere Surgery',
      postcode: 'BZ3 1AM',
      noLongerListed: true,
    });
    const found = match({ practiceCode: 'Z99800' }, [gone, ...tidewell]);
    expect(found).toMatchObject({ match: 'candidates', because: 'closed' });
    expect(codesOf(found)).toEqual(['Z99800', 'Z99101']);
  });

  test('a code that is not in the list never makes a name certain', () => {
    const found = match({ practiceCode: 'Z90000', practiceName: 'Abbotsmere Medical Centre', gpPostcode: 'BZ3 1AM' });
    expect(found).toMatchObject({ match: 'candidates', because: 'code-unknown' });
    expect(codesOf(found)[0]).toBe('Z99101');
    expect(match({ practiceCode: 'Z90000' })).toEqual({ match: 'none', why: 'not-found' });
  });
});

describe('by name and postcode', () => {
  test.each([
    ['as it is', 'Abbotsmere Medical Centre', 'BZ3 1AM', 'Z99101'],
    ['abbreviated', 'abbotsmere med. ctr', 'bz31am', 'Z99101'],
    ['one of two with that name', 'The Surgery', 'BZ6 3FR', 'Z99271'],
    ['with initials of a saint and no apostrophe', 'Saint Aldhelms Medical Practice', 'BZ5 9SA', 'Z99114'],
    ['named after a GP', 'Dr Pentreath', 'BZ7 2CL', 'Z99139'],
  ])('%s', (_, practiceName, gpPostcode, code) => {
    expect(match({ practiceName, gpPostcode })).toMatchObject({
      match: 'one',
      because: 'name-and-postcode',
      practice: { code },
    });
  });

  test('the postcode may stand inside the name', () => {
    expect(match({ practiceName: 'Marsh Lane Medical Practice, 41 Marsh Lane, BZ2 3QD' })).toMatchObject({
      match: 'one',
      practice: { code: 'Z99207' },
    });
  });

  test('the name of a building that several practices share is asked about, although one has that very name', () => {
    const found = match({ practiceName: 'Tidewell Health Centre', gpPostcode: 'BZ1 1AA' });
    expect(found).toMatchObject({ match: 'candidates', because: 'name-and-postcode' });
    expect(codesOf(found)).toEqual(expect.arrayContaining(['Z99231', 'Z99230']));
    expect(codesOf(found)[0]).toBe('Z99231');
  });

  test.each([
    ['first', (pair: Practice[]) => pair],
    ['last', (pair: Practice[]) => pair.toReversed()],
  ])('so it is wherever that one stands in the list: %s', (_, order) => {
    const named = practice({ code: 'Z1', name: 'Quay House Surgery' });
    const housed = practice({ code: 'Z2', name: 'Dr Ashdown & Partners', addressLines: ['Quay House Surgery'] });
    const found = match({ practiceName: 'Quay House Surgery', gpPostcode: 'ZZ99 1AA' }, order([named, housed]));
    expect(found).toMatchObject({ match: 'candidates', practices: [{ code: 'Z1' }, { code: 'Z2' }] });
  });

  test('a closed practice of that name there is shown, not taken', () => {
    expect(match({ practiceName: 'Tannery Yard Practice', gpPostcode: 'BZ2 7TA' })).toMatchObject({
      match: 'candidates',
      because: 'closed',
    });
  });

  test('a closed practice with the better name keeps an open one beside it from being taken', () => {
    const both = [
      practice({ code: 'Z1', name: 'Quay Street Surgery', status: 'inactive' }),
      practice({ code: 'Z2', name: 'Quay Surgery' }),
    ];
    expect(match({ practiceName: 'Quay Street Surgery', gpPostcode: 'ZZ99 1AA' }, both)).toMatchObject({
      match: 'candidates',
    });
  });

  test('a service at the practice’s address is not the practice', () => {
    expect(match({ practiceName: 'Community Dermatology Service', gpPostcode: 'BZ5 9SA' }).match).toBe('candidates');
  });

  test('the client’s own postcode confirms nothing', () => {
    expect(match({ practiceName: 'Abbotsmere Medical Centre', nearPostcode: 'BZ3 1AM' })).toMatchObject({
      match: 'candidates',
      because: 'name',
    });
  });
});

describe('by less than that: candidates to confirm', () => {
  test('a name alone, even the only one', () => {
    expect(match({ practiceName: 'Fishergate Surgery' })).toMatchObject({ match: 'candidates', because: 'name' });
  });

  test('namesakes: open ones first, the one nearest the client before the other', () => {
    expect(codesOf(match({ practiceName: 'High Street Surgery' })).slice(0, 3)).toEqual(['Z99501', 'Z99502', 'Z99503']);
    expect(codesOf(match({ practiceName: 'High Street Surgery', nearPostcode: 'BZ6 2AA' })).slice(0, 2)).toEqual([
      'Z99502',
      'Z99501',
    ]);
    expect(codesOf(match({ practiceName: 'High Street Surgery', gpPostcode: 'BZ6 9ZZ' })).slice(0, 2)).toEqual([
      'Z99502',
      'Z99501',
    ]);
  });

  test('an open practice comes before a closed namesake whose code is lower', () => {
    const closed = practice({ code: 'Z1', status: 'inactive' });
    const open = practice({ code: 'Z2', postcode: 'ZZ98 1AA' });
    expect(codesOf(match({ practiceName: 'Baker Row Surgery' }, [closed, open]))).toEqual(['Z2', 'Z1']);
  });

  test('names that differ by a space are both shown', () => {
    expect(codesOf(match({ practiceName: 'Quarrybank Surgery' }))).toEqual(
      expect.arrayContaining(['Z99311', 'Z99318']),
    );
    expect(codesOf(match({ practiceName: 'Bracken Field Surgery' }))).toEqual(
      expect.arrayContaining(['Z99418', 'Z99419']),
    );
  });

  test('a GP’s name, a postcode', () => {
    expect(match({ gpName: 'Dr Pentreath' })).toMatchObject({
      match: 'candidates',
      because: 'gp-name',
      practices: [{ code: 'Z99139' }],
    });
    expect(match({ gpPostcode: 'BZ3 1AM' })).toMatchObject({
      match: 'candidates',
      because: 'postcode',
      practices: [{ code: 'Z99101' }],
    });
  });

  test('nothing fits, nothing is given, no list', () => {
    expect(match({ practiceName: 'Wolverton Polyclinic' })).toEqual({ match: 'none', why: 'not-found' });
    expect(match({ practiceName: '  ' })).toEqual({ match: 'none', why: 'nothing-given' });
    expect(match({ practiceCode: 'Z99101' }, [])).toEqual({ match: 'none', why: 'no-list' });
  });
});

describe('whatever the record says', () => {
  const texts = fc.constantFrom(
    undefined,
    '',
    'Z99101',
    'z99501',
    'High Street Surgery',
    'The Surgery',
    'Dr Pentreath',
    'BZ1 1AA',
    'BZ6 1HS',
    'Tidewell Health Centre',
    '¬',
    'not known',
  );
  const wanteds = fc.record({
    practiceCode: texts,
    practiceName: texts,
    gpName: texts,
    gpPostcode: texts,
    nearPostcode: texts,
  });

  test('the order of the list changes nothing', () => {
    fc.assert(
      fc.property(wanteds, fc.infiniteStream(fc.nat()), (wanted, numbers) => {
        const shuffled = tidewell
          .map((one) => ({ one, at: numbers.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at);
        expect(
          match(
            wanted,
            shuffled.map(({ one }) => one),
          ),
        ).toEqual(match(wanted));
      }),
      { numRuns: 150, seed: 4 },
    );
  });

  test('without a code, one is taken only with that postcode; closed ones never; a choice has a sentence', () => {
    fc.assert(
      fc.property(wanteds, (wanted) => {
        const found = match(wanted);
        if (found.match === 'one') {
          expect(found.practice.status).toBe('active');
          if (found.because === 'name-and-postcode')
            expect(`${wanted.gpPostcode} ${wanted.practiceName}`).toContain(found.practice.postcode);
        } else if (found.match === 'candidates') {
          expect(found.practices.length).toBeGreaterThan(0);
          expect(found.practices.length).toBeLessThanOrEqual(8);
          expect(CANDIDATE_SENTENCES[found.because]).toMatch(/\.$/);
        } else expect(NO_MATCH_SENTENCES[found.why]).toMatch(/\.$/);
      }),
      { numRuns: 300, seed: 6 },
    );
  });
});
