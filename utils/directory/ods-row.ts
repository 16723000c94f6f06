import { kindOf } from './kinds';
import type { OpenedList, RowReading } from './layouts/layout';
import type { PracticeStatus } from './practice';
import { readRow } from './read-row';

const WIDTH = 27;
/** Columns of the 27 column layout, counted from 0. */
const COLUMN = {
  code: 0,
  name: 1,
  address: [4, 5, 6, 7, 8],
  postcode: 9,
  opened: 10,
  closed: 11,
  status: 12,
  phone: 17,
  setting: 25,
};
const CODE = /^[A-Z0-9]{3,10}$/;

/**
 * Opens a file of 27 columns without a header whose status column holds these words, else null. Lines above the first
 * such row are preamble; most rows after it must fit.
 */
export function openOdsRows(
  sample: readonly (readonly string[])[],
  statuses: ReadonlyMap<string, PracticeStatus>,
): OpenedList | null {
  const fits = sample.map((cells) => looksLikeRow(cells, statuses));
  const firstRow = fits.indexOf(true);
  if (firstRow === -1) return null;
  const rows = fits.slice(firstRow);
  const fit = rows.filter(Boolean).length / rows.length;
  return fit > 0.5 ? { firstRow, fit, read: (cells) => readOdsRow(cells, statuses) } : null;
}

function looksLikeRow(cells: readonly string[], statuses: ReadonlyMap<string, PracticeStatus>): boolean {
  const cell = (at: number) => (cells[at] ?? '').trim().toUpperCase();
  return cells.length === WIDTH && CODE.test(cell(COLUMN.code)) && statuses.has(cell(COLUMN.status));
}

function readOdsRow(cells: readonly string[], statuses: ReadonlyMap<string, PracticeStatus>): RowReading {
  if (cells.length !== WIDTH) return { why: `It has ${cells.length} columns where the list has ${WIDTH}.` };
  const cell = (at: number) => cells[at] ?? '';
  if (!CODE.test(cell(COLUMN.code).trim().toUpperCase())) return { why: noCode(cell(COLUMN.code)) };
  const status = statuses.get(cell(COLUMN.status).trim().toUpperCase());
  if (!status) return { why: `The status "${cell(COLUMN.status).slice(0, 20)}" is not one this list uses.` };
  return readRow({
    code: cell(COLUMN.code),
    name: cell(COLUMN.name),
    address: COLUMN.address.map(cell),
    postcode: cell(COLUMN.postcode),
    phone: cell(COLUMN.phone),
    opened: cell(COLUMN.opened),
    closed: cell(COLUMN.closed),
    status,
    kind: kindOf(cell(COLUMN.setting)),
  });
}

function noCode(cell: string): string {
  return cell.trim() === '' ? 'It has no code.' : `"${cell.trim().slice(0, 20)}" is not an ODS code.`;
}
