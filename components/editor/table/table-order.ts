import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';

/**
 * What a change left that no letter has, put right in the same step: only the first row of a table holds headings, and it
 * holds nothing else; after a table stands something to write in, so that nobody is shut in it.
 * @returns null where all is well
 */
export function tablesInOrder({ doc, schema, tr }: EditorState): Transaction | null {
  const { tableHeader, tableCell, paragraph } = schema.nodes;
  if (!tableHeader || !tableCell || !paragraph) return null;
  const missing: number[] = [];
  doc.forEach((table, at, index) => {
    if (table.type.name !== 'table') return;
    const headed = hasHeadings(table);
    table.forEach((row, rowAt, rowIndex) => {
      const type = headed && rowIndex === 0 ? tableHeader : tableCell;
      row.forEach((cell, cellAt) => {
        if (cell.type !== type) tr.setNodeMarkup(at + rowAt + cellAt + 2, type);
      });
    });
    const next = index + 1 < doc.childCount ? doc.child(index + 1) : null;
    if (!next || next.type === table.type) missing.push(at + table.nodeSize);
  });
  for (const at of missing.toReversed()) tr.insert(at, paragraph.create());
  return tr.docChanged ? tr : null;
}

/** Whether the first row of a table holds headings. */
export function hasHeadings(table: Node): boolean {
  let found = false;
  table.firstChild?.forEach((cell) => {
    if (cell.type.name === 'tableHeader') found = true;
  });
  return found;
}
