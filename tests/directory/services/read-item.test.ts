import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readItem } from '../../../utils/directory/services/reading/read-item';
import { readJson } from '../../../utils/directory/services/reading/read-file';
import { readPage } from '../../../utils/directory/services/reading/page';
import { serviceSchema } from '../../../utils/directory/services/service';
import type { Service } from '../../../utils/directory/services/service';

function read(item: unknown): Service {
  const one = readItem(item, 'feed-a', 'Item 1');
  return 'service' in one ? one.service : expect.fail(one.refused.why);
}

const V3 = {
  id: 'a1',
  name: 'Harbour Needle Exchange',
  description: '<p>Drop in. No ID needed.</p><p>Self-referral welcome.</p>',
  url: 'http://example.com/placeholder',
  email: 'desk@harbour.example.org',
  status: 'active',
  assured_date: '2026-09-02',
  assurer_email: 'jo.person@harbour.example.org',
  minimum_age: 18,
  maximum_age: -1,
  alert: 'Closed &amp; moving in May',
  last_modified: '2026-09-02T12:06:15.654',
  organization: {
    id: 'o',
    name: 'Harbour Recovery',
    website: 'https://harbour.example.org',
    phones: [{ number: '01632 960100' }],
  },
  contacts: [
    { name: 'Ann Persona', title: 'Team desk', phones: [{ number: '01632 960101' }, { number: 'Ann: 01632 960102' }] },
  ],
  phones: [{ number: '"+44 1632 960103"', description: 'Main line' }],
  schedules: [
    {
      freq: 'WEEKLY',
      byday: 'MO,TU',
      opens_at: '10:00:00',
      closes_at: '18:00:00',
      description: 'Not on public holidays',
    },
  ],
  service_at_locations: [
    {
      location: {
        name: 'Harbour House',
        latitude: 53.8,
        longitude: -1.5,
        addresses: [
          {
            attention: 'A. Persona',
            address_1: '1-30 Harbour Lane',
            city: 'Zedbury',
            postal_code: 'zz994ww',
            address_type: 'physical',
          },
          { address_1: 'PO Box 1', address_type: 'postal' },
        ],
        phones: [{ number: '01632 960104' }],
      },
    },
  ],
  languages: [{ name: 'pl' }, { language: 'Welsh' }, { id: 'only' }],
  cost_options: [{ option: 'Everybody', amount: 0 }],
  service_areas: [{ name: 'Zedbury', serviceId: 'a1', uri: 'http://www.example.com' }],
};

describe('An item of version 3', () => {
  const service = read(V3);

  it('is a service, with what its fields and its words say', () => {
    expect(service).toMatchObject({
      id: 'feed-a:a1',
      organisation: 'Harbour Recovery',
      kinds: ['needle-exchange'],
      description: 'Drop in. No ID needed.\nSelf-referral welcome.',
      website: 'https://harbour.example.org/',
      emails: ['desk@harbour.example.org'],
      walkIn: true,
      needsId: false,
      takesSelfReferral: true,
      minimumAge: 18,
      notice: 'Closed & moving in May',
      lastChecked: '2026-09-02',
      languages: ['Polish', 'Welsh'],
      cost: 'Everybody free',
      areas: 'Zedbury',
      openTimes: [{ days: [1, 2], opens: '10:00', closes: '18:00' }],
      openWords: 'Not on public holidays',
      locations: [
        {
          name: 'Harbour House',
          addressLines: ['1-30 Harbour Lane', 'Zedbury'],
          postcode: 'ZZ99 4WW',
          lat: 53.8,
          lng: -1.5,
        },
      ],
    });
    expect(service.maximumAge).toBeUndefined();
    expect(service.needsAddress).toBeUndefined();
  });

  it('has the phones of every level, once each', () => {
    expect(service.phones).toEqual([
      { number: '01632 960103', label: 'Main line' },
      { number: '01632 960101', label: 'Team desk' },
      { number: '01632 960102' },
      { number: '01632 960104' },
      { number: '01632 960100' },
    ]);
  });

  it('names no person', () => {
    expect(JSON.stringify(service)).not.toMatch(/persona|jo\.person|\bann\b/i);
  });

  it('is short of its details where a list left them out', () => {
    const { contacts: _c, phones: _p, schedules: _s, service_at_locations: _l, ...summary } = V3;
    expect(readItem(summary, 'f', '')).toMatchObject({ needsDetail: true, modified: '2026-09-02T12:06:15.654' });
    expect(readItem(V3, 'f', '')).toMatchObject({ needsDetail: false });
  });
});

