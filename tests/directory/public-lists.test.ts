import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownCode } from '../../utils/directory/codes';
import { missingOf, withColumn } from '../../utils/directory/mapping/mapping';
import type { Mapping } from '../../utils/directory/mapping/mapping';
import { columnsOfFile } from '../../utils/directory/open-file';
import { readPracticeList } from '../../utils/directory/read-list';
import { ToldError } from '../../utils/errors';
import { bytesOf, singleBytesOf, utf16Of } from './list-rows';
import { PUBLIC_FILES } from './public-layouts';

const read = (bytes: Uint8Array, fileName: string) =>
  readPracticeList(bytes, undefined, undefined, { fileName, today: '2026-03-01' });

describe('a file in the layout of a public list', () => {
  test.each(PUBLIC_FILES.map((file) => [file.what, file] as const))('%s', async (_, file) => {
    const preview = await read(bytesOf(file.text), file.fileName);
    expect(preview).toMatchObject({ layout: file.layout, source: { id: file.source } });
    expect(preview.rejected).toHaveLength(file.rejected ?? 0);
    expect(preview.rows).toBe(preview.accepted.length + preview.rejected.length);
    expect(Object.fromEntries(Object.entries(preview.byKind).filter(([, count]) => count > 0))).toEqual(file.kinds);
    if (file.first) expect(preview.accepted[0]).toMatchObject(file.first);
  });

  test.each(PUBLIC_FILES.map((file) => [file.what, file] as const))('in any encoding: %s', async (_, file) => {
    const plain = await read(bytesOf(file.text), file.fileName);
    const wide = await read(utf16Of(file.text, { mark: false }), file.fileName);
    expect(wide.accepted).toEqual(plain.accepted);
    if (Array.from(file.text).some((letter) => letter.charCodeAt(0) > 0xff)) return;
    const single = await read(singleBytesOf(file.text), file.fileName);
    expect(single.accepted).toEqual(plain.accepted);
  });
});

describe('a file of clients is refused with its own sentence', () => {
  test.each([
    ['a date of birth', 'Name,DOB,Address,Postcode,Phone\nQuill Ashdown,14/03/1981,1 Quay,ZZ99 1AA,07700 900123'],
    ['NHS numbers', 'Practice,NHS Number,Postcode\nBaker Row Surgery,9994182072,ZZ99 1AA'],
    ['a camel-cased header', 'clientId,fullName,dateOfBirth,postcode\nT-1,Quill Ashdown,1981-03-14,ZZ99 1AA'],
    ['names in two columns', 'Forename;Surname;Gender;Postcode;Phone\nQuill;Ashdown;F;ZZ99 1AA;07700 900123'],
    [
      'a title and two names',
      'Title,Surname,Forename,Address,Postcode,Mobile\nMr,Ashdown,Quill,1 Quay,ZZ99 1AA,07700 900123',
    ],
    [
      'a name beside their practice',
      'Name,GP Practice,Practice Code,Postcode\nQuill Ashdown,Quay Surgery,Z99901,ZZ99 1AA',
    ],
    ['lines above the header', 'Caseload\n\nClient ID,Name,Keyworker,Postcode\n1,Quill Ashdown,Jo,ZZ99 1AA'],
    [
      'numbers without a header',
      '9991234500,Ashdown,ZZ99 1AA\n9991234519,Pentreath,ZZ99 1AB\n999 123 4527,Low,ZZ99 1AC',
    ],
  ])('%s', async (_, text) => {
    const error = await read(bytesOf(text), 'practices.csv').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'list-is-clients' });
    expect(JSON.stringify([(error as ToldError).message, (error as ToldError).detail])).not.toMatch(/Quill|Ashdown/);
  });

  test('names, postcodes and phones alone are never taken for practices', async () => {
    const text = 'Name,Address,Postcode,Phone\nQuill Ashdown,1 Quay,ZZ99 1AA,07700 900123\nJo Low,2 Quay,ZZ99 1AB,';
    await expect(read(bytesOf(text), 'list.csv')).rejects.toMatchObject({ code: 'not-a-practice-list' });
  });

  test('a practice beside its manager is a practice', async () => {
    const text = 'Practice name,Manager first name,Surname,Forename,Postcode\nQuay Surgery,Jo,Low,Jo,ZZ99 1AB';
    expect((await read(bytesOf(text), 'list.csv')).accepted.map(({ name }) => name)).toEqual(['Quay Surgery']);
  });

  test('a list of practices that lost the 0 of its phones is not taken for one', async () => {
    const rows = Array.from({ length: 40 }, (_, n) => `Z${90_000 + n},Surgery ${n},ZZ99 1AA,${1_632_960_000 + n * 7}`);
    const preview = await read(bytesOf(['Code,Name,Postcode,Tel', ...rows].join('\n')), 'practices.csv');
    expect(preview.accepted).toHaveLength(40);
  });
});

