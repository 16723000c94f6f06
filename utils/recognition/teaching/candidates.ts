import { labelOf } from '../labels';
import { insideOf } from '../profiles/locate';
import { isElement } from '../tree';
import { Sight } from '../visibility';
import { HOST_ATTRIBUTE } from '../elements';
import { lookFor } from './proposal';
import type { Look, Teaching } from './proposal';

/** More than anybody walks through by keyboard. */
const MOST = 200;
const LONGEST = 120;
const DEEPEST = 500;

/** The values of a page that read as a field, in the order of the page: what the keyboard walks through. */
export function candidatesOn(page: Document, teaching: Teaching): readonly Look[] {
  const sight = new Sight();
  const found = new Map<Element, Look>();
  for (const node of saying(page)) {
    const element = isElement(node) ? node : node.parentElement;
    const text = isElement(node) ? (node as HTMLInputElement).value : (node.nodeValue ?? '').trim();
    if (!text || text.length > LONGEST || labelOf(text, teaching.lexicon) || (element && !sight.sees(element)))
      continue;
    const look = lookFor(node, page, teaching, sight);
    if (look && look.worth > 4 && !found.has(look.element)) found.set(look.element, look);
    if (found.size >= MOST) break;
  }
  return [...found.values()];
}

/** Every text and control of a page, of its open shadow roots and frames of the same origin, in order. */
function* saying(node: Node, depth = 0): Generator<Node> {
  if (depth > DEEPEST) return;
  if (node.nodeType === 3) yield node;
  if (isElement(node)) {
    if (node.hasAttribute(HOST_ATTRIBUTE) || /^(?:script|style|template|noscript|button|option)$/.test(node.localName))
      return;
    if (/^(?:input|select|textarea)$/.test(node.localName)) {
      yield node;
      return;
    }
    const inside = insideOf(node);
    if (inside) yield* saying(inside, depth + 1);
  }
  for (let child = node.firstChild; child; child = child.nextSibling) yield* saying(child, depth + 1);
}
