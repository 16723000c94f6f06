import { piecesOf } from '../html-text';
import { findTone } from './find-tone';
import type { ToneFound } from './find-tone';

/** Stands for what is not looked at: a gap, or a value of the record, such as a name or an address. One for each UTF-16 unit. */
export const NOT_LOOKED_AT = '\uFFFC';

/** The paragraphs, headings, list items and cells a letter is made of: a term never goes on from one into the next. */
const BLOCKS = new Set('p h1 h2 h3 h4 h5 h6 ul ol li div blockquote table tr th td'.split(' '));

/**
 * The terms in a letter, in the order they stand in; the same ones, in the same order, that its editor underlines. What came
 * from the record is not looked at: nobody's name is a slip.
 * @param kept ids of terms that are to stay in this letter
 */
export function toneOfLetter(html: string, kept: ReadonlySet<string> = new Set()): readonly ToneFound[] {
  return paragraphsOf(html)
    .flatMap(findTone)
    .filter(({ term }) => !kept.has(term));
}

function paragraphsOf(html: string): readonly string[] {
  const paragraphs: string[] = [''];
  const spans: ('gap' | 'field' | 'other')[] = [];
  const write = (text: string) => paragraphs.push(`${paragraphs.pop() ?? ''}${text}`);
  for (const piece of piecesOf(html)) {
    if ('text' in piece) {
      if (spans.includes('gap')) continue;
      write(spans.includes('field') ? NOT_LOOKED_AT.repeat(piece.text.length) : piece.text);
    } else if (piece.tag === 'span') {
      if (piece.closes) spans.pop();
      else if (piece.attributes['data-gap'] !== undefined) {
        write(NOT_LOOKED_AT);
        spans.push('gap');
      } else spans.push(piece.attributes['data-field'] === undefined ? 'other' : 'field');
    } else if (piece.tag === 'br') write('\n');
    else if (BLOCKS.has(piece.tag)) paragraphs.push('');
  }
  return paragraphs.filter((paragraph) => paragraph !== '');
}
