import { AlignmentType, BorderStyle, convertMillimetersToTwip as mm, LevelFormat } from 'docx';
import type { ILevelsOptions, INumberingOptions, IStylesOptions } from 'docx';

/** Names of the two kinds of list. */
export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';
/** How deep lists may lie in one another; Word knows nine levels. */
export const MOST_DEPTH = 9;
/** In twentieths of a point, as all lengths of a Word file. */
export const INDENT = mm(6);
export const QUOTE_INDENT = mm(10);

/** A4 with the margins of the print page: the client's line stands at 18 mm, the letter begins under it. */
export const PAGE = {
  // Word knows A4 by these very numbers.
  size: { width: 11906, height: 16838 },
  margin: { top: mm(30), right: mm(20), bottom: mm(18), left: mm(20), header: mm(18), footer: mm(9), gutter: 0 },
} as const;

/** The line under the client's. */
export const HEADER_LINE = { bottom: { style: BorderStyle.SINGLE, size: 6, space: 4, color: '6B7881' } } as const;

/** Sizes are in half points. */
const TEXT = { font: 'Arial', size: 22, color: '000000', language: { value: 'en-GB', eastAsia: 'en-GB' } } as const;
const HEADING = {
  run: { font: 'Arial', size: 22, bold: true, color: '000000' },
  paragraph: { spacing: { before: mm(5), after: mm(1) }, keepNext: true, keepLines: true },
} as const;
const SMALL = { size: 18, color: '4A5963' } as const;

export const STYLES: IStylesOptions = {
  default: {
    document: { run: TEXT, paragraph: { spacing: { after: mm(3), line: 288 } } },
    heading1: HEADING,
    heading2: HEADING,
    heading3: HEADING,
    listParagraph: { paragraph: { contextualSpacing: true, keepLines: true } },
  },
  paragraphStyles: [
    { id: 'Header', name: 'header', basedOn: 'Normal', run: { size: 18, bold: true } },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', run: SMALL, paragraph: { alignment: AlignmentType.RIGHT } },
  ],
};

export const NUMBERING: INumberingOptions = {
  config: [
    { reference: BULLETS, levels: levels(LevelFormat.BULLET, () => '•') },
    { reference: NUMBERS, levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
  ],
};

function levels(format: ILevelsOptions['format'], text: (level: number) => string): ILevelsOptions[] {
  return Array.from({ length: MOST_DEPTH }, (_, level) => ({
    level,
    format,
    text: text(level),
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT } } },
  }));
}
