import { family, type Part } from '../family';
import { broken, esc } from '../html';
import { rowIn, split, textOf, wholeName } from '../prepare';
import type { Row } from '../sheet';

const table = ({ title, rows }: Part) =>
  `<h3>${title}</h3><table>${rows.map((row) => `<tr><th scope="row">${esc(row.label)}</th><td>${broken(row.lines)}</td></tr>`).join('')}</table>`;
const pairs = ({ title, rows }: Part) =>
  `<section><h3>${title}</h3>${rows.map((row) => `<div class="pr"><span class="l">${esc(row.label)}</span> <span class="v">${broken(row.lines)}</span></div>`).join('')}</section>`;

export const pipes = family(
  'pipes',
  'the facts of a banner parted by pipes or dots, the name first and without a label',
  (sheet, rng) => {
    const { taken, rest } = split(sheet, ['fullName', 'born', 'age', 'sex', 'nhs', 'localId']);
    const mark = rng.pick([' | ', ' · ', ' • ', ' &nbsp;|&nbsp; ']);
    const labelled = (row: Row) =>
      row.key === 'fullName'
        ? `<strong>${esc(textOf(row))}</strong>`
        : `${esc(row.label)}${row.label.endsWith('.') ? '' : ':'} ${esc(textOf(row))}`;
    const banner = `<div class="${sheet.style.cls('strip')}">${taken.map(labelled).join(mark)}</div>`;
    return { banner, part: table, body: rest.map(table).join('') };
  },
  { prepare: wholeName },
);

export const heading = family(
  'heading-name',
  'the client’s name as a heading without a label, facts under it',
  (sheet, rng) => {
    const { taken, rest } = split(sheet, ['fullName', 'born', 'nhs']);
    const tag = rng.pick(['h1', 'h2']);
    const facts = taken
      .filter(({ key }) => key !== 'fullName')
      .map((row) => `<span>${esc(row.label)} <b>${esc(textOf(row))}</b></span>`);
    const banner = `<nav aria-label="Breadcrumb"><a href="#">Clients</a> › <span>${esc(textOf(rowIn(taken, 'fullName')))}</span></nav><${tag}>${esc(textOf(rowIn(taken, 'fullName')))}</${tag}><p>${facts.join(' &nbsp; ')}</p>`;
    return { banner, part: pairs, body: rest.map(pairs).join('') };
  },
  { prepare: wholeName },
);

export const print = family('print-view', 'a print-out: title, date printed, underlined labels', (sheet) => ({
  banner: `<h1 style="text-align:center">CLIENT SUMMARY SHEET</h1><p style="text-align:right">Printed: 02/06/2025 11:48&nbsp;&nbsp;Page 1 of 1</p>`,
  part: ({ title, rows }) =>
    `<hr><p><u>${title.toUpperCase()}</u></p>${rows.map((row) => `<p style="margin:2px 0"><u>${esc(row.label)}</u>&emsp;${row.lines.map(esc).join(', ')}</p>`).join('')}`,
  css: sheet.style.cls('x') === 'x' ? 'body{font-family:serif}' : '',
}));
