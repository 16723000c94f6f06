import { HeadingLevel, Paragraph, TextRun } from 'docx';
import type { IParagraphOptions } from 'docx';
import type { Block, Inline } from './blocks';
import { runsRightToLeft, stretchesOf } from './direction';
import { BULLETS, INDENT, MOST_DEPTH, NUMBERS, QUOTE_INDENT } from './look';

const HEADING_STYLES = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** One paragraph of a letter as Word knows it: a heading is a heading, an item of a list belongs to its list. */
export function paragraphOf(block: Block): Paragraph {
  const text = block.content.map((one) => ('text' in one ? one.text : ' ')).join('');
  return new Paragraph({
    ...placeOf(block),
    ...(block.heading && { heading: HEADING_STYLES[block.heading] }),
    ...(block.rule && { thematicBreak: true }),
    ...(runsRightToLeft(text) && { bidirectional: true }),
    children: block.content.flatMap(runsOf),
  });
}

function placeOf({ list, first, quoted }: Block): Partial<IParagraphOptions> {
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
