import { finishedHtml } from './finished';
import { piecesOf } from './html-text';
import { PlainTable } from './plain-table';

const BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'hr', 'div', 'table']);

type List = { ordered: boolean; count: number };

/**
 * A letter as plain text, for pasting where there is no formatting: parts are set apart by an empty line, lists keep their
 * hyphens or numbers, addresses their lines, tables a line for each row, and a gap left open says so.
 */
export function letterToPlainText(html: string): string {
  const lines: string[] = [];
  const lists: List[] = [];
  let line = '';
  let lead = '';
  let table: PlainTable | null = null;
  const endLine = () => {
    const text = line.replace(/[ \t\n]+/g, ' ').trim();
    if (text) {
      lines.push(lead + text);
      lead = ' '.repeat(lead.length);
    }
    line = '';
  };
  const endPart = () => {
    endLine();
    if (lists.length === 0 && lines.length > 0 && lines.at(-1) !== '') lines.push('');
  };
  for (const piece of piecesOf(finishedHtml(html))) {
    if ('text' in piece) {
      if (table) table.text(piece.text);
      else line += piece.text;
      continue;
    }
    const { tag, closes } = piece;
    if (table && tag !== 'table') {
      table.tag(tag, closes);
      continue;
    }
    if (tag === 'br') {
      endLine();
    } else if (BLOCKS.has(tag)) {
      endPart();
      if (tag === 'hr') lines.push('----------', '');
    }
    if (tag === 'table') {
      lines.push(...(table?.lines() ?? []));
      table = closes ? null : new PlainTable();
      endPart();
    }
    if (tag === 'ul' || tag === 'ol') {
      if (closes) lists.pop();
      else lists.push({ ordered: tag === 'ol', count: 0 });
      lead = '';
      if (closes) endPart();
    }
    const list = lists.at(-1);
    if (tag === 'li' && list) {
      if (!closes) list.count += 1;
      lead = closes ? '' : '  '.repeat(lists.length - 1) + (list.ordered ? `${list.count}. ` : '- ');
    }
  }
  endLine();
  return lines.join('\n').trim();
}
