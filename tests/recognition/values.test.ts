import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import { formatNhsNumber, isNhsNumber } from '../../utils/client/nhs-number';
import { lexiconOf } from '../../utils/recognition/lexicon';
import { VOCABULARY } from '../../utils/recognition/vocabulary';
import { labelOf } from '../../utils/recognition/labels';
import { readLine } from '../../utils/recognition/inline';
import { readAddress } from '../../utils/recognition/values/address';
import { isBlank } from '../../utils/recognition/values/blank';
import { readGp, readWorker } from '../../utils/recognition/values/carers';
import { readPhone } from '../../utils/recognition/values/contact';
import { readDate as readDateIn } from '../../utils/recognition/values/date';
import { readName as readNameIn } from '../../utils/recognition/values/name';
import { findGrouped, readNhsNumber as readNhsNumberIn } from '../../utils/recognition/values/nhs-number';
import { readPostcode } from '../../utils/recognition/values/postcode';
import { readId, readPracticeCode } from '../../utils/recognition/values/text';

const LEXICON = lexiconOf(VOCABULARY);
const readDate = (text: string, today: IsoDate) => readDateIn(text, today, LEXICON);
const readName = (text: string) => readNameIn(text, LEXICON);
const readNhsNumber = (text: string) => readNhsNumberIn(text, LEXICON);

