import './letter-text.css';
import DOMPurify from 'dompurify';
import { useMemo } from 'preact/hooks';

const ALLOWED = {
  ALLOWED_TAGS: 'p h2 h3 ul ol li strong em br span table thead tbody tr th td'.split(' '),
  ALLOWED_ATTR: ['data-gap', 'data-field', 'data-answer', 'start', 'scope'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
};

/** A letter as text to be read. Whatever is not a letter's own markup is dropped, wherever the HTML came from. */
export function LetterText({ html }: { html: string }) {
  const clean = useMemo(() => withScrollingTables(DOMPurify.sanitize(html, ALLOWED)), [html]);
  // Sanitised in the line above, to the few tags a letter has.
  // oxlint-disable-next-line react/no-danger
  return <div class="letter-text" dangerouslySetInnerHTML={{ __html: clean }} />;
}

/** A wide table scrolls in a box of its own, which is reached by keyboard; the page keeps its width. */
function withScrollingTables(clean: string): string {
  return clean
    .replaceAll('<table>', '<div class="letter-table" role="group" aria-label="Table" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>');
}
