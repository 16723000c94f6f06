import { family } from '../family';
import { broken, esc } from '../html';

export const copyable = family(
  'copyable',
  'values with data-value, a copy button and a pencil beside them',
  ({ style }) => ({
    css: `.${style.cls('kv')}{display:flex;gap:8px}`,
    part: ({ title, rows }) =>
      `<h3>${title}</h3>${rows
        .map(
          (row) =>
            `<div class="${style.cls('kv')}" data-value="${esc(row.lines.join(', '))}"><span>${esc(row.label)}${style.after}</span><span>${broken(row.lines)}</span><button type="button">Copy</button><button type="button" aria-label="Edit ${esc(row.label)}">✎</button></div>`,
        )
        .join('')}`,
  }),
);

export const grid = family('property-grid', 'a data grid of properties: rows and cells of div', ({ style }, rng) => {
  const header = rng.chance(0.5);
  return {
    css: '[role=row]{display:flex}[role=gridcell],[role=rowheader],[role=columnheader]{width:240px}',
    part: ({ title, rows }) =>
      `<div role="grid" aria-label="${title}" class="${style.cls('grid')}">${header ? '<div role="row"><div role="columnheader">Property</div><div role="columnheader">Value</div></div>' : ''}${rows
        .map(
          (row, i) =>
            `<div role="row" aria-rowindex="${i + 1}"><div role="${header ? 'gridcell' : 'rowheader'}">${esc(row.label)}</div><div role="gridcell">${broken(row.lines)}</div></div>`,
        )
        .join('')}</div>`,
  };
});

export const tabs = family(
  'tabs',
  'a tab strip: the active tab holds the record, others an edit form and history',
  (_, rng) => {
    const edit = rng.chance(0.6);
    const part = ({ title, rows }: { title: string; rows: readonly { label: string; lines: readonly string[] }[] }) =>
      `<h4>${title}</h4><ul class="kv">${rows.map((row) => `<li><label>${esc(row.label)}</label><div>${broken(row.lines)}</div></li>`).join('')}</ul>`;
    return {
      part,
      banner: `<div role="tablist"><button role="tab" aria-selected="true">Details</button><button role="tab" aria-selected="false">Edit</button><button role="tab" aria-selected="false">History</button></div>
<div role="tabpanel" hidden>${edit ? '<form><label>Surname <input value=""></label><label>First name <input></label><label>DOB <input placeholder="dd/mm/yyyy"></label></form>' : '<p>No entries</p>'}</div>`,
    };
  },
);