describe('the columns of a file that nobody knows', () => {
  const table = ['Where;What;Ring', 'ZZ99 1AA;Jude and Friends;01632 960701', 'ZZ99 1AB;Low Tide;01632 960702'];

  test('are told as far as their cells tell, and read once a person has said the rest', async () => {
    const bytes = bytesOf(table.join('\n'));
    await expect(read(bytes, 'drop-ins.csv')).rejects.toMatchObject({ code: 'not-a-practice-list' });
    const { columns, mapping } = columnsOfFile(bytes, 'drop-ins.csv');
    expect(columns.map(({ name }) => name)).toEqual(['Where', 'What', 'Ring']);
    expect(columns[1]?.examples).toEqual(['Jude and Friends', 'Low Tide']);
    expect(mapping.columns).toEqual(['postcode', null, 'phone']);
    expect(missingOf(mapping)).toBe('Say which column holds the name');
    const told = { ...withColumn(mapping, 1, 'name'), kind: 'service' as const };
    expect(missingOf(told)).toBeNull();
    const options = { fileName: 'drop-ins.csv', mapping: told };
    const preview = await readPracticeList(bytes, undefined, undefined, options);
    expect(preview).toMatchObject({ layout: 'mapped', rows: 2, byKind: { service: 2 } });
    // A code is made up, the same the next time, and never shown.
    const again = await readPracticeList(bytes, undefined, undefined, options);
    expect(again.accepted.map(({ code }) => code)).toEqual(preview.accepted.map(({ code }) => code));
    expect(preview.accepted.map(({ code }) => shownCode(code))).toEqual(['', '']);
  });

  test('a field that one column alone can hold leaves the column it was in', () => {
    const before: Mapping = { headerRow: 0, columns: ['name', 'address', 'phone'], kind: 'other' };
    expect(withColumn(before, 2, 'name').columns).toEqual([null, 'address', 'name']);
    expect(withColumn(before, 2, 'address').columns).toEqual(['name', 'address', 'address']);
  });

  test('a list of clients is refused before its columns are shown, and whatever is said of them', async () => {
    const bytes = bytesOf('Name,DOB,Postcode\nQuill Ashdown,14/03/1981,ZZ99 1AA');
    expect(() => columnsOfFile(bytes, 'x.csv')).toThrow(ToldError);
    const mapping: Mapping = { headerRow: 0, columns: ['name', null, 'postcode'], kind: 'gp-practice' };
    await expect(readPracticeList(bytes, undefined, undefined, { mapping })).rejects.toMatchObject({
      code: 'list-is-clients',
    });
  });
});

describe('a file that is something else has a sentence of its own', () => {
  test.each([
    ['a Word document', 'PK\u0003\u0004....[Content_Types].xml....word/document.xml', 'list-is-document'],
    ['rich text', '{\\rtf1\\ansi Practices}', 'list-is-document'],
    ['a JPEG', '\u00ff\u00d8\u00ff\u00e0..JFIF', 'list-is-picture'],
    ['XML', '<?xml version="1.0"?>\n<organisations><o/></organisations>', 'list-is-xml'],
    [
      'a spreadsheet as XML',
      '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      'list-is-spreadsheet',
    ],
    ['a table of a web page', '<table><tr><td>A</td></tr></table>', 'list-is-web-page'],
    ['a list as JSON', '[\n {"code": "Z99901"}\n]', 'list-is-json'],
    ['opening times', 'OrganisationId¬WeekDay¬Times¬IsOpen\n1186¬Monday¬09:30-13:00¬True', 'list-is-opening-times'],
    ['a letter', 'Dear colleague,\nplease find the list attached, as agreed.\nJo', 'not-a-practice-list'],
  ])('%s', async (_, text, code) => {
    await expect(read(singleBytesOf(text), 'list.csv')).rejects.toMatchObject({ code });
  });
});

describe('whatever the bytes', () => {
  const cell = fc.constantFrom(
    'Z99901',
    'FZ001',
    'Surgery',
    'ZZ99 1AA',
    '01632 960901',
    '',
    ' ',
    '"',
    'a@b.example',
    'Total',
    'ACTIVE',
    'é',
    '20240101',
    'http://x.example',
  );
  const header = fc.constantFrom(
    'Code',
    'Name',
    'Practice Name',
    'Postcode',
    'Phone',
    'Address',
    'Type',
    'Status',
    'Email',
    'Open Date',
    '',
    'x',
  );
  const file = fc.record({
    header: fc.oneof(
      fc.array(header, { minLength: 1, maxLength: 8 }),
      fc.array(header, { maxLength: 4 }).map((more) => ['Code', 'Practice Name', 'Postcode', ...more]),
    ),
    rows: fc.array(
      fc.oneof(
        fc.array(cell, { maxLength: 9 }),
        fc
          .array(cell, { maxLength: 5 })
          .map((more) => [`Z99${100 + more.length}`, 'Quay Surgery', 'ZZ99 1AA', ...more]),
      ),
      { maxLength: 12 },
    ),
    separator: fc.constantFrom(',', ';', '\t', '|', '¬'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    spoil: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
  });

  test('a table is read, each of its rows accepted or rejected with a reason, or refused with a sentence', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(file, async ({ header: names, rows, separator, end, spoil }) => {
        const bytes = bytesOf([names, ...rows].map((cells) => cells.join(separator)).join(end));
        for (const [at, byte] of spoil) if (bytes.length > 0) bytes[at % bytes.length] = byte;
        const outcome = await read(bytes, 'list.csv').catch((error: unknown) => error);
        if (outcome instanceof Error) {
          expect(outcome).toBeInstanceOf(ToldError);
          return;
        }
        const { rows: count, accepted, rejected } = outcome as Awaited<ReturnType<typeof read>>;
        taken += 1;
        expect(count).toBe(accepted.length + rejected.length);
        expect(new Set(accepted.map(({ code }) => code)).size).toBe(accepted.length);
        expect(rejected.every(({ why }) => why.length > 5)).toBe(true);
      }),
      { numRuns: 400, seed: 5 },
    );
    // Or the property would hold of nothing.
    expect(taken).toBeGreaterThan(20);
  });

  test('bytes of any kind never throw anything but a told error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => {
        const outcome = await read(bytes, 'x').catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ToldError);
      }),
      { numRuns: 300, seed: 9 },
    );
  });
});
