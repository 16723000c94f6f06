import type { IsoDate } from '../client/date';
import type { Claim, Fault } from './claims';
import { labelElementOf, ownLabel } from './controls';
import { readLine } from './inline';
import type { Label } from './labels';
import type { Page } from './page';
import { pairsOf } from './pairs';
import type { Pair } from './pairs';
import { readValue } from './readers';
import type { Read } from './readers';
import type { Atom } from './walk';

/** A claim before it is known whose it is. */
export type Loose = Omit<Claim, 'whose' | 'place'> & {
  readonly label: string | null;
  readonly columns?: readonly (Label | null)[];
  readonly sole?: boolean;
};

/** Everything the labels of a page announce. */
export type Gathered = {
  readonly claims: readonly Loose[];
  readonly faults: readonly Omit<Fault, 'whose'>[];
  /** Labels that have a value, in order: they say whose the contact details behind them are. */
  readonly labelled: readonly {
    readonly index: number;
    readonly label: Label;
    readonly atom: Atom;
    readonly value: Atom;
  }[];
  /** Atoms that are the value of some label. */
  readonly used: ReadonlySet<number>;
  /** The unlabelled beginnings of lines that go on with labels ("SMITH, Karen (Ms) Born 14-Mar-1981"). */
  readonly leads: readonly { readonly atom: Atom; readonly text: string }[];
};

export function gather(page: Page, today: IsoDate): Gathered {
  const claims: Loose[] = [];
  const faults: Omit<Fault, 'whose'>[] = [];
  const labelled: { index: number; label: Label; atom: Atom; value: Atom }[] = [];
  const used = new Set<number>();
  const leads: { atom: Atom; text: string }[] = [];

  function take(
    read: Read,
    label: Label,
    text: string,
    source: string,
    atoms: readonly Atom[],
    index: number,
    columns?: readonly (Label | null)[],
    sole?: boolean,
  ) {
    const [atom] = atoms;
    if (!atom) return;
    for (const value of read.values) {
      claims.push({
        ...value,
        label: text,
        words: label.words,
        rank: label.rank + (value.field === label.meaning ? 0 : 100),
        loose: label.loose,
        source,
        because: null,
        atoms: [atom, ...atoms.slice(1)],
        index,
        ...(columns && { columns, sole: sole === true }),
      });
    }
    if (read.fault) faults.push({ kind: read.fault, text: read.text ?? '', label: text, atom });
  }

  function takePair({ source, boxes, columns, sole }: Pair, atom: Atom, label: Label, text: string) {
    const own = boxes.map((box) => box.filter((other) => !isLabelledElsewhere(other, label)));
    const [box = [], ...more] = own.filter(({ length }) => length > 0);
    const [value] = box;
    if (!value) return;
    const start = page.label(value);
    if (start && ((source !== 'definition-list' && source !== 'table-row') || box.length > 1)) return;
    const { meaning } = label;
    if (!columns) labelled.push({ index: atom.index, label, atom, value });
    const rest = more.flat();
    for (const part of meaning === 'address' ? [...box, ...rest] : box) used.add(part.index);
    const list = meaning === 'allergies' && source === 'definition-list';
    const read = readValue(label, (list ? [...box, ...rest] : box).map(textOf), rest.map(textOf), today);
    take(read, label, text, source, [...box, ...rest], atom.index, columns, sole);
  }

  for (const atom of page.atoms) {
    if (atom.kind === 'control') {
      const own = ownLabel(atom);
      if (
        !own ||
        !page.sees(atom) ||
        (atom.element.localName === 'textarea' &&
          own.label?.meaning !== 'address' &&
          own.label?.meaning !== 'allergies')
      )
        continue;
      used.add(atom.index);
      if (!own.label || !atom.text) continue;
      labelled.push({ index: atom.index, label: own.label, atom, value: atom });
      take(readValue(own.label, linesOf(atom), [], today), own.label, own.text, own.source, [atom], atom.index);
      continue;
    }
    const label = page.label(atom);
    if (label && !used.has(atom.index) && page.sight.renders(atom.element)) {
      const date = label.meaning === 'dateOfBirth' ? dateOverControls(page, atom) : null;
      if (date) {
        for (const part of date.atoms) used.add(part.index);
        take(readValue(label, [date.text], [], today), label, atom.text, 'three-controls', date.atoms, atom.index);
      } else if (!labelsControl(atom))
        for (const pair of pairsOf(page, atom, label))
          takePair(pair, atom, label, atom.text.replace(/\s*[:：*]+\s*$/, ''));
      continue;
    }
    if (label || used.has(atom.index)) continue;
    const line = readLine(atom.text);
    if (!line || !page.sees(atom)) continue;
    if (line.lead) leads.push({ atom, text: line.lead });
    used.add(atom.index);
    for (const [i, pair] of line.pairs.entries()) {
      const last = i === line.pairs.length - 1;
      if (!pair.value && last && pair.colon) {
        // "Name: " with the value in an element of its own.
        for (const made of pairsOf(page, atom, pair.label)) takePair(made, atom, pair.label, pair.text);
        continue;
      }
      if (!pair.value) continue;
      labelled.push({ index: atom.index, label: pair.label, atom, value: atom });
      take(
        readValue(pair.label, [pair.value], [], today),
        pair.label,
        pair.text,
        atom.kind === 'icon' ? 'icon' : pair.colon ? 'inline' : 'banner',
        [atom],
        atom.index,
      );
    }
  }

  for (const { text, attribute, first, after } of page.walk.selfLabels) {
    const label = page.labelOfText(text);
    const atoms = page.atoms.slice(first, after).filter((atom) => page.sees(atom));
    if (!label || atoms.length === 0 || atoms.some((atom) => page.label(atom))) continue;
    for (const atom of atoms) used.add(atom.index);
    take(readValue(label, atoms.map(textOf), [], today), label, text, attribute, atoms, first);
  }
  return { claims, faults, labelled, used, leads };
}

