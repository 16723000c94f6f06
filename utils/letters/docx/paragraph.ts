import { HeadingLevel, Paragraph, TextRun } from 'docx';
import type { IParagraphOptions } from 'docx';
import type { Block, Inline } from './blocks';
import { runsRightToLeft, stretchesOf } from './direction';
import { BULLETS, INDENT, MOST_DEPTH, NUMBERS, QUOTE_INDENT, ROOM_TO_SIGN, TABLE_TEXT } from './look';

const HEADING_STYLES = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** How a paragraph stands to those around it. */
export type Bearing = {
  /** It is on the page of the next one. */
  readonly keepNext?: boolean;
  /** Somebody signs under it. */
  readonly closes?: boolean;
};

/** One paragraph of a letter as Word knows it: a heading is a heading, an item of a list belongs to its list. */
export function paragraphOf(block: Block, { keepNext = false, closes = false }: Bearing = {}): Paragraph {
  const text = wordsOf(block);
  const hasLines = block.content.some((one) => 'lineBreak' in one);
  return new Paragraph({
    ...placeOf(block),
    ...(block.heading && { heading: HEADING_STYLES[block.heading] }),
    ...(block.rule && { thematicBreak: true }),
    ...((keepNext || block.heading) && { keepNext: true }),
    // An address is not cut in two.
    ...(hasLines && text.length < 400 && { keepLines: true }),
    ...(closes && { spacing: { after: ROOM_TO_SIGN } }),
    widowControl: true,
    ...(runsRightToLeft(text) && { bidirectional: true }),
    children: block.content.flatMap(runsOf),
  });
}

/** The words of a paragraph, its lines parted by a space. */
export function wordsOf({ content }: Block): string {
  return content.map((one) => ('text' in one ? one.text : ' ')).join('');
}

function placeOf({ list, first, quoted, cell, heading }: Block): Partial<IParagraphOptions> {
  if (!list && cell && !heading) return { style: TABLE_TEXT };
  if (!list) return quoted ? { indent: { left: QUOTE_INDENT } } : {};
  const level = Math.min(list.depth, MOST_DEPTH - 1);
  if (!first) return { style: 'ListParagraph', indent: { left: INDENT * (level + 1) } };
  return {
    style: 'ListParagraph',
    numbering: { reference: list.ordered ? NUMBERS : BULLETS, level, ...(list.ordered && { instance: list.number }) },
  };
}

/** Words as runs of one direction each. */
export function runsOf(inline: Inline): TextRun[] {
  if ('lineBreak' in inline) return [new TextRun({ break: 1 })];
  const { bold, italic, underline, struck } = inline.marks;
  return stretchesOf(inline.text).map(
    ({ text, rightToLeft }) =>
      new TextRun({
        text,
        ...(bold && { bold }),
        ...(italic && { italics: italic }),
        ...(underline && { underline: {} }),
        ...(struck && { strike: struck }),
        ...(rightToLeft && { rightToLeft }),
      }),
  );
}
