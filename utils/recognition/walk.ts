import { Atom, textBetween } from './atom';
import type { Heading, Range, SelfLabel, Walk } from './atom';
import { FRAME, headingLevel, isOpenDialog, isPassedOver, nameOf } from './elements';
import type { Kind } from './elements';
import type { Label } from './labels';
import type { Lexicon } from './lexicon';
import type { Slices } from './slices';
import { isTiny } from './visibility';

const MAX_DEPTH = 900;
/** Where a label may stand in two languages, one under the other. */
const LABEL_BOX = /^(?:th|td|dt|label|legend)$/;
/** Nodes in one slice: well under a millisecond. */
const SLICE = 512;
/** Letters and figures of English are looked for first: that costs a fraction of looking for any letter. */
const SAYS = /[a-z\d@]/i;
const SAYS_ELSEWHERE = /[\p{L}\p{N}☎📞✉]/u;
const UNTIDY = /[^\S ]|  |[\u200b-\u206f]/;

/** An element whose inside is being read. */
type Open = Kind & {
  readonly first: number;
  /** The first atom after it, once it is left. */
  until: number;
  /** Nodes put into a slot: they are no siblings of each other. */
  slotted: readonly Node[] | null;
  at: number;
};

/**
 * Reads everything a page says, in document order, through open shadow roots and frames of the same origin. One pass, no layout,
 * in slices of some hundred nodes.
 */
