import type { IsoDate } from '../client/date';
import type { Claim, Fault } from './claims';
import { labelElementOf, ownLabel } from './controls';
import type { Label } from './labels';
import type { Page } from './page';
import { pairsOf } from './pairs';
import { readValue } from './readers';
import type { Slices } from './slices';
import type { Atom } from './atom';

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

/** Atoms in one slice. */
const SLICE = 128;

/** A label as it stands on the page. */
type Said = { readonly label: Label; readonly text: string };

export function* gather(page: Page, today: IsoDate): Slices<Gathered> {
  const claims: Loose[] = [];
  const faults: Omit<Fault, 'whose'>[] = [];
  const labelled: { index: number; label: Label; atom: Atom; value: Atom }[] = [];
  const used = new Set<number>();
  const leads: { atom: Atom; text: string }[] = [];
  const use = (atoms: readonly Atom[]) => atoms.forEach(({ index }) => used.add(index));

  /** Reads the lines that stand in some atoms beside a label, with further lines an address may go on with. */
  function take(
    { label, text }: Said,
    index: number,
    source: string,
    [atom, ...others]: readonly Atom[],
    lines: readonly string[],
    more: readonly string[] = [],
    column?: Pick<Loose, 'columns' | 'sole'>,
  ) {
    if (!atom) return;
    const { values, fault, text: unclear = '' } = readValue(label, lines, more, page.lexicon, today);
    const { meaning, rank, words, loose } = label;
    for (const value of values) {
      claims.push({
        ...value,
        label: text,
        words,
        rank: rank + (value.field === meaning ? 0 : 100),
        loose,
        source,
        because: null,
        atoms: [atom, ...others],
        index,
        ...column,
      });
    }
    if (fault) faults.push({ kind: fault, text: unclear, label: text, atom });
  }

  function takePairs(atom: Atom, said: Said) {
    const { label } = said;
    const { meaning } = label;
    for (const { source, boxes, columns, sole } of pairsOf(page, atom, label)) {
      const [box, ...more] = boxes
        .map((whole) => whole.filter((other) => !isLabelledElsewhere(page, other, label)))
        .filter(({ length }) => length > 0);
      const value = box?.[0];
      const certain = /^(?:definition-list|table-row)$/.test(source) || /^(?:given|family)Name$/.test(meaning);
      if (!value || (page.label(value) && (!certain || box.length > 1))) continue;
      if (!columns) labelled.push({ index: atom.index, label, atom, value });
      const rest = more.flat();
      const all = [...box, ...rest];
      use(meaning === 'address' ? all : box);
      const lines = meaning === 'allergies' && source === 'definition-list' ? all : box;
      take(said, atom.index, source, all, lines.map(textOf), rest.map(textOf), columns && { columns, sole });
    }
  }

  for (const atom of page.atoms) {
    const { index, text, element, kind } = atom;
    if (index % SLICE === 0) yield;
    if (kind === 'control') {
      const own = ownLabel(atom, page);
      if (!own || !page.sees(atom)) continue;
      const { label, source } = own;
      const isLong = element.localName === 'textarea';
      if (isLong && !/^(?:address|allergies)$/.test(label?.meaning ?? '')) continue;
      use([atom]);
      if (!label || !text) continue;
      labelled.push({ index, label, atom, value: atom });
      take({ label, text: own.text }, index, source, [atom], isLong ? text.split(', ') : [text]);
      continue;
    }
    const label = page.label(atom);
    if (used.has(index)) continue;
    if (label) {
      if (!page.sight.renders(element)) continue;
      const date = label.meaning === 'dateOfBirth' ? dateOverControls(page, atom) : null;
      const said = { label, text: text.replace(/\s*[:：*]+\s*$/, '') };
      if (date) {
        use(date.atoms);
        take(said, index, 'three-controls', date.atoms, [date.text]);
      } else if (!labelsControl(element)) takePairs(atom, said);
      continue;
    }
    const line = page.line(atom);
    if (!line || !page.sees(atom)) continue;
    if (line.lead) leads.push({ atom, text: line.lead });
    use([atom]);
    for (const pair of line.pairs) {
      const { value, colon } = pair;
      if (value) {
        labelled.push({ index, label: pair.label, atom, value: atom });
        const more = pair.label.meaning === 'address' ? linesAfter(page, atom) : [];
        use(more);
        take(pair, index, kind === 'icon' ? kind : colon ? 'inline' : 'banner', [atom], [value, ...more.map(textOf)]);
        // "Name: " with the value in an element of its own.
      } else if (colon && pair === line.pairs.at(-1)) takePairs(atom, pair);
    }
  }

  for (const { text, attribute, first, after } of page.walk.selfLabels) {
    const label = page.labelOfText(text);
    const atoms = page.atoms.slice(first, after).filter((atom) => page.sees(atom));
    if (!label || atoms.some((atom) => page.label(atom))) continue;
    use(atoms);
    take({ label, text }, first, attribute, atoms, atoms.map(textOf));
  }
  // Where labels stand under their values, a label without one is not to take the next label's.
  const above = new Set(claims.filter(({ source }) => source === 'value-above').map(({ atoms: [atom] }) => atom));
  const own = claims.filter(({ source, atoms: [atom] }) => source !== 'sibling' || !above.has(atom));
  return { claims: own, faults, labelled, used, leads };
}

