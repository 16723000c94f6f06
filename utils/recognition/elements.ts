import type { Lexicon } from './lexicon';
import { LOWEST, openerLevel, speaks } from './openers';

/** What kinds of elements a page is made of, as far as reading it goes. Asked of every element: no layout, few attributes. */

/** Our own elements on the page carry this attribute and are never read. */
export const HOST_ATTRIBUTE = 'data-alongside-host';

const SKIPPED = new Set(
  'br math script style noscript template datalist canvas video audio object embed head meta link option optgroup'.split(
    ' ',
  ),
);
/** Roles whose content is an offer, a passing message or a command, never the record. */
const SKIPPED_ROLES = new Set('tooltip listbox menu menubar option status alert log search'.split(' '));
const LEVELS = new Map(
  'h1 h2 h3 h4 h5 h6 legend caption summary'.split(' ').map((tag) => [tag, Number(tag[1]) || LOWEST]),
);
/** Where an element may carry a name for itself. */
const NAMING = ['aria-label', 'alt', 'title', 'data-label', 'data-th', 'data-title'];

/** Whether nothing inside an element is part of the record. */
export function isPassedOver(element: Element, lexicon: Lexicon): boolean {
  const tag = element.localName;
  const role = element.hasAttributes() ? element.getAttribute('role') : null;
  return (
    SKIPPED.has(tag) ||
    (role !== null && SKIPPED_ROLES.has(role)) ||
    element.hasAttribute(HOST_ATTRIBUTE) ||
    ((tag === 'button' || role === 'button') && !speaks(element, lexicon))
  );
}

/** The rank of a heading, 1 to 6; 0 for what is none. `says`: asked for what an element says, of few. */
export function headingLevel(element: Element, says: () => string, lexicon: Lexicon): number {
  const level = LEVELS.get(element.localName);
  if (level) return level;
  if (!element.hasAttributes()) return element.localName === 'button' ? LOWEST : 0;
  const role = element.getAttribute('role');
  if (role === 'heading') return Number(element.getAttribute('aria-level')) || 2;
  if (role === 'tab') return element.getAttribute('aria-selected') === 'true' ? LOWEST : 0;
  // Tabs without a role are told by their class alone; "table" is no tab.
  const { className } = element;
  const isTab = typeof className === 'string' && /tab(?!l)/i.test(className);
  return isTab && /\b(?:active|selected|current)\b/i.test(className) ? LOWEST : openerLevel(element, says, lexicon);
}

export function isOpenDialog(element: Element): boolean {
  return element.hasAttributes() && element.matches('[role$=dialog],dialog[open]');
}

/** The name an element carries for what it holds, and where; null where it has none. */
export function nameOf(element: Element): { readonly text: string; readonly attribute: string } | null {
  if (element.localName === 'svg') {
    const text = element.getAttribute('aria-label') ?? element.querySelector('title')?.textContent;
    return text ? { text, attribute: 'aria-label' } : null;
  }
  if (!element.hasAttributes() || /^i?frame$/.test(element.localName)) return null;
  for (const attribute of NAMING) {
    const text = element.getAttribute(attribute);
    if (text) return { text, attribute };
  }
  return null;
}
