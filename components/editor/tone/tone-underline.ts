import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findTone } from '../../../utils/letters/tone/find-tone';
import type { ToneFound } from '../../../utils/letters/tone/find-tone';
import { NOT_LOOKED_AT } from '../../../utils/letters/tone/tone-of-letter';

type Tone = {
  /** In order; `from` and `to` are positions of the document. */
  readonly found: readonly ToneFound[];
  readonly kept: ReadonlySet<string>;
  readonly underlines: DecorationSet;
};

const KEY = new PluginKey<Tone>('tone');
const NONE: ReadonlySet<string> = new Set();

type Options = {
  /** The keys that lead to a suggestion were pressed. @returns whether there was one */
  readonly onKeys: () => boolean;
};

/**
 * Underlines terms that put people down. The underlines are drawn over the letter and are no part of it: what is copied,
 * printed, saved or compared never holds them.
 */
export const ToneUnderline = Extension.create<Options>({
  name: 'tone',
  addOptions() {
    return { onKeys: () => false };
  },
  addKeyboardShortcuts() {
    return { 'Alt-ArrowDown': () => this.options.onKeys() };
  },
  addProseMirrorPlugins() {
    // A paragraph that was not touched is the same node, and is not searched again.
    const known = new WeakMap<Node, readonly ToneFound[]>();
    return [
      new Plugin<Tone>({
        key: KEY,
        state: {
          init: (_config, { doc }) => look(doc, NONE, known),
          apply: (change, before) => {
            const kept = change.getMeta(KEY) as ReadonlySet<string> | undefined;
            return kept || change.docChanged ? look(change.doc, kept ?? before.kept, known) : before;
          },
        },
        props: { decorations: (state) => KEY.getState(state)?.underlines },
      }),
    ];
  },
});

/** The terms underlined now. */
export function toneIn(state: EditorState): readonly ToneFound[] {
  return KEY.getState(state)?.found ?? [];
}

/** Says which terms are to stay in this letter: they are underlined no more. */
export function keepTerms(change: Transaction, kept: ReadonlySet<string>): Transaction {
  return change.setMeta(KEY, kept);
}

function look(doc: Node, kept: ReadonlySet<string>, known: WeakMap<Node, readonly ToneFound[]>): Tone {
  const found: ToneFound[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const here = known.get(node) ?? findTone(textOf(node));
    known.set(node, here);
    for (const one of here) {
      if (!kept.has(one.term)) found.push({ ...one, from: at + 1 + one.from, to: at + 1 + one.to });
    }
    return false;
  });
  const underlines = found.map(({ from, to }) => Decoration.inline(from, to, { class: 'tone-word' }));
  return { found, kept, underlines: DecorationSet.create(doc, underlines) };
}

/** A paragraph's text with one UTF-16 unit for each position in it. */
function textOf(paragraph: Node): string {
  let text = '';
  paragraph.forEach((node) => {
    if (node.type.name === 'hardBreak') text += '\n';
    else if (node.text === undefined) text += NOT_LOOKED_AT.repeat(node.nodeSize);
    else if (node.marks.some(({ type }) => type.name === 'field')) text += NOT_LOOKED_AT.repeat(node.text.length);
    else text += node.text;
  });
  return text;
}
