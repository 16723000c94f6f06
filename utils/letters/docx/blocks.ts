import { piecesOf } from '../html-text';
import { cleanText } from './clean-text';

/** How words look. */
export type Marks = {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly struck: boolean;
};
export type Words = { readonly text: string; readonly marks: Marks };
export type LineBreak = { readonly lineBreak: true };
export type Inline = Words | LineBreak;

/** Where in a table a paragraph stands, all counted from 0; `table` counts the tables of the letter. */
export type Cell = {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly header: boolean;
};

/**
 * A paragraph of a letter. `list` is the list it belongs to (`number` counts the lists of the letter, `depth` from 0 how far in it
 * lies), `first` that it carries the bullet or the number; `heading` is 1 to 3, or null.
 */
export type Block = {
  readonly heading: 1 | 2 | 3 | null;
  readonly list: { readonly ordered: boolean; readonly number: number; readonly depth: number } | null;
  readonly first: boolean;
  readonly quoted: boolean;
  readonly rule: boolean;
  readonly cell: Cell | null;
  readonly content: readonly Inline[];
};

const MARK_OF: Readonly<Record<string, keyof Marks>> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  u: 'underline',
  s: 'struck',
};
const HEADINGS: Readonly<Record<string, 1 | 2 | 3>> = { h1: 1, h2: 2, h3: 3 };
const LAID_OUT = ['p', 'div', 'li', 'ul', 'ol', 'blockquote', 'hr', 'table', 'caption', 'tr', 'td', 'th'];
const BLOCK_TAGS = new Set([...LAID_OUT, ...Object.keys(HEADINGS)]);

/**
 * What a finished letter's HTML says, paragraph by paragraph, those of a table's cells row by row. A table within a cell is read
 * as the cell's own paragraphs, and joined cells as one. Tags that no letter has are passed over; their words stay.
 */
export function blocksOf(html: string): Block[] {
  const blocks: Block[] = [];
  const lists: { ordered: boolean; number: number }[] = [];
  const depths: Record<keyof Marks, number> = { bold: 0, italic: 0, underline: 0, struck: 0 };
  let listCount = 0;
  let heading: Block['heading'] = null;
  let quotes = 0;
  let first = false;
  let tables = { count: 0, depth: 0, row: -1, column: -1 };
  let cell: Cell | null = null;
  let content: Inline[] = [];

  const end = (rule = false) => {
    const trimmed = trimSpaces(content);
    content = [];
    if (trimmed.length === 0 && !rule) return;
    const list = lists.at(-1);
    blocks.push({
      heading,
      list: list && !rule ? { ...list, depth: lists.length - 1 } : null,
      first: first && !rule,
      quoted: quotes > 0,
      rule,
      cell,
      content: trimmed,
    });
    if (!rule) first = false;
  };

  for (const piece of piecesOf(html)) {
    if ('text' in piece) {
      const text = cleanText(piece.text);
      if (text) content.push({ text, marks: marksOf(depths) });
      continue;
    }
    const { tag, closes } = piece;
    const mark = Object.hasOwn(MARK_OF, tag) ? MARK_OF[tag] : undefined;
    if (mark) depths[mark] = Math.max(0, depths[mark] + (closes ? -1 : 1));
    if (tag === 'br') content.push({ lineBreak: true });
    if (!BLOCK_TAGS.has(tag)) continue;
    end();
    if (Object.hasOwn(HEADINGS, tag)) heading = closes ? null : (HEADINGS[tag] ?? null);
    else if (tag === 'blockquote') quotes = Math.max(0, quotes + (closes ? -1 : 1));
    else if (tag === 'hr') end(true);
    else if (tag === 'li') first = !closes;
    else if (tag === 'ul' || tag === 'ol') {
      if (closes) lists.pop();
      else lists.push({ ordered: tag === 'ol', number: (listCount += 1) });
      first = false;
    } else if (tag === 'table') {
      tables = { ...tables, depth: Math.max(0, tables.depth + (closes ? -1 : 1)) };
      if (!closes && tables.depth === 1) tables = { ...tables, count: tables.count + 1, row: -1 };
      if (tables.depth === 0) cell = null;
    } else if (tables.depth === 1 && tag === 'tr' && !closes) {
      tables = { ...tables, row: tables.row + 1, column: -1 };
    } else if (tables.depth === 1 && (tag === 'td' || tag === 'th')) {
      if (!closes) tables = { ...tables, column: tables.column + 1 };
      const { count, row, column } = tables;
      cell = closes ? null : { table: count - 1, row: Math.max(0, row), column, header: tag === 'th' };
    }
  }
  end();
  return blocks;
}

function marksOf(depths: Readonly<Record<keyof Marks, number>>): Marks {
  return {
    bold: depths.bold > 0,
    italic: depths.italic > 0,
    underline: depths.underline > 0,
    struck: depths.struck > 0,
  };
}

/** Spaces as a browser would show them: one between words, none at the edges of a line; no line break at either end. */
function trimSpaces(content: readonly Inline[]): Inline[] {
  const kept: Inline[] = [];
  let atEdge = true;
  for (const one of content) {
    if ('lineBreak' in one) {
      dropLastSpace(kept);
      if (kept.length > 0) kept.push(one);
      atEdge = true;
      continue;
    }
    const text: string = atEdge ? one.text.replace(/^ /, '') : one.text;
    if (!text) continue;
    kept.push({ ...one, text });
    atEdge = text.endsWith(' ');
  }
  dropLastSpace(kept);
  while (kept.at(-1) && 'lineBreak' in (kept.at(-1) ?? {})) {
    kept.pop();
    dropLastSpace(kept);
  }
  return kept;
}

function dropLastSpace(kept: Inline[]): void {
  const last = kept.at(-1);
  if (!last || 'lineBreak' in last || !last.text.endsWith(' ')) return;
  kept.pop();
  const text = last.text.slice(0, -1);
  if (text) kept.push({ ...last, text });
}
