import { family } from '../family';
import { broken, esc } from '../html';

export const headerCells = family('header-cells', '<tr><th>label<td>value', ({ style }, rng) => {
  const head = rng.pick(['h2', 'h3', 'caption'] as const);
  const label = rng.pick(['th scope="row"', 'th', 'td class="label"']);
  return {
    part: ({ title, rows }) => {
      const cells = rows.map(
        (row) =>
          `<tr><${label}>${esc(row.label)}${style.after}</${label.slice(0, 2)}><td>${broken(row.lines)}</td></tr>`,
      );
      const table = `<table class="${style.cls('grid')}">${head === 'caption' ? `<caption>${title}</caption>` : ''}<tbody>${cells.join('')}</tbody></table>`;
      return head === 'caption' ? table : `<section><${head}>${title}</${head}>${table}</section>`;
    },
  };
});

export const fourCells = family('four-cells', 'rows of label, value, label, value', ({ style }, rng) => {
  const label = rng.pick(['td class="lbl"', 'th', 'td bgcolor="#dde"']);
  return {
    part: ({ title, rows }) => {
      const cell = (row: (typeof rows)[number] | undefined) =>
        row
          ? `<${label}>${esc(row.label)}${style.after}</${label.slice(0, 2)}><td>${broken(row.lines)}</td>`
          : `<${label}></${label.slice(0, 2)}><td></td>`;
      const lines = rows.flatMap((row, i) => (i % 2 === 0 ? [`<tr>${cell(row)}${cell(rows[i + 1])}</tr>`] : []));
      return `<h3 class="${style.cls('head')}">${title}</h3><table>${lines.join('')}</table>`;
    },
  };
});

export const oneColumn = family('one-column', 'a transposed table, the client in one column', ({ style }, rng) => {
  const head = rng.pick(['Value', 'Current', 'Recorded']);
  return {
    css: 'table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:3px}',
    part: ({ title, rows }) => {
      const lines = rows.map(
        (row) =>
          `<tr><td><b>${esc(row.label)}</b></td><td>${row.lines.map((line) => `<div>${esc(line)}</div>`).join('')}</td></tr>`,
      );
      return `<div class="${style.cls('panel')}"><table><thead><tr><th>${title}</th><th>${head}</th></tr></thead><tbody>${lines.join('')}</tbody></table></div>`;
    },
  };
});

export const webForms = family('web-forms', 'an old ASP.NET table: &nbsp;, font, generated ids', ({ style }, rng) => {
  const root = `ctl00_Main_uc${rng.whole(1, 9)}_`;
  return {
    part: ({ title, rows }) => {
      const lines = rows.map(
        (row, i) =>
          `<tr valign="top"><td nowrap align="right"><font size="2"><span id="${root}lbl${i}">${esc(row.label)}${style.after}</span>&nbsp;&nbsp;</font></td><td>&nbsp;<span id="${root}val${i}"><font size="2" color="navy">${broken(row.lines)}</font></span></td><td width="10">&nbsp;</td></tr>`,
      );
      return `<table width="100%" cellspacing="0"><tr><td colspan="3" bgcolor="#336699"><font color="white"><b>${title}</b></font></td></tr>${lines.join('')}</table>`;
    },
  };
});