/** Controls with a known label of their own say something else than the label before them, day, month and year excepted. */
function isLabelledElsewhere(atom: Atom, label: Label): boolean {
  if (atom.kind !== 'control') return false;
  const own = ownLabel(atom)?.label;
  if (!own || own.meaning === label.meaning) return false;
  return !(label.meaning === 'dateOfBirth' && /^(?:day|month|year)$/.test(own.meaning));
}

function textOf(atom: Atom): string {
  return atom.text;
}

function linesOf(atom: Atom): readonly string[] {
  return atom.element.localName === 'textarea' ? atom.text.split(', ') : [atom.text];
}

/** Whether a text stands in a label element that points at a control: that control is its value, wherever it stands. */
function labelsControl(atom: Atom): boolean {
  const label = atom.element.closest('label');
  const control = label?.control;
  if (!control || /^(?:radio|checkbox|button)$/.test((control as HTMLInputElement).type)) return false;
  return labelElementOf(control as HTMLInputElement) === label;
}

const PARTS = ['day', 'month', 'year'];

/** A date over three controls, labelled day, month and year or following the label with nothing between. */
function dateOverControls(page: Page, atom: Atom): { text: string; atoms: readonly Atom[] } | null {
  const found: { part: string; atom: Atom }[] = [];
  for (const other of page.atoms.slice(atom.index + 1, atom.index + 8)) {
    const meaning = page.label(other)?.meaning;
    if (other.kind === 'control') found.push({ part: ownLabel(other)?.label?.meaning ?? '', atom: other });
    else if (!meaning || !PARTS.includes(meaning)) break;
    if (found.length === 3) break;
  }
  if (found.length < 3 || found.some((part) => !part.atom.text || !page.sees(part.atom))) return null;
  const named = PARTS.map((part) => found.find((other) => other.part === part));
  const texts = named.map((part) => part?.atom.text ?? '');
  const [day = '', month = '', year = ''] = texts;
  const atoms = found.map((part) => part.atom);
  if (!named.every(Boolean))
    return { text: atoms.map(textOf).join(/[a-z]/i.test(atoms.map(textOf).join('')) ? ' ' : '/'), atoms };
  return {
    text: /^\d+$/.test(month) ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : `${day} ${month} ${year}`,
    atoms,
  };
}
