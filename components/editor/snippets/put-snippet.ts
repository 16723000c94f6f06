import type { Node, Schema } from '@tiptap/pm/model';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { Selection } from '@tiptap/pm/state';
import { closeHistory } from '@tiptap/pm/history';
import { blocksOf } from '../../../utils/letters/snippets/text-blocks';
import type { TextBlock } from '../../../utils/letters/snippets/text-blocks';
import { putText } from './slash';

/**
 * Puts a short text in the place of a range: one line into the words around it, more as paragraphs and lists of their own, the
 * first and the last going on with what stands there. It goes in as words, whatever it looks like.
 */
export function putSnippet(tr: Transaction, schema: Schema, text: string, from: number, to: number): void {
  const blocks = blocksOf(text);
  const [first] = blocks;
  if (blocks.length === 1 && first?.kind === 'paragraph' && first.lines.length === 1)
    return putText(tr, first.lines[0] ?? '', from, to);
  const isOpen = (block: TextBlock | undefined) => (block?.kind === 'paragraph' ? 1 : 0);
  const nodes = Fragment.from(blocks.map((block) => nodeOf(schema, block)));
  tr.replaceRange(from, to, new Slice(nodes, isOpen(first), isOpen(blocks.at(-1))));
  tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(to)), -1));
  // A step of its own: undoing it leaves what was typed before.
  closeHistory(tr.scrollIntoView());
}

function nodeOf(schema: Schema, { kind, lines }: TextBlock): Node {
  const { paragraph, bulletList, orderedList, listItem, hardBreak } = schema.nodes;
  if (!paragraph || !bulletList || !orderedList || !listItem || !hardBreak) throw new Error('a letter has lists');
  if (kind !== 'paragraph') {
    const items = lines.map((line) => listItem.create(null, paragraph.create(null, schema.text(line))));
    return (kind === 'bullets' ? bulletList : orderedList).create(null, items);
  }
  const words = lines.flatMap((line, at) => [...(at > 0 ? [hardBreak.create()] : []), schema.text(line)]);
  return paragraph.create(null, words);
}
