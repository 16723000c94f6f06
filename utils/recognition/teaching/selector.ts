import type { Scope } from '../profiles/locate';
import type { Steps } from '../profiles/profile';
import { faultOfSelector } from '../profiles/selector-rules';
import type { Sight } from '../visibility';
import { holdsSecret, isStableName } from './stable-name';

/** A selector for one element, and what it leans on. `matches`: how many elements it matches where it begins. */
export type Selected = { readonly select: Steps; readonly matches: number; readonly byPosition: boolean };

/** `touches`: what comes before it is its parent. `anchored`: it begins with a name. */
type Part = { readonly css: string; readonly cost: number; readonly touches: boolean; readonly anchored: boolean };

/** Attributes that systems put there to be found by, best first. */
const FINDING =
  'data-testid data-test data-test-id data-cy data-qa data-automation-id data-field data-label data-th data-column itemprop name part headers'.split(
    ' ',
  );
const POSITION = 100;
/** How many ways are followed further up, of those without a position; and of those with one, with two, and so on. */
const KEPT_PARTS = 40;
const KEPT_WITH_POSITIONS = 10;
const DEEPEST = 10;
/** So many places may look alike, all but one hidden. */
const MOST_HIDDEN = 12;

/**
 * The plainest selector that matches one element alone, through every open shadow root and frame between; null where none can be
 * made of names that last. After the idea of `@medv/finder`: names first, position last, generated names never.
 * @param from where the selector begins: a document, or the container
 * @param secrets words of the client's, lower case, that no selector may hold
 * @param sight where given, others that match but cannot be seen do not count: systems keep the record opened before in the page
 */
export function selectorFor(
  element: Element,
  from: Document | Element,
  secrets: readonly string[],
  sight?: Sight,
): Selected | null {
  const steps: string[] = [];
  let matches = 1;
  let byPosition = false;
  for (let at: Element = element; ;) {
    const root = at.getRootNode() as Document | ShadowRoot;
    const isLast = root === from || root === from.getRootNode();
    const scope: Scope = isLast ? from : root;
    const found = withinScope(at, scope, secrets, at === element ? sight : undefined);
    if (!found) return null;
    steps.unshift(found.css);
    byPosition ||= found.byPosition;
    matches = Math.max(matches, found.matches);
    if (isLast) break;
    const outer = 'host' in root ? root.host : root.defaultView?.frameElement;
    if (!outer) return null;
    at = outer;
  }
  return { select: steps.length === 1 ? (steps[0] ?? '') : steps, matches, byPosition };
}

function withinScope(element: Element, scope: Scope, secrets: readonly string[], sight: Sight | undefined) {
  if (element === scope) return { css: ':scope', matches: 1, byPosition: false };
  for (const positions of [false, true]) {
    let parts = optionsFor(element, positions, secrets);
    let depth = 0;
    for (let above: Element | null = element.parentElement; ; above = above.parentElement) {
      const isTop = above === null || above === scope;
      const best = parts
        .filter(({ cost, anchored }) => anchored || cost < POSITION || isTop)
        .toSorted((a, b) => a.cost - b.cost)
        .find(({ css }) => isAlone(css, element, scope, sight));
      if (best) return { css: best.css, matches: 1, byPosition: best.cost >= POSITION };
      depth += 1;
      if (above === null || isTop || depth > DEEPEST) break;
      parts = lengthened(parts, optionsFor(above, positions, secrets));
    }
  }
  return null;
}

/** Every part with what stands above it before it; and as it is, to be joined further up. */
function lengthened(parts: readonly Part[], above: readonly Part[]): Part[] {
  const longer = parts.flatMap(({ css, cost, touches }) =>
    above.map((one) => ({
      css: `${one.css}${touches ? ' > ' : ' '}${css}`,
      cost: cost + one.cost + 1,
      touches: true,
      anchored: one.anchored,
    })),
  );
  const skipped = parts.map((part) => ({ ...part, cost: part.cost + 1, touches: false }));
  const kept: number[] = [];
  return [...longer, ...skipped]
    .toSorted((a, b) => a.cost - b.cost)
    .filter(({ cost }) => {
      const positions = Math.floor(cost / POSITION);
      kept[positions] = (kept[positions] ?? 0) + 1;
      // A cell is told by its row and its column, and no cheaper way may crowd that one out.
      return kept[positions] <= (positions === 0 ? KEPT_PARTS : KEPT_WITH_POSITIONS);
    });
}

function optionsFor(element: Element, positions: boolean, secrets: readonly string[]): Part[] {
  const usable = (name: string | null): name is string =>
    Boolean(name && isStableName(name) && !holdsSecret(name, secrets));
  const escape = (name: string) => CSS.escape(name);
  const tag = element.localName;
  const options: Part[] = [];
  const add = (css: string, cost: number) => {
    if (!faultOfSelector(css)) options.push({ css, cost, touches: true, anchored: cost < 8 });
  };
  if (usable(element.id)) add(`#${escape(element.id)}`, 1);
  for (const name of FINDING) {
    const value = element.getAttribute(name);
    if (usable(value)) add(`${name === 'name' ? tag : ''}[${name}="${value}"]`, 2);
  }
  const classes = [...element.classList].filter(usable).slice(0, 5);
  for (const name of classes) add(`.${escape(name)}`, 4);
  for (const name of classes) add(`${tag}.${escape(name)}`, 5);
  add(tag, tag.includes('-') ? 4 : 8);
  if (positions) {
    const siblings = [...(element.parentNode?.children ?? [])];
    // The only child is told from nothing by its place.
    if (siblings.length > 1) add(`${tag}:nth-child(${siblings.indexOf(element) + 1})`, POSITION);
  }
  return options;
}

function isAlone(css: string, element: Element, scope: Scope, sight: Sight | undefined): boolean {
  try {
    const found = [...scope.querySelectorAll(css)];
    if (found.length === 1 || !sight) return found.length === 1 && found[0] === element;
    return (
      found.length <= MOST_HIDDEN &&
      found.every((one) => (one === element ? sight.sees(one) : !sight.sees(one))) &&
      found.includes(element)
    );
  } catch {
    return false;
  }
}
