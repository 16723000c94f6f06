import type { Label } from './labels';
import type { Page } from './page';
import { roleAttribute, tagOf } from './tree';
import type { Atom } from './atom';

/** A table row as seen from one of its cells: `cells[at]` is that cell, `rows()` the row itself and the rows under it. */
export type Row = {
  readonly cells: readonly Element[];
  readonly at: number;
  rows(): readonly Element[];
  readonly table: Element;
};

/** What stands under a head, one box a row, with the labels of all columns: they say whose row it is. */
export type Column = { readonly boxes: readonly (readonly Atom[])[]; readonly labels: readonly (Label | null)[] };

const MAX_ROWS = 400;

/** The row an atom's cell stands in, where the atom is all the cell says; null outside tables. */
export function rowOf(atom: Atom, alone: number): Row | null {
  const depth = atom.path.findLastIndex(
    (node) => isHead(node) || tagOf(node) === 'td' || /^(?:grid)?cell$/.test(roleAttribute(node)),
  );
  const cell = atom.path[depth] as Element;
  const row = cell?.parentElement;
  if (alone > depth || !row || (row.localName !== 'tr' && roleAttribute(row) !== 'row')) return null;
  const table: Element = row.closest('table, [role=table], [role=grid], [role=treegrid]') ?? row;
  const cells = [...row.children];
  const rows = () => {
    const all: Element[] = [...((table as HTMLTableElement).rows ?? table.querySelectorAll('[role=row]'))];
    return all.slice(all.indexOf(row));
  };
  return { cells, at: cells.indexOf(cell), rows, table };
}

/** Whether a row names columns: all of it header cells, or labels only with a row of no labels under it. */
export function isHeaderRow(page: Page, row: Row): boolean {
  const [first] = row.cells;
  let heads = page.heads.get(first);
  if (heads === undefined) page.heads.set(first, (heads = namesColumns(page, row)));
  return heads;
}

function namesColumns(page: Page, { cells, rows }: Row): boolean {
  const heads = cells.filter(isHead).length;
  if (heads > 1 && cells.every((cell) => isHead(cell) || !cell.textContent?.trim())) return true;
  if (cells[0]?.closest('thead') && cells.length > 1) return true;
  const labels = labelsIn(page, cells);
  if (cells.length < 2 ? heads === 0 : heads > 0 || labels < 2) return false;
  const below = [...(rows()[1]?.children ?? [])];
  if (cells.length < 2) return below.length === 1 && tagOf(below[0]) === 'td';
  // "Tel" may be a value under "Type"; a row of pairs has as many labels under it.
  // "Surname | Day" is a pair where "Born | 3 Jun 1974" stands under it.
  if (isOfPairs(page, cells) && isOfPairs(page, below)) return false;
  const labelsBelow = labelsIn(page, below);
  return below.length === cells.length && (labels * 2 > cells.length ? labelsBelow < labels : labelsBelow === 0);
}

export function columnUnder(page: Page, { cells, at, rows }: Row): Column {
  const column = cells.slice(0, at).reduce((sum, cell) => sum + span(cell), 0);
  const boxes: (readonly Atom[])[] = [];
  for (const row of rows().slice(1, MAX_ROWS)) {
    const below = [...row.children];
    if (below.length > 1 && below.every((cell) => tagOf(cell) === 'th')) {
      if (boxes.length > 0) break;
      continue;
    }
    let left = column;
    const cell = below.find((other) => left === 0 || ((left -= span(other)), false));
    const box = page.inside(cell);
    if (box.length > 0) boxes.push(box);
  }
  return { boxes, labels: cells.map((cell) => labelOfCell(page, cell)) };
}

/** A run of labels with a row of as many values under it, built without a table. `depth`: where the cell stands in the atom's path. */
export function gridUnder(page: Page, { path }: Atom, depth: number): Column {
  const row = path[depth - 1] as Element | undefined;
  const cells = [...(row?.children ?? [])];
  const labels = cells.map((cell) => {
    const box = page.inside(cell);
    return box.length === 1 ? page.label(box[0]) : null;
  });
  const at = cells.indexOf(path[depth] as Element);
  // A label said twice, for eyes and for screen readers, is one.
  const isOther = (i: number) => labels[i] && labels[i].words !== labels[at]?.words;
  let from = at;
  while (isOther(from - 1)) from -= 1;
  let to = at + 1;
  while (isOther(to)) to += 1;
  const width = to - from;
  const values: (Element | undefined)[] = [];
  if (at >= 0 && width > 1 && width < cells.length) {
    for (let under = to; under + width <= cells.length; under += width) {
      if (labels.slice(under, under + width).some(Boolean)) break;
      values.push(cells[under + at - from]);
    }
  } else if (width > 1) {
    for (
      let under = row?.nextElementSibling;
      under?.childElementCount === width && !page.label(page.inside(under.children[at])[0]);
      under = under.nextElementSibling
    )
      values.push(under.children[at]);
  }
  return { boxes: values.map((value) => page.inside(value)), labels: labels.slice(from, to) };
}

function isHead(node: Node): boolean {
  return tagOf(node) === 'th' || /^(?:column|row)header$/.test(roleAttribute(node));
}

function span(cell: Element): number {
  return Number(cell.getAttribute('colspan') ?? cell.getAttribute('aria-colspan')) || 1;
}

/** Label, value, and so on: every other cell a label. */
function isOfPairs(page: Page, cells: readonly Element[]): boolean {
  const told = cells.filter(({ textContent }) => textContent?.trim());
  return told.length > 0 && told.length % 2 === 0 && told.every((cell, i) => i % 2 === 1 || labelOfCell(page, cell));
}

function labelsIn(page: Page, cells: readonly Element[]): number {
  return cells.filter((cell) => labelOfCell(page, cell)).length;
}

function labelOfCell(page: Page, cell: Element): Label | null {
  const text = cell.textContent?.trim().replace(/\s+/g, ' ') ?? '';
  return text.length < 44 ? page.labelOfText(text) : null;
}
