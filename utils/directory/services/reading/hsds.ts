import type { RefusedItem } from '../source';
import type { Service } from '../service';
import { readItem } from './read-item';
import type { PackagePart, SortedPackage } from './package-parts';
import { readTable } from './table';

type Row = Readonly<Record<string, string>>;
type Rows = readonly Row[];

/** What was read of a file of services, and what of it was not. */
export type ReadServices = { readonly services: readonly Service[]; readonly refused: readonly RefusedItem[] };

/**
 * The tables of an HSDS tabular package, put together: every phone, schedule and address with the service it is of, whether it
 * names the service, its location, its contact or its organisation. Null where there is no table of services.
 */
export function readHsds({ parts }: SortedPackage, source: string): ReadServices | null {
  const refused: RefusedItem[] = [];
  // Some packages hold a table under two names (address.csv and addresses.csv): a row counts once.
  const rowsOf = (part: PackagePart): Rows => {
    const rows = new Map<string, Row>();
    for (const { name, bytes } of parts.get(part) ?? [])
      for (const { line, cells } of readTable(bytes, ['id'])?.rows ?? []) {
        if (!cells) refused.push({ which: `${name}, line ${line}`, why: 'Its quotation marks do not pair' });
        else if (!cells['id'] || !rows.has(cells['id'])) rows.set(cells['id'] || `${name} ${line}`, cells);
        else if (part === 'services')
          refused.push({ which: `${name}, line ${line}`, why: 'A line before it has the same id' });
      }
    return [...rows.values()];
  };
  const services = rowsOf('services');
  if (services.length === 0) return null;
  const by = (rows: Rows, key: string) => {
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
      const of = row[key];
      if (!of) continue;
      const group = groups.get(of);
      if (group) group.push(row);
      else groups.set(of, [row]);
    }
    return (id: string | undefined): Row[] => (id && groups.get(id)) || [];
  };
  const phones = rowsOf('phones');
  const contacts = rowsOf('contacts');
  const schedules = rowsOf('schedules');
  const addresses = rowsOf('addresses');
  const atLocations = rowsOf('atLocations');
  const terms = by(rowsOf('terms'), 'id');
  const organisations = by(rowsOf('organisations'), 'id');
  const locations = by(rowsOf('locations'), 'id');
  const links = by(rowsOf('attributes').map(linked), 'link_id');
  const of = (rows: Rows) => ({
    service: by(rows, 'service_id'),
    location: by(rows, 'location_id'),
    at: by(rows, 'service_at_location_id'),
    contact: by(rows, 'contact_id'),
    organisation: by(rows, 'organization_id'),
  });
  const [phonesOf, contactsOf, schedulesOf, addressesOf] = [of(phones), of(contacts), of(schedules), of(addresses)];
  const atOf = by(atLocations, 'service_id');
  const more = (part: PackagePart) => by(rowsOf(part), 'service_id');
  const [languages, areas, costs, documents, eligibilities] = [
    more('languages'),
    more('areas'),
    more('costs'),
    more('documents'),
    more('eligibilities'),
  ];
  const withPhones = (rows: Row[]) => rows.map((row) => ({ ...row, phones: phonesOf.contact(row['id']) }));
  const read: Service[] = [];
  for (const row of services) {
    const id = row['id'];
    const [organisation] = organisations(row['organization_id']);
    const item = readItem(
      {
        ...row,
        organization: organisation && {
          ...organisation,
          phones: phonesOf.organisation(organisation['id']),
          contacts: withPhones(contactsOf.organisation(organisation['id'])),
        },
        phones: phonesOf.service(id),
        contacts: withPhones(contactsOf.service(id)),
        schedules: schedulesOf.service(id),
        service_at_locations: atOf(id).map((at) => ({
          phones: phonesOf.at(at['id']),
          contacts: withPhones(contactsOf.at(at['id'])),
          schedules: schedulesOf.at(at['id']),
          location: locations(at['location_id']).map((place) => ({
            ...place,
            addresses: addressesOf.location(place['id']),
            phones: phonesOf.location(place['id']),
            schedules: schedulesOf.location(place['id']),
          }))[0],
        })),
        attributes: links(id).map((link) => ({
          taxonomy_term: terms(link['taxonomy_term_id'] || link['taxonomy_id'])[0],
        })),
        languages: languages(id),
        service_areas: areas(id),
        cost_options: costs(id),
        required_documents: documents(id),
        eligibilities: eligibilities(id),
      },
      source,
      'A service',
    );
    if ('refused' in item) refused.push(item.refused);
    else read.push(item.service);
  }
  return { services: read, refused };
}

/** Version 1 links a service to a taxonomy by its own id. */
function linked(row: Row): Row {
  return { ...row, link_id: row['link_id'] || row['link_entity_id'] || row['service_id'] || '' };
}