const TODAY = '2026-11-23';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const days = fc
  .record({
    year: fc.integer({ min: 1910, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map((parts) => ({ ...parts, iso: isoDate(parts.year, parts.month, parts.day) }))
  .filter(({ iso }) => iso !== null);
const nhsNumbers = fc
  .integer({ min: 0, max: 999_999 })
  .map((middle) => `999${String(middle).padStart(6, '0')}`)
  .chain((start) => fc.constantFrom(...Array.from({ length: 10 }, (_, digit) => `${start}${digit}`)))
  .filter(isNhsNumber);

describe('dates', () => {
  it('reads back every date written with a month name or as ISO, and only as itself', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('-', ' ', '/'), ({ year, month, day, iso }, gap) => {
        for (const text of [
          iso ?? '',
          `${day}${gap}${MONTHS[month - 1]}${gap}${year}`,
          `${MONTHS[month - 1]} ${day}, ${year}`,
        ])
          expect(readDate(text, TODAY)?.options).toEqual([iso]);
      }),
      { numRuns: 300 },
    );
  });

  it('never chooses between day first and month first', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('/', '-', '.'), ({ year, month, day, iso }, gap) => {
        const options = readDate(`${day}${gap}${month}${gap}${year}`, TODAY)?.options ?? [];
        expect(options).toContain(iso);
        expect(options.length).toBe(day > 12 || day === month ? 1 : 2);
      }),
      { numRuns: 500 },
    );
  });

  it('never chooses a century a living person could have', () => {
    fc.assert(
      fc.property(days, ({ year, month, day }) => {
        const short = String(year % 100).padStart(2, '0');
        for (const text of [`${day} ${MONTHS[month - 1]} ${short}`, `${day}/${month}/${short}`])
          for (const option of readDate(text, TODAY)?.options ?? []) {
            const other = Number(option.slice(0, 4)) >= 2000 ? -100 : 100;
            const impossible = `${Number(option.slice(0, 4)) + other}${option.slice(4)}`;
            expect(impossible > TODAY || Number(TODAY.slice(0, 4)) - Number(impossible.slice(0, 4)) > 110).toBe(true);
          }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['14-Mar-1981 (45y)', 45],
    ['14 March 1981 (aged 45)', 45],
    ['14 Mar 1981, 45 years', 45],
    ['Saturday 14th March 1981', null],
    ['1981-03-14T00:00:00Z', null],
    ['14.03.1981', null],
  ])('reads %s', (text, age) => {
    expect(readDate(text, TODAY)).toEqual({ options: ['1981-03-14'], age });
  });

  it.each([
    '01/01/1980 (estimated)',
    '31/02/1981',
    '14 Mar',
    '10:30',
    'May',
    '14/03/1981 15/03/1981',
    '05/03/14',
    '14 Foo 1981',
  ])('does not read %s', (text) => {
    expect(readDate(text, TODAY)).toBeNull();
  });
});

describe('NHS numbers', () => {
  it('are read back however they are grouped', () => {
    fc.assert(
      fc.property(nhsNumbers, (digits) => {
        const written = formatNhsNumber(digits);
        for (const text of [digits, written, written.replaceAll(' ', '-'), `${written} (Verified)`])
          expect(readNhsNumber(text)).toEqual({ digits });
        expect(findGrouped(written)).toBe(digits);
        expect(findGrouped(digits)).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it('fail with any one digit changed', () => {
    fc.assert(
      fc.property(nhsNumbers, fc.nat(9), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const wrong = [...digits].map((digit, i) => (i === at ? String((Number(digit) + by) % 10) : digit)).join('');
        expect(readNhsNumber(wrong)).toEqual({ failed: wrong });
        expect(findGrouped(formatNhsNumber(wrong))).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it.each(['*** *** 2072', 'LKJD 123', 'Not known', '999 418 2072 / 999 110 6847'])('are not made of %s', (text) => {
    expect(readNhsNumber(text) ?? {}).not.toHaveProperty('digits');
  });

  it('are not part of longer numbers', () => {
    for (const text of ['1999 418 2072', '999 418 20721', '+44 999 418 2072 1', '016 329 0008'])
      expect(findGrouped(text)).toBeNull();
  });
});

describe('names', () => {
  it.each([
    ['SMITH, Karen (Ms)', { full: 'Karen SMITH', title: 'Ms', given: 'Karen', family: 'SMITH' }],
    ['Dr Karen Smith', { full: 'Karen Smith', title: 'Dr', given: 'Karen', family: 'Smith', byOrder: true }],
    ['O’DONOGHUE Siobhán', { full: 'Siobhán O’DONOGHUE', given: 'Siobhán', family: 'O’DONOGHUE' }],
    ['Thi Minh Anh NGUYEN', { full: 'Thi Minh Anh NGUYEN', given: 'Thi Minh Anh', family: 'NGUYEN' }],
    ['de la Cruz, Ana', { full: 'Ana de la Cruz', given: 'Ana', family: 'de la Cruz' }],
    ['Karen Anne Smith', { full: 'Karen Anne Smith' }],
    ['JP Smith', { full: 'JP Smith' }],
  ])('%s', (text, expected) => {
    expect(readName(text)).toEqual(expected);
  });

  it.each(['Karen', 'karen smith', 'Karen Smith (aged 45)', 'see notes', '14 Mar 1981', 'K. Smith, Dr, MBE, FRCP', ''])(
    'not %s',
    (text) => {
      expect(readName(text)).toBeNull();
    },
  );
});

describe('labels', () => {
  it.each([
    ['D.O.B.', 'dateOfBirth'],
    ['NHS No.:', 'nhsNumber'],
    ['Patient’s address', 'address'],
    ['Forename(s) *', 'givenName'],
    ['Date of birth (dd/mm/yyyy)', 'dateOfBirth'],
    ['Care co-ordinator', 'keyworker'],
    ['https://fhir.example.org/Id/nhs-number', 'nhsNumber'],
    ['Previous address', 'other'],
    ['Next of kin', 'kin'],
    ['Dyddiad Geni', 'dateOfBirth'],
    ['Dyddiad geni / Date of birth', 'dateOfBirth'],
    ['Date of Birth/Dyddiad Geni:', 'dateOfBirth'],
    ['Cyfenw (Surname)', 'familyName'],
    ['Enw’r cleient', 'fullName'],
    ['Rhif y GIG', 'nhsNumber'],
    ['Ffôn symudol', 'phone'],
    ['Perthynas agosaf', 'kin'],
  ])('%s is %s', (text, meaning) => {
    expect(labelOf(text, LEXICON)?.meaning).toBe(meaning);
  });

  it.each([
    'Next of kin phone',
    'Mother’s date of birth',
    'NHS',
    'Karen Smith',
    'Date of birth unknown',
    'Namely',
    'Phone / Address',
    'Enw / Date of birth',
  ])('%s is no label of the client’s own', (text) => {
    expect(['nhsNumber', 'kin', undefined]).toContain(labelOf(text, LEXICON)?.meaning);
  });
});

describe('a line', () => {
  it('is taken apart at its labels', () => {
    const line = readLine('SMITH, Karen (Ms) Born 02-Jun-1979 (47y) Gender Female NHS No. 999 110 6847', LEXICON);
    expect(line?.lead).toBe('SMITH, Karen (Ms)');
    expect(line?.pairs.map(({ label, value }) => [label.meaning, value])).toEqual([
      ['dateOfBirth', '02-Jun-1979 (47y)'],
      ['sex', 'Female'],
      ['nhsNumber', '999 110 6847'],
    ]);
  });

  it('is taken apart at bars, and colons need no space', () => {
    const line = readLine('Name: Karen Smith | DOB:02/06/1979 · Keyworker: Jo Hargreaves', LEXICON);
    expect(line?.pairs.map(({ value }) => value)).toEqual(['Karen Smith', '02/06/1979', 'Jo Hargreaves']);
  });

  it('is left alone where it is prose', () => {
    expect(readLine('She gave her name and said the practice phone was engaged all morning.', LEXICON)).toBeNull();
  });
});

describe('other values', () => {
  it('an address loses its postcode, its gaps and its telephone', () => {
    expect(readAddress(['12 Mill Lane', '', 'Leeds', 'ZZ99 3WZ', '01632 960111'], LEXICON)).toEqual({
      address: '12 Mill Lane, Leeds',
      postcode: 'ZZ99 3WZ',
    });
    expect(readAddress(['12 Mill Lane, Leeds ZZ993WZ'], LEXICON)).toEqual({
      address: '12 Mill Lane, Leeds',
      postcode: 'ZZ99 3WZ',
    });
  });
  it('two postcodes may be two addresses', () => {
    expect(readAddress(['12 Mill Lane ZZ99 3WZ', '3 Dock Road ZZ99 4AA'], LEXICON)).toBeNull();
  });
  it('a GP and a practice on one line come apart', () => {
    expect(readGp(['Dr R Okafor, Brackenfield Surgery'], LEXICON)).toEqual({
      doctor: 'Dr R Okafor',
      practice: 'Brackenfield Surgery',
    });
    expect(readGp(['Brackenfield Surgery'], LEXICON)).toEqual({ doctor: null, practice: 'Brackenfield Surgery' });
  });
  it('a worker comes without team and date', () => {
    expect(readWorker('Jo Hargreaves (since 2 Mar 2024)', LEXICON)).toBe('Jo Hargreaves');
    expect(readWorker('Jo Hargreaves, Recovery Worker', LEXICON)).toBe('Jo Hargreaves');
    expect(readWorker('Unallocated', LEXICON)).toBeNull();
  });
  it('formats are checked', () => {
    expect(readPostcode(' zz993wz ')).toBe('ZZ99 3WZ');
    expect(readPostcode('ZZ99 3WZ Leeds')).toBeNull();
    expect(readPhone('07700 900123 (mobile)')).toBe('07700 900123');
    expect(readPhone('14/03/1981')).toBeNull();
    expect(readId('T-20418')).toBe('T-20418');
    expect(readId('14/03/1981')).toBeNull();
    expect(readId('see file')).toBeNull();
    expect(readPracticeCode('a81001')).toBe('A81001');
    expect(readPracticeCode('Brackenfield')).toBeNull();
  });
  it.each(['—', 'Not recorded', 'Select…', '(none)', '██/██', '*** 2072', 'N/A', 'Loading…'])(
    '%s is no value',
    (text) => {
      expect(isBlank(text, LEXICON)).toBe(true);
    },
  );
});
