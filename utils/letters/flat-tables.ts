import { piecesOf } from './html-text';
import { PlainTable } from './plain-table';
import { textToHtml } from './slots';

/**
 * A finished letter with each row of a table as a paragraph, as plain text has it: for boxes that hold headings and lists and would
 * pour out a table cell by cell.
 */
export function flatTables(finished: string): string {
  let result = '';
  let table: PlainTable | null = null;
  for (const piece of piecesOf(finished)) {
    if ('tag' in piece && piece.tag === 'table') {
      result += (table?.lines() ?? []).map((line) => `<p>${textToHtml(line)}</p>`).join('');
      table = piece.closes ? null : new PlainTable();
    } else if (!table) result += piece.raw;
    else if ('text' in piece) table.text(piece.text);
    else table.tag(piece.tag, piece.closes);
  }
  return result;
}
