import type { EditorView } from '@tiptap/pm/view';
import { toCell } from './table/table-editing';

/**
 * Tab goes from cell to cell of a table, and from its last cell, as from anywhere else, out of the editor, also out of a list:
 * nobody without a mouse is held in it. Stops here before any extension would indent with it, and is not prevented where it
 * leaves, so that the browser moves the focus. It never changes the letter.
 */
export const LEAVE_BY_TAB = {
  keydown: (view: EditorView, event: KeyboardEvent): boolean => {
    if (event.key !== 'Tab') return false;
    const bare = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (bare && toCell(view, event.shiftKey ? -1 : 1)) event.preventDefault();
    return true;
  },
} as const;
