/** The tree as it is rendered: slotted nodes hang from their slot, shadow roots from their host, framed documents from their frame. */
export function flatParent(node: Node): Node | null {
  const slot = (node as Element | Text).assignedSlot;
  if (slot) return slot;
  const parent = node.parentNode;
  if (!parent) return null;
  if (isShadowRoot(parent)) return parent.host;
  if (parent.nodeType !== 9) return parent;
  return (parent as Document).defaultView?.frameElement ?? null;
}

const DEEPEST = 2_000;

/** From the outermost element down to the node itself. */
export function pathTo(node: Node): readonly Node[] {
  const path: Node[] = [];
  // A form whose field is called "parentNode" would lead round in circles.
  for (let at: Node | null = node; at && path.length < DEEPEST; at = flatParent(at)) path.push(at);
  return path.toReversed();
}

/** How many leading nodes two paths share. */
export function sharedDepth(a: readonly Node[], b: readonly Node[]): number {
  const end = Math.min(a.length, b.length);
  let depth = 0;
  while (depth < end && a[depth] === b[depth]) depth += 1;
  return depth;
}

/** Nodes from other documents belong to other realms, so `instanceof` says nothing about them. */
export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === 1;
}

export function tagOf(node: Node | null | undefined): string {
  return isElement(node) ? node.localName : '';
}

export function roleAttribute(node: Node | null | undefined): string {
  return isElement(node) ? (node.getAttribute('role') ?? '') : '';
}

function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}
