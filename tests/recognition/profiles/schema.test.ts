import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNhsNumber } from '../../../utils/client/nhs-number';
import { clientDataIn } from '../../../utils/recognition/profiles/client-data';
import { readProfiles, writeProfiles } from '../../../utils/recognition/profiles/file';
import type { Profile } from '../../../utils/recognition/profiles/profile';
import { ProfileSchema } from '../../../utils/recognition/profiles/schema';
import { RECORD_PROFILE } from './pages';

const isKept = (profile: unknown) => ProfileSchema.safeParse(profile).success;
const withSelector = (select: string): Profile => ({
  ...RECORD_PROFILE,
  fields: { ...RECORD_PROFILE.fields, sex: { select, label: { text: 'Sex', at: 'before' } } },
});
const withText = (text: string): Profile => withLabel({ text, at: 'before' });
const withLabel = (
  label: Profile['fields']['sex'] extends infer R ? (NonNullable<R> extends { label: infer L } ? L : never) : never,
): Profile => ({
  ...RECORD_PROFILE,
  fields: { ...RECORD_PROFILE.fields, sex: { select: '.sex', label } },
});

const digits = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max });
const nhs = digits(9, 9)
  .map((nine) => Array.from({ length: 10 }, (_, i) => `${nine}${i}`).find(isNhsNumber))
  .filter((number) => number !== undefined);
const pad = (n: number) => String(n).padStart(2, '0');
const day = fc.record({
  y: fc.integer({ min: 1910, max: 2026 }),
  m: fc.integer({ min: 1, max: 12 }),
  d: fc.integer({ min: 1, max: 28 }),
});
const MONTHS = ['Jan', 'February', 'Mar', 'April', 'May', 'June', 'Jul', 'Aug', 'Sept', 'October', 'Nov', 'December'];

/** Every way in which client data is written in pages. */
const CLIENT_DATA: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'NHS number': fc
    .tuple(nhs, fc.constantFrom('', ' ', '-'))
    .map(([number, gap]) => [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(gap)),
  'numeric date': fc
    .tuple(day, fc.constantFrom('/', '-', '.', '_'))
    .map(([{ y, m, d }, s]) => `${pad(d)}${s}${pad(m)}${s}${y}`),
  'ISO date': day.map(({ y, m, d }) => `${y}-${pad(m)}-${pad(d)}`),
  'written date': fc
    .tuple(day, fc.constantFrom(' ', '-'))
    .map(([{ y, m, d }, s]) => `${d}${s}${MONTHS[m - 1]}${s}${y}`),
  postcode: fc
    .tuple(
      fc.constantFrom('BZ', 'ZZ', 'B', 'SW'),
      fc.integer({ min: 1, max: 99 }),
      fc.constantFrom(' ', '', '-'),
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom('TT', 'AB', 'XY'),
    )
    .map((parts) => parts.join('')),
  email: fc
    .tuple(fc.constantFrom('karen', 'k.whitlock', 'dean_a'), fc.constantFrom('example.org', 'mail.example.com'))
    .map(([who, host]) => `${who}@${host}`),
  phone: fc
    .tuple(fc.constantFrom('07700 900', '01632 960', '+44 7700 900', '(01632) 960', '07700900'), digits(3, 3))
    .map((parts) => parts.join('')),
  'record number': fc.tuple(fc.constantFrom('T-', 'P', 'RB/', 'cl-'), digits(4, 7)).map((parts) => parts.join('')),
  uuid: fc.uuid(),
  'long number': digits(5, 12),
};

