import { Node } from '@tiptap/core';

/** What the table plugin calls each node. */
const ROLES: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
};

/** The plugin asks every cell for these. No letter joins cells or sets widths: they stay as they are, and are never written. */
const CELL_ATTRIBUTES = {
  colspan: { default: 1, parseHTML: () => 1, renderHTML: () => ({}) },
  rowspan: { default: 1, parseHTML: () => 1, renderHTML: () => ({}) },
  colwidth: { default: null, parseHTML: () => null, renderHTML: () => ({}) },
};

/** A letter: a table stands between its paragraphs, never in a list. */
export const LetterDocument = Node.create({
  name: 'doc',
  topNode: true,
  content: '(block | table)+',
  extendNodeSchema: ({ name }) => (Object.hasOwn(ROLES, name) ? { tableRole: ROLES[name] } : {}),
});

export const Table = Node.create({
  name: 'table',
  content: 'tableRow+',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
  // A wide one scrolls in a box of its own; the page keeps its width.
  addNodeView() {
    return () => {
      const dom = document.createElement('div');
      dom.className = 'letter-table';
      const contentDOM = document.createElement('tbody');
      const table = document.createElement('table');
      table.append(contentDOM);
      dom.append(table);
      return { dom, contentDOM };
    };
  },
});

export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});

export const TableCell = Node.create({
  name: 'tableCell',
  content: 'paragraph+',
  isolating: true,
  addAttributes: () => CELL_ATTRIBUTES,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: () => ['td', 0],
});

export const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'paragraph+',
  isolating: true,
  addAttributes: () => CELL_ATTRIBUTES,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: () => ['th', { scope: 'col' }, 0],
});
