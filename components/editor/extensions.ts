import type { Extensions } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { GapNode } from './gap-node';
import { AnswerMark, FieldMark } from './source-mark';

/**
 * What a letter may hold, as `utils/letters/render.ts` writes it: paragraphs, headings of the second and third rank, lists, bold,
 * italic, line breaks, gaps, and words with their source. Whatever else is pasted loses its form and keeps its text.
 */
export function letterExtensions(onGap: (id: string) => void): Extensions {
  return [
    StarterKit.configure({
      heading: { levels: [2, 3] },
      blockquote: false,
      code: false,
      codeBlock: false,
      dropcursor: false,
      gapcursor: false,
      horizontalRule: false,
      link: false,
      strike: false,
      trailingNode: false,
      underline: false,
    }),
    FieldMark,
    AnswerMark,
    GapNode.configure({ onGap }),
  ];
}
