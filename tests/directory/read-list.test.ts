import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPracticeList } from '../../utils/directory/read-list';
import { ToldError } from '../../utils/errors';
import { bytesOf, odsLine, singleBytesOf, utf16Of } from './list-rows';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/directory/${name}`, import.meta.url));
const codes = (preview: { accepted: readonly { code: string }[] }) => preview.accepted.map(({ code }) => code);
const zip = (first: string) => bytesOf(`PK\u0003\u0004\u0014\u0000\u0006\u0000\u0008\u0000!\u0000....${first}`);
const line = (code: string, more = {}) => odsLine({ code, ...more });

const survives = async (bytes: Uint8Array) => {
  const outcome = await readPracticeList(bytes).catch((error: unknown) => error);
  if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ToldError);
  else expect((outcome as { accepted: unknown[] }).accepted.length).toBeGreaterThan(0);
};

describe('a list in today’s layout', () => {
  test('gives practices with readable names, and counts them', async () => {
    const preview = await readPracticeList(fixture('practices-small.csv'));
    expect(preview).toMatchObject({ layout: 'ods-today', encoding: 'utf-8', rows: 40, rejected: [] });
    expect(preview.byStatus).toEqual({ active: 33, inactive: 5, dormant: 2, proposed: 0 });
    expect(preview.byKind).toEqual({
      'gp-practice': 35,
      pharmacy: 0,
      dentist: 0,
      hospital: 0,
      clinic: 1,
      service: 3,
      other: 1,
    });
    expect(preview.activeGpPractices).toBe(29);
    expect(preview.accepted.find(({ code }) => code === 'Z99139')).toEqual({
      code: 'Z99139',
      name: 'Dr Pentreath & Partners',
      officialName: 'DR PENTREATH & PARTNERS',
      addressLines: ['The Surgery', 'Church Lane', 'Nether Tidewell', 'Tidewell'],
      postcode: 'BZ7 2CL',
      phone: '01632 960139',
      status: 'active',
      kind: 'gp-practice',
      openedOn: '1974-04-01',
    });
  });

  test('keeps a close date beside an active status, and several roles', async () => {
    const { accepted } = await readPracticeList(fixture('practices-small.csv'));
    expect(accepted.find(({ code }) => code === 'Z99283')).toMatchObject({ status: 'active', closedOn: '2030-03-31' });
    expect(accepted.find(({ code }) => code === 'Z99516')).toMatchObject({ kind: 'gp-practice' });
  });

  test('tells of progress up to the end', async () => {
    const done: number[] = [];
    const text = Array.from({ length: 1_200 }, (_, n) => line(`Z${90_000 + n}`)).join('\r\n');
    await readPracticeList(bytesOf(text), (share) => done.push(share));
    expect(done.length).toBeGreaterThan(2);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.at(-1)).toBe(1);
  });

  test('stops when told to', async () => {
    const stop = new AbortController();
    const text = Array.from({ length: 1_200 }, (_, n) => line(`Z${90_000 + n}`)).join('\n');
    const reading = readPracticeList(bytesOf(text), () => stop.abort(new Error('left the page')), stop.signal);
    await expect(reading).rejects.toThrow('left the page');
  });
});

describe('other layouts', () => {
  test('the one until 2025', async () => {
    const preview = await readPracticeList(fixture('practices-small-legacy.csv'));
    expect(preview).toMatchObject({ layout: 'ods-legacy', rows: 40, rejected: [] });
    expect(preview.byStatus).toEqual({ active: 32, inactive: 5, dormant: 2, proposed: 1 });
  });

  test('the one of 2023, with a header row and preamble above it', async () => {
    const header =
      'OrgCode,Name,NatGrp,HLHA,AddrLn1,AddrLn2,AddrLn3,AddrLn4,AddrLn5,PostCode,OpenDate,CloseDate,StatusCode,OrgSubType,Parent,JoinDate,LeftDate,TelNo,AmendedInd,Provider,PrescrSet';
    const row =
      'Z99101,ABBOTSMERE MEDICAL CENTRE,Y99,QZ9,ABBOTSMERE ROAD,,,TIDEWELL,,BZ3 1AM,19740401,,A,B,99Z,20200401,,1632960101,0,99Z,4';
    const preview = await readPracticeList(bytesOf(`GP practices\nAs at 1 May 2023\n\n${header}\n${row}\n`));
    expect(preview).toMatchObject({ layout: 'ods-2023', rows: 1, rejected: [], activeGpPractices: 1 });
    expect(preview.accepted[0]).toMatchObject({
      code: 'Z99101',
      name: 'Abbotsmere Medical Centre',
      addressLines: ['Abbotsmere Road', 'Tidewell'],
      postcode: 'BZ3 1AM',
      phone: '01632 960101',
    });
  });

  test('an NHS.UK data set: ¬ as one byte, bare quotation marks inside cells', async () => {
    const header =
      'OrganisationID¬OrganisationCode¬OrganisationType¬SubType¬OrganisationStatus¬OrganisationName¬Address1¬City¬Postcode¬Phone';
    const rows = [
      '1¬FZZ01¬Pharmacy¬UNKNOWN¬Visible¬The "Old Chemist¬1 Quay¬Tidewell¬BZ1 1AA¬1632960701',
      '2¬FZZ02¬Pharmacy¬¬Hidden¬Caf\u00e9 Pharmacy¬¬¬BZ1 1AB¬',
    ];
    const preview = await readPracticeList(singleBytesOf([header, ...rows].join('\r\n')));
    expect(preview).toMatchObject({
      layout: 'nhsuk',
      encoding: 'windows-1252',
      rows: 2,
      rejected: [],
      byKind: { pharmacy: 2 },
    });
    expect(preview.accepted).toMatchObject([
      { name: 'The "Old Chemist', phone: '01632 960701', status: 'active' },
      { name: 'Caf\u00e9 Pharmacy', status: 'inactive' },
    ]);
  });
});

describe('files as they are found', () => {
  test('mixed line ends do not merge rows', async () => {
    const text = `${line('Z99901')}\r\n${line('Z99902')}\n${line('Z99903')}\r${line('Z99904')}\r\n\r\n`;
    expect(codes(await readPracticeList(bytesOf(text)))).toEqual(['Z99901', 'Z99902', 'Z99903', 'Z99904']);
  });

  test.each([
    ['UTF-8 with a mark', (text: string) => bytesOf(`\uFEFF${text}`), 'utf-8'],
    ['windows-1252', singleBytesOf, 'windows-1252'],
    ['UTF-16 with a mark', (text: string) => utf16Of(text), 'utf-16'],
    ['UTF-16, big-endian', (text: string) => utf16Of(text, { bigEndian: true }), 'utf-16'],
    ['UTF-16 without a mark', (text: string) => utf16Of(text, { mark: false }), 'utf-16'],
  ])('%s', async (_, encode, encoding) => {
    const preview = await readPracticeList(
      encode(`${line('Z99901', { name: 'CAF\u00c9 SURGERY' })}\r\n${line('Z99902')}`),
    );
    expect(preview).toMatchObject({ encoding, rows: 2, rejected: [] });
    expect(preview.accepted[0]?.name).toBe('Caf\u00e9 Surgery');
  });

  test.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ])('%s between the cells', async (_, separator) => {
    const rows = ['Z99901', 'Z99902'].map((code) => line(code).replaceAll('","', `"${separator}"`));
    expect(codes(await readPracticeList(bytesOf(rows.join('\n'))))).toEqual(['Z99901', 'Z99902']);
  });

  test('a preamble above a list without a header', async () => {
    const text = `Practices, as at 28 February 2026\nSource: ODS\n\n${line('Z99901')}\n${line('Z99902')}`;
    const preview = await readPracticeList(bytesOf(text));
    expect(preview).toMatchObject({ rows: 2, rejected: [] });
  });

  test.each([
    ['at the end of a row', (row: string) => row.slice(0, -1)],
    ['in the middle of a row', (row: string) => row.replace('BAKER ROW SURGERY"', 'BAKER ROW SURGERY')],
    ['as an extra one', (row: string) => `${row},"`],
  ])('a quotation mark without its partner %s costs that row alone', async (_, spoil) => {
    const rows = Array.from({ length: 30 }, (_unused, n) => line(`Z${99_900 + n}`));
    rows[3] = spoil(rows[3] ?? '');
    const preview = await readPracticeList(bytesOf(rows.join('\n')));
    expect(preview.rows).toBe(30);
    expect(preview.rejected.map(({ row }) => row)).toEqual([4]);
    expect(codes(preview)).not.toContain('Z99903');
  });

  test('a cell of two lines is one row, and later rows keep their line numbers', async () => {
    const text = [
      line('Z99901', { address: ['UNIT 2\nBAKER ROW'] }),
      line('Z99902'),
      line('Z99903', { status: 'ELSEWHERE' }),
    ].join('\n');
    const preview = await readPracticeList(bytesOf(text));
    expect(preview.accepted[0]?.addressLines).toEqual(['Unit 2 Baker Row']);
    expect(preview.rejected).toEqual([{ row: 4, why: 'The status "ELSEWHERE" is not one this list uses.' }]);
  });

  test('a lost leading 0 comes back; a phone that is none is left out', async () => {
    const text = [line('Z99901', { phone: '1632960901' }), line('Z99902', { phone: 'EX DIRECTORY' })].join('\n');
    expect((await readPracticeList(bytesOf(text))).accepted.map(({ phone }) => phone)).toEqual(['01632 960901', '']);
  });
});

