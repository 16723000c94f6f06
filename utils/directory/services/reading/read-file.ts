import { ToldError } from '../../../errors';
import { looksLikeClients } from '../../client-list';
import { decodeText } from '../../decode';
import { sampleFile } from '../../open-file';
import { readOwnCsv } from '../own/read-own';
import type { RefusedItem } from '../source';
import type { Service } from '../service';
import { readHsds } from './hsds';
import type { ReadServices } from './hsds';
import { missingParts, PART_WORDS, partByItself, readDescriptor, sortPackage } from './package-parts';
import type { PackagePart } from './package-parts';
import { readPage } from './page';
import { readItem } from './read-item';
import { unzip } from './zip';
import type { ZipEntry } from './zip';

/** What a file was read as: the template filled in, an answer of a feed, or an HSDS tabular package. */
export type FileLayout = 'own-csv' | 'feed-json' | 'hsds-package';
export type ReadFile = ReadServices & {
  readonly layout: FileLayout;
  /** Of a package: which tables that matter are not there, and which files are none of its tables. */
  readonly package?: { readonly missing: readonly string[]; readonly unread: readonly string[] };
};

export const FILE_LAYOUT_NAMES: Readonly<Record<FileLayout, string>> = {
  'own-csv': 'Services in the template',
  'feed-json': 'Open Referral UK (JSON)',
  'hsds-package': 'Open Referral package (CSV files)',
};

/**
 * Reads a file of services, whatever its form.
 * @param file its name is a hint, and may be empty
 * @param sourceOf gives the source for the layout that was found, and for what a package calls itself
 * @throws ToldError `not-a-services-file`, or what `sampleFile` and `unzip` say; `package-part` for a table of a package by
 * itself, which one being its detail
 */
export async function readServicesFile(
  file: ZipEntry,
  sourceOf: (layout: FileLayout, title: string) => string,
): Promise<ReadFile> {
  const { bytes } = file;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const files = await unzip(bytes, /\.csv$|datapackage\.json$|\[Content_Types\]\.xml$/i);
    // An .xlsx is itself a ZIP.
    if (files.some(({ name }) => name.endsWith('.xml'))) throw new ToldError('list-is-spreadsheet');
    if (sortPackage(files).parts.size === 0) throw new ToldError('not-a-services-file');
    return readPackage(files, sourceOf);
  }
  const { text } = decodeText(bytes);
  if (/^\s*(?:\{\s*["}]|\[)/.test(text)) return taken(readJson(text, sourceOf('feed-json', '')), 'feed-json');
  sampleFile(bytes);
  const part = partByItself(file);
  if (part) throw new ToldError('package-part', part);
  return taken(readOwnCsv(bytes, sourceOf('own-csv', '')), 'own-csv');
}

/**
 * Several files chosen together: the tables of a package, its `datapackage.json` perhaps among them.
 * @throws ToldError `package-without-services`; `several-files` where none is a table of a package; `not-a-services-file`
 */
export function readPackage(
  files: readonly ZipEntry[],
  sourceOf: (layout: FileLayout, title: string) => string,
): ReadFile {
  const sorted = sortPackage(files);
  if (!sorted.parts.has('services'))
    throw new ToldError(sorted.parts.size > 0 ? 'package-without-services' : 'several-files');
  const { title, unread } = sorted;
  const read = taken(readHsds(sorted, sourceOf('hsds-package', title)), 'hsds-package');
  return { ...read, package: { missing: missingParts(sorted), unread } };
}

/** What a table of a package is told that was chosen by itself. */
export function sayPart(part: PackagePart): string {
  return `This is ${PART_WORDS[part] ? `the ${PART_WORDS[part]}` : 'one'} part of an Open Referral package. Choose all its CSV files together, or the ZIP.`;
}

/** One answer of a feed, a list of services, or one service. Null where it is none of these. @throws ToldError `package-description`, `list-is-clients` */
export function readJson(text: string, source: string): ReadServices | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (readDescriptor(json)) throw new ToldError('package-description');
  const items = readPage(json)?.items ?? (typeof json === 'object' && json !== null && 'name' in json ? [json] : null);
  if (!items) return null;
  const [first] = items;
  if (typeof first === 'object' && first !== null && looksLikeClients([Object.keys(first)]))
    throw new ToldError('list-is-clients');
  const services = new Map<string, Service>();
  const refused: RefusedItem[] = [];
  items.forEach((item, at) => {
    const read = readItem(item, source, `Item ${at + 1}`);
    if ('refused' in read) refused.push(read.refused);
    else if (services.has(read.service.id))
      refused.push({ which: read.service.name, why: 'An item before it has the same id' });
    else services.set(read.service.id, read.service);
  });
  return { services: [...services.values()], refused };
}

function taken(read: ReadServices | null, layout: FileLayout): ReadFile {
  if (!read || (read.services.length === 0 && read.refused.length === 0)) throw new ToldError('not-a-services-file');
  return { ...read, layout };
}
