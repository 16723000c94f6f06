import { Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { FileChild } from 'docx';
import type { Block } from './blocks';
import { AFTER_TABLE, TABLE_HEADER_FILL, TABLE_LINES, TABLE_TEXT, TEXT_WIDTH } from './look';
import { paragraphOf, wordsOf } from './paragraph';

/** In twentieths of a point. */
const CELL_MARGINS = { top: 15, bottom: 15, left: 100, right: 100, marginUnitType: WidthType.DXA } as const;
/** A row of more words than this may run on to the next page. */
const MOST_KEPT_WHOLE = 600;

/**
 * One table as Word knows it, as wide as the text, its rows of headings repeated on each page; and the paragraph that parts it
 * from what follows.
 * @param blocks the paragraphs of its cells, at least one
 */
export function tableOf(blocks: readonly Block[]): FileChild[] {
  const rows = 1 + Math.max(...blocks.map(({ cell }) => cell?.row ?? 0));
  const columns = 1 + Math.max(...blocks.map(({ cell }) => cell?.column ?? 0));
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, (): Block[] => []));
  for (const block of blocks) if (block.cell) cells[block.cell.row]?.[block.cell.column]?.push(block);
  const widths = widthsOf(cells, columns);
  const lines = { top: TABLE_LINES, bottom: TABLE_LINES, left: TABLE_LINES, right: TABLE_LINES };
  const table = new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: CELL_MARGINS,
    borders: { ...lines, insideHorizontal: TABLE_LINES, insideVertical: TABLE_LINES },
    rows: cells.map((row, at) => rowOf(row, widths, cells.slice(0, at + 1).every(isOfHeadings))),
  });
  return [table, new Paragraph({ style: AFTER_TABLE })];
}

function rowOf(row: readonly (readonly Block[])[], widths: readonly number[], tableHeader: boolean): TableRow {
  return new TableRow({
    ...(tableHeader && { tableHeader }),
    ...(row.flat().reduce((sum, block) => sum + wordsOf(block).length, 0) < MOST_KEPT_WHOLE && { cantSplit: true }),
    children: row.map((blocks, column) => {
      const header = blocks.some(({ cell }) => cell?.header);
      return new TableCell({
        width: { size: widths[column] ?? 0, type: WidthType.DXA },
        ...(header && { shading: { type: ShadingType.CLEAR, fill: TABLE_HEADER_FILL } }),
        children: blocks.length > 0 ? blocks.map((block) => paragraphOf(header ? inBold(block) : block)) : [empty()],
      });
    }),
  });
}

function isOfHeadings(row: readonly (readonly Block[])[]): boolean {
  const written = row.flat();
  return written.length > 0 && written.every(({ cell }) => cell?.header);
}

function inBold(block: Block): Block {
  const content = block.content.map((one) => ('text' in one ? { ...one, marks: { ...one.marks, bold: true } } : one));
  return { ...block, content };
}

/** Columns share the width by their longest cell, within bounds, so that a date does not take half the page. */
function widthsOf(cells: readonly (readonly (readonly Block[])[])[], columns: number): number[] {
  const longest = Array.from({ length: columns }, (_, column) =>
    Math.max(...cells.map((row) => (row[column] ?? []).reduce((sum, block) => sum + wordsOf(block).length, 0))),
  );
  const shares = longest.map((length) => Math.min(60, Math.max(12, length + 3)));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((TEXT_WIDTH * share) / all));
}

function empty(): Paragraph {
  return new Paragraph({ style: TABLE_TEXT });
}
