import { decodeText } from '../../decode';
import { readRows, sniffShape } from '../../records';
import type { FileRow } from '../../records';

/** A row of a table by its headers, in lower case with underscores; `line` as an editor counts. Null: its quotes do not pair. */
export type TableRow = { readonly line: number; readonly cells: Readonly<Record<string, string>> | null };
export type Table = { readonly headers: readonly string[]; readonly rows: readonly TableRow[] };

/** A CSV file with headers, wherever they stand: lines above the one that holds a wanted header are left out. Null without one. */
export function readTable(bytes: Uint8Array, wanted: readonly string[]): Table | null {
  const { text } = decodeText(bytes);
  const shape = sniffShape(text);
  const lines = text.split('\n', 40);
  const heads = lines.map((line) => headersOf(line, shape.separator));
  const at = heads.findIndex((headers) => wanted.every((one) => headers.includes(one)));
  const headers = heads[at];
  if (!headers) return null;
  const body = `${'\n'.repeat(at + 1)}${text
    .split('\n')
    .slice(at + 1)
    .join('\n')}`;
  const rows: FileRow[] = [];
  for (const batch of readRows(body, shape, headers.length)) rows.push(...batch.rows);
  return {
    headers,
    rows: rows
      .filter(({ cells }) => cells === null || cells.some((cell) => cell.trim() !== ''))
      .map(({ line, cells }) => ({
        line,
        cells: cells && Object.fromEntries(headers.map((header, column) => [header, cells[column]?.trim() ?? ''])),
      })),
  };
}

/** "Needs an ID?" is `needs_an_id`. */
export function headerKey(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}

function headersOf(line: string, separator: string): string[] {
  return line.split(separator).map((cell) => headerKey(cell.replace(/^\s*"|"\s*$/g, '')));
}
