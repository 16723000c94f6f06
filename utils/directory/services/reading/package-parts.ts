import * as z from 'zod/mini';
import { text } from './lenient';
import { headerKey, readTable } from './table';
import type { ZipEntry } from './zip';

/** The tables of an HSDS tabular package, by every name their files have in versions 1, 2 and 3. */
const NAMES = {
  services: ['services', 'service'],
  organisations: ['organizations', 'organization', 'organisations', 'organisation'],
  locations: ['locations', 'location'],
  atLocations: ['service_at_locations', 'service_at_location'],
  addresses: ['addresses', 'address', 'physical_addresses', 'physical_address'],
  phones: ['phones', 'phone'],
  schedules: ['schedules', 'schedule', 'regular_schedules', 'regular_schedule'],
  contacts: ['contacts', 'contact'],
  terms: ['taxonomy_terms', 'taxonomy_term', 'taxonomies', 'taxonomy'],
  attributes: ['attributes', 'attribute', 'service_taxonomy', 'service_taxonomies'],
  languages: ['languages', 'language'],
  areas: ['service_areas', 'service_area'],
  costs: ['cost_options', 'cost_option'],
  documents: ['required_documents', 'required_document'],
  eligibilities: ['eligibilities', 'eligibilitys', 'eligibility'],
  /** Nothing of these is read. */
  others: [
    'accessibility',
    'fundings',
    'funding',
    'metadata',
    'meta_table_descriptions',
    'meta_table_description',
    'organization_identifiers',
    'organization_identifier',
    'programs',
    'program',
    'units',
    'unit',
    'urls',
    'url',
  ],
} as const;
export type PackagePart = keyof typeof NAMES;
const PARTS = Object.keys(NAMES) as PackagePart[];

/** Headers that only this table has: for a file somebody gave another name. Each needs an `id` as well. */
const HEADERS: readonly (readonly [PackagePart, readonly string[]])[] = [
  ['services', ['organization_id', 'name', 'status']],
  ['schedules', ['opens_at', 'closes_at']],
  ['addresses', ['location_id', 'address_1']],
  ['phones', ['number', 'contact_id']],
  ['phones', ['number', 'service_id']],
  ['phones', ['number', 'location_id']],
  ['phones', ['number', 'organization_id']],
  ['locations', ['name', 'latitude', 'longitude']],
  ['attributes', ['link_id', 'taxonomy_term_id']],
  ['contacts', ['service_id', 'name', 'title']],
  ['languages', ['service_id', 'phone_id']],
  ['organisations', ['name', 'logo']],
  ['organisations', ['name', 'legal_status']],
  ['atLocations', ['service_id', 'location_id']],
];
/** A table of services that has one of these stands by itself. */
const OF_ITS_OWN = /phone|telephone|postcode|postal_code|address|opening|hours/;

/** The table of this name: "Regular Schedule (1).csv" is the schedules. */
export function partOfName(name: string): PackagePart | null {
  const base = (name.split(/[/\\]/).at(-1) ?? '').replace(/\.[a-z]{3,4}$/i, '').replace(/\s*(?:\(\d+\)|- copy)$/i, '');
  const key = headerKey(base);
  return PARTS.find((part) => (NAMES[part] as readonly string[]).includes(key)) ?? null;
}

/** The table that a CSV file is by its headers; null where it is none. */
export function partOfHeaders(headers: readonly string[]): PackagePart | null {
  return HEADERS.find(([, all]) => all.every((one) => headers.includes(one)))?.[0] ?? null;
}

/** The table of a package that a file is which was chosen by itself; null where it is a list of its own. */
export function partByItself({ name, bytes }: ZipEntry): PackagePart | null {
  const headers = headersOf(bytes);
  const linked = headers.some((header) => header.endsWith('_id') && header !== 'import_id');
  const named = headers.length > 0 ? partOfName(name) : null;
  const part = partOfHeaders(headers) ?? (linked || named === 'terms' || named === 'others' ? named : null);
  return part === 'services' && headers.some((header) => OF_ITS_OWN.test(header)) ? null : part;
}

function headersOf(bytes: Uint8Array): readonly string[] {
  return readTable(bytes, ['id'])?.headers ?? [];
}

