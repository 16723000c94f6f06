import { flatParent, isElement, tagOf } from '../tree';
import type { Sight } from '../visibility';
import type { LabelPlace } from './profile';

/** A run of text, or what a control holds, with the node it comes from. */
export type Piece = { readonly node: Node; readonly text: string };

/** A page built to exhaust whoever reads it is not read deeper than this. */
const DEEPEST = 500;
/** Longer texts are no labels, and are not looked through for one. */
const LONGEST = 1_000;
/** How many boxes around a value may lie between it and its label. */
const FARTHEST = 5;
const SILENT = /^(?:script|style|template|noscript|button|datalist)$/;

/** What a person can read in a node, piece by piece, through open shadow roots and slots; parts left out are passed over. */
export function piecesOf(node: Node, sight: Sight, leftOut: readonly Element[] = [], depth = 0): readonly Piece[] {
  if (node.nodeType === 3) {
    const text = tidy(node.nodeValue ?? '');
    const parent = flatParent(node);
    return text && (!isElement(parent) || sight.sees(parent)) ? [{ node, text }] : [];
  }
  if (depth > DEEPEST) return [];
  if (node.nodeType === 1 ? SILENT.test(tagOf(node)) || leftOut.includes(node as Element) : node.nodeType < 9)
    return [];
  const control = controlText(node as HTMLInputElement);
  if (control !== null) return control && sight.sees(node as Element) ? [{ node, text: control }] : [];
  const slotted = tagOf(node) === 'slot' ? (node as HTMLSlotElement).assignedNodes({ flatten: true }) : [];
  const children = slotted.length > 0 ? slotted : ((node as Element).shadowRoot ?? node).childNodes;
  const inside = [...children].flatMap((child) => piecesOf(child, sight, leftOut, depth + 1));
  if (inside.length > 0 || !isElement(node)) return inside;
  // A picture or an icon says what it is called.
  const name = tidy(node.getAttribute('aria-label') ?? node.getAttribute('alt') ?? node.getAttribute('title') ?? '');
  return name && sight.sees(node) ? [{ node, text: name }] : [];
}

/** The same as one text. */
export function textOf(node: Node, sight: Sight): string {
  return tidy(
    piecesOf(node, sight)
      .map(({ text }) => text)
      .join(' '),
  );
}

/** The label as a rule keeps it: single spaces, no colon or star behind it. */
export function labelText(text: string): string {
  return tidy(text).replace(/\s*[:*?]+$/, '');
}

/** What stands where a label is expected, for any place but `inside`; empty where nothing does. */
export function labelBeside(element: Element, at: LabelPlace, stop: Element, sight: Sight): string {
  const said = (node: Node | null | undefined) => {
    if (!node) return '';
    const { textContent } = node;
    return textContent && textContent.length > LONGEST ? textContent.trim() : labelText(textOf(node, sight));
  };
  const cell = element.closest('td,th,[role=cell],[role=gridcell]');
  const row = cell?.parentElement;
  switch (at) {
    case 'own':
      return labelText(ownLabels(element).find((text) => tidy(text)) ?? '');
    case 'row':
      return said(row?.firstElementChild === cell ? null : row?.firstElementChild);
    case 'column': {
      const head = cell?.closest('table,[role=table],[role=grid]')?.querySelector('tr,[role=row]');
      if (!cell || !row || !head || head === row || head.children.length !== row.children.length) return '';
      return said(head.children[[...row.children].indexOf(cell)]);
    }
    default: {
      const step = at === 'after' ? 'nextSibling' : 'previousSibling';
      let node: Node | null = element;
      for (let up = 0; node && node !== stop && up < FARTHEST; up += 1, node = flatParent(node))
        for (let other = node[step]; other; other = other[step]) {
          const text = said(other);
          if (text) return text;
        }
      return '';
    }
  }
}

function ownLabels(element: Element): readonly string[] {
  const root = element.getRootNode() as Document;
  const named = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  return [
    named.map((id) => root.getElementById(id)?.textContent ?? '').join(' '),
    ...[...((element as HTMLInputElement).labels ?? [])].map(({ textContent }) => textContent ?? ''),
    ...['aria-label', 'data-label', 'data-th', 'data-title', 'title', 'alt'].map(
      (name) => element.getAttribute(name) ?? '',
    ),
  ];
}

/** What a control holds, by its properties; null where it is none. */
function controlText(control: HTMLInputElement): string | null {
  switch (tagOf(control)) {
    case 'select':
      return tidy((control as unknown as HTMLSelectElement).selectedOptions[0]?.textContent ?? '');
    case 'textarea':
      return tidy(control.value.replace(/\s*\n\s*/g, ', '));
    case 'input':
      if (control.type !== 'radio') return tidy(control.value);
      return control.checked ? tidy(control.labels?.[0]?.textContent ?? '') : '';
    default:
      return null;
  }
}

export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
