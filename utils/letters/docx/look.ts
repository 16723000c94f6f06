import { AlignmentType, BorderStyle, convertMillimetersToTwip as mm, LevelFormat, LineRuleType } from 'docx';
import type { ILevelsOptions, INumberingOptions, IStylesOptions } from 'docx';

/** Names of the two kinds of list. */
export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';
/** How deep lists may lie in one another; Word knows nine levels. */
export const MOST_DEPTH = 9;
/** In twentieths of a point, as all lengths of a Word file. */
export const INDENT = mm(6);
export const QUOTE_INDENT = mm(10);

/** A4 with the margins of the print page: the client's line stands at 15 mm, the letter begins under it. */
export const PAGE = {
  // Word knows A4 by these very numbers.
  size: { width: 11906, height: 16838 },
  margin: { top: mm(27), right: mm(20), bottom: mm(18), left: mm(20), header: mm(15), footer: mm(9), gutter: 0 },
} as const;

/** The line under the client's. */
export const HEADER_LINE = { bottom: { style: BorderStyle.SINGLE, size: 6, space: 4, color: '6B7881' } } as const;

/** What Word calls the paragraphs that are no letter's own. */
export const TABLE_TEXT = 'TableText';
export const AFTER_TABLE = 'AfterTable';

/** Between the closing line and the name, room to sign. */
export const ROOM_TO_SIGN = mm(10);

export const TABLE_LINES = { style: BorderStyle.SINGLE, size: 4, color: '6B7881' } as const;
export const TABLE_HEADER_FILL = 'E8EDEE';
/** The width of a letter's text: A4 less its margins. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** In half points. Large print is 16 points or more (Accessible Information Standard, UK Association for Accessible Formats). */
const SIZE = { letter: 22, large: 34 } as const;

/** How a letter looks; what a client carries is in large print. */
export function stylesOf(large: boolean): IStylesOptions {
  const size = large ? SIZE.large : SIZE.letter;
  const text = { font: 'Arial', size, color: '000000', language: { value: 'en-GB', eastAsia: 'en-GB' } } as const;
  const heading = {
    run: { font: 'Arial', size, bold: true, color: '000000' },
    paragraph: { spacing: { before: mm(large ? 5 : 4), after: mm(0.7) }, keepNext: true, keepLines: true },
  } as const;
  return {
    default: {
      document: { run: text, paragraph: { spacing: { after: mm(2.5), line: 259, lineRule: LineRuleType.AUTO } } },
      heading1: heading,
      heading2: heading,
      heading3: heading,
      listParagraph: { paragraph: { contextualSpacing: true, keepLines: true } },
    },
    paragraphStyles: [
      { id: 'Header', name: 'header', basedOn: 'Normal', run: { size: 18, bold: true } },
      { id: 'Footer', name: 'footer', basedOn: 'Normal', run: SMALL, paragraph: { alignment: AlignmentType.RIGHT } },
      {
        id: TABLE_TEXT,
        name: 'Table text',
        basedOn: 'Normal',
        paragraph: { spacing: { before: mm(0.5), after: mm(0.5) } },
      },
      // Word runs tables together where no paragraph parts them, and wants one after the last.
      {
        id: AFTER_TABLE,
        name: 'After table',
        basedOn: 'Normal',
        run: { size: 8 },
        paragraph: { spacing: { after: 0 } },
      },
    ],
  };
}

const SMALL = { size: 18, color: '4A5963' } as const;

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
