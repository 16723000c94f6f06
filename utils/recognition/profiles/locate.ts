import { isElement } from '../tree';
import type { Steps } from './profile';

/** What may be searched: a document, a shadow root, an element. */
export type Scope = Document | ShadowRoot | Element;

/**
 * Everything that steps of selectors match. A step inside has to match exactly once and open a shadow root or a frame of the
 * same origin; where it does not, or where a selector is none, nothing matches.
 */
export function matchesOf(scope: Scope, steps: Steps): readonly Element[] {
  const all = typeof steps === 'string' ? [steps] : steps;
  let at: Scope | null = scope;
  for (const step of all.slice(0, -1)) {
    const [only, another] = query(at, step);
    const inner: Document | ShadowRoot | null = only && !another ? insideOf(only) : null;
    if (!inner) return [];
    at = inner;
  }
  return query(at, all.at(-1) ?? '');
}

/** What can be searched inside an element besides its own children: its open shadow root, or the document it frames. */
export function insideOf(element: Element): Document | ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  try {
    return (element as HTMLIFrameElement).contentDocument ?? null;
  } catch {
    return null;
  }
}

function query(scope: Scope, selector: string): readonly Element[] {
  try {
    // The container itself may hold the value.
    return isElement(scope) && selector === ':scope' ? [scope] : [...scope.querySelectorAll(selector)];
  } catch {
    return [];
  }
}
