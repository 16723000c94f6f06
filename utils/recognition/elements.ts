import type { Lexicon } from './lexicon';
import { isChosen, isOfOthers, speaks } from './openers';

/** What kinds of elements a page is made of, as far as reading it goes. Asked of every element: no layout, few attributes. */

/** Our own elements on the page carry this attribute and are never read. */
export const HOST_ATTRIBUTE = 'data-alongside-host';

/** Captions, and what opens a part of the page, rank with the lowest headings. */
const LOWEST = 6;
const LEVELS = new Map(
  'h1 h2 h3 h4 h5 h6 legend caption summary'.split(' ').map((tag) => [tag, Number(tag[1]) || LOWEST]),
);
export const FRAME = /^i?frame$/;

/** What an element is, asked of it once. `role`: empty where it has none; `bare`: it has no attributes at all. */
export type Kind = { readonly element: Element; readonly tag: string; readonly role: string; readonly bare: boolean };

/** Whether nothing inside an element is part of the record. */
export function isPassedOver(kind: Kind, lexicon: Lexicon): boolean {
  const { element, tag, role, bare } = kind;
  return (
    lexicon.skipped.has(tag) ||
    lexicon.skippedRoles.has(role) ||
    (!bare && element.hasAttribute(HOST_ATTRIBUTE)) ||
    (isButton(kind) && !speaks(element, lexicon))
  );
}

/** The rank of a heading, 1 to 6; 0 for what is none. `says`: asked for what an element says, of few. */
export function headingLevel(kind: Kind, says: () => string, lexicon: Lexicon): number {
  const { element, tag, role, bare } = kind;
  const level = LEVELS.get(tag);
  if (level) return level;
  if (isButton(kind)) return element.getAttribute('aria-haspopup') === 'listbox' ? 0 : LOWEST;
  if (bare) return 0;
  if (role === 'heading') return Number(element.getAttribute('aria-level')) || 2;
  // Tabs without a role are told by their class alone.
  const isTab = role === 'tab' || lexicon.tab.test(element.getAttribute('class') ?? '');
  if (!isTab && !/^(?:a|li)$/.test(tag)) return 0;
  return isChosen(element, lexicon) && (isTab || isOfOthers(says(), lexicon)) ? LOWEST : 0;
}

function isButton({ tag, role }: Kind): boolean {
  return tag === 'button' || role === 'button';
}

export function isOpenDialog({ element, tag, role }: Kind): boolean {
  return role.endsWith('dialog') || (tag === 'dialog' && element.hasAttribute('open'));
}

/** The name an element carries for what it holds, and where; null where it has none. */
export function nameOf(
  { element, tag, bare }: Kind,
  { naming }: Lexicon,
): { readonly text: string; readonly attribute: string } | null {
  if (tag === 'svg') {
    const text = element.getAttribute('aria-label') ?? element.querySelector('title')?.textContent;
    return text ? { text, attribute: 'aria-label' } : null;
  }
  if (bare || FRAME.test(tag)) return null;
  for (const attribute of naming) {
    const text = element.getAttribute(attribute);
    if (text) return { text, attribute };
  }
  return null;
}