export function* walk(
  document: Document,
  lexicon: Lexicon,
  labelOf: (text: string) => Label | null,
  leftOut: readonly Element[],
): Slices<Walk> {
  const atoms: Atom[] = [];
  const headings: Heading[] = [];
  const selfLabels: SelfLabel[] = [];
  const dialogs: Element[] = [];
  const ranges = new Map<Node, Range>();
  const roots: (Document | ShadowRoot)[] = [document];
  const unchecked: HTMLInputElement[] = [];
  let incomplete = false;
  let loading = false;
  const open: Open[] = [];
  // By way of the prototype: a form called "documentElement" stands before a document's own.
  let node: Node | null = Reflect.get(Document.prototype, 'documentElement', document) as Element;

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
      if (!done) break;
      leave(done);
      node = after(done.element);
    }
  }

  /** What comes after a node where it stands, or null at the end. */
  function after(last: Node): Node | null {
    const around = open.at(-1);
    return around?.slotted ? (around.slotted[++around.at] ?? null) : around ? last.nextSibling : null;
  }

  function add(at: Node, element: Element, text: string, kind: Atom['kind']) {
    const first = atoms.length;
    atoms.push(new Atom(first, at, element, text, kind));
    // Of texts, which most of a page is, it is worked out where it is asked.
    if (at === element) ranges.set(at, { first, until: first + 1 });
  }

  function visitText(text: Text) {
    const data = text.data.trim();
    if (!data || (!SAYS.test(data) && !SAYS_ELSEWHERE.test(data))) return;
    const around = open.at(-1);
    const element = (around?.slotted ? text.parentElement : around?.element) ?? (text.getRootNode() as ShadowRoot).host;
    const lines = around?.tag === 'pre' ? data.split('\n').filter((line) => line.trim()) : [data];
    for (const line of lines) add(text, element, lines.length > 1 ? line.trim() : clean(line), 'text');
  }

  /** The first node inside an element that is read, or null where it is empty; undefined where it is passed over. */
  function enter(element: Element): Node | null | undefined {
    const tag = element.localName;
    const bare = !element.hasAttributes();
    const role = bare ? '' : (element.getAttribute('role') ?? '');
    const entered: Open = { element, tag, role, bare, first: atoms.length, until: 0, slotted: null, at: 0 };
    if (isPassedOver(entered, lexicon) || leftOut.includes(element)) return undefined;
    if (tag === 'input' || tag === 'select' || tag === 'textarea') return visitControl(element, tag);
    if (open.length > MAX_DEPTH) {
      incomplete = true;
      return undefined;
    }
    if (isOpenDialog(entered)) dialogs.push(element);
    let inside: Node | null = element.firstChild;
    if (tag === 'svg') inside = null;
    else if (FRAME.test(tag)) inside = insideFrame(element as HTMLIFrameElement);
    else if (tag === 'slot') {
      const slotted = (element as HTMLSlotElement).assignedNodes({ flatten: true });
      if (slotted.length > 0) [inside = null] = entered.slotted = slotted;
    } else if (element.shadowRoot) {
      roots.push(element.shadowRoot);
      inside = element.shadowRoot.firstChild;
    }
    open.push(entered);
    return inside;
  }

  function leave(done: Open) {
    const { element, first } = done;
    const name = nameOf(done, lexicon);
    if (name) {
      const text = clean(name.text);
      const { attribute } = name;
      const count = atoms.length - first;
      if (count > 0 && count <= 6 && text.length <= 44)
        selfLabels.push({ text, attribute, first, after: atoms.length });
      // A title shows only while the pointer rests on it: it may name an icon, and is no part of the record.
      else if (count === 0 && text && (attribute === 'title' ? labelOf(text) : !attribute.startsWith('data-')))
        add(element, element, text, 'icon');
    }
    joinPieces(first, element);
    if (atoms.length === first) return;
    done.until = atoms.length;
    ranges.set(element, done);
    const level = headingLevel(done, () => textBetween({ atoms }, first, atoms.length), lexicon);
    if (level) headings.push({ element, level, first, after: atoms.length });
  }

  /** A label may be written in pieces: `Date of <b>birth</b>`, `Born<br>Ganed`. */
  function joinPieces(first: number, element: Element) {
    const count = atoms.length - first;
    const head = atoms[first];
    if (count < 2 || count > 3 || !head || head.text.length > 36) return;
    const pieces = atoms.slice(first);
    const meanings = new Set(pieces.map((piece) => (piece.kind === 'text' && labelOf(piece.text)?.meaning) || piece));
    if (meanings.size === 1 && LABEL_BOX.test(element.localName)) return join(pieces, head, ' / ');
    const text = pieces.map((piece) => piece.text).join(' ');
    if (text.length > 36 || pieces.some((piece) => piece.kind !== 'text') || !labelOf(text)) return;
    if (pieces.every((piece) => labelOf(piece.text)) || pieces.at(-1)?.text.startsWith('(')) return;
    join(pieces, head, ' ');
  }

  function join(pieces: readonly Atom[], head: Atom, between: string) {
    for (const { path } of pieces) for (const at of path) ranges.delete(at);
    atoms.length = head.index;
    ranges.set(head.node, { first: head.index, until: head.index + 1 });
    add(head.node, head.element, pieces.map(({ text }) => text).join(between), 'text');
  }

  function insideFrame(frame: HTMLIFrameElement): Node | null {
    let inner: Document | null = null;
    try {
      inner = frame.contentDocument;
    } catch {
      // A frame of another origin: told below.
    }
    if (inner?.documentElement) {
      roots.push(inner);
      loading ||= isComing(frame, inner) && !isTiny(frame);
    } else if (!isTiny(frame)) incomplete = true;
    return inner?.documentElement ?? null;
  }

  function visitControl(element: Element, tag: string): undefined {
    if (tag === 'select') {
      const { selectedOptions } = element as HTMLSelectElement;
      add(element, element, clean(selectedOptions[0]?.textContent ?? ''), 'control');
      return;
    }
    const input = element as HTMLInputElement;
    if (tag === 'input' && !lexicon.read.test(input.type)) return;
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
    loading,
    incomplete,
  };
}

/** Whether a frame still shows what it held before its own document came. */
function isComing(frame: HTMLIFrameElement, inner: Document): boolean {
  const wants = frame.hasAttribute('srcdoc') ? 'about:srcdoc' : (frame.getAttribute('src') ?? '');
  return inner.readyState === 'loading' || (wants !== '' && wants !== 'about:blank' && inner.URL === 'about:blank');
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
  const trimmed = text.trim();
  // Marks of direction and joiners of no width are not part of what is said.
  return UNTIDY.test(trimmed)
    ? trimmed
        .replace(/[\u200b-\u200f\u2066-\u2069]/g, '')
        .replace(/\s+/g, ' ')
        .trim()
    : trimmed;
}
