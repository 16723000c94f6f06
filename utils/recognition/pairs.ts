import type { Label } from './labels';
import type { Page } from './page';
import { columnsUnder, isHeaderRow, rowOf } from './tables';
import { roleAttribute, sharedDepth, tagOf } from './tree';
import type { Atom } from './walk';

/** A label and what stands where its value belongs. `boxes`: the value's box, then further boxes up to the next label. */
export type Pair = {
  readonly label: Label;
  readonly text: string;
  readonly source: string;
  readonly boxes: readonly (readonly Atom[])[];
  /** The list, table or card the pair stands in, and where in it. */
  readonly container: Node;
  readonly index: number;
  /** One value of a column: the labels of the other columns say whose row it is. */
  readonly columns?: readonly Label[];
  /** The column has this one value. */
  readonly sole?: boolean;
};

const MAX_BOXES = 8;
/** Columns under such heads hold nothing of the client's. */
const IGNORED = /^(?:other|kin|staff|pharmacy)$/;
/** Values that cannot be taken for a remark in the third cell of a row. */
const ACROSS = /^(?:dateOfBirth|nhsNumber|localId)$/;

/** The pairs a label atom makes: one as a rule, several where it heads a column, none where it is a heading or has no value. */
export function pairsOf(page: Page, atom: Atom, label: Label, directions: Map<Node, boolean>): readonly Pair[] {
  const pair = (
    source: string,
    boxes: readonly (readonly Atom[])[],
    container: Node | undefined,
    columns?: readonly Label[],
  ): Pair => ({
    label,
    text: atom.text.replace(/\s*[:：*]+\s*$/, ''),
    source,
    boxes: boxes.filter((box) => box.length > 0),
    container: container ?? atom.element,
    index: atom.index,
    ...(columns && { columns }),
  });
  const next = page.beside(atom, 1);
  const last = page.beside(atom, -1);
  const depthNext = next ? sharedDepth(atom.path, next.path) : 0;
  const depthLast = last ? sharedDepth(atom.path, last.path) : 0;
  const alone = Math.max(depthNext, depthLast);

  const row = rowOf(atom, alone);
  if (row) {
    if (isHeaderRow(page, row)) {
      page.tables.add(row.table);
      if (IGNORED.test(label.meaning)) return [];
      const column = columnsUnder(page, row);
      return column.map(({ box, table, labels }) => ({
        ...pair('column', [box], table, labels),
        sole: column.length === 1,
      }));
    }
    const cell = row.cells[row.at + 1];
    const boxes = row.cells
      .slice(row.at + 1)
      .map((other) => page.inside(firstIn(page, atom, other, row.depth), other, row.depth));
    if (!cell) return [];
    const values: Pair[] = [pair('table-row', [boxes[0] ?? []], row.table)];
    // One client a column: the other cells of the row are other people's.
    const others = boxes.slice(1);
    const across = ACROSS.test(label.meaning) && row.at === 0 && others.every((box) => !page.label(box[0]));
    if (across) for (const box of others) if (box.length > 0) values.push(pair('table-across', [box], row.table));
    return page.label(boxes[0]?.[0]) && tagOf(cell) === 'th' ? [] : values;
  }

  const term = atom.path.findIndex((node) => tagOf(node) === 'dt');
  if (term >= 0 && alone <= term)
    return [pair('definition-list', definitions(page, atom, term), listAround(atom, term))];

  if (last && !page.label(last) && depthLast >= depthNext && valueComesFirst(page, atom, depthLast, directions)) {
    const from = firstWith(page, last, depthLast);
    return [pair('value-above', [page.inside(from, last.path[depthLast], depthLast)], atom.path[depthLast - 1])];
  }
  if (!next || (depthNext < depthLast && !page.label(last ?? undefined))) return [];
  if (page.label(next) || depthNext < depthLast) {
    const column = gridBelow(page, atom, Math.max(depthNext, depthLast));
    return column.map(({ box, labels }) => ({
      ...pair('column', [box], atom.path[alone - 1], labels),
      sole: column.length === 1,
    }));
  }
  if (partedFrom(atom.path[depthNext], next.path[depthNext])) return [];
  return [pair(sourceOf(atom, depthNext), boxesFrom(page, next, depthNext), atom.path[depthNext - 1])];
}

/** Whether a rule stands between a label and what follows: then it belongs to the next part of the page. */
function partedFrom(label: Node | undefined, value: Node | undefined): boolean {
  for (let at = label?.nextSibling; at && at !== value; at = at.nextSibling) {
    if (tagOf(at) === 'hr' || roleAttribute(at) === 'separator') return true;
  }
  return false;
}

function sourceOf(atom: Atom, depth: number): string {
  const box = atom.path[depth];
  if (atom.kind === 'icon') return 'icon';
  return box?.nodeType === 3 || /^(?:b|strong|em|i|abbr)$/.test(tagOf(box)) ? 'inline' : 'sibling';
}

/** The sibling boxes from an atom on, up to the next label. */
function boxesFrom(page: Page, start: Atom, depth: number): readonly (readonly Atom[])[] {
  const parent = start.path[depth - 1];
  const boxes: (readonly Atom[])[] = [];
  let at: Atom | undefined = start;
  while (at && at.path[depth - 1] === parent && boxes.length < MAX_BOXES) {
    const node: Node | undefined = at.path[depth];
    if (/^h[1-6]$/.test(tagOf(node))) break;
    const box = page.inside(at.index, node, depth);
    const stop = box.findIndex((atom) => page.startsLabelled(atom));
    boxes.push(stop < 0 ? box : box.slice(0, stop));
    if (stop >= 0) break;
    let after: number = at.index;
    while (page.atoms[after]?.path[depth] === node && page.atoms[after]?.path[depth - 1] === parent) after += 1;
    at = page.atoms[after];
  }
  return boxes;
}

