import type { Service } from '../../../utils/directory/services/service';

/** An invented service of Tidewell. */
export function service(more: Partial<Service> = {}): Service {
  return {
    id: 'own:1',
    source: 'own',
    name: 'Quay Street Needle Exchange',
    kinds: ['needle-exchange'],
    description: '',
    phones: [{ number: '01632 960701' }],
    emails: [],
    locations: [{ addressLines: ['3 Quay Street', 'Tidewell'], postcode: 'LS9 7TF' }],
    openTimes: [],
    languages: [],
    status: 'active',
    ...more,
  };
}
