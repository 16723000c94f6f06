import type { Label } from './labels';
import type { Page } from './page';
import { columnUnder, gridUnder, isHeaderRow, rowOf } from './tables';
import type { Column } from './tables';
import { roleAttribute, sharedDepth, tagOf } from './tree';
import { rangeOf } from './atom';
import type { Atom } from './atom';

/** What stands where a label's value belongs. `boxes`: the value's box, then further boxes up to the next label. */
export type Pair = {
  readonly source: string;
  readonly boxes: readonly (readonly Atom[])[];
  /** One value of a column: the labels of all columns say whose row it is. */
  readonly columns?: readonly (Label | null)[];
  /** The column has this one value. */
  readonly sole?: boolean;
};

const MAX_BOXES = 8;
/** Columns under such heads hold nothing of the client's. */
const IGNORED = /^(?:other|kin|staff|pharmacy)$/;
/** Values that cannot be taken for a remark in the third cell of a row. */
const ACROSS = /^(?:dateOfBirth|nhsNumber|localId)$/;

/** The pairs a label atom makes: one as a rule, several where it heads a column, none where it is a heading or has no value. */
export function pairsOf(page: Page, atom: Atom, label: Label): readonly Pair[] {
  const { path } = atom;
  const next = page.beside(atom, 1);
  const last = page.beside(atom, -1);
  const depthNext = next ? sharedDepth(path, next.path) : 0;
  const depthLast = last ? sharedDepth(path, last.path) : 0;
  const alone = Math.max(depthNext, depthLast);

  const row = rowOf(atom, alone);
  if (row) {
    if (isHeaderRow(page, row)) {
      page.tables.add(row.table);
      return IGNORED.test(label.meaning) ? [] : inColumn(columnUnder(page, row));
    }
    const [value = [], ...others] = row.cells.slice(row.at + 1).map((cell) => page.inside(cell));
    if (page.label(value[0]) && tagOf(row.cells[row.at + 1]) === 'th') return [];
    // One client a column: the other cells of the row are other people's.
    const across = ACROSS.test(label.meaning) && row.at === 0 && others.every((box) => !page.label(box[0]));
    return [
      { source: 'table-row', boxes: [value] },
      ...(across ? others : []).map((box) => ({ source: 'table-across', boxes: [box] })),
    ];
  }

  const term = path.findIndex((node) => tagOf(node) === 'dt');
  if (term >= 0 && alone <= term)
    return [{ source: 'definition-list', boxes: definitions(page, path[term] as Element) }];

  const lastIsLabel = page.label(last);
  if (last && !lastIsLabel && depthLast >= depthNext && valueComesFirst(page, path[depthLast - 1], depthLast))
    return [{ source: 'value-above', boxes: [page.inside(last.path[depthLast])] }];
  if (!next || (depthNext < depthLast && !lastIsLabel)) return [];
  const named = isNameAfterAll(page, atom, label, next, path[depthNext - 1]);
  if (!named && (page.label(next) || depthNext < depthLast)) return inColumn(gridUnder(page, atom, alone));
  if (partedFrom(path[depthNext], next.path[depthNext])) return [];
  return [{ source: sourceOf(atom, depthNext), boxes: named ? [[next]] : boxesFrom(page, next, depthNext) }];
}

/** "Surname: Nurse": a word that is a label elsewhere is a name behind a colon, or alone in a box with the label of one. */
function isNameAfterAll(page: Page, atom: Atom, label: Label, next: Atom, box: Node | undefined): boolean {
  const word = page.label(next);
  return (
    !!word &&
    /^(?:given|family)Name$/.test(label.meaning) &&
    !/Name$|^dateOfBirth$|^nhsNumber$/.test(word.meaning) &&
    /^\p{Lu}\p{Ll}+$/u.test(next.text) &&
    (atom.text.endsWith(':') || page.inside(box).length === 2)
  );
}

function inColumn({ boxes, labels }: Column): readonly Pair[] {
  return boxes.map((box) => ({ source: 'column', boxes: [box], columns: labels, sole: boxes.length === 1 }));
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
  const boxes: (readonly Atom[])[] = [];
  let at: Atom | undefined = start;
  while (at && at.path[depth - 1] === start.path[depth - 1] && boxes.length < MAX_BOXES) {
    const node: Node | undefined = at.path[depth];
    if (/^h[1-6]$/.test(tagOf(node))) break;
    const box = page.inside(node).filter(({ index }) => index >= start.index);
    const stop = box.findIndex((atom) => page.startsLabelled(atom));
    boxes.push(stop < 0 ? box : box.slice(0, stop));
    if (stop >= 0) break;
    at = page.atoms[rangeOf(page.walk, node).until || -1];
  }
  return boxes;
}

function definitions(page: Page, term: Element): readonly (readonly Atom[])[] {
  const boxes: (readonly Atom[])[] = [];
  for (let dd = term.nextElementSibling; dd?.localName === 'dd'; dd = dd.nextElementSibling) {
    const box = page.inside(dd);
    const stop = box.findIndex((other, i) => i > 0 && page.label(other));
    boxes.push(stop < 0 ? box : box.slice(0, stop));
  }
  return boxes;
}

/** Whether labels stand under their values here: the parts of the container read value, label, value, label. */
function valueComesFirst(page: Page, parent: Node | undefined, depth: number): boolean {
  if (!parent) return false;
  let first = page.directions.get(parent);
  if (first === undefined) {
    first = alternates(page, parent, depth);
    page.directions.set(parent, first);
  }
  return first;
}

function alternates(page: Page, parent: Node, depth: number): boolean {
  const kinds: boolean[] = [];
  let box: Node | undefined;
  for (const atom of page.inside(parent)) {
    const isLabel = page.label(atom) !== null;
    if (atom.path[depth] !== box) {
      box = atom.path[depth];
      if (!/^h[1-6]$/.test(tagOf(box)) || kinds.length > 0) kinds.push(isLabel);
    } else if (isLabel) return false;
  }
  return kinds.length >= 2 && kinds.length % 2 === 0 && kinds.every((isLabel, k) => isLabel === (k % 2 === 1));
}
