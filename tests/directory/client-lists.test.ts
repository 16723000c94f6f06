import { describe, expect, test } from 'vitest';
import { readPracticeList } from '../../utils/directory/read-list';
import { bytesOf } from './list-rows';
import { PUBLIC_FILES } from './public-layouts';

const read = (text: string) => readPracticeList(bytesOf(text), undefined, undefined, { fileName: 'practices.csv' });
const refusal = (text: string) =>
  read(text).then(
    () => 'taken',
    (error: unknown) => (error as { code: string }).code,
  );

/** Two invented people of one practice, in whatever columns a caseload may have. */
function caseload(header: string, separator = ','): string {
  const cell = (name: string, n: number): string => {
    if (/post ?code/i.test(name)) return `ZZ99 1A${'AB'[n] ?? 'A'}`;
    if (/phone|mobile|\btel\b/i.test(name)) return `07700 90012${n}`;
    if (/practice|surgery|\bgp\b|doctor/i.test(name)) return 'Baker Row Surgery';
    if (/pharmacy|chemist/i.test(name)) return 'Quay Pharmacy';
    if (/address/i.test(name)) return `${n} Quay`;
    if (/date|start|seen|last|next/i.test(name)) return '01/03/2026';
    if (/\b(?:age)\b/i.test(name)) return '41';
    if (/ref|\bid\b|number|\bno\b|code|key/i.test(name)) return `T-10${n}`;
    return ['Quill', 'Jo'][n] ?? '';
  };
  const names = header.split(separator);
  return [header, ...[0, 1].map((n) => names.map((name) => cell(name, n)).join(separator))].join('\n');
}

describe('a list of clients by their practices, with no column that is plainly personal, is refused', () => {
  test.each([
    'Client ref,Practice name,Practice postcode,Keyworker',
    'Surname,Practice name,Practice postcode',
    'Initials,Practice name,Practice postcode,Worker',
    'Client,Practice name,Practice address,Practice postcode',
    'Pt,GP practice,Practice postcode,Start date',
    'PatientID,PracticeName,PracticePostcode',
    'CLIENTREF,PRACTICE_NAME,POSTCODE',
    'SU Ref,Surgery name,Surgery postcode',
    'First name,Practice name,Postcode,Mobile',
    'Preferred name,Surgery,Postcode',
    'Case number,Practice name,Postcode',
    'Ref,Registered practice,Postcode,Phone',
    'Ref,Practice name,Practice postcode,Date of referral',
    'Ref,Practice name,Practice postcode,Next appointment',
    'Ref,Practice name,Practice postcode,Drug of choice',
    'Ref,Practice name,Practice postcode,Nominated pharmacy',
    'Ref,Practice name,Practice postcode,Recovery coordinator',
    'Ref,Practice name,Postcode,Ethnicity',
    'Ref,Age,Gender,Practice name,Practice postcode',
    'Home postcode,Practice name,Practice postcode',
    'Cyfenw,Practice name,Cod post',
    'Allocated to,Practice name,Postcode',
    'Residents name,Surgery name,Surgery phone',
    'Service user no,Practice name,Practice postcode',
  ])('%s', async (header) => {
    for (const separator of [',', ';', '\t'])
      expect(await refusal(caseload(header.replaceAll(',', separator), separator))).toBe('list-is-clients');
  });

  test.each([
    ['a postcode beside the practice’s', 'Ref,Postcode,Practice name,Practice postcode'],
    ['a phone beside the practice’s', 'Ref,Mobile,Practice name,Practice phone,Practice postcode'],
    ['only a number and a name', 'ID,Name,Address,Postcode,Phone'],
    ['only a reference and a name', 'Ref,Name,Postcode'],
  ])('%s: asked about at least', async (_, header) => {
    expect(await refusal(caseload(header))).toBe('not-a-practice-list');
  });

  test('the same few practices over and over: asked about at least', async () => {
    const rows = Array.from({ length: 12 }, (_, n) => `${n},Surgery ${n % 4},ZZ99 1A${'ABCD'[n % 4]},Jo`);
    expect(await refusal(['Ref,Practice name,Practice postcode,Worker', ...rows].join('\n'))).toBe(
      'not-a-practice-list',
    );
  });
});

describe('a list of places is taken, though its header has words that people have', () => {
  test.each([
    ['Practice name,Manager,Surname,Forename,Postcode', 'Quay Surgery,Jo Low,Low,Jo,ZZ99 1AB'],
    ['Practice name,Contact,First name,Last name,Postcode', 'Quay Surgery,Reception,Jo,Low,ZZ99 1AB'],
    ['Practice name,Postcode,Worker,Clinic day', 'Quay Surgery,ZZ99 1AB,Jo,Monday'],
    ['Practice name,Postcode,Registered patients,Patients', 'Quay Surgery,ZZ99 1AB,7012,7012'],
    ['Practice name,Postcode,Patient telephone,Bypass number', 'Quay Surgery,ZZ99 1AB,01632 960901,01632 960902'],
    ['Pharmacy name,Postcode,Supervised consumption,Dispensing', 'Quay Pharmacy,ZZ99 1AB,Yes,No'],
    ['Service name,Age,Gender,Postcode', 'The Haven,18+,Women,ZZ99 1AB'],
    ['Service name,Clients,Postcode,Next review', 'The Haven,Adults,ZZ99 1AB,May 2027'],
    ['Service name,Postcode', 'Recovery worker hub,ZZ99 1AB'],
    ['Code,Name,Postcode', 'Z99901,Quay Surgery,ZZ99 1AB'],
    ['ID,Name,Postcode', '1,Quay Surgery,ZZ99 1AB'],
  ])('%s', async (header, row) => {
    expect((await read(`${header}\n${row}`)).accepted).toHaveLength(1);
  });

  test.each(PUBLIC_FILES.map((file) => [file.what, file.text] as const))('%s', async (_, text) => {
    expect(await refusal(text)).toBe('taken');
  });
});
