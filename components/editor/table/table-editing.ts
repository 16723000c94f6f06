import { Extension } from '@tiptap/core';
import type { Command, EditorState, Transaction } from '@tiptap/pm/state';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import {
  addRowAfter,
  CellSelection,
  deleteTable,
  goToNextCell,
  isInTable,
  selectedRect,
  tableEditing,
  TableMap,
} from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { plainTables } from './pasted-tables';
import { tablesInOrder } from './table-order';

/** The keys of a table, what is pasted, and what holds a table together. */
export const TableEditing = Extension.create({
  name: 'tableEditing',
  // Before the line break, which Ctrl+Enter is elsewhere, and before paragraphs are joined.
  priority: 200,
  addKeyboardShortcuts() {
    const dropWhole = () => isWhole(this.editor.state) && deleteTable(this.editor.state, this.editor.view.dispatch);
    return {
      'Mod-Enter': () => addRowBelow(this.editor.state, this.editor.view.dispatch),
      Backspace: dropWhole,
      'Mod-Backspace': dropWhole,
      Delete: dropWhole,
      'Mod-Delete': dropWhole,
      ArrowUp: () => writeAbove(this.editor.view),
    };
  },
  addProseMirrorPlugins() {
    return [
      tableEditing(),
      new Plugin({
        props: { transformPastedHTML: plainTables },
        appendTransaction: (changes, _before, state): Transaction | null =>
          changes.some(({ docChanged }) => docChanged) ? tablesInOrder(state) : null,
      }),
    ];
  },
});

/** Adds a row under the one the caret is in, and goes to its first cell. */
export const addRowBelow: Command = (state, dispatch) =>
  addRowAfter(
    state,
    dispatch &&
      ((tr) => {
        const { tableStart, bottom, map } = selectedRect(state);
        const table = tr.doc.nodeAt(tableStart - 1);
        const cell = table ? TableMap.get(table).map[bottom * map.width] : undefined;
        if (cell !== undefined) tr.setSelection(TextSelection.near(tr.doc.resolve(tableStart + cell + 1)));
        dispatch(tr.scrollIntoView());
      }),
  );

/** Goes from cell to cell. @returns false at the edge of a table, and outside of one */
export function toCell(view: EditorView, step: 1 | -1): boolean {
  return goToNextCell(step)(view.state, view.dispatch);
}

function isWhole({ selection }: EditorState): boolean {
  return selection instanceof CellSelection && selection.isColSelection() && selection.isRowSelection();
}

/** Above a table that a letter begins with there is nothing to go to: a paragraph is made. */
function writeAbove({ state, dispatch, endOfTextblock }: EditorView): boolean {
  if (!isInTable(state) || !state.selection.empty || !endOfTextblock('up')) return false;
  const { top, tableStart } = selectedRect(state);
  const above = state.schema.nodes['paragraph']?.create();
  if (top > 0 || tableStart > 1 || state.selection.$from.index(-1) > 0 || !above) return false;
  const tr = state.tr.insert(0, above);
  dispatch(tr.setSelection(TextSelection.create(tr.doc, 1)).scrollIntoView());
  return true;
}
