import { findColumns, HEADER_SEARCH } from '../columns';
import type { PracticeKind } from '../practice';
import { readRow } from '../read-row';
import type { Layout, OpenedList, RowReading } from './layout';

const NAMES = {
  code: ['OrganisationCode'],
  name: ['OrganisationName'],
  type: ['OrganisationType'],
  status: ['OrganisationStatus'],
  address1: ['Address1'],
  address2: ['Address2'],
  address3: ['Address3'],
  city: ['City'],
  county: ['County'],
  postcode: ['Postcode'],
  phone: ['Phone'],
};

const KINDS: readonly (readonly [RegExp, PracticeKind])[] = [
  [/^gp|practice|surger/i, 'gp-practice'],
  [/pharm/i, 'pharmacy'],
  [/dent/i, 'dentist'],
  [/hospital/i, 'hospital'],
  [/clinic/i, 'clinic'],
  [/service|provider|centre/i, 'service'],
];

/** NHS.UK website data sets (GP, Pharmacy, Dentists, Clinic, Hospital): `¬` between cells, no quoting, a header row. */
export const layout: Layout = {
  id: 'nhsuk',
  title: 'NHS.UK website data set',
  open: (sample) => {
    const at = sample.slice(0, HEADER_SEARCH).findIndex((cells) => {
      const found = findColumns(cells, NAMES);
      return found.code >= 0 && found.name >= 0 && found.type >= 0;
    });
    const header = sample[at];
    return header ? openWith(header, at) : null;
  },
};

function openWith(header: readonly string[], at: number): OpenedList {
  const columns = findColumns(header, NAMES);
  return { firstRow: at + 1, fit: 1, read };

  function read(cells: readonly string[]): RowReading {
    if (cells.length !== header.length)
      return { why: `It has ${cells.length} columns where the header has ${header.length}.` };
    const cell = (index: number) => cells[index] ?? '';
    const { address1, address2, address3, city, county } = columns;
    return readRow({
      code: cell(columns.code),
      name: cell(columns.name),
      address: [address1, address2, address3, city, county].map(cell),
      postcode: cell(columns.postcode),
      phone: cell(columns.phone),
      opened: '',
      closed: '',
      // A hidden entry is one NHS.UK no longer shows.
      status: /^hidden$/i.test(cell(columns.status).trim()) ? 'inactive' : 'active',
      kind: KINDS.find(([pattern]) => pattern.test(cell(columns.type)))?.[1] ?? 'other',
    });
  }
}
