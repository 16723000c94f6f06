import type { Label } from './labels';
import type { Page } from './page';
import { isElement, roleAttribute, tagOf } from './tree';
import type { Atom } from './walk';

/** A table row as seen from one of its cells. `depth` is where the cell stands in the atom's path. */
export type Row = {
  readonly atom: Atom;
  readonly element: Element;
  readonly cells: readonly Element[];
  readonly at: number;
  readonly depth: number;
  readonly table: Element;
};

const MAX_ROWS = 400;

/** The row an atom's cell stands in, where the atom is all the cell says; null outside tables. */
export function rowOf(atom: Atom, alone: number): Row | null {
  const depth = atom.path.findLastIndex(isCell);
  if (depth < 0 || alone > depth) return null;
  const cell = atom.path[depth];
  const above = atom.path.slice(0, depth);
  const element = above.findLast(isRow);
  const table = above.findLast(isTable) ?? element?.parentNode;
  if (!isElement(cell) || !isElement(element) || !isElement(table) || cell.parentNode !== element) return null;
  const cells = cellsOf(element);
  return { atom, element, cells, at: cells.indexOf(cell), depth, table };
}

/** Whether a row names columns: all of it header cells, or labels only with a row of no labels under it. */
export function isHeaderRow(page: Page, row: Row): boolean {
  const { cells } = row;
  if (cells.length < 2) {
    const under = rowsOf(row.table)[rowsOf(row.table).indexOf(row.element) + 1];
    return (
      tagOf(cells[0]) === 'th' &&
      under !== undefined &&
      under.children.length === 1 &&
      tagOf(under.children[0]) === 'td'
    );
  }
  const heads = cells.filter((cell) => tagOf(cell) === 'th' || roleAttribute(cell) === 'columnheader');
  if (
    heads.length === cells.length ||
    (heads.length > 1 && cells.every((cell) => heads.includes(cell) || !cell.textContent?.trim()))
  )
    return true;
  if (tagOf(row.element.parentNode) === 'thead') return true;
  if (heads.length > 0) return false;
  const labels = cells.filter((cell) => labelOfCell(page, cell));
  const next = rowsOf(row.table)[rowsOf(row.table).indexOf(row.element) + 1];
  if (labels.length < 2 || !next) return false;
  const below = cellsOf(next);
  // "Tel" may be a value under "Type"; a row of pairs has as many labels under it.
  const labelsBelow = below.filter((cell) => labelOfCell(page, cell)).length;
  return (
    below.length === cells.length &&
    (labels.length * 2 > cells.length ? labelsBelow < labels.length : labelsBelow === 0)
  );
}

/** The values under a header cell, one a row, each with the labels of all columns. */
export function columnsUnder(
  page: Page,
  row: Row,
): readonly { box: readonly Atom[]; table: Element; labels: readonly Label[] }[] {
  const rows = rowsOf(row.table);
  const labels = row.cells.map((cell) => labelOfCell(page, cell)).filter((label) => label !== null);
  const column = row.cells.slice(0, row.at).reduce((sum, cell) => sum + span(cell), 0);
  const found: { box: readonly Atom[]; table: Element; labels: readonly Label[] }[] = [];
  let from = row.atom.index + 1;
  const order = new Map<Node, number>(rows.map((under, i) => [under, i]));
  const rowAt = (index: number) =>
    order.get(page.atoms[index]?.path.findLast((node) => order.has(node)) ?? row.table) ?? -1;
  for (const under of rows.slice(rows.indexOf(row.element) + 1, MAX_ROWS)) {
    const cells = cellsOf(under);
    const cell = cellAt(cells, column);
    if (cells.length > 1 && cells.every((other) => tagOf(other) === 'th')) {
      if (found.length > 0) break;
      continue;
    }
    if (!cell) continue;
    // Atoms stand in document order: go on to this row, then to this cell in it.
    for (; rowAt(from) < (order.get(under) ?? 0) && page.atoms[from]?.path.includes(row.table); from += 1);
    let depth = -1;
    for (; depth < 0 && rows[rowAt(from)] === under; from += depth < 0 ? 1 : 0)
      depth = page.atoms[from]?.path.indexOf(cell) ?? -1;
    const box = depth < 0 ? [] : page.inside(from, cell, depth);
    if (box.length > 0) found.push({ box, table: row.table, labels });
  }
  return found;
}

function cellAt(cells: readonly Element[], column: number): Element | undefined {
  let at = 0;
  for (const cell of cells) {
    if (at === column) return cell;
    at += span(cell);
  }
  return undefined;
}

function span(cell: Element): number {
  return Number(cell.getAttribute('colspan') ?? cell.getAttribute('aria-colspan')) || 1;
}

function labelOfCell(page: Page, cell: Element): Label | null {
  const text = cell.textContent?.trim().replace(/\s+/g, ' ') ?? '';
  return text.length > 0 && text.length < 44 ? page.labelOfText(text) : null;
}

function rowsOf(table: Element): readonly Element[] {
  if (tagOf(table) === 'table') return [...(table as HTMLTableElement).rows];
  return [...table.querySelectorAll('[role=row]')];
}

function cellsOf(row: Element): readonly Element[] {
  return [...row.children].filter(isCell);
}

function isCell(node: Node): node is Element {
  return /^t[dh]$/.test(tagOf(node)) || /^(?:cell|gridcell|columnheader|rowheader)$/.test(roleAttribute(node));
}

function isRow(node: Node): node is Element {
  return tagOf(node) === 'tr' || roleAttribute(node) === 'row';
}

function isTable(node: Node): node is Element {
  return tagOf(node) === 'table' || /^(?:table|grid|treegrid)$/.test(roleAttribute(node));
}
