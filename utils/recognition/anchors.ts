import { isElement } from './tree';

/** A page node an identity value was read from, with what it said when it was read. */
export type Anchor = { readonly node: Node; readonly text: string };

export function anchorOf(node: Node): Anchor {
  return { node, text: saidBy(node) };
}

/**
 * Whether every node still stands in a live document and says what it said. Cheap enough for a MutationObserver callback
 * (no layout, a few property reads a node). True means nothing read has moved, not that the page shows nobody else: read
 * the page again for that.
 */
export function stillThere(anchors: readonly Anchor[]): boolean {
  return anchors.every(
    ({ node, text }) => node.isConnected && node.ownerDocument?.defaultView != null && saidBy(node) === text,
  );
}

function saidBy(node: Node): string {
  if (!isElement(node)) return node.nodeValue ?? '';
  const control = node as HTMLInputElement;
  if (typeof control.value === 'string') return `${control.checked ? 'checked ' : ''}${control.value}`;
  return node.getAttribute('aria-label') ?? node.getAttribute('alt') ?? node.getAttribute('title') ?? '';
}
