import { describe, expect, it } from 'vitest';
import type { Identity } from '../../../utils/client/identity';
import type { Known } from '../../../utils/log/client/known';
import { saysMore, withLater } from '../../../utils/log/client/known';
import { WARD } from '../support';

const known = ({ local, ...identity }: Identity): Known => ({ identity, locals: local ? [local] : [] });
const after = (...readings: Identity[]) =>
  readings.map(known).reduce((before, later) => withLater(before, later)).identity;
const CASEDESK = 'https://casedesk.example.org';

describe('what is known of a client', () => {
  it('is the latest of each part', () => {
    expect(after(WARD, { postcode: 'ZZ99 3VZ' }, { dateOfBirth: '1981-03-14' })).toEqual({
      ...WARD,
      postcode: 'ZZ99 3VZ',
    });
  });

  it('takes a name from one reading', () => {
    expect(after(WARD, { familyName: 'Okafor', givenName: 'Kieran' })).toEqual({ ...WARD, familyName: 'Okafor' });
    const { givenName: _given, ...rest } = WARD;
    expect(after(WARD, { familyName: 'Okafor' })).toEqual({ ...rest, familyName: 'Okafor' });
  });

  it('keeps a name taken apart when a page shows it whole', () => {
    expect(after(WARD, { familyName: 'Kieran Ward' })).toEqual(WARD);
    expect(after({ ...WARD, familyName: 'Kieran Ward', givenName: undefined }, WARD)).toEqual(WARD);
  });

  it.each<[string, boolean, Identity]>([
    ['nothing', false, {}],
    ['the same', false, WARD],
    ['the name whole', false, { familyName: 'Kieran Ward' }],
    ['the record id that is known', false, { local: { origin: CASEDESK, id: '1042' } }],
    ['another postcode', true, { postcode: 'ZZ99 3VZ' }],
    ['another surname', true, { familyName: 'Okafor', givenName: 'Kieran' }],
    ['a record id of another system', true, { local: { origin: 'https://other.example.org', id: '7' } }],
  ])('is added to by a reading: %s, %s', (_what, more, reading) => {
    expect(saysMore(known({ ...WARD, local: { origin: CASEDESK, id: '1042' } }), reading)).toBe(more);
  });
});
