import type { Label } from './labels';
import type { Slices } from './slices';
import { pathTo } from './tree';
import { isTiny } from './visibility';

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
/** What opens a part of the page (an accordion's button, a tab that is chosen) heads it. */
const OPENER_LEVEL = 6;
/** Nodes in one slice: well under a millisecond. */
const SLICE = 512;
/** Letters and figures of English are looked for first: that costs a fraction of looking for any letter. */
const SAYS = /[a-z\d@]/i;
const SAYS_ELSEWHERE = /[\p{L}\p{N}☎📞✉]/u;
const UNTIDY = /^\s|\s$|[^\S ]|\s\s/;

/** Our own elements on the page carry this attribute and are never read. */
export const HOST_ATTRIBUTE = 'data-alongside-host';

/** An element whose inside is being read. */
type Open = {
  readonly element: Element | null;
  readonly first: number;
  readonly level: number;
  readonly name: string | null;
  readonly attribute: string;
  /** Nodes put into a slot: they are no siblings of each other. */
  readonly slotted: readonly Node[] | null;
  at: number;
};

/**
 * Reads everything a page says, in document order, through open shadow roots and frames of the same origin. One pass, no layout,
 * in slices of some hundred nodes.
 */
export function* walk(document: Document, labelOf: (text: string) => Label | null): Slices<Walk> {
  const atoms: Atom[] = [];
  const headings: Heading[] = [];
  const selfLabels: SelfLabel[] = [];
  const dialogs: Element[] = [];
  const ranges = new Map<Node, readonly [number, number]>();
  const roots: (Document | ShadowRoot)[] = [document];
  const unchecked: HTMLInputElement[] = [];
  let incomplete = false;
  const open: Open[] = [];
  let node: Node | null = document.documentElement;

  for (let count = 1; ; count += 1) {
    if (count % SLICE === 0) yield;
    if (node) {
      if (node.nodeType === 3) visitText(node as Text);
      else if (node.nodeType === 1) {
        const inside: Node | null | undefined = enter(node as Element);
        if (inside !== undefined) {
          node = inside;
          continue;
        }
      }
      node = after(node);
    } else {
      const done = open.pop();
      if (!done?.element) break;
      leave(done, done.element);
      node = after(done.element);
    }
  }

  /** What comes after a node where it stands, or null at the end. */
  function after(last: Node): Node | null {
    const around = open.at(-1);
    return around?.slotted ? (around.slotted[++around.at] ?? null) : around ? last.nextSibling : null;
  }

  function add(at: Node, element: Element, text: string, kind: Atom['kind']) {
    const atom = new Atom(atoms.length, at, element, text, kind);
    atoms.push(atom);
    ranges.set(at, [atom.index, atoms.length]);
  }

  function visitText(text: Text) {
    const { data } = text;
    if (!SAYS.test(data) && !SAYS_ELSEWHERE.test(data)) return;
    const element = text.parentElement ?? (text.getRootNode() as ShadowRoot).host;
    const lines = element.localName === 'pre' ? data.split('\n').filter((line) => line.trim()) : [data];
    for (const line of lines) add(text, element, lines.length > 1 ? line.trim() : clean(line), 'text');
  }

  /** The first node inside an element that is read, or null where it is empty; undefined where it is passed over. */
  function enter(element: Element): Node | null | undefined {
    const tag = element.localName;
    if (SKIPPED.has(tag)) return undefined;
    if (tag === 'button' && !speaks(element)) return undefined;
    if (tag === 'input' || tag === 'select' || tag === 'textarea') return visitControl(element, tag);
    if (open.length > MAX_DEPTH) {
      incomplete = true;
      return undefined;
    }
    let level = HEADINGS[tag] ?? (tag === 'button' ? OPENER_LEVEL : 0);
    let name: string | null = null;
    let attribute = 'aria-label';
    if (element.hasAttributes()) {
      if (element.hasAttribute(HOST_ATTRIBUTE)) return undefined;
      const role = element.getAttribute('role');
      if (role) {
        if (SKIPPED_ROLES.has(role) || (role === 'button' && !speaks(element))) return undefined;
        if (role === 'tab' && element.getAttribute('aria-selected') === 'true') level = OPENER_LEVEL;
        if (role === 'heading') level = Number(element.getAttribute('aria-level')) || 2;
        if (role === 'dialog' || role === 'alertdialog') dialogs.push(element);
      } else if (tag === 'dialog' && element.hasAttribute('open')) dialogs.push(element);
      const { className } = element;
      if (
        typeof className === 'string' &&
        /tab(?!l)/i.test(className) &&
        /\b(?:is-)?(?:active|selected|current)\b/i.test(className)
      )
        level ||= OPENER_LEVEL;
      for (attribute of NAMING) {
        name = element.getAttribute(attribute);
        if (name) break;
      }
    }
    let inside: Node | null = element.firstChild;
    let slotted: readonly Node[] | null = null;
    if (tag === 'svg') {
      name ??= element.querySelector('title')?.textContent ?? null;
      inside = null;
    } else if (tag === 'iframe' || tag === 'frame') {
      inside = insideFrame(element as HTMLIFrameElement);
      name = null;
    } else if (tag === 'slot') {
      slotted = (element as HTMLSlotElement).assignedNodes({ flatten: true });
      if (slotted.length > 0) [inside = null] = slotted;
      else slotted = null;
    } else if (element.shadowRoot) {
      roots.push(element.shadowRoot);
      inside = element.shadowRoot.firstChild;
    }
    open.push({ element, first: atoms.length, level, name, attribute, slotted, at: 0 });
    return inside;
  }

  function leave({ first, level, name, attribute }: Open, element: Element) {
    if (name) {
      const text = clean(name);
      const count = atoms.length - first;
      // A title shows only while the pointer rests on it: it may name an icon, and is no part of the record.
      if (count === 0 && text && (attribute === 'title' ? labelOf(text) : !attribute.startsWith('data-')))
        add(element, element, text, 'icon');
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
    const head = atoms[first];
    if (count < 2 || count > 3 || !head || head.text.length > 36) return;
    const pieces = atoms.slice(first);
    const text = pieces.map((piece) => piece.text).join(' ');
    if (text.length > 36 || pieces.some((piece) => piece.kind !== 'text') || !labelOf(text)) return;
    if (pieces.every((piece) => labelOf(piece.text)) || pieces.at(-1)?.text.startsWith('(')) return;
    for (const { path } of pieces) for (const at of path) ranges.delete(at);
    atoms.length = first;
    add(head.node, head.element, text, 'text');
  }

  function insideFrame(frame: HTMLIFrameElement): Node | null {
    let inner: Document | null = null;
    try {
      inner = frame.contentDocument;
    } catch {
      // A frame of another origin: told below.
    }
    if (inner?.documentElement) roots.push(inner);
    else if (!isTiny(frame)) incomplete = true;
    return inner?.documentElement ?? null;
  }

  function visitControl(element: Element, tag: string): undefined {
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
  return (
    button.closest('th,h1,h2,h3,h4,h5,h6,[role=columnheader],[role=heading]') !== null ||
    (button.hasAttribute('aria-expanded') && !button.hasAttribute('aria-haspopup'))
  );
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
  return UNTIDY.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** What the atoms from an index to before another say. */
export function textBetween({ atoms }: Pick<Walk, 'atoms'>, first: number, after: number): string {
  return atoms
    .slice(first, after)
    .map(({ text }) => text)
    .join(' ');
}
