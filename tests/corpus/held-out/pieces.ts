import { family, type Part } from '../family';
import { esc } from '../html';
import type { Row } from '../sheet';

const pair = (label: string, control: string) => `<div class="f"><label>${esc(label)}</label> ${control}</div>`;

export const addressLines = family(
  'address-lines',
  'an address over fields of its own, the town before the first line',
  ({ style }, rng) => {
    const townFirst = rng.chance(0.4);
    const lines = (row: Row) => {
      const postcode = row.lines.find((line) => /^[A-Z]{2}\d/.test(line));
      const rest = row.lines.filter((line) => line !== postcode);
      const town =
        rest.length > 1
          ? pair(rng.pick(['Town', 'City', 'Town / city']), `<span>${esc(rest.at(-1) ?? '')}</span>`)
          : '';
      const streets = (rest.length > 1 ? rest.slice(0, -1) : rest).map((line, i) =>
        pair(`Address line ${i + 1}`, `<span>${esc(line)}</span>`),
      );
      return [
        ...(townFirst ? [town, ...streets] : [...streets, town]),
        postcode ? pair('Postcode', `<span>${postcode}</span>`) : '',
      ].join('');
    };
    return {
      css: '.f{display:flex}.f label{width:150px;color:#555}',
      part: ({ title, rows }: Part) =>
        `<div class="${style.cls('block')}"><h3>${title}</h3>${rows.map((row) => (row.key === 'address' && row.lines.length > 1 ? lines(row) : pair(row.label, `<span>${esc(row.lines.join(', '))}</span>`))).join('')}</div>`,
    };
  },
);
