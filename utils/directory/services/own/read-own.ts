import { parseTypedDate } from '../../../client/date';
import { findPostcode, readPostcode } from '../../postcode';
import { kindsOf } from '../facts/kinds';
import type { ReadServices } from '../reading/hsds';
import { languageNames } from '../reading/languages';
import { readOpenText } from '../reading/open-text';
import { partPhones, uniquePhones } from '../reading/phones';
import { plainLine, plainText } from '../reading/plain-text';
import { headerKey, readTable } from '../reading/table';
import { readEmails, readWebsite } from '../reading/web';
import { SERVICE_KINDS, serviceSchema } from '../service';
import type { Service, ServiceKind } from '../service';
import { shortHash } from '../source';
import type { RefusedItem } from '../source';
import { SERVICE_KIND_NAMES } from '../words';
import { OWN_COLUMNS } from './columns';

type Field = (typeof OWN_COLUMNS)[number]['field'];

/** Own services in a CSV with the template's headers, or some of them. Null where no column is called a name. */
export function readOwnCsv(bytes: Uint8Array, source: string): ReadServices | null {
  const nameColumn = OWN_COLUMNS.find(({ field }) => field === 'name');
  const heads = [nameColumn?.header ?? '', ...(nameColumn?.also ?? [])].map(headerKey);
  const table = heads.map((head) => readTable(bytes, [head])).find((one) => one !== null);
  if (!table || table.headers.length < 2) return null;
  const columnOf = new Map<Field, string>();
  for (const { field, header, also } of OWN_COLUMNS) {
    const found = [header, ...also].map(headerKey).find((key) => table.headers.includes(key));
    if (found !== undefined) columnOf.set(field, found);
  }
  const services = new Map<string, Service>();
  const refused: RefusedItem[] = [];
  for (const { line, cells } of table.rows) {
    const which = `Line ${line}`;
    if (!cells) {
      refused.push({ which, why: 'Its quotation marks do not pair' });
      continue;
    }
    const read = readRow((field) => cells[columnOf.get(field) ?? ''] ?? '', source);
    if ('why' in read) refused.push({ which, why: read.why });
    else if (services.has(read.id))
      refused.push({ which: `${which}, ${read.name}`, why: 'A line before it has the same id' });
    else services.set(read.id, read);
  }
  return { services: [...services.values()], refused };
}

function readRow(cell: (field: Field) => string, source: string): Service | { readonly why: string } {
  const name = plainLine(cell('name')).slice(0, 300);
  if (name === '') return { why: 'It has no name' };
  const address = plainLine(cell('locations'));
  const postcodeText = cell('postcode');
  const postcode = readPostcode(postcodeText) ?? findPostcode(address) ?? '';
  if (postcodeText.trim() && !readPostcode(postcodeText))
    return { why: `“${postcodeText.slice(0, 20)}” is not a postcode` };
  const checked = cell('lastChecked') ? parseTypedDate(cell('lastChecked')) : undefined;
  if (checked === null) return { why: `“${cell('lastChecked').slice(0, 30)}” is not a date such as 4 May 2026` };
  const { times, words } = readOpenText(cell('openTimes'));
  const description = plainText(cell('description'));
  const lines = address.split(/\s*[,;]\s*/).filter((line) => line !== '' && readPostcode(line) === null);
  const id = cell('id').replace(/\s+/g, '-').slice(0, 200) || shortHash(`${name.toLowerCase()} ${postcode}`);
  const parsed = serviceSchema.safeParse({
    id: `${source}:${id}`,
    source,
    name,
    ...told('organisation', plainLine(cell('organisation'))),
    kinds: readKinds(cell('kinds'), name, description),
    description,
    phones: uniquePhones(
      cell('phones')
        .split(/[;\n]/)
        .flatMap((one) => partPhones(one)),
      [],
    ),
    emails: readEmails(cell('emails'), []),
    ...told('website', readWebsite(cell('website')) ?? ''),
    locations: lines.length > 0 || postcode ? [{ addressLines: lines, postcode }] : [],
    openTimes: times,
    ...told('openWords', words),
    ...yesNo('takesSelfReferral', cell('takesSelfReferral')),
    ...yesNo('walkIn', cell('walkIn')),
    ...yesNo('needsAddress', cell('needsAddress')),
    ...yesNo('needsId', cell('needsId')),
    ...told('whoMayRefer', plainLine(cell('whoMayRefer'))),
    languages: languageNames([cell('languages')]),
    ...told('cost', plainLine(cell('cost'))),
    ...told('notice', plainText(cell('notice'))),
    ...(checked && { lastChecked: checked }),
    status: /temporar|for now/i.test(cell('status'))
      ? 'temporarily-closed'
      : /inactive|closed|defunct/i.test(cell('status'))
        ? 'inactive'
        : 'active',
  });
  return parsed.success ? parsed.data : { why: 'What it says cannot be put together' };
}

/** Kinds by their names, or as free words; without any, from name and description. */
function readKinds(text: string, name: string, description: string): ServiceKind[] {
  const words = text
    .split(/[;|,]/)
    .map((one) => one.trim())
    .filter(Boolean);
  const named = words.flatMap((word) => {
    const key = headerKey(word);
    return SERVICE_KINDS.find((kind) => headerKey(kind) === key || headerKey(SERVICE_KIND_NAMES[kind]) === key) ?? [];
  });
  if (named.length > 0) return [...new Set(named)];
  return kindsOf({ name, terms: words, description });
}

function yesNo(key: string, text: string): Record<string, boolean> {
  if (/^(?:y|yes|true|1|x)\b/i.test(text.trim())) return { [key]: true };
  return /^(?:n|no|false|0)\b/i.test(text.trim()) ? { [key]: false } : {};
}

function told(key: string, text: string): Record<string, string> {
  return text ? { [key]: text } : {};
}