describe('rows that are left out, each with its reason', () => {
  test.each([
    ['no code', line(''), 'It has no code.'],
    ['a code that is none', line('DR SMITH!'), '"DR SMITH!" is not an ODS code.'],
    ['no name', line('Z99909', { name: ' ' }), 'It has no name.'],
    ['a code twice', line('Z99901'), 'The code Z99901 is already in row 1.'],
    ['a date that is none', line('Z99909', { closed: '20230231' }), 'The close date "20230231" is not a date.'],
    ['too few columns', '"Z99909","SHORT SURGERY"', 'It has 2 columns where the list has 27.'],
  ])('%s', async (_, bad, why) => {
    const preview = await readPracticeList(bytesOf([line('Z99901'), line('Z99902'), bad, line('Z99903')].join('\n')));
    expect(preview).toMatchObject({ rows: 4, rejected: [{ row: 3, why }] });
    expect(codes(preview)).toEqual(['Z99901', 'Z99902', 'Z99903']);
  });
});

describe('a file that is not a practice list is refused with its own sentence', () => {
  test.each([
    ['a spreadsheet of costs', fixture('not-a-practice-list.csv'), 'not-a-practice-list'],
    ['an empty file', new Uint8Array(), 'list-empty'],
    ['blank lines', bytesOf(' \r\n\r\n'), 'list-empty'],
    ['a header alone', bytesOf('OrgCode,Name,StatusCode,PrescrSet\n'), 'list-empty'],
    ['a ZIP', zip('epraccur.csv'), 'list-is-zip'],
    ['a gzip', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0), 'list-is-zip'],
    ['an .xlsx', zip('[Content_Types].xml'), 'list-is-spreadsheet'],
    ['an .xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'list-is-spreadsheet'],
    ['a PDF', bytesOf('%PDF-1.7\n%....'), 'list-is-pdf'],
    ['a web page', bytesOf('\uFEFF\n<!DOCTYPE html>\n<html><body>Sign in</body></html>'), 'list-is-web-page'],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 0x1a, 10, 0, 0, 0, 13, 1, 2, 3, 4, 5, 6, 7),
      'list-is-picture',
    ],
    ['JSON', bytesOf('{"OrgCode": "Z99901", "Name": "BAKER ROW SURGERY"}'), 'list-is-json'],
    [
      '27 columns of something else',
      bytesOf(Array.from({ length: 27 }, (_, n) => `cell ${n}`).join(',')),
      'not-a-practice-list',
    ],
    [
      'a header whose rows are all broken',
      bytesOf('OrgCode,Name,StatusCode,PrescrSet\n,,A,4\n,,A,4\n'),
      'not-a-practice-list',
    ],
  ])('%s', async (_, bytes, code) => {
    await expect(readPracticeList(bytes)).rejects.toMatchObject({ name: 'ToldError', code });
  });

  test('the refusal repeats nothing of the file, which may hold clients', async () => {
    const error = await readPracticeList(bytesOf('Client,Born\nQuill Ashdown,1981-03-14\n')).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(ToldError);
    expect(JSON.stringify([(error as ToldError).message, (error as ToldError).detail])).not.toMatch(
      /Quill|1981|Client,/,
    );
  });
});

describe('whatever the bytes', () => {
  test('random bytes are refused by a told error or read, never anything else', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), survives), { numRuns: 200, seed: 7 });
  });

  test('a real list with bytes spoilt accounts for each of its rows or is refused', async () => {
    const whole = fixture('practices-small.csv');
    const spoilt = fc.array(
      fc.tuple(fc.nat(whole.length - 1), fc.constantFrom(0x22, 0x0a, 0x0d, 0x2c, 0x00, 0xac, 0xff)),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(spoilt, async (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        await survives(bytes);
        const preview = await readPracticeList(bytes).catch(() => null);
        // Each changed byte can spoil the row it is in and one beside it, no more.
        if (preview) expect(preview.accepted.length).toBeGreaterThanOrEqual(40 - 2 * changes.length);
      }),
      { numRuns: 150, seed: 11 },
    );
  });
});
