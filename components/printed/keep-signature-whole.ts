import { isClosing } from '../../utils/letters/closing';

/** So many parts after the closing line are a signature and a distribution list; more are a letter that goes on. */
const MOST_AFTER_CLOSING = 8;

/** Puts the closing line and all that follows it into one part, `signed`, which the page does not cut in two. */
export function keepSignatureWhole(letter: ParentNode): void {
  const parts = [...letter.children];
  const closing = parts.findLastIndex((part) => isClosing(part.textContent ?? ''));
  if (closing < 0 || parts.length - closing > MOST_AFTER_CLOSING) return;
  const signed = document.createElement('div');
  signed.className = 'signed';
  parts[closing]?.before(signed);
  signed.append(...parts.slice(closing));
}
