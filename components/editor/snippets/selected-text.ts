import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { textOfBlocks } from '../../../utils/letters/snippets/text-blocks';
import type { TextBlock } from '../../../utils/letters/snippets/text-blocks';

/** Stands for what is this client's. */
const LEFT_OUT = '…';

/** What is selected, as a short text. */
export type SelectedText = {
  readonly text: string;
  /** Something of it came from the record or from an answer, or was missing, and is left out: it is one client's. */
  readonly leftOut: boolean;
};

/** What is selected in a letter, as a short text for any other: its paragraphs and lists, without what is this client's. */
export function selectedText({ doc, selection: { from, to } }: EditorState): SelectedText {
  const blocks: { kind: TextBlock['kind']; lines: string[] }[] = [];
  let leftOut = false;
  doc.nodesBetween(from, to, (node, at, parent) => {
    if (!node.isTextblock) return true;
    const words = wordsOf(node, from - at - 1, to - at - 1);
    leftOut ||= words.leftOut;
    const lines = words.text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    if (lines.length === 0) return false;
    const kind = kindOf(doc.resolve(at).node(-1), parent);
    const last = blocks.at(-1);
    if (kind === 'paragraph') blocks.push({ kind, lines });
    else if (last?.kind === kind) last.lines.push(lines.join(' '));
    else blocks.push({ kind, lines: [lines.join(' ')] });
    return false;
  });
  return { text: textOfBlocks(blocks), leftOut };
}

function kindOf(list: Node | null, parent: Node | null): TextBlock['kind'] {
  if (parent?.type.name !== 'listItem') return 'paragraph';
  return list?.type.name === 'orderedList' ? 'numbers' : 'bullets';
}

/** The words of a paragraph between two of its positions. */
function wordsOf(paragraph: Node, from: number, to: number): SelectedText {
  let text = '';
  let leftOut = false;
  paragraph.forEach((node, at) => {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, node.nodeSize);
    if (start >= end) return;
    const isTheirs = node.marks.some(({ type }) => type.name === 'field' || type.name === 'answer');
    if (node.type.name === 'hardBreak') text += '\n';
    else if (node.text !== undefined && !isTheirs) text += node.text.slice(start, end);
    else {
      leftOut = true;
      if (!text.endsWith(LEFT_OUT)) text += LEFT_OUT;
    }
  });
  return { text, leftOut };
}