describe('A profile file', () => {
  it.each(Object.entries(CLIENT_DATA))('never holds a %s', (_, data) => {
    fc.assert(
      fc.property(data, (text) => {
        expect(clientDataIn(text), text).not.toBeNull();
        const quoted = JSON.stringify(text);
        const escaped = `#${text.replace(/[^a-z]/gi, (c) => `\\${(c.codePointAt(0) ?? 0).toString(16)} `)}`;
        for (const select of [`label[for=${quoted}]`, `[id=${quoted}] > td`, `tr[data-field=${quoted}] td`, escaped])
          expect(isKept(withSelector(select)), select).toBe(false);
        expect(isKept(withText(text))).toBe(false);
        expect(isKept(withText(`Record of ${text}`))).toBe(false);
        expect(isKept({ ...RECORD_PROFILE, name: `Page of ${text}` })).toBe(false);
        expect(
          isKept({ ...RECORD_PROFILE, path: `/clients/${text.replaceAll('/', '-').replaceAll(' ', '')}/details` }),
        ).toBe(false);
        expect(isKept({ ...RECORD_PROFILE, assertions: [{ select: 'h1', text }] })).toBe(false);
        expect(isKept({ ...RECORD_PROFILE, container: ['#frame', `[id=${quoted}]`] })).toBe(false);
        expect(isKept({ ...RECORD_PROFILE, lists: [`[id=${quoted}]`] })).toBe(false);
        expect(isKept({ ...RECORD_PROFILE, excludes: [`[id=${quoted}]`] })).toBe(false);
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it.each([
    '.record',
    '#ctl00_cphMain_lblDob',
    'td:nth-of-type(2)',
    'tr:nth-child(12) > td:nth-child(4)',
    '[data-testid="nhs-number"]',
    'dl > dt:first-child + dd',
    'app-banner',
    'input[name="dob"]',
    '[id$="_lblNhs"]',
    '.col-md-6.mb-3 > span',
    ':scope > h2',
    'section[part="banner"] .name',
    'h1',
    '.grid-cols-12',
  ])('keeps the ordinary selector %s', (select) => {
    expect(ProfileSchema.safeParse(withSelector(select)).error?.issues).toBeUndefined();
  });

  it.each([
    ['a value in an attribute', '[title="Karen Whitlock"]'],
    ['a link', 'a[href="/clients/karen"]'],
    ['a label for screen readers', '[aria-label="Record of Karen Whitlock"]'],
    ['a value', 'input[value="Karen"]'],
    ['data of the page', '[data-patient="karen"]'],
    ['a list', '.a, .b'],
    ['alternatives', ':is(.a, .b)'],
    ['a look ahead', 'tr:has(td)'],
    ['a long text', '[data-label="one two three four five six seven"]'],
    ['nothing', ' '],
    ['an open bracket', '[data-label="a'],
  ])('refuses a selector with %s', (_, select) => expect(isKept(withSelector(select))).toBe(false));

  it.each([
    'D.O.B.',
    'NHS No',
    'NHS number (10 digits)',
    'Address line 1',
    'Tel 2',
    'Rhif GIG',
    'الاسم',
    'GP practice',
    'Known as',
  ])('keeps the label %s', (text) => expect(isKept(withText(text))).toBe(true));

  const soft = { select: '.x', label: null } as const;
  it.each<readonly [string, unknown]>([
    ['no name', { ...RECORD_PROFILE, fields: { nhsNumber: RECORD_PROFILE.fields.nhsNumber } }],
    ['a name alone', { ...RECORD_PROFILE, fields: { fullName: RECORD_PROFILE.fields.fullName } }],
    [
      'a name that may be missing',
      {
        ...RECORD_PROFILE,
        fields: { fullName: { ...soft, optional: true }, dateOfBirth: RECORD_PROFILE.fields.dateOfBirth },
      },
    ],
    [
      'a number that may be missing and nothing else',
      {
        ...RECORD_PROFILE,
        fields: { fullName: soft, nhsNumber: { ...RECORD_PROFILE.fields.nhsNumber, optional: true } },
      },
    ],
    ['a date without a label', { ...RECORD_PROFILE, fields: { fullName: soft, dateOfBirth: soft } }],
    [
      'a second place without a label',
      {
        ...RECORD_PROFILE,
        fields: { ...RECORD_PROFILE.fields, nhsNumber: { ...RECORD_PROFILE.fields.nhsNumber, also: [soft] } },
      },
    ],
    ['no origin and no assertion', { ...RECORD_PROFILE, origins: [], assertions: [] }],
    ['an origin with a path', { ...RECORD_PROFILE, origins: ['https://records.example.org/app'] }],
    ['an origin of files', { ...RECORD_PROFILE, origins: ['file://'] }],
    ['the whole page left out', { ...RECORD_PROFILE, excludes: ['body'] }],
    ['an id in the address that is not read', { ...RECORD_PROFILE, inAddress: ['localId'] }],
    ['an unknown part', { ...RECORD_PROFILE, script: 'alert(1)' }],
    ['an unknown field', { ...RECORD_PROFILE, fields: { ...RECORD_PROFILE.fields, shoeSize: soft } }],
    ['another version', { ...RECORD_PROFILE, version: 2 }],
    ['a star within a word', { ...RECORD_PROFILE, path: '/clients/a*' }],
    ['a path with a question', { ...RECORD_PROFILE, path: '/clients?id=1' }],
    ['no selector', { ...RECORD_PROFILE, container: [] }],
    ['another attribute', withAttribute('title')],
  ])('refuses %s', (_, profile) => expect(isKept(profile)).toBe(false));

  it('is read as it was written, one or several', () => {
    expect(readProfiles(writeProfiles([RECORD_PROFILE]))).toEqual([RECORD_PROFILE]);
    const several = [RECORD_PROFILE, { ...RECORD_PROFILE, id: 'other' }];
    expect(readProfiles(writeProfiles(several))).toEqual(several);
    expect(writeProfiles([RECORD_PROFILE]).startsWith('{')).toBe(true);
  });

  it('says what has to be mended, and never the text that is refused', () => {
    const caught = (text: string) => {
      try {
        return void readProfiles(text);
      } catch (error) {
        return error as { code: string; detail: string };
      }
    };
    expect(caught('{')).toMatchObject({ code: 'profile-unreadable', detail: 'It is not JSON' });
    expect(caught('[]')).toMatchObject({ detail: 'It holds no profile' });
    const refused = caught(JSON.stringify(withSelector('label[for="9994182072"]')));
    expect(refused?.detail).toBe('fields.sex.select: This selector seems to hold an NHS number');
    expect(caught(JSON.stringify({ ...RECORD_PROFILE, path: 'x' }))?.detail).toContain(
      'This path does not start with a slash',
    );
  });
});

function withAttribute(attribute: string): unknown {
  return {
    ...RECORD_PROFILE,
    fields: { ...RECORD_PROFILE.fields, sex: { select: '.x', label: { text: 'Sex', at: 'own' }, attribute } },
  };
}
