import type { Lexicon } from './lexicon';
import { nameLike } from './words';
import { whoseHeading } from './zones';
import type { Whose } from './zones';

/** What is pressed to see a part of the page, and so heads it: buttons of accordions and menus, tabs, the chosen one of several links. */

/** Ranks with the lowest headings, as captions do. */
export const LOWEST = 6;
const BUTTON = 'button,[role=button],[role=tab]';
/** Parts of the page whose heads are made of buttons. */
const HEADS = 'th,h1,h2,h3,h4,h5,h6,summary,[role=columnheader],[role=heading]';
const OPEN = '[aria-expanded=true],[aria-selected=true]';
const CHOSEN = `${OPEN},[aria-pressed=true],[aria-current]:not([aria-current=false]),[data-state=open],[data-state=active],[data-state=on]`;
/** The classes of what is chosen or open; "inactive" is neither. */
const CHOSEN_CLASS = /(?:^|[^a-z]|is)(?:active|selected|current|open|expanded)(?![a-z])/i;
const OTHERS = /^(?:kin|gp|staff|keyworker|pharmacy|former)$/;
/** Longer words head nothing. */
const LONGEST = 60;
/** A button may stand in a box or two of its own. */
const BOXES = 3;

/** Whether the words of a button are part of the page: those of others are commands and offers. */
export function speaks(button: Element, lexicon: Lexicon): boolean {
  const popup = button.getAttribute('aria-haspopup');
  // What a list of one's own is chosen from shows what is chosen.
  if (popup === 'listbox' || (!popup && button.hasAttribute('aria-expanded')) || button.matches(OPEN)) return true;
  if (button.closest(HEADS)) return true;
  const words = wordsOf(button);
  const chosen = isChosen(button);
  const whose = personOf(words, lexicon);
  return (
    !lexicon.offer.test(words) &&
    (chosen ? whose !== '' : OTHERS.test(whose) && opens(button, whose === 'staff', lexicon))
  );
}

/** The rank of what heads by being chosen: 0 where it heads nothing. `says`: asked for what it says. */
export function openerLevel(element: Element, says: () => string, lexicon: Lexicon): number {
  if (element.matches(BUTTON)) return element.getAttribute('aria-haspopup') === 'listbox' ? 0 : LOWEST;
  return /^(?:a|li)$/.test(element.localName) && isChosen(element) && OTHERS.test(personOf(says(), lexicon))
    ? LOWEST
    : 0;
}

/** Whom words are of: "client" is anybody by name; empty where they are of nobody. */
function personOf(words: string, lexicon: Lexicon): Whose | '' {
  if (words.length > LONGEST) return '';
  if (nameLike(words, lexicon)) return 'client';
  const whose = whoseHeading(words, lexicon);
  return OTHERS.test(whose) ? whose : '';
}

function isChosen(element: Element): boolean {
  return element.matches(CHOSEN) || CHOSEN_CLASS.test(element.getAttribute('class') ?? '');
}

/**
 * Whether something follows a button that is no button: one in a row of them is a command among commands.
 * @param closely it follows at once; the menu of the person at work is the last thing of a bar
 */
function opens(button: Element, closely: boolean, { offer }: Lexicon): boolean {
  let at: Element | null = button;
  for (let i = closely ? 1 : BOXES; at && i > 0; i -= 1) {
    let next: Element | null = at.nextElementSibling;
    while (next && isOnlyButton(next) && offer.test(wordsOf(next))) next = next.nextElementSibling;
    if (next) return !isOnlyButton(next);
    const { previousElementSibling: last } = at;
    if (last && isOnlyButton(last)) return false;
    at = at.parentElement;
  }
  return false;
}

function isOnlyButton(element: Element): boolean {
  const button = element.matches(BUTTON) ? element : element.querySelector(BUTTON);
  return button !== null && wordsOf(button) === wordsOf(element);
}

function wordsOf(element: Element): string {
  return element.textContent?.trim() || (element.getAttribute('aria-label') ?? '');
}
