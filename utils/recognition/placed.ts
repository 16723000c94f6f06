import type { Claim } from './claims';
import type { Gathered } from './gather';
import { isElement } from './tree';
import { styleOf } from './visibility';
import type { Atom } from './atom';

/** How far two boxes on one line may overlap, in CSS pixels. */
const SLACK = 2;

/**
 * Whether what stands beside a label on the screen is the value the document has beside it: order, grid and absolute places of
 * a style sheet can put another's there. Only labels with another label's value right of them on their line contradict.
 * @param claims those the identity stands on
 */
export function isMisplaced(claims: readonly Claim[], { labelled }: Gathered): boolean {
  const boxes = new Map<Atom, DOMRect>();
  const boxOf = (atom: Atom): DOMRect => {
    let box = boxes.get(atom);
    if (!box) boxes.set(atom, (box = textBox(atom)));
    return box;
  };
  const pairs = labelled.filter(({ atom, value }) => atom !== value && atom.kind === 'text' && value.kind === 'text');
  return claims.some(({ atoms, index }) => {
    const own = pairs.find((pair) => pair.index === index && atoms.includes(pair.value));
    if (!own) return false;
    const label = boxOf(own.atom);
    // Latin words keep their own direction in a page that runs from right to left: there the nearer side counts.
    const isLeftward = directionOf(own.atom) === 'rtl';
    const distance = (atom: Atom): number => {
      const box = boxOf(atom);
      const beside = Math.min(box.bottom, label.bottom) - Math.max(box.top, label.top) > label.height / 2;
      const [right, left] = [box.left - label.right, label.left - box.right];
      const gap = isLeftward ? Math.max(right, left) : right;
      return beside && gap >= -SLACK ? gap : Infinity;
    };
    const mine = distance(own.value);
    return pairs.some(
      ({ atom, value }) =>
        value !== own.value &&
        !atoms.includes(value) &&
        distance(value) < mine - SLACK &&
        // Its own label stands between, as it does in every row of several pairs.
        !(distance(atom) <= distance(value)),
    );
  });
}

function textBox({ node, element }: Atom): DOMRect {
  if (isElement(node)) return element.getBoundingClientRect();
  const range = element.ownerDocument.createRange();
  range.selectNode(node);
  return range.getBoundingClientRect();
}

function directionOf({ element }: Atom): string {
  return styleOf(element)?.direction ?? 'ltr';
}
