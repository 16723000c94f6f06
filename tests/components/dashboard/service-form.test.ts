import { describe, expect, it } from 'vitest';
import { readTyped, typedOf } from '../../../components/dashboard/services/service-form';
import type { Service } from '../../../utils/directory/services/service';

const WHOLE: Service = {
  id: 'feed-a:1',
  source: 'feed-a',
  name: 'Harbour Needle Exchange',
  organisation: 'Harbour Recovery',
  kinds: ['needle-exchange'],
  description: 'One\nTwo',
  phones: [{ number: '01632 960123', label: 'Desk' }],
  emails: ['desk@harbour.example.org'],
  website: 'https://harbour.example.org/',
  locations: [
    { name: 'House', addressLines: ['1 Harbour Lane', 'Zedbury'], postcode: 'ZZ99 4WW', lat: 53.8, lng: -1.5 },
    { addressLines: ['2 High Street'], postcode: '' },
  ],
  openTimes: [{ days: [1], opens: '09:00', closes: '17:00', from: '2026-01-01', until: '2026-12-31' }],
  openWords: 'Not at lunch; ring first',
  takesSelfReferral: true,
  needsId: false,
  minimumAge: 18,
  forWhom: 'Adults',
  languages: ['Polish'],
  status: 'active',
};
const read = (typed: Partial<ReturnType<typeof typedOf>>, was = WHOLE) => readTyped({ ...typedOf(was), ...typed }, was);

describe('The form of a service', () => {
  it('left as it was opened gives the same service, with what has no place in the form', () => {
    expect(read({})).toEqual({ service: WHOLE });
    const bare: Service = {
      ...WHOLE,
      kinds: ['other'],
      phones: [],
      locations: [],
      openTimes: [],
      languages: [],
      emails: [],
    };
    expect(read({}, bare)).toEqual({ service: bare });
  });

  it('changes what was typed and no more; another address keeps no point of the old one', () => {
    const { service } = read({
      address: '3 Mill Lane',
      walkIn: 'yes',
      needsId: 'not-known',
      opening: 'Mon-Fri 10:00-12:00',
    }) as { service: Service };
    expect(service.locations).toEqual([
      { name: 'House', addressLines: ['3 Mill Lane'], postcode: 'ZZ99 4WW' },
      WHOLE.locations[1],
    ]);
    expect(service.openTimes).toEqual([{ days: [1, 2, 3, 4, 5], opens: '10:00', closes: '12:00' }]);
    expect([service.walkIn, 'needsId' in service, 'openWords' in service]).toEqual([true, false, false]);
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ phones: 'ring the bell' }, 'phones'],
    [{ postcode: 'Zedbury' }, 'postcode'],
    [{ emails: 'nobody' }, 'emails'],
    [{ website: 'javascript:alert(1)' }, 'website'],
    [{ lastChecked: 'last week' }, 'lastChecked'],
  ])('%j is said to be wrong', (typed, field) => expect(read(typed)).toMatchObject({ faults: [{ field }] }));
});
