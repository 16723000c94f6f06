import DOMPurify from 'dompurify';
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from '../../utils/letters/allowed-tags';
import { keepSignatureWhole } from './keep-signature-whole';

/** What stands on paper besides the letter itself. */
export type Sheet = {
  /** Who it is about, on top of each page; empty for what a client carries. */
  readonly identityLine: string;
  /** What a client carries may be seen by anybody, and is for their eyes: large, and without numbers on top. */
  readonly forClient: boolean;
};

/**
 * Puts an empty sheet into a document whose style sheet is `print.css`: a table, whose head browsers repeat on each printed page.
 * @returns the table, and the cell for the letter
 */
export function makeSheet(document: Document, { identityLine, forClient }: Sheet): SheetParts {
  document.body.classList.toggle('for-client', forClient);
  const sheet = document.createElement('table');
  sheet.id = 'sheet';
  const identity = document.createElement('th');
  identity.id = 'identity';
  identity.textContent = identityLine;
  sheet.createTHead().insertRow().append(identity);
  const letter = sheet.createTBody().insertRow().insertCell();
  letter.id = 'letter';
  return { sheet, letter };
}

export type SheetParts = { readonly sheet: HTMLTableElement; readonly letter: HTMLElement };

/**
 * The parts of a letter as they are printed; whatever is not a letter's own markup is dropped, wherever the HTML came from.
 * @param gaps `shown` keeps the marks of gaps, which a page that is only looked at can lead from
 */
export function printedLetter(html: string, gaps: 'shown' | 'none' = 'none'): DocumentFragment {
  const tags = gaps === 'shown' ? [...ALLOWED_TAGS, 'span'] : ALLOWED_TAGS;
  const clean = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: gaps === 'shown' ? [...ALLOWED_ATTRIBUTES, 'data-gap'] : ALLOWED_ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  keepSignatureWhole(clean);
  return clean;
}

/** Plain text as it is printed: as text, never as HTML. Paragraphs stand between empty lines. */
export function printedText(text: string): DocumentFragment {
  const made = document.createDocumentFragment();
  for (const words of text.split('\n\n')) {
    const paragraph = document.createElement('p');
    paragraph.textContent = words;
    made.append(paragraph);
  }
  keepSignatureWhole(made);
  return made;
}
