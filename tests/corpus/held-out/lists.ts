import { family } from '../family';
import { broken, esc } from '../html';

export const definitionList = family('definition-list', 'dt and dd, several dd for lines', ({ style }, rng) => {
  const several = rng.chance(0.6);
  const wrapped = rng.chance(0.4);
  const head = rng.pick(['h2', 'h3', 'h4']);
  return {
    part: ({ title, rows }) => {
      const items = rows.map((row) => {
        const values = several
          ? row.lines.map((line) => `<dd>${esc(line)}</dd>`).join('')
          : `<dd>${broken(row.lines)}</dd>`;
        const item = `<dt>${esc(row.label)}${style.after}</dt>${values || '<dd></dd>'}`;
        return wrapped ? `<div class="${style.cls('row')}">${item}</div>` : item;
      });
      return `<section><${head}>${title}</${head}><dl class="${style.cls('facts')}">${items.join('')}</dl></section>`;
    },
  };
});

export const mobileList = family('mobile-list', 'a phone screen: list rows with a chevron', ({ style }, rng) => {
  const first = rng.chance(0.5);
  return {
    css: '.it{display:flex;justify-content:space-between;padding:12px;border-bottom:1px solid #eee}.it small{color:#777;display:block}',
    part: ({ title, rows }) => {
      const items = rows.map((row) => {
        const label = `<small>${esc(row.label)}</small>`;
        const value = row.lines.map((line) => `<div class="${style.cls('t')}">${esc(line)}</div>`).join('');
        return `<li class="it"><div>${first ? label + value : value + label}</div><span aria-hidden="true">›</span></li>`;
      });
      return `<h5>${title}</h5><ul style="list-style:none;padding:0">${items.join('')}</ul>`;
    },
  };
});