/** Controls with a known label of their own say something else than the label before them, day, month and year excepted. */
function isLabelledElsewhere(page: Page, atom: Atom, label: Label): boolean {
  if (atom.kind !== 'control') return false;
  const own = ownLabel(atom, page)?.label;
  if (!own || own.meaning === label.meaning) return false;
  return !(label.meaning === 'dateOfBirth' && /^(?:day|month|year)$/.test(own.meaning));
}

/** The lines an address goes on with, in text that is set line by line. */
function linesAfter(page: Page, { index, node }: Atom): readonly Atom[] {
  const lines = page.atoms.slice(index + 1, index + 6);
  const end = lines.findIndex(
    (line) => line.node !== node || /[:.]{2}|: /.test(line.text) || page.startsLabelled(line),
  );
  return lines.slice(0, end < 0 ? undefined : end);
}

function textOf(atom: Atom): string {
  return atom.text;
}

/** Whether a text stands in a label element that points at a control: that control is its value, wherever it stands. */
function labelsControl(element: Element): boolean {
  const label = element.closest('label');
  const control = label?.control as HTMLInputElement | null | undefined;
  return !!control && !/^(?:radio|checkbox|button)$/.test(control.type) && labelElementOf(control) === label;
}

const PARTS = ['day', 'month', 'year'];

/** A date over three controls, labelled day, month and year or following the label with nothing between. */
function dateOverControls(page: Page, { index }: Atom): { text: string; atoms: readonly Atom[] } | null {
  const near = page.atoms.slice(index + 1, index + 10).filter(({ text }) => !page.lexicon.hint.test(text));
  const end = near.findIndex((other) => other.kind !== 'control' && !PARTS.includes(page.label(other)?.meaning ?? ''));
  const atoms = near
    .slice(0, end < 0 ? undefined : end)
    .filter(({ kind }) => kind === 'control')
    .slice(0, 3);
  if (atoms.length < 3 || atoms.some((atom) => !atom.text || !page.sees(atom))) return null;
  const texts = atoms.map(textOf);
  const parts = PARTS.map((part) => atoms.findIndex((atom) => ownLabel(atom, page)?.label?.meaning === part));
  // Of lists to choose from that say nothing of themselves, the one of twelve is the months.
  const twelve = atoms.findIndex(({ element }) =>
    /^1[23]$/.test(String((element as HTMLSelectElement).options?.length)),
  );
  const last = texts.findIndex((text) => /^\d{4}$/.test(text));
  const [day, month, year] = (
    twelve >= 0 && last >= 0 && parts.every((part) => part < 0) ? [3 - twelve - last, twelve, last] : parts
  ).map((at) => texts[at]);
  if (!day || !month || !year) return { text: texts.join(/[a-z]/i.test(texts.join('')) ? ' ' : '/'), atoms };
  const written = /^\d+$/.test(month) ? [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-') : '';
  return { text: written || `${day} ${month} ${year}`, atoms };
}
