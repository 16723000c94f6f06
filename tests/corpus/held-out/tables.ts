import { family } from '../family';
import { broken, esc } from '../html';

export const headerRow = family('header-row', 'a row of headers over one row of values', ({ style }, rng) => {
  const wide = rng.whole(4, 7);
  return {
    css: 'th,td{padding:2px 8px;text-align:left}',
    part: ({ title, rows }) => {
      const tables: string[] = [];
      for (let at = 0; at < rows.length; at += wide) {
        const some = rows.slice(at, at + wide);
        const head = some.map((row) => `<th>${esc(row.label)}</th>`).join('');
        const values = some.map((row) => `<td>${broken(row.lines)}</td>`).join('');
        tables.push(
          `<table class="${style.cls('list')}"><thead><tr>${head}</tr></thead><tbody><tr>${values}</tr></tbody></table>`,
        );
      }
      return `<h2>${title}</h2>${tables.join('')}`;
    },
  };
});
