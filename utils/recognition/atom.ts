import type { Label } from './labels';
import { pathTo } from './tree';

/** One thing the page says: a run of text, a form control, or a picture's name. `text` has single spaces. */
export class Atom {
  /** The label it is, once that has been asked: false where it is none. */
  label: Label | false | undefined;
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
  /** Which atoms stand in a node, as rendered: from the first index to before the second. */
  readonly ranges: ReadonlyMap<Node, readonly [number, number]>;
  /** Indices of the words beside radio buttons that are not chosen: they say what the client is not. */
  readonly dropped: ReadonlySet<number>;
  /** The document first, then every shadow root and framed document that was entered. */
  readonly roots: readonly (Document | ShadowRoot)[];
  /** A frame of visible size has not come yet. */
  readonly loading: boolean;
  /** A frame of visible size could not be read. */
  readonly incomplete: boolean;
};

/** What the atoms from an index to before another say. */
export function textBetween({ atoms }: Pick<Walk, 'atoms'>, first: number, after: number): string {
  return atoms
    .slice(first, after)
    .map(({ text }) => text)
    .join(' ');
}
