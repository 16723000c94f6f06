import type { Line } from './inline';
import type { Label } from './labels';
import { flatParent, pathTo } from './tree';

/** One thing the page says: a run of text, a form control, or a picture's name. `text` has single spaces. */
export class Atom {
  /** The label it is, once that has been asked: false where it is none. */
  label: Label | false | undefined;
  /** The labels and values in it, once that has been asked: null where it holds no label. */
  line: Line | null | undefined;
  private known: readonly Node[] | undefined;

  constructor(
    readonly index: number,
    readonly node: Node,
    /** The element to ask for visibility. */
    readonly element: Element,
    readonly text: string,
    readonly kind: 'text' | 'control' | 'icon',
  ) {}

  /** From the outermost element down to the node; asked of few atoms, so made when it is asked for. */
  get path(): readonly Node[] {
    return (this.known ??= pathTo(this.node));
  }
}

/** Atoms from the first index to before `until`. */
export type Range = { readonly first: number; readonly until: number };

export type Heading = {
  readonly element: Element;
  readonly level: number;
  readonly first: number;
  readonly after: number;
};

/** An element that names its own content: `<span title="NHS number">999 ...</span>`, `<td data-label="DOB">`. */
export type SelfLabel = {
  readonly text: string;
  readonly attribute: string;
  readonly first: number;
  readonly after: number;
};

export type Walk = {
  readonly atoms: readonly Atom[];
  readonly headings: readonly Heading[];
  readonly selfLabels: readonly SelfLabel[];
  readonly dialogs: readonly Element[];
  /** Which atoms stand in an element, as rendered; `rangeOf` knows those of texts too. */
  readonly ranges: ReadonlyMap<Node, Range>;
  /** Indices of the words beside radio buttons that are not chosen: they say what the client is not. */
  readonly dropped: ReadonlySet<number>;
  /** The document first, then every shadow root and framed document that was entered. */
  readonly roots: readonly (Document | ShadowRoot)[];
  /** A frame of visible size has not come yet. */
  readonly loading: boolean;
  /** A frame of visible size could not be read. */
  readonly incomplete: boolean;
};

/** Which atoms stand in a node; none where nothing is said there. */
export function rangeOf({ ranges, atoms }: Pick<Walk, 'ranges' | 'atoms'>, node: Node | null | undefined): Range {
  const range = node && ranges.get(node);
  if (range || node?.nodeType !== 3) return range ?? NOWHERE;
  const { first, until } = ranges.get(flatParent(node) ?? node) ?? NOWHERE;
  const index = atoms.slice(first, until).findLast((atom) => atom.node === node)?.index ?? -1;
  return index < 0 ? NOWHERE : { first: index, until: index + 1 };
}

const NOWHERE: Range = { first: 0, until: 0 };

/** What the atoms from an index to before another say. */
export function textBetween({ atoms }: Pick<Walk, 'atoms'>, first: number, after: number): string {
  return atoms
    .slice(first, after)
    .map(({ text }) => text)
    .join(' ');
}
