import { expect, it } from 'vitest';
import type { ClientRecord } from '../../utils/client/fields';
import { mergeReadings } from '../../utils/recognition/merge';
import type { FieldReading, Reading } from '../../utils/recognition/reading';

const evidence = { source: 'sibling', label: null, place: null, because: null };
function one(record: ClientRecord): Reading {
  const fields = Object.entries(record).map(([field, value]): [string, FieldReading] => [
    field,
    { value: value ?? '', confidence: 'sure', evidence },
  ]);
  return { verdict: 'one', fields: Object.fromEntries(fields), findings: [], incomplete: true };
}
const none: Reading = { verdict: 'none', incomplete: true };
const karen = { fullName: 'Karen Smith', dateOfBirth: '1979-06-02' };

it('a frame with nobody adds nothing, and frames that were read leave the page complete', () => {
  expect(mergeReadings([none, one(karen)], false)).toMatchObject({ verdict: 'one', incomplete: false });
  expect(mergeReadings([none, none], true)).toEqual({ verdict: 'none', incomplete: true });
});

it('two frames of one client complete each other, the page’s own value first', () => {
  const merged = mergeReadings([one(karen), one({ ...karen, fullName: 'KAREN SMITH', phone: '07700 900123' })], false);
  expect(merged.verdict === 'one' && [merged.fields.fullName?.value, merged.fields.phone?.value]).toEqual([
    'Karen Smith',
    '07700 900123',
  ]);
});

it('two frames of different clients, or of clients that cannot be compared, are ambiguous', () => {
  expect(mergeReadings([one(karen), one({ ...karen, dateOfBirth: '1990-11-21' })], false)).toMatchObject({
    verdict: 'ambiguous',
    findings: [{ kind: 'two-values', field: 'dateOfBirth' }],
  });
  expect(mergeReadings([one(karen), one({ nhsNumber: '9991106847' })], false).verdict).toBe('ambiguous');
});

it('a list in any frame makes the page a list', () => {
  expect(mergeReadings([one(karen), { verdict: 'multiple', count: 3, incomplete: false }], false)).toEqual({
    verdict: 'multiple',
    count: 3,
    incomplete: false,
  });
});
