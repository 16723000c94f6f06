import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LAYOUTS } from '../../utils/directory/layouts/index';
import { closureOf, practiceSchema } from '../../utils/directory/practice';
import { decodeText } from '../../utils/directory/decode';
import { kindOf } from '../../utils/directory/kinds';
import { readRows, sniffShape } from '../../utils/directory/records';
import { practice, tidewellPractices } from './practices';

test('every layout has a name of its own', () => {
  expect(LAYOUTS.map(({ id }) => id).toSorted()).toEqual([
    'nhsuk',
    'ods-2023',
    'ods-legacy',
    'ods-no-status',
    'ods-today',
  ]);
});

test.each([
  ['practices-small.csv', ['ods-today']],
  ['practices-small-legacy.csv', ['ods-legacy']],
  ['not-a-practice-list.csv', []],
])('%s is opened by %j and no other', (file, ids) => {
  const { text } = decodeText(readFileSync(new URL(`../fixtures/directory/${file}`, import.meta.url)));
  const sample = [...readRows(text, sniffShape(text), 0)].flatMap(({ rows }) => rows.map(({ cells }) => cells ?? []));
  expect(
    LAYOUTS.filter((layout) => layout.open(sample, { fileName: file, today: '2026-02-28' })).map(({ id }) => id),
  ).toEqual(ids);
});

test.each([
  ['RO76', 'gp-practice'],
  ['RO268|RO76', 'gp-practice'],
  ['RO80|RO76', 'gp-practice'],
  ['RO80|RO87', 'service'],
  ['RO323', 'pharmacy'],
  ['4', 'gp-practice'],
  ['RO72', 'other'],
  ['', 'other'],
  ['RO999', 'other'],
])('the roles %j make it a %s', (roles, kind) => expect(kindOf(roles)).toBe(kind));

test('what is read holds to the schema the store parses by', async () => {
  for (const one of await tidewellPractices()) expect(practiceSchema.parse(one)).toEqual(one);
});

test.each([
  ['open', {}, null],
  ['inactive', { status: 'inactive', closedOn: '2024-09-30' }, { because: 'closed', on: '2024-09-30' }],
  ['inactive, no date', { status: 'inactive' }, { because: 'closed' }],
  ['active, closed yesterday', { closedOn: '2026-02-27' }, { because: 'closed', on: '2026-02-27' }],
  ['active, closes today', { closedOn: '2026-02-28' }, { because: 'closed', on: '2026-02-28' }],
  ['active, closes tomorrow', { closedOn: '2026-03-01' }, { because: 'closing', on: '2026-03-01' }],
  ['dormant', { status: 'dormant' }, { because: 'dormant' }],
  ['proposed', { status: 'proposed' }, { because: 'proposed' }],
  ['gone from the list', { noLongerListed: true }, { because: 'no-longer-listed' }],
] as const)('what speaks against using a practice: %s', (_, more, closure) => {
  expect(closureOf(practice(more), '2026-02-28')).toEqual(closure);
});
