import { family, type Part } from '../family';
import { esc } from '../html';
import type { Row } from '../sheet';
import { unique } from './forms';

const pair = (label: string, control: string) => `<div class="f"><label>${esc(label)}</label> ${control}</div>`;
const box = (row: Row) =>
  pair(row.label, `<input readonly aria-label="${esc(row.label)}" value="${esc(row.lines.join(', '))}">`);
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

export const threeControls = family('three-controls', 'a date over three controls', ({ person, style }, rng) => {
  const root = unique(rng);
  const named = rng.chance(0.5);
  const [year = '', month = '', day = ''] = person.born.split('-');
  const born = (row: Row) => {
    const of = (id: string, label: string, value: string) =>
      `<div><label for="${root}${id}">${label}</label><input id="${root}${id}" inputmode="numeric" value="${value}"></div>`;
    const monthControl = named
      ? `<div><label for="${root}m">Month</label><select id="${root}m">${MONTHS.map((it, i) => `<option value="${i + 1}"${i + 1 === Number(month) ? ' selected' : ''}>${it}</option>`).join('')}</select></div>`
      : of('m', 'Month', String(Number(month)));
    return `<fieldset class="date"><legend>${esc(row.label)}</legend><div style="display:flex;gap:8px">${of('d', 'Day', String(Number(day)))}${monthControl}${of('y', 'Year', year)}</div></fieldset>`;
  };
  return {
    part: ({ title, rows }: Part) =>
      `<section class="${style.cls('s')}"><h2>${title}</h2>${rows.map((row) => (row.key === 'born' && row.lines.length > 0 && row.states.length > 0 ? born(row) : box(row))).join('')}</section>`,
  };
});

export const contactCards = family('contact-cards', 'a card for each way to reach the client', ({ style }, rng) => {
  const kind: Readonly<Record<string, string>> = {
    mobile: 'Mobile',
    home: 'Home',
    email: 'Email',
    address: 'Home address',
  };
  const head = rng.pick(['h4', 'div class="type"']);
  const card = (row: Row) =>
    `<div class="${style.cls('cc')}"><${head}>${kind[row.key] ?? esc(row.label)}</${head.split(' ')[0]}><p>${row.lines.map(esc).join('<br>')}</p><small>${rng.pick(['Preferred', 'Safe to contact', 'Verified 2024'])}</small></div>`;
  return {
    css: `.${style.cls('cc')}{border:1px solid #ccc;display:inline-block;padding:8px;margin:4px}`,
    part: ({ title, rows }: Part) => {
      const cards = rows.filter(({ key }) => key in kind);
      const rest = rows.filter(({ key }) => !(key in kind));
      return `<section><h3>${title}</h3><dl>${rest.map((row) => `<dt>${esc(row.label)}</dt><dd>${row.lines.map(esc).join('<br>')}</dd>`).join('')}</dl>${cards.map(card).join('')}</section>`;
    },
  };
});

export const labelColumn = family('two-columns', 'a column of labels beside a column of values', ({ style }, rng) => {
  const high = rng.whole(18, 24);
  return {
    css: `.cols{display:flex;gap:16px}.cols div div{height:${high}px;line-height:${high}px;overflow:visible;white-space:nowrap}`,
    part: ({ title, rows }: Part) =>
      `<h3>${title}</h3><div class="cols"><div class="${style.cls('labels')}">${rows.map((row) => `<div>${esc(row.label)}${style.after}</div>`).join('')}</div><div class="${style.cls('values')}">${rows.map((row) => `<div>${esc(row.lines.join(', '))}</div>`).join('')}</div></div>`,
  };
});