const descriptor = z.object({
  title: text,
  resources: z.array(z.unknown()),
});

const resource = z.object({ name: text, path: text });

/** A `datapackage.json` (Frictionless): what the package is called, and which file is which of its tables. */
export type PackageDescriptor = { readonly title: string; readonly partOf: ReadonlyMap<string, PackagePart> };

/** Null where it is none. */
export function readDescriptor(json: unknown): PackageDescriptor | null {
  const { success, data } = descriptor.safeParse(json);
  if (!success) return null;
  const named = data.resources.flatMap((one) => {
    const { name, path } = resource.safeParse(one).data ?? {};
    const part = partOfName(name ?? '');
    return part && path ? [[baseName(path), part] as const] : [];
  });
  return { title: (data.title ?? '').slice(0, 100), partOf: new Map(named) };
}

/** Without its folders. */
export function baseName(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? '').toLowerCase();
}

/** The files of a package by what they hold. */
export type SortedPackage = {
  /** What it calls itself, or the only organisation in it; else empty. */
  readonly title: string;
  readonly parts: ReadonlyMap<PackagePart, readonly ZipEntry[]>;
  /** The names of those that are none of its tables. */
  readonly unread: readonly string[];
};

/** Sorts files by the package's own description where it is among them, then by their names, then by their headers. */
export function sortPackage(files: readonly ZipEntry[]): SortedPackage {
  const described = files.flatMap(({ name, bytes }) => (baseName(name).endsWith('.json') ? (parse(bytes) ?? []) : []));
  const [description] = described;
  const parts = new Map<PackagePart, ZipEntry[]>();
  const unread: string[] = [];
  for (const file of files) {
    const base = baseName(file.name);
    // What a Mac puts beside each file of a ZIP.
    if (base.startsWith('.')) continue;
    if (base.endsWith('.json')) {
      if (!parse(file.bytes)) unread.push(file.name);
      continue;
    }
    const part = base.endsWith('.csv')
      ? (description?.partOf.get(base) ?? partOfName(file.name) ?? partOfHeaders(headersOf(file.bytes)))
      : null;
    if (part) parts.set(part, [...(parts.get(part) ?? []), file]);
    else unread.push(file.name);
  }
  return { title: description?.title || onlyOrganisation(parts.get('organisations') ?? []), parts, unread };
}

/** The name of the organisation where there is but one. */
function onlyOrganisation(files: readonly ZipEntry[]): string {
  const names = files.flatMap(({ bytes }) =>
    readTable(bytes, ['id', 'name'])?.rows.map(({ cells }) => cells?.['name']),
  );
  const [name, ...others] = new Set(names);
  return others.length === 0 ? (name ?? '').slice(0, 100) : '';
}

function parse(bytes: Uint8Array): PackageDescriptor | null {
  try {
    return readDescriptor(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

/** What a table holds, in words that fit "the … part of a package"; empty where it is none that is read. */
export const PART_WORDS: Readonly<Record<PackagePart, string>> = {
  services: 'services',
  organisations: 'organisations',
  locations: 'locations',
  atLocations: 'service at location',
  addresses: 'addresses',
  phones: 'phones',
  schedules: 'opening times',
  contacts: 'contacts',
  terms: 'taxonomy',
  attributes: 'taxonomy',
  languages: 'languages',
  areas: 'areas',
  costs: 'costs',
  documents: 'documents',
  eligibilities: 'eligibility',
  others: '',
};

/** What a package should have, for its services to be found and rung, in the words of whoever misses it. */
const WANTED: readonly (readonly [PackagePart, string])[] = [
  ['organisations', 'organizations.csv (who runs them)'],
  ['phones', 'phones.csv (phone numbers)'],
  ['atLocations', 'service_at_locations.csv (which service is where)'],
  ['locations', 'locations.csv (places)'],
  ['addresses', 'addresses.csv (addresses)'],
  ['schedules', 'schedules.csv (opening times)'],
];

/** Which of the tables that matter most are not there, each by its usual file name and what it holds. */
export function missingParts({ parts }: SortedPackage): string[] {
  return WANTED.flatMap(([part, words]) => (parts.has(part) ? [] : [words]));
}
