import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differsFromRegister, readRegisterEntry } from '../../../utils/directory/register/entry';
import type { Practice } from '../../../utils/directory/practice';
import { ordAnswer } from './ord-answer';

const practice: Practice = {
  code: 'Z99418',
  name: 'Brackenfield Surgery',
  addressLines: ['2 Mill Road', 'Tidewell'],
  postcode: 'BZ4 1AB',
  phone: '01632 960418',
  status: 'active',
  kind: 'gp-practice',
};
const differs = (changed: Parameters<typeof ordAnswer>[0], of: Partial<Practice> = {}) => {
  const entry = readRegisterEntry(ordAnswer(changed));
  if (!entry) throw new Error('not read');
  return differsFromRegister({ ...practice, ...of }, entry).map(({ field }) => field);
};

describe('What the register says of a practice', () => {
  it('is read: name, address, phone, status and when it was changed', () => {
    expect(readRegisterEntry(ordAnswer({}))).toEqual({
      code: 'Z99418',
      name: 'Brackenfield Surgery',
      status: 'active',
      addressLines: ['2 Mill Road', 'Tidewell'],
      postcode: 'BZ4 1AB',
      phone: '01632 960418',
      changedOn: '2026-06-30',
    });
  });

  it('may have no contacts, no address, and one where there could be several', () => {
    expect(readRegisterEntry(ordAnswer({ Contacts: undefined }))?.phone).toBe('');
    expect(readRegisterEntry(ordAnswer({ GeoLoc: undefined }))).toMatchObject({ addressLines: [], postcode: '' });
    expect(readRegisterEntry(ordAnswer({ Contacts: { Contact: { type: 'tel', value: 1632960418 } } }))?.phone).toBe(
      '01632 960418',
    );
    expect(readRegisterEntry(ordAnswer({ Contacts: { Contact: [{ type: 'http', value: 'x' }] } }))?.phone).toBe('');
    const closed = { Status: 'Inactive', Date: { Type: 'Operational', Start: '1974-04-01', End: '2026-03-31' } };
    expect(readRegisterEntry(ordAnswer(closed))).toMatchObject({ status: 'inactive', closedOn: '2026-03-31' });
  });

  it('is nothing where it is something else', () => {
    for (const other of [null, 'text', {}, { Organisation: {} }, { errorCode: 404, errorText: 'Not found' }, [1]]) {
      expect(readRegisterEntry(other)).toBeNull();
    }
    fc.assert(fc.property(fc.jsonValue(), (value) => readRegisterEntry(value) === null));
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('Contacts', 'GeoLoc', 'Date', 'Status', 'Name'), (value, field) => {
        expect(() => readRegisterEntry(ordAnswer({ [field]: value }))).not.toThrow();
      }),
    );
  });

  it('differs in what it says otherwise, and in nothing that it does not say', () => {
    expect(differs({})).toEqual([]);
    expect(differs({ Name: 'BRACKENFIELD  SURGERY.' })).toEqual([]);
    expect(differs({ Contacts: undefined, GeoLoc: undefined })).toEqual([]);
    expect(differs({}, { addressLines: ['2 Mill Road', 'Tidewell', 'Barshire'] })).toEqual([]);
    expect(differs({ Name: 'MILL ROAD SURGERY' })).toEqual(['name']);
    expect(differs({}, { phone: '' })).toEqual(['phone']);
    expect(differs({}, { phone: '01632 960419' })).toEqual(['phone']);
    expect(differs({}, { postcode: 'BZ4 1AC' })).toEqual(['address']);
    expect(differs({}, { addressLines: ['3 Mill Road', 'Tidewell'] })).toEqual(['address']);
    expect(differs({ Status: 'Inactive' })).toEqual(['status']);
    expect(differs({}, { noLongerListed: true })).toEqual(['status']);
  });

  const shape = path.resolve('../shared/data/ods/ord_organisation_A81001.SHAPE.json');
  it.runIf(existsSync(shape))('is read from the documented shape', () => {
    expect(readRegisterEntry(JSON.parse(readFileSync(shape, 'utf8')))).toMatchObject({
      code: 'A81001',
      postcode: 'TS18 1HU',
      phone: '01642 672351',
      changedOn: '2025-06-30',
    });
  });
});
