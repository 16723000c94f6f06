import type { Lexicon } from './lexicon';
import { nameLike } from './words';
import { whoseHeading } from './zones';
import type { Whose } from './zones';

/** What is pressed to see a part of the page, and so heads it: buttons of accordions and menus, tabs, the chosen one of several links. */

const BUTTON = 'button,[role=button],[role=tab]';
/** Parts of the page whose heads are made of buttons. */
const HEADS = 'th,h1,h2,h3,h4,h5,h6,summary,[role=columnheader],[role=heading]';
/** Attributes that say of an element that it is chosen or open, and values that say it is not. */
const STATES = /^(?:aria-(?:expanded|selected|pressed|current)|data-state)$/;
const NOT = /^(?:false|closed|inactive|off|)$/;
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
  // What a list of one's own is chosen from shows what is chosen; the words of a menu head what follows while it is open.
  const open = popup && popup !== 'listbox' ? '[aria-expanded=true]' : '[aria-haspopup],[aria-expanded]';
  if (button.matches(open) || button.closest(HEADS)) return true;
  const words = wordsOf(button);
  const chosen = isChosen(button);
  const whose = personOf(words, lexicon);
  return (
    !lexicon.offer.test(words) &&
    (chosen ? whose !== '' : OTHERS.test(whose) && opens(button, whose === 'staff', lexicon))
  );
}

/** Whether the chosen one of several is somebody's. `says`: asked for what it says. */
export function headsByChoice(element: Element, says: () => string, lexicon: Lexicon): boolean {
  return isChosen(element) && OTHERS.test(personOf(says(), lexicon));
}

/** Whom words are of: "client" is anybody by name; empty where they are of nobody. */
function personOf(words: string, lexicon: Lexicon): Whose | '' {
  if (words.length > LONGEST) return '';
  if (nameLike(words, lexicon)) return 'client';
  const whose = whoseHeading(words, lexicon);
  return OTHERS.test(whose) ? whose : '';
}

function isChosen(element: Element): boolean {
  return [...element.attributes].some(
    ({ name, value }) =>
      (name === 'class' ? CHOSEN_CLASS : STATES).test(name === 'class' ? value : name) && !NOT.test(value),
  );
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
