import type { Label } from './labels';
import { pathTo } from './tree';
import { isTiny } from './visibility';

/** One thing the page says: a run of text, a form control, or a picture's name. `text` has single spaces. */
export class Atom {
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
  /** A frame of visible size could not be read. */
  readonly incomplete: boolean;
};

const SKIPPED = new Set(
  'br script style noscript template datalist canvas video audio object embed head meta link option optgroup'.split(
    ' ',
  ),
);
/** Roles whose content is an offer, a passing message or a command, never the record. */
const SKIPPED_ROLES = new Set('tooltip listbox menu menubar option status alert log search'.split(' '));
const HEADINGS: Readonly<Record<string, number>> = {
  h1: 1,
  h2: 2,
  h3: 3,
  h4: 4,
  h5: 5,
  h6: 6,
  legend: 6,
  caption: 6,
  summary: 6,
};
const NOT_READ = new Set('hidden password search submit button reset image file checkbox range color'.split(' '));
/** Where an element may carry a name for itself. */
const NAMING = ['aria-label', 'alt', 'title', 'data-label', 'data-th', 'data-title'];
const MAX_DEPTH = 900;

/** Our own elements on the page carry this attribute and are never read. */
export const HOST_ATTRIBUTE = 'data-alongside-host';

/** Reads everything a page says, in document order, through open shadow roots and frames of the same origin. One pass, no layout. */
export function walk(document: Document, labelOf: (text: string) => Label | null): Walk {
  const atoms: Atom[] = [];
  const headings: Heading[] = [];
  const selfLabels: SelfLabel[] = [];
  const dialogs: Element[] = [];
  const ranges = new Map<Node, readonly [number, number]>();
  const roots: (Document | ShadowRoot)[] = [];
  const unchecked: HTMLInputElement[] = [];
  let incomplete = false;

  function add(node: Node, element: Element, text: string, kind: Atom['kind']) {
    const atom = new Atom(atoms.length, node, element, text, kind);
    atoms.push(atom);
    ranges.set(node, [atom.index, atoms.length]);
  }

  function visitChildren(parent: Node, depth: number) {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) visitText(child as Text);
      else if (child.nodeType === 1) visitElement(child as Element, depth + 1);
    }
  }

  function visitText(node: Text) {
    const { data } = node;
    if (!/[\p{L}\p{N}@☎📞✉]/u.test(data)) return;
    const element = node.parentElement ?? (node.getRootNode() as ShadowRoot).host;
    add(node, element, data.replace(/\s+/g, ' ').trim(), 'text');
  }

  function visitElement(element: Element, depth: number) {
    const tag = element.localName;
    if (SKIPPED.has(tag)) return;
    if (tag === 'button' && !speaks(element)) return;
    if (tag === 'input' || tag === 'select' || tag === 'textarea') return visitControl(element, tag);
    if (depth > MAX_DEPTH) {
      incomplete = true;
      return;
    }
    let level = HEADINGS[tag] ?? 0;
    let name: string | null = null;
    let attribute = 'aria-label';
    if (element.hasAttributes()) {
      if (element.hasAttribute(HOST_ATTRIBUTE)) return;
      const role = element.getAttribute('role');
      if (role) {
        if (SKIPPED_ROLES.has(role) || (role === 'button' && !speaks(element))) return;
        if (role === 'heading') level = Number(element.getAttribute('aria-level')) || 2;
        if (role === 'dialog' || role === 'alertdialog') dialogs.push(element);
      } else if (tag === 'dialog' && element.hasAttribute('open')) dialogs.push(element);
      for (attribute of NAMING) {
        name = element.getAttribute(attribute);
        if (name) break;
      }
    }
    const first = atoms.length;
    if (tag === 'svg') name ??= element.querySelector('title')?.textContent ?? null;
    else if (tag === 'iframe' || tag === 'frame') visitFrame(element as HTMLIFrameElement, depth);
    else if (tag === 'slot') visitSlot(element as HTMLSlotElement, depth);
    else if (element.shadowRoot) {
      roots.push(element.shadowRoot);
      visitChildren(element.shadowRoot, depth);
    } else visitChildren(element, depth);
    if (name && tag !== 'iframe' && tag !== 'frame') {
      const text = clean(name);
      const count = atoms.length - first;
      if (count === 0 && text && !attribute.startsWith('data-')) add(element, element, text, 'icon');
      else if (count > 0 && count <= 6 && text.length <= 44)
        selfLabels.push({ text, attribute, first, after: atoms.length });
    }
    joinPieces(first);
    ranges.set(element, [first, atoms.length]);
    if (level && atoms.length > first) headings.push({ element, level, first, after: atoms.length });
  }

  /** A label may be written in pieces: `Date of <b>birth</b>`. */
  function joinPieces(first: number) {
    const count = atoms.length - first;
    if (count < 2 || count > 3) return;
    const pieces = atoms.slice(first);
    const text = pieces.map((piece) => piece.text).join(' ');
    const [head] = pieces;
    if (!head || text.length > 36 || pieces.some((piece) => piece.kind !== 'text') || !labelOf(text)) return;
    if (pieces.every((piece) => labelOf(piece.text)) || pieces.at(-1)?.text.startsWith('(')) return;
    for (const { path } of pieces) for (const node of path) ranges.delete(node);
    atoms.length = first;
    add(head.node, head.element, text, 'text');
  }

  function visitSlot(slot: HTMLSlotElement, depth: number) {
    const assigned = slot.assignedNodes({ flatten: true });
    if (assigned.length === 0) return visitChildren(slot, depth);
    for (const node of assigned) {
      if (node.nodeType === 3) visitText(node as Text);
      else if (node.nodeType === 1) visitElement(node as Element, depth + 1);
    }
  }

  function visitFrame(frame: HTMLIFrameElement, depth: number) {
    let inner: Document | null = null;
    try {
      inner = frame.contentDocument;
    } catch {
      // A frame of another origin: told below.
    }
    if (inner?.documentElement) {
      roots.push(inner);
      visitChildren(inner, depth + 1);
    } else if (!isTiny(frame)) incomplete = true;
  }

  function visitControl(element: Element, tag: string) {
    if (tag === 'select') {
      const { selectedOptions } = element as HTMLSelectElement;
      add(element, element, clean(selectedOptions[0]?.textContent ?? ''), 'control');
      return;
    }
    const input = element as HTMLInputElement;
    if (tag === 'input' && NOT_READ.has(input.type)) return;
    if (input.type === 'radio') {
      if (!input.checked) unchecked.push(input);
      return;
    }
    add(element, element, clean(tag === 'textarea' ? input.value.replace(/\s*\n\s*/g, ', ') : input.value), 'control');
  }

  roots.push(document);
  visitChildren(document, 0);
  return {
    atoms,
    headings,
    selfLabels,
    dialogs,
    ranges,
    dropped: besideUnchecked(atoms, unchecked),
    roots,
    incomplete,
  };
}

/** The words of a button are an offer, unless it is what sorts a column or opens a section: then they head it. */
function speaks(button: Element): boolean {
  return button.closest('th,h1,h2,h3,h4,h5,h6,[role=columnheader],[role=heading]') !== null;
}

function besideUnchecked(atoms: readonly Atom[], unchecked: readonly HTMLInputElement[]): ReadonlySet<number> {
  if (unchecked.length === 0) return new Set();
  const nodes = new Set<Node>();
  for (const radio of unchecked) {
    const labels = radio.labels ?? [];
    if (labels.length === 0 && radio.nextSibling) nodes.add(radio.nextSibling);
    for (const label of labels) nodes.add(label);
  }
  const dropped = atoms.filter(({ path }) => path.some((node) => nodes.has(node)));
  return new Set(dropped.map(({ index }) => index));
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What the atoms from an index to before another say. */
export function textBetween({ atoms }: Pick<Walk, 'atoms'>, first: number, after: number): string {
  return atoms
    .slice(first, after)
    .map(({ text }) => text)
    .join(' ');
}
