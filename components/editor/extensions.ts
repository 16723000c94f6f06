import type { Extensions } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { GapNode } from './gap-node';
import { AnswerMark, FieldMark } from './source-mark';
import { TableEditing } from './table/table-editing';
import { LetterDocument, Table, TableCell, TableHeader, TableRow } from './table/table-nodes';

/**
 * What a letter may hold, as `utils/letters/render.ts` writes it: paragraphs, headings of the second and third rank, lists,
 * tables, bold, italic, line breaks, gaps, and words with their source. Whatever else is pasted loses its form and keeps its text.
 */
export function letterExtensions(onGap: (id: string) => void): Extensions {
  return [
    StarterKit.configure({
      heading: { levels: [2, 3] },
      blockquote: false,
      code: false,
      codeBlock: false,
      document: false,
      dropcursor: false,
      gapcursor: false,
      horizontalRule: false,
      link: false,
      strike: false,
      trailingNode: false,
      underline: false,
    }),
    LetterDocument,
    Table,
    TableRow,
    TableCell,
    TableHeader,
    TableEditing,
    FieldMark,
    AnswerMark,
    GapNode.configure({ onGap }),
  ];
}
