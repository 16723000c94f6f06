import { h, panel, slashed } from './dom.js';
import { listName } from './data.js';

/** Two records side by side, one a column. Nothing is merged. */
export function merge(keep, drop) {
  if (!keep || !drop) return panel('Merge records', h('p.pad', {}, 'Choose two service users to compare.'));
  const rows = [
    ['Ref', (client) => client.id],
    ['Name', listName],
    ['D.O.B.', (client) => slashed(client.dateOfBirth)],
    ['NHS No', (client) => client.nhsNumber || 'Not known'],
    ['Gender', (client) => client.sex],
    ['Address', (client) => `${client.address}, ${client.postcode}`],
    ['Mobile', (client) => client.mobile],
    ['Keyworker', (client) => client.keyworker],
  ];
  return panel(
    'Merge records',
    h(
      'table.grid',
      { cellspacing: '0' },
      h('tbody', {}, [
        h('tr', {}, h('td.colhead'), h('td.colhead', {}, 'Keep'), h('td.colhead', {}, 'Merge and close')),
        ...rows.map(([label, value]) =>
          h('tr', {}, h('td.lbl', {}, label), h('td', {}, value(keep)), h('td', {}, value(drop))),
        ),
      ]),
    ),
    h(
      'p.pad',
      {},
      h('button', { type: 'button', disabled: true }, 'Merge'),
      ' You do not have the right to merge records.',
    ),
  );
}
