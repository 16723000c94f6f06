import { readLine } from './inline';
import type { Line } from './inline';
import type { Label } from './labels';
import type { Lexicon } from './lexicon';
import { sharedDepth } from './tree';
import { Sight } from './visibility';
import { rangeOf } from './atom';
import type { Atom, Walk } from './atom';

/** One page in the middle of being read: what it says, and what was already asked of it. */
export class Page {
  readonly sight = new Sight();
  /** Tables with a row of column heads: what stands in them without a label of its own is an entry of a list. */
  readonly tables = new Set<Node>();
  /** Whether a row names columns, by its first cell. */
  readonly heads = new Map<Element | undefined, boolean>();
  /** Whether a node is the bar across the top of the page. */
  readonly bars = new Map<Node, boolean>();
  /** Whether labels stand under their values in a container. */
  readonly directions = new Map<Node, boolean>();

  constructor(
    readonly document: Document,
    readonly lexicon: Lexicon,
    readonly walk: Walk,
    /** The known label a text is, or null. */
    readonly labelOfText: (text: string) => Label | null,
  ) {}

  get atoms(): readonly Atom[] {
    return this.walk.atoms;
  }

  /** The known label an atom is, or null. */
  label(atom: Atom | null | undefined): Label | null {
    if (!atom || atom.kind === 'control') return null;
    return (atom.label ??= this.labelOfText(atom.text) ?? false) || null;
  }

  /** The labels and values in one atom, or null where it holds no label. */
  line(atom: Atom): Line | null {
    if (atom.line === undefined) atom.line = readLine(atom.text, this.lexicon);
    return atom.line;
  }

  /** Whether an atom is a label, or begins with one ("Name: Karen Smith"), and so is nobody's value. */
  startsLabelled(atom: Atom | undefined): boolean {
    if (!atom || atom.kind === 'control') return false;
    if (this.label(atom) || atom.text.endsWith(':')) return true;
    return this.line(atom)?.lead === '';
  }

  sees(atom: Atom): boolean {
    return !this.walk.dropped.has(atom.index) && this.sight.sees(atom.element);
  }

  /**
   * The next (step 1) or last (step -1) atom a person would read beside this one. Hidden things between are passed over, but
   * only as far as they reach: what lies outside the box of something hidden is not beside the label.
   */
  beside(atom: Atom, step: 1 | -1): Atom | null {
    let reach = 0;
    for (let i = atom.index + step; ; i += step) {
      const other = this.atoms[i];
      if (!other) return null;
      const depth = sharedDepth(atom.path, other.path);
      if (depth < reach) return null;
      if (
        this.sees(other) &&
        !(other.kind === 'text' && this.lexicon.hint.test(other.text)) &&
        !(step < 0 && other.kind === 'icon')
      )
        return other;
      reach = Math.max(reach, depth);
    }
  }

  inTable(atom: Atom): boolean {
    return this.tables.size > 0 && atom.path.some((node) => this.tables.has(node));
  }

  /** What a person can see inside a node, as far as it is no more than so many atoms: nothing then. */
  inside(node: Node | undefined, most = Infinity): readonly Atom[] {
    const { first, until } = rangeOf(this.walk, node);
    const seen: Atom[] = [];
    for (const atom of this.atoms.slice(first, until)) {
      if (this.sees(atom) && seen.push(atom) > most) return [];
    }
    return seen;
  }
}
