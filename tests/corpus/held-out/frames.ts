import { type Drawn, family } from '../family';
import { esc } from '../html';
import { split } from '../prepare';

const rowsTable: Drawn['part'] = ({ title, rows }) =>
  `<b>${title}</b><table>${rows.map((row) => `<tr><td class="fl">${esc(row.label)}:</td><td>${row.lines.map(esc).join('<br>')}</td></tr>`).join('')}</table>`;
const inner = (css: string, body: string) => `<!doctype html><style>${css}</style><body>${body}</body>`;
const frame = (attributes: string, css: string, body: string) =>
  `<iframe ${attributes} srcdoc="${esc(inner(css, body))}"></iframe>`;

export const recordInFrame = family(
  'record-in-frame',
  'banner in the page, the record in a frame of the same origin',
  (sheet) => {
    const { taken, rest } = split(sheet, ['title', 'fullName', 'given', 'family', 'born', 'nhs']);
    return {
      banner: `<table class="${sheet.style.cls('b')}"><tr>${taken.map((row) => `<td><small>${esc(row.label)}</small><br><b>${esc(row.lines.join(', '))}</b></td>`).join('')}</tr></table>`,
      part: rowsTable,
      body: frame('width="100%" height="600" title="Record"', 'td{padding:2px 10px}', rest.map(rowsTable).join('')),
    };
  },
);
