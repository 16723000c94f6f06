import { Extension } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { closeHistory } from '@tiptap/pm/history';
import { Plugin } from '@tiptap/pm/state';

/** A slash that begins a word, and what was typed after it up to the caret. */
export type Slash = { readonly from: number; readonly to: number; readonly query: string };

/** Stands for what is no text: a gap, a line break. */
const OTHER = '\uFFFC';
/** A word of a short text begins with a letter: `/12` is a number. */
const AT_CARET = /(?:^|[\s\uFFFC])(\/((?:\p{L}[\p{L}\p{N}-]{0,29})?))$/u;

/** The slash being typed at the caret; null where there is none, as in "and/or" or "120/80". */
export function slashAt({ selection }: EditorState): Slash | null {
  if (!selection.empty) return null;
  const { $from, from: to } = selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, OTHER, OTHER);
  const [, typed, query] = AT_CARET.exec(before) ?? [];
  return typed === undefined || query === undefined ? null : { from: to - typed.length, to, query };
}

/** Puts a text in the place of a range, with a space between it and the words around it. */
export function putText(tr: Transaction, text: string, from: number, to: number): void {
  const around = (start: number, end: number) =>
    tr.doc.textBetween(Math.max(0, start), Math.min(tr.doc.content.size, end), '\n', OTHER);
  const before = /[^\s(“‘]$/.test(around(from - 1, from)) ? ' ' : '';
  const after = /^[\p{L}\p{N}(“‘\uFFFC]/u.test(around(to, to + 1)) ? ' ' : '';
  // A step of its own: undoing it leaves what was typed before.
  closeHistory(tr.insertText(`${before}${text}${after}`, from, to).scrollIntoView());
}

type Options = {
  /** Called with every key before the editor acts on it; true where it was used. */
  readonly onKey: (event: KeyboardEvent) => boolean;
};

/** Lets the list of short texts have the arrows, Enter and Esc while it is open. */
export const SnippetKeys = Extension.create<Options>({
  name: 'snippetKeys',
  // Before any other keys of the editor: Enter would begin a new paragraph.
  priority: 1_000,
  addOptions() {
    return { onKey: () => false };
  },
  addProseMirrorPlugins() {
    const { onKey } = this.options;
    return [new Plugin({ props: { handleKeyDown: (_view, event) => onKey(event) } })];
  },
});
