import { letterToPlainText } from '../../utils/letters/plain-text';

/** The words of a letter as they stand on paper, where a table says its headings once and has no marks of its own. */
export function onPaper(html: string): string {
  const cells = html.replace(/<\/?(?:table|thead|tbody|tr)>/g, '').replace(/<(\/?)t[hd]\b[^>]*>/g, '<$1p>');
  return letterToPlainText(cells);
}