function definitions(page: Page, atom: Atom, depth: number): readonly (readonly Atom[])[] {
  const boxes: (readonly Atom[])[] = [];
  const term = atom.path[depth] as Element;
  for (let dd = term.nextElementSibling; dd && dd.localName === 'dd'; dd = dd.nextElementSibling) {
    const box = page.inside(firstIn(page, atom, dd, depth), dd, depth);
    const stop = box.findIndex((other, i) => (i === 0 ? false : page.label(other)));
    boxes.push(stop < 0 ? box : box.slice(0, stop));
  }
  return boxes;
}

function listAround(atom: Atom, depth: number): Node | undefined {
  const list = atom.path.slice(0, depth).findLast((node) => tagOf(node) === 'dl');
  return list ?? atom.path[depth - 1];
}

/** The first atom after another that stands in a given sibling at a depth. */
function firstIn(page: Page, atom: Atom, node: Node, depth: number): number {
  for (let i = atom.index + 1; i < page.atoms.length; i += 1) {
    const { path } = page.atoms[i] as Atom;
    if (path[depth] === node) return i;
    if (path[depth - 1] !== atom.path[depth - 1]) break;
  }
  return page.atoms.length;
}

/** The first atom of the box an atom stands in. */
function firstWith(page: Page, atom: Atom, depth: number): number {
  let first = atom.index;
  while (page.atoms[first - 1]?.path[depth] === atom.path[depth] && atom.path[depth]) first -= 1;
  return first;
}

/** Whether labels stand under their values here: the parts of the container read value, label, value, label. */
function valueComesFirst(page: Page, atom: Atom, depth: number, directions: Map<Node, boolean>): boolean {
  const parent = atom.path[depth - 1];
  if (!parent) return false;
  let first = directions.get(parent);
  if (first === undefined) {
    first = alternates(page, atom, depth, parent);
    directions.set(parent, first);
  }
  return first;
}

function alternates(page: Page, atom: Atom, depth: number, parent: Node): boolean {
  let i = atom.index;
  while (page.atoms[i - 1]?.path[depth - 1] === parent) i -= 1;
  const kinds: boolean[] = [];
  let box: Node | undefined;
  for (; page.atoms[i]?.path[depth - 1] === parent; i += 1) {
    const other = page.atoms[i];
    if (!other || !page.sees(other)) continue;
    const isLabel = page.label(other) !== null;
    if (other.path[depth] === box) {
      if (isLabel) return false;
      continue;
    }
    box = other.path[depth];
    if (!/^h[1-6]$/.test(tagOf(box)) || kinds.length > 0) kinds.push(isLabel);
  }
  return kinds.length >= 2 && kinds.length % 2 === 0 && kinds.every((isLabel, k) => isLabel === (k % 2 === 1));
}

/** A run of labels with a row of as many values under it, built without a table. */
function gridBelow(
  page: Page,
  atom: Atom,
  depth: number,
): readonly { box: readonly Atom[]; labels: readonly Label[] }[] {
  const cell = atom.path[depth] as Element | undefined;
  const row = atom.path[depth - 1] as Element | undefined;
  if (!cell || cell.nodeType !== 1 || !row?.children) return [];
  const cells = [...row.children];
  const labels = cells.map((child) => labelIn(page, atom, child, depth));
  const at = cells.indexOf(cell);
  let from = at;
  while (from > 0 && labels[from - 1]) from -= 1;
  let to = at;
  while (labels[to + 1]) to += 1;
  const run = labels.slice(from, to + 1).filter((label) => label !== null);
  const width = to - from + 1;
  if (width < 2) return [];
  const found: { box: readonly Atom[]; labels: readonly Label[] }[] = [];
  if (width === cells.length) {
    for (
      let under = row.nextElementSibling;
      under && under.childElementCount === width;
      under = under.nextElementSibling
    ) {
      const value = under.children[at];
      const box = value
        ? page
            .inside(firstIn(page, atom, under, depth - 1), under, depth - 1)
            .filter((other) => other.path[depth] === value)
        : [];
      if (page.label(box[0])) break;
      found.push({ box, labels: run });
    }
    return found;
  }
  for (let under = to + 1; under + width <= cells.length; under += width) {
    if (labels.slice(under, under + width).some(Boolean)) break;
    const value = cells[under + at - from];
    if (value) found.push({ box: page.inside(firstIn(page, atom, value, depth), value, depth), labels: run });
  }
  return found;
}

function labelIn(page: Page, atom: Atom, child: Element, depth: number): Label | null {
  if (child === atom.path[depth]) return page.label(atom);
  for (let i = atom.index; page.atoms[i - 1]?.path[depth - 1] === atom.path[depth - 1]; i -= 1) {
    if (page.atoms[i - 1]?.path[depth] === child) return page.label(page.atoms[i - 1]);
  }
  const box = page.inside(firstIn(page, atom, child, depth), child, depth);
  return box.length === 1 ? page.label(box[0]) : null;
}