describe('An item of version 1', () => {
  it('is a service as well', () => {
    const service = read({
      id: 'x',
      name: 'Zedbury hub',
      status: 'temporarily closed',
      attending_access: 'drop-in',
      service_taxonomys: [{ taxonomy: { id: '1', name: 'Food parcels' } }],
      eligibilitys: [{ eligibility: 'adult', minimum_age: 18, maximum_age: 120 }],
      regular_schedules: [
        { weekday: 1, opens_at: '09:00', closes_at: '12:00' },
        { weekday: 'TU', opens_at: '09:00', closes_at: '12:00' },
      ],
      holiday_schedules: [{ closed: true, start_date: '2026-12-24', end_date: '2027-01-02' }],
      service_at_locations: [
        { location: { physical_addresses: [{ address_1: '2 High Street, Zedbury', postal_code: 'ZZ99 3VZ' }] } },
      ],
      contacts: [{ name: 'Sam', phones: [{ number: '01632 960123' }] }],
    });
    expect(service).toMatchObject({
      kinds: ['food'],
      status: 'temporarily-closed',
      walkIn: true,
      minimumAge: 18,
      forWhom: 'adult',
      openTimes: [
        { days: [1], opens: '09:00', closes: '12:00' },
        { days: [2], opens: '09:00', closes: '12:00' },
      ],
      openWords: 'Closed 2026-12-24 to 2027-01-02',
      locations: [{ addressLines: ['2 High Street', 'Zedbury'], postcode: 'ZZ99 3VZ' }],
      phones: [{ number: '01632 960123' }],
    });
  });
});

describe('An item that is not as it should be', () => {
  it.each([
    [null, 'It is not an object'],
    ['text', 'It is not an object'],
    [{ name: 'No id' }, 'It has no id'],
    [{ id: 'a' }, 'It has no name'],
    [{ id: 'a', name: '<p></p>' }, 'It has no name'],
    [{ id: 'a\u0000b', name: 'Name' }, 'Its id cannot be used'],
    [{ id: 'a'.repeat(501), name: 'Name' }, 'Its id cannot be used'],
  ])('%j is refused: %s', (item, why) => expect(readItem(item, 'f', 'Item 3')).toMatchObject({ refused: { why } }));

  it('costs what is wrong and no more', () => {
    const service = read({
      id: 7,
      name: 'Odd',
      phones: 'none',
      contacts: { name: 'A', phones: [3, { number: 1632960123 }] },
      schedules: [null, 5],
      latitude: {},
    });
    expect(service).toMatchObject({
      id: 'feed-a:7',
      phones: [{ number: '01632 960123' }],
      openTimes: [],
      status: 'active',
    });
  });

  it('does not take points that are nowhere in these islands', () => {
    const at = (latitude: unknown, longitude: unknown) =>
      read({ id: 'a', name: 'N', locations: [{ name: 'L', latitude, longitude }] }).locations[0];
    expect(at(100, 101)).toEqual({ name: 'L', addressLines: [], postcode: '' });
    expect(at(0, 0)?.lat).toBeUndefined();
    expect(at('53.8', '-1.5')).toMatchObject({ lat: 53.8, lng: -1.5 });
  });

  it('never throws, whatever JSON it is, and what it gives is a service', () => {
    const keys = fc.constantFrom(
      ...Object.keys(V3),
      'regular_schedules',
      'eligibilitys',
      'location',
      'number',
      'byday',
      'opens_at',
    );
    const json = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'item' },
        fc.jsonValue({ maxDepth: 1 }),
        fc.dictionary(keys, tie('any'), { maxKeys: 4, depthIdentifier: 'item' }),
        fc.array(tie('any'), { maxLength: 3, depthIdentifier: 'item' }),
      ),
    })).any;
    const item = fc.oneof(
      json,
      fc.dictionary(keys, json, { maxKeys: 8 }).map((fields) => ({ ...fields, id: 'a', name: 'Named' })),
    );
    fc.assert(
      fc.property(item, (raw) => {
        const one = readItem(raw, 'f', 'Item');
        if ('service' in one) expect(serviceSchema.safeParse(one.service).success).toBe(true);
        else expect(one.refused.why).not.toBe('');
        readPage(raw);
        readJson(JSON.stringify(raw) ?? '', 'f');
      }),
      { numRuns: 500 },
    );
  });
});
