import { findColumns, HEADER_SEARCH } from '../columns';
import { kindOfWords } from '../kind-words';
import type { ListSource } from '../list-source';
import type { PracticeKind } from '../practice';
import { readRow } from '../read-row';
import type { Layout, OpenedList, RowReading } from './layout';

const NAMES = {
  id: ['OrganisationID'],
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
  email: ['Email'],
  website: ['Website'],
};

const LISTS: Readonly<Record<PracticeKind, ListSource>> = {
  'gp-practice': { id: 'nhsuk-gp-practices', title: 'GP practices (NHS.UK)' },
  pharmacy: { id: 'nhsuk-pharmacies', title: 'Pharmacies (NHS.UK)' },
  dentist: { id: 'nhsuk-dentists', title: 'Dentists (NHS.UK)' },
  hospital: { id: 'nhsuk-hospitals', title: 'Hospitals (NHS.UK)' },
  clinic: { id: 'nhsuk-clinics', title: 'Clinics (NHS.UK)' },
  service: { id: 'nhsuk-services', title: 'Services (NHS.UK)' },
  other: { id: 'nhsuk-others', title: 'Other organisations (NHS.UK)' },
};

/** NHS.UK website data sets (GP, Pharmacy, Dentists, Clinics, Hospital, Optician, social care): a header row, `¬` between cells, no quoting. */
export const layout: Layout = {
  id: 'nhsuk',
  title: 'NHS.UK website data set',
  open: (sample) => {
    const at = sample.slice(0, HEADER_SEARCH).findIndex((cells) => {
      const found = findColumns(cells, NAMES);
      return found.code >= 0 && found.name >= 0 && found.type >= 0;
    });
    const header = sample[at];
    return header ? openWith(header, at, sample) : null;
  },
};

function openWith(header: readonly string[], at: number, sample: readonly (readonly string[])[]): OpenedList {
  const columns = findColumns(header, NAMES);
  const kindOf = (cells: readonly string[]): PracticeKind => kindOfWords(cells[columns.type] ?? '') ?? 'other';
  const first = sample[at + 1];
  return { firstRow: at + 1, fit: 1, source: LISTS[first ? kindOf(first) : 'other'], read };

  function read(cells: readonly string[]): RowReading {
    if (cells.length !== header.length)
      return { why: `It has ${cells.length} columns where the header has ${header.length}.` };
    const cell = (index: number) => cells[index] ?? '';
    const { address1, address2, address3, city, county } = columns;
    return readRow({
      // Some clinics have no code of the NHS, only the website's own number.
      code: cell(columns.code).trim() || `~NHSUK${cell(columns.id)}`,
      name: cell(columns.name),
      address: [address1, address2, address3, city, county].map(cell),
      postcode: cell(columns.postcode),
      phone: cell(columns.phone),
      email: cell(columns.email),
      website: cell(columns.website),
      opened: '',
      closed: '',
      // A hidden entry is one NHS.UK no longer shows.
      status: /^hidden$/i.test(cell(columns.status).trim()) ? 'inactive' : 'active',
      kind: kindOf(cells),
    });
  }
}
