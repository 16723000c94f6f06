import { ToldError } from '../../../errors';
import { decodeText } from '../../decode';
import { refuseWrongFile } from '../../wrong-file';
import { readOwnCsv } from '../own/read-own';
import type { RefusedItem } from '../source';
import type { Service } from '../service';
import { readHsds } from './hsds';
import type { ReadServices } from './hsds';
import { readPage } from './page';
import { readItem } from './read-item';
import { unzip } from './zip';

/** What a file was read as: the template filled in, an answer of a feed, or an HSDS tabular package. */
export type FileLayout = 'own-csv' | 'feed-json' | 'hsds-package';
export type ReadFile = ReadServices & { readonly layout: FileLayout };

export const FILE_LAYOUT_NAMES: Readonly<Record<FileLayout, string>> = {
  'own-csv': 'Services in the template',
  'feed-json': 'Open Referral UK (JSON)',
  'hsds-package': 'Open Referral package (CSV files)',
};

/**
 * Reads a file of services, whatever its form.
 * @param sourceOf gives the source for the layout that was found
 * @throws ToldError `not-a-services-file`, or what `refuseWrongFile` and `unzip` say
 */
export async function readServicesFile(bytes: Uint8Array, sourceOf: (layout: FileLayout) => string): Promise<ReadFile> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const files = await unzip(bytes, /\.csv$|\[Content_Types\]\.xml$/i);
    // An .xlsx is itself a ZIP.
    if (files.some(({ name }) => name.endsWith('.xml'))) throw new ToldError('list-is-spreadsheet');
    const source = sourceOf('hsds-package');
    return taken(readHsds(files, source), 'hsds-package');
  }
  const { text } = decodeText(bytes);
  if (/^\s*(?:\{\s*["}]|\[)/.test(text)) return taken(readJson(text, sourceOf('feed-json')), 'feed-json');
  refuseWrongFile(bytes);
  return taken(readOwnCsv(bytes, sourceOf('own-csv')), 'own-csv');
}

/** Several CSV files chosen together: the tables of a package. @throws ToldError `not-a-services-file` */
export function readPackage(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  source: string,
): ReadFile {
  return taken(readHsds(files, source), 'hsds-package');
}

/** One answer of a feed, a list of services, or one service. Null where it is none of these. */
export function readJson(text: string, source: string): ReadServices | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const items = readPage(json)?.items ?? (typeof json === 'object' && json !== null && 'name' in json ? [json] : null);
  if (!items) return null;
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
