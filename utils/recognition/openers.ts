import type { Lexicon } from './lexicon';
import { nameLike } from './words';
import { whoseHeading } from './zones';
import type { Whose } from './zones';

/** What is pressed to see a part of the page, and so heads it: buttons of accordions and menus, tabs, the chosen one of several links. */

const OTHERS = /^(?:kin|gp|staff|keyworker|pharmacy|former)$/;
/** Longer words head nothing. */
const LONGEST = 60;
/** A button may stand in a box or two of its own. */
const BOXES = 3;

/** Whether the words of a button are part of the page: those of others are commands and offers. */
export function speaks(button: Element, lexicon: Lexicon): boolean {
  // What a list of one's own is chosen from shows what is chosen; the words of a menu head what follows while it is open.
  if (button.matches(lexicon.disclosing) || button.closest(lexicon.headed)) return true;
  const words = wordsOf(button);
  const whose = lexicon.offer.test(words) ? '' : personOf(words, lexicon);
  // Whoever somebody's own name is of, a button with it alone is the menu of the person at work.
  return (
    whose !== '' && (isChosen(button, lexicon) || (whose !== 'client' && opens(button, whose === 'staff', lexicon)))
  );
}

/** Whether somebody else's words head what follows. */
export function isOfOthers(words: string, lexicon: Lexicon): boolean {
  return OTHERS.test(personOf(words, lexicon));
}

export function isChosen(element: Element, { chosen, chosenClass }: Lexicon): boolean {
  return element.matches(chosen) || chosenClass.test(element.getAttribute('class') ?? '');
}

/** Whom words are of: "client" is anybody by name; empty where they are of nobody. */
function personOf(words: string, lexicon: Lexicon): Whose | '' {
  if (words.length > LONGEST) return '';
  const whose = nameLike(words, lexicon) ? 'client' : whoseHeading(words, lexicon);
  return whose === 'client' || OTHERS.test(whose) ? whose : '';
}

/**
 * Whether something follows a button that is no button: one in a row of them is a command among commands.
 * @param closely it follows at once; the menu of the person at work is the last thing of a bar
 */
function opens(button: Element, closely: boolean, { offer, pressed }: Lexicon): boolean {
  const isButton = (element: Element | null) => {
    const one = element?.matches(pressed) ? element : element?.querySelector(pressed);
    return !!element && !!one && wordsOf(one) === wordsOf(element);
  };
  let at: Element | null = button;
  for (let i = closely ? 1 : BOXES; at && i > 0; i -= 1) {
    let next: Element | null = at.nextElementSibling;
    while (next && isButton(next) && offer.test(wordsOf(next))) next = next.nextElementSibling;
    if (next || isButton(at.previousElementSibling)) return next !== null && !isButton(next);
    at = at.parentElement;
  }
  return false;
}

function wordsOf(element: Element): string {
  return element.textContent?.trim() || (element.getAttribute('aria-label') ?? '');
}
