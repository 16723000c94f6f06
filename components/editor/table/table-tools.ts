import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  selectedRect,
  toggleHeader,
} from '@tiptap/pm/tables';
import type { Command } from '@tiptap/pm/state';
import { addRowBelow } from './table-editing';
import { hasHeadings } from './table-order';

/** One thing to do with a table, as the menu has it. */
export type TableTool = {
  readonly label: string;
  /** What is said once it is done. */
  readonly done: string;
  readonly press: (editor: Editor) => void;
  /** Of one that is on or off. */
  readonly on?: boolean;
  /** A line stands above it. */
  readonly apart?: boolean;
  /** As `aria-keyshortcuts` has it. */
  readonly keys?: string;
};

const NEW_ROWS = 3;

/** What can be done where the caret stands: within a table to that table, elsewhere a new one. */
export function tableTools({ state }: Editor): readonly TableTool[] {
  if (!isInTable(state)) return [2, 3, 4].map(newTable);
  const { table, top, map } = selectedRect(state);
  const headed = hasHeadings(table);
  const tool = (label: string, done: string, command: Command, more: Partial<TableTool> = {}): TableTool => ({
    label,
    done,
    // A step of its own to undo, however fast they come.
    press: ({ state: now, view }) => command(now, (tr) => view.dispatch(closeHistory(tr))),
    ...more,
  });
  return [
    // Nothing stands above the headings.
    ...(headed && top === 0 ? [] : [tool('Add a row above', 'Row added', addRowBefore)]),
    tool('Add a row below', 'Row added', addRowBelow, { keys: 'Control+Enter' }),
    tool('Add a column to the left', 'Column added', addColumnBefore),
    tool('Add a column to the right', 'Column added', addColumnAfter),
    tool('Headings in the first row', headed ? 'No headings' : 'Headings in the first row', toggleHeader('row'), {
      on: headed,
      apart: true,
    }),
    ...(map.height > 1 ? [tool('Delete this row', 'Row deleted', deleteRow, { apart: true })] : []),
    ...(map.width > 1 ? [tool('Delete this column', 'Column deleted', deleteColumn, { apart: map.height === 1 })] : []),
    tool('Delete the table', 'Table deleted', deleteTable),
  ];
}

function newTable(columns: number): TableTool {
  return {
    label: `${columns} columns`,
    done: `Table of ${columns} columns`,
    press: ({ state, view }) => {
      const { doc, schema, selection, tr } = state;
      const made = emptyTable(columns, schema.nodes);
      if (!made) return;
      // Behind the paragraph or the list the caret is in; in the place of an empty one.
      const { $from } = selection;
      const at = $from.depth === 0 ? $from.pos : $from.after(1);
      const isEmpty = $from.depth === 1 && $from.parent.content.size === 0 && doc.childCount > 0;
      const from = isEmpty ? $from.before(1) : at;
      tr.replaceWith(from, at, made);
      // Into the first heading: table, row, cell, paragraph.
      tr.setSelection(TextSelection.create(tr.doc, from + 4));
      view.dispatch(closeHistory(tr.scrollIntoView()));
    },
  };
}

function emptyTable(
  columns: number,
  nodes: Readonly<Record<string, { createAndFill: Node['type']['createAndFill'] }>>,
) {
  const row = (cell: string) =>
    nodes['tableRow']?.createAndFill(
      null,
      Array.from({ length: columns }, () => nodes[cell]?.createAndFill()).filter((made) => made != null),
    );
  const rows = Array.from({ length: NEW_ROWS }, (_, at) => row(at === 0 ? 'tableHeader' : 'tableCell'));
  return nodes['table']?.createAndFill(
    null,
    rows.filter((made) => made != null),
  );
}
