import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { finishedHtml } from '../finished';
import { blocksOf } from './blocks';
import { cleanText } from './clean-text';
import { bodyOf } from './body';
import { HEADER_LINE, NUMBERING, PAGE, stylesOf } from './look';
import { runsOf } from './paragraph';

/** A letter that may leave, with what its pages and the file's own properties say. */
export type LetterForWord = {
  /** The renderer's or the editor's. */
  readonly html: string;
  /** Who it is about, for the head of each page: name, date of birth, NHS number. Empty: nothing stands there. */
  readonly identityLine: string;
  /** The template's: names no client. */
  readonly subject: string;
  /** The user's service, where it is known. */
  readonly service?: string | undefined;
  /** What a client carries may be seen by anybody, and is for their eyes: large print, nothing at the head and the foot of a page. */
  readonly forClient?: boolean;
};

/**
 * The letter as a Word file: A4, with headings and lists that Word knows as such, the client's line at the head of each page
 * and its number at the foot. Its properties name no client. It refers to nothing
 * outside itself.
 */
export function letterToDocx(letter: LetterForWord): Promise<Blob> {
  return Packer.toBlob(documentOf(letter));
}

function documentOf({ html, identityLine, subject, service, forClient = false }: LetterForWord): Document {
  const creator = cleanText(service ?? '').trim() || 'Alongside';
  return new Document({
    title: cleanText(subject).trim(),
    creator,
    lastModifiedBy: creator,
    description: '',
    styles: stylesOf(forClient),
    numbering: NUMBERING,
    // Without it Word opens the file in its compatibility mode.
    compatibility: { version: 15 },
    sections: [
      {
        properties: { page: PAGE },
        ...(!forClient &&
          identityLine && { headers: { default: new Header({ children: [identityParagraph(identityLine)] }) } }),
        ...(!forClient && { footers: { default: new Footer({ children: [pageNumber()] }) } }),
        children: bodyOf(blocksOf(finishedHtml(html))),
      },
    ],
  });
}

function identityParagraph(line: string): Paragraph {
  const marks = { bold: true, italic: false, underline: false, struck: false };
  return new Paragraph({
    style: 'Header',
    border: HEADER_LINE,
    children: runsOf({ text: cleanText(line).trim(), marks }),
  });
}

function pageNumber(): Paragraph {
  const children = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Paragraph({ style: 'Footer', children: [new TextRun({ children })] });
}
