import { family } from '../family';
import { broken, esc } from '../html';

export const flatGrid = family('flat-grid', 'a CSS grid of flat siblings', ({ style }, rng) => {
  const columns = rng.pick(['140px 1fr', '120px 1fr 120px 1fr', 'max-content 1fr max-content 1fr']);
  return {
    css: `.${style.cls('g')}{display:grid;grid-template-columns:${columns};gap:4px 12px}`,
    part: ({ title, rows }) =>
      `<h3>${title}</h3><div class="${style.cls('g')}">${rows.map((it) => `<div>${esc(it.label)}${style.after}</div><div>${broken(it.lines)}</div>`).join('')}</div>`,
  };
});

export const inLabel = family('in-label', 'label and value both inside one label element', ({ style }, rng) => {
  const tag = rng.pick(['span', 'strong', 'div']);
  return {
    css: 'label{display:block;margin:4px 0}',
    part: ({ title, rows }) =>
      `<fieldset class="${style.cls('set')}"><legend>${title}</legend>${rows.map((it) => `<label>${esc(it.label)}${style.after} <${tag}>${broken(it.lines)}</${tag}></label>`).join('')}</fieldset>`,
  };
});
