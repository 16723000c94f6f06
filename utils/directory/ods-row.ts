import type { IsoDate } from '../client/date';
import type { Hints, OpenedList, RowReading } from './layouts/layout';
import { readOdsDate } from './ods-date';
import { tellOdsFile } from './ods-files';
import type { OdsFile, OdsMarks } from './ods-files';
import type { PracticeStatus } from './practice';
import { readPostcode } from './postcode';
import { readRow } from './read-row';

const WIDTH = 27;
/** Some files of the family end sooner; the phone is the last column that is needed. */
const NARROWEST = 18;
/** Columns of the 27 column layout, counted from 0. */
const COLUMN = {
  code: 0,
  name: 1,
  address: [4, 5, 6, 7, 8],
  postcode: 9,
  opened: 10,
  closed: 11,
  status: 12,
  subType: 13,
  phone: 17,
  setting: 25,
};
const CODE = /^[A-Z0-9]{2,12}$/;

/** What the status column may hold; null: it says nothing, the close date does. */
export type OdsStatuses = ReadonlyMap<string, PracticeStatus | null>;

/**
 * Opens a file of the 27 columns without a header whose status column holds these words, else null. Lines above the first
 * such row are preamble; most rows after it must fit.
 */
export function openOdsRows(
  sample: readonly (readonly string[])[],
  { fileName, today }: Hints,
  statuses: OdsStatuses,
): OpenedList | null {
  const fits = sample.map((cells) => looksLikeRow(cells, statuses));
  const firstRow = fits.indexOf(true);
  if (firstRow === -1) return null;
  const rows = fits.slice(firstRow);
  const fit = rows.filter(Boolean).length / rows.length;
  if (fit <= 0.5) return null;
  const fitting = sample.filter((_, at) => fits[at]);
  // A row that was torn in two may still look like one; most are whole.
  const widths = fitting.map((cells) => cells.length).toSorted((a, b) => a - b);
  const width = widths[Math.floor(widths.length / 2)] ?? WIDTH;
  const file = tellOdsFile(fitting.map(marksOf), fileName);
  return { firstRow, fit, source: file.source, read: (cells) => readOdsRow(cells, { width, statuses, file, today }) };
}

function looksLikeRow(cells: readonly string[], statuses: OdsStatuses): boolean {
  const cell = (at: number) => (cells[at] ?? '').trim().toUpperCase();
  return (
    cells.length >= NARROWEST &&
    cells.length <= WIDTH + 1 &&
    CODE.test(cell(COLUMN.code)) &&
    cell(COLUMN.name) !== '' &&
    statuses.has(cell(COLUMN.status)) &&
    readOdsDate(cell(COLUMN.opened)) !== null &&
    readOdsDate(cell(COLUMN.closed)) !== null &&
    (cell(COLUMN.opened) !== '' || readPostcode(cell(COLUMN.postcode)) !== null)
  );
}

type Reader = {
  readonly width: number;
  readonly statuses: OdsStatuses;
  readonly file: OdsFile;
  readonly today: IsoDate;
};

function readOdsRow(cells: readonly string[], { width, statuses, file, today }: Reader): RowReading {
  if (cells.length !== width) return { why: `It has ${cells.length} columns where the list has ${width}.` };
  const cell = (at: number) => cells[at] ?? '';
  if (!CODE.test(cell(COLUMN.code).trim().toUpperCase())) return { why: noCode(cell(COLUMN.code)) };
  const status = statuses.get(cell(COLUMN.status).trim().toUpperCase());
  if (status === undefined)
    return { why: `The status "${cell(COLUMN.status).slice(0, 20)}" is not one this list uses.` };
  const closed = cell(COLUMN.closed);
  return readRow({
    code: cell(COLUMN.code),
    name: cell(COLUMN.name),
    address: COLUMN.address.map(cell),
    postcode: cell(COLUMN.postcode),
    phone: cell(COLUMN.phone),
    opened: cell(COLUMN.opened),
    closed,
    status: status ?? ((readOdsDate(closed) ?? '9999') <= today ? 'inactive' : 'active'),
    kind: file.kindOf(marksOf(cells)),
  });
}

function marksOf(cells: readonly string[]): OdsMarks {
  const cell = (at: number) => cells[at] ?? '';
  return {
    code: cell(COLUMN.code).trim().toUpperCase(),
    name: cell(COLUMN.name),
    subType: cell(COLUMN.subType),
    setting: cell(COLUMN.setting),
  };
}

function noCode(cell: string): string {
  return cell.trim() === '' ? 'It has no code.' : `"${cell.trim().slice(0, 20)}" is not an ODS code.`;
}
