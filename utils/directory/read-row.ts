import { keptCode } from './codes';
import { readEmail, readWebsite } from './contact';
import type { RowReading } from './layouts/layout';
import { readOdsDate } from './ods-date';
import { formatPhone, readPhone } from './phone';
import { readPostcode } from './postcode';
import type { Practice, PracticeKind, PracticeStatus } from './practice';
import { readableName } from './readable-name';

/** The cells of one row, by what they mean; each layout says where they stand. */
export type RowCells = {
  readonly code: string;
  readonly name: string;
  readonly address: readonly string[];
  readonly postcode: string;
  readonly phone: string;
  readonly email?: string;
  readonly website?: string;
  readonly opened: string;
  readonly closed: string;
  readonly status: PracticeStatus;
  readonly kind: PracticeKind;
};

/** Makes a practice of a row's cells, or says which of them cannot be read. */
export function readRow(cells: RowCells): RowReading {
  const code = keptCode(cells.code, cells.kind);
  if (code === '') return { why: 'It has no code.' };
  if (!/^[!-~]{1,60}$/.test(code)) return { why: `"${code.slice(0, 20)}" is not a code.` };
  const official = tidy(cells.name);
  if (official === '') return { why: 'It has no name.' };
  const openedOn = readOdsDate(cells.opened);
  if (openedOn === null) return { why: `The open date "${cells.opened.slice(0, 20)}" is not a date.` };
  const closedOn = readOdsDate(cells.closed);
  if (closedOn === null) return { why: `The close date "${cells.closed.slice(0, 20)}" is not a date.` };
  const name = readableName(official);
  const practice: Practice = {
    code,
    name,
    ...(name !== official && { officialName: official }),
    addressLines: addressLines(cells.address),
    postcode: readPostcode(cells.postcode) ?? '',
    phone: readPhone(cells.phone) === null ? '' : formatPhone(cells.phone),
    ...(cells.email && optional('email', readEmail(cells.email))),
    ...(cells.website && optional('website', readWebsite(cells.website))),
    status: cells.status,
    kind: cells.kind,
    ...(openedOn && { openedOn }),
    ...(closedOn && { closedOn }),
  };
  return { practice };
}

function optional<Key extends string>(key: Key, value: string): { [K in Key]?: string } {
  return value === '' ? {} : ({ [key]: value } as { [K in Key]: string });
}

/** Without the empty lines, and without a line that repeats the one before it (city and county are often the same). */
function addressLines(cells: readonly string[]): string[] {
  const kept = cells.map(readableLine).filter((line) => line !== '');
  return kept.filter((line, at) => line !== kept[at - 1]);
}

const lines = new Map<string, string>();

/** An address line made readable. Few towns and streets make up most of a list, so the last ones are kept. */
function readableLine(line: string): string {
  const known = lines.get(line);
  if (known !== undefined) return known;
  if (lines.size > 10_000) lines.clear();
  const readable = readableName(tidy(line));
  lines.set(line, readable);
  return readable;
}

function tidy(text: string): string {
  return /\s\s|[^\S ]|^ | $/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}
