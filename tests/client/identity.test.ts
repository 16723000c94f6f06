import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareIdentity, identityOf, isIdentified } from '../../utils/client/identity';
import type { Identity } from '../../utils/client/identity';
import { bannerName, foldName, letterName } from '../../utils/client/name';
import { formatNhsNumber, isNhsNumber } from '../../utils/client/nhs-number';

const ORIGIN = 'https://casedesk.example.org';
const KAREN: Identity = {
  nhsNumber: '9991304428',
  local: { origin: ORIGIN, id: 'T-19077' },
  familyName: 'Smith',
  givenName: 'Karen',
  dateOfBirth: '1990-11-21',
  postcode: 'ZZ99 3VZ',
};

describe('Whether two readings show the same client', () => {
  it.each<[string, Identity, Identity, string]>([
    ['the same record', KAREN, KAREN, 'same'],
    ['one name written with accents and in capitals', { ...KAREN, familyName: 'SMÍTH' }, KAREN, 'same'],
    ['a record id alone', { local: { origin: ORIGIN, id: 'T-19077' } }, KAREN, 'same'],
    [
      'the whole name and date of birth',
      { familyName: 'Smith', givenName: 'Karen', dateOfBirth: '1990-11-21' },
      KAREN,
      'same',
    ],
    ['the whole name in one', { familyName: 'Karen Smith', postcode: 'ZZ99 3VZ' }, KAREN, 'same'],
    ['surname and date of birth, as a twin', { familyName: 'Smith', dateOfBirth: '1990-11-21' }, KAREN, 'unsure'],
    ['surname and postcode, as a household', { familyName: 'Smith', postcode: 'ZZ99 3VZ' }, KAREN, 'unsure'],
    ['date of birth and postcode', { dateOfBirth: '1990-11-21', postcode: 'ZZ99 3VZ' }, KAREN, 'unsure'],
    ['another NHS number', { ...KAREN, nhsNumber: '9997710207' }, KAREN, 'different'],
    ['another date of birth under the same number', { ...KAREN, dateOfBirth: '1979-06-02' }, KAREN, 'different'],
    ['a twin', { familyName: 'Smith', givenName: 'Kevin', dateOfBirth: '1990-11-21' }, KAREN, 'different'],
    ['a surname alone', { familyName: 'Smith' }, KAREN, 'unsure'],
    ['nothing in common', { postcode: 'ZZ99 3WZ' }, { nhsNumber: '9991304428' }, 'unsure'],
    [
      'the same record id of another system',
      { local: { origin: 'https://other.example.org', id: 'T-19077' } },
      { local: { origin: ORIGIN, id: 'T-19077' } },
      'unsure',
    ],
    ['a new address', { ...KAREN, postcode: 'ZZ99 3WZ' }, KAREN, 'same'],
  ])('%s: %#', (_, a, b, verdict) => {
    expect(compareIdentity(a, b)).toBe(verdict);
  });

  it('is symmetrical', () => {
    const part = fc.option(fc.constantFrom('a', 'b'), { nil: undefined });
    const identity = fc
      .record({ nhsNumber: part, familyName: part, givenName: part, dateOfBirth: part, postcode: part })
      .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Identity);
    fc.assert(fc.property(identity, identity, (a, b) => compareIdentity(a, b) === compareIdentity(b, a)));
  });

  it('keeps nothing under the NDTMS reference, a name alone or a postcode alone', () => {
    expect(isIdentified(identityOf({ ndtmsRef: 'KS21111990F' }, ORIGIN))).toBe(false);
    expect(isIdentified(identityOf({ familyName: 'Smith', givenName: 'Karen' }, ORIGIN))).toBe(false);
    expect(isIdentified(identityOf({ postcode: 'ZZ99 3VZ' }, ORIGIN))).toBe(false);
    expect(isIdentified(identityOf({ familyName: 'Smith', dateOfBirth: '1990-11-21' }, ORIGIN))).toBe(true);
    expect(isIdentified(identityOf({ localId: 'T-19077' }, ORIGIN))).toBe(true);
  });
});

describe('NHS numbers', () => {
  it.each(['9434765919', '9994182072'])('writes %s 3-3-4 and checks it', (digits) => {
    expect(isNhsNumber('9434765919')).toBe(true);
    expect(formatNhsNumber(digits).replace(/ /g, '')).toBe(digits);
  });

  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = [...'9434765919'];
        digits[at] = String((Number(digits[at]) + by) % 10);
        return !isNhsNumber(digits.join(''));
      }),
    );
  });

  it.each(['943 476 5919', '943476591', '94347659199', '0000000000', 'ABCDEFGHIJ'])(
    'refuses %s as it stands',
    (text) => {
      expect(isNhsNumber(text)).toBe(false);
    },
  );
});

describe('Names', () => {
  it('writes the banner as FAMILY, Given (Title), and falls back to the page’s own words', () => {
    const record = { title: 'Ms', givenName: 'Oluwaseun', familyName: 'Adébáyọ̀-Featherstonehaugh' };
    expect(bannerName(record)).toBe('ADÉBÁYỌ̀-FEATHERSTONEHAUGH, Oluwaseun (Ms)');
    expect(letterName(record)).toBe('Ms Oluwaseun Adébáyọ̀-Featherstonehaugh');
    expect(bannerName({ fullName: 'Cher' })).toBe('Cher');
    expect(bannerName({})).toBeNull();
    expect(bannerName({ familyName: 'Smith' })).toBe('SMITH');
  });

  it('folds spellings of one name together and leaves other names apart', () => {
    expect(foldName('O’Donoghue')).toBe(foldName("O'DONOGHUE"));
    expect(foldName('Pryce-Morgan')).toBe(foldName('PRYCE MORGAN'));
    expect(foldName('Nguyễn')).toBe(foldName('Nguyen'));
    expect(foldName('Smith')).not.toBe(foldName('Smyth'));
  });
});
