import type { Listed } from '../../utils/directory/lookup/listed';
import type { Service } from '../../utils/directory/services/service';
import type { LookUpResult, LookUpState } from '../../utils/messages';
import { inventedPractice, inventedPractices } from './invented';

/** Invented services for pictures: none exists. */
export const LISTS: LookUpState = {
  practices: { count: 15_389, asOf: '2026-11-01' },
  services: 412,
  outcodes: {
    fileName: 'outcodes.csv',
    layout: 'table of postcodes',
    importedAt: '2026-11-02T09:14:00.000Z',
    count: 2_856,
  },
};

export function found(listed: Listed, more: Partial<LookUpResult> = {}): LookUpResult {
  return { listed, nearness: null, openNow: null, ...more };
}

export function inventedService(more: Partial<Service> = {}): Service {
  return {
    id: 'own:1',
    source: 'own',
    name: 'Quay Street Needle Exchange',
    organisation: 'Tidewell Recovery Partnership',
    kinds: ['needle-exchange', 'sexual-health'],
    description: 'Clean works, naloxone kits and BBV tests. Nobody is asked for a name.',
    phones: [{ number: '01632 960701' }, { number: '0808 157 0700', label: 'Out of hours' }],
    emails: ['hello@quay-street.example.org'],
    locations: [{ name: 'The Old Chandlery', addressLines: ['3 Quay Street', 'Tidewell'], postcode: 'BZ4 1QA' }],
    openTimes: [{ days: [1, 2, 3, 4, 5], opens: '09:00', closes: '17:00' }],
    walkIn: true,
    takesSelfReferral: true,
    needsId: false,
    languages: [],
    status: 'active',
    ...more,
  };
}

export function practicesFound(count: number): LookUpResult[] {
  return inventedPractices(count).map((practice) => found({ of: 'practice', practice }));
}

export function mixed(): LookUpResult[] {
  const services = [
    found(
      { of: 'service', service: inventedService() },
      {
        openNow: { open: true, words: 'Open until 17:00' },
        nearness: { miles: 0.2, same: 'district' },
      },
    ),
    found(
      {
        of: 'service',
        service: inventedService({
          id: 'own:2',
          name: 'Harbour Pharmacy',
          organisation: '',
          kinds: ['needle-exchange', 'supervised-consumption'],
          phones: [{ number: '01632 960702' }],
        }),
      },
      { openNow: { open: false, words: 'Closed, opens tomorrow 09:00' }, nearness: { miles: 1.7, same: 'area' } },
    ),
    found({
      of: 'service',
      service: inventedService({
        id: 'own:3',
        name: 'Clean Works Van',
        phones: [],
        locations: [],
        status: 'temporarily-closed',
      }),
    }),
  ];
  return [
    ...services,
    found(
      { of: 'practice', practice: inventedPractice(1) },
      { nearness: { miles: null, same: 'area' }, note: 'Bypass number 01632 960777. Ask for Jo on Tuesdays.' },
    ),
  ];
}

export const LONG_ONES: LookUpResult[] = [
  found(
    {
      of: 'service',
      service: inventedService({
        id: 'own:9',
        name: 'The Tidewell, Brackenfield and Long Dunmere Integrated Community Drug and Alcohol Recovery Partnership (North Locality)',
        kinds: ['drug-and-alcohol', 'needle-exchange', 'talking-therapies', 'debt-and-benefits'],
        locations: [
          {
            addressLines: [
              'Third Floor, Llanfairpwllgwyngyll House, 117a to 119b Great Northern Railway Approach',
              'Tidewell-upon-Brackenfield',
            ],
            postcode: 'BZ12 9ZZ',
          },
        ],
      }),
    },
    {
      nearness: { miles: 12.2, same: 'area' },
      openNow: { open: false, words: 'Closed, opens Wed 25 Nov 09:30' },
    },
  ),
  found(
    {
      of: 'practice',
      practice: inventedPractice(2, {
        name: 'Dr Featherstonehaugh-Cholmondeley, Partners and Associates at the Brackenfield Health and Wellbeing Campus',
      }),
    },
    { note: 'Ringthebypassnumberfirst01632960777andaskfortheteamthatcoversthenorth' },
  ),
  found({
    of: 'service',
    service: inventedService({
      id: 'own:10',
      name: 'LlanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochOverdosePreventionAndNeedleExchangeService',
      phones: [{ number: '+44 1632 960 701 extension 20418' }],
    }),
  }),
];
