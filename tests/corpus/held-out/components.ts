import { family } from '../family';
import { broken, esc } from '../html';
import { unique } from './forms';

const value = (lines: readonly string[]) => esc(lines.join(', '));

/** Defines an element that puts its properties into an open shadow root. */
const defineField = (tag: string, inside: string) =>
  `if (!customElements.get('${tag}')) customElements.define('${tag}', class extends HTMLElement { connectedCallback() { if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).innerHTML = (${inside})(this); } });`;

export const mui = family('mui', 'MUI: typography in a grid, hashed classes', (_, rng) => {
  const hash = () => `css-${rng.whole(100_000, 999_999).toString(36)}`;
  const [caption, body] = [hash(), hash()];
  return {
    css: '.MuiGrid-container{display:flex;flex-wrap:wrap}.MuiGrid-item{width:33%}.MuiTypography-root{margin:0}',
    part: ({ title, rows }) =>
      `<div class="MuiPaper-root MuiCard-root"><p class="MuiTypography-root MuiTypography-h6">${title}</p><div class="MuiGrid-container">${rows
        .map(
          (row) =>
            `<div class="MuiGrid-item"><p class="MuiTypography-root MuiTypography-caption ${caption}">${esc(row.label)}</p><p class="MuiTypography-root MuiTypography-body1 ${body}">${broken(row.lines)}</p></div>`,
        )
        .join('')}</div></div>`,
  };
});

export const lightning = family(
  'lightning',
  'Salesforce Lightning: label and value in an open shadow root',
  (_, rng) => {
    const nested = rng.chance(0.5);
    const text = `(it) => { const e = document.createElement('i'); e.textContent = it.dataset.label; const v = document.createElement('i'); v.innerText = it.dataset.value; return '<div class="slds-form-element"><span class="slds-form-element__label">' + e.innerHTML + '</span><div class="slds-form-element__control"><span class="slds-form-element__static">' + v.innerHTML + '</span></div></div>'; }`;
    const define = defineField('x-output-field', text);
    return {
      css: 'x-output-field{display:block}',
      script: define,
      part: ({ title, rows }) =>
        `<article class="slds-card"><h2><span class="slds-text-heading_small">${title}</span></h2>${nested ? '<div class="slds-grid">' : ''}${rows
          .map(
            (row) =>
              `<x-output-field data-label="${esc(row.label)}" data-value="${esc(row.lines.join('\n'))}"></x-output-field>`,
          )
          .join('')}${nested ? '</div>' : ''}</article>`,
    };
  },
);

export const dynamics = family('dynamics', 'Dynamics: controls labelled by aria-label and data-id', (_, rng) => {
  const root = unique(rng);
  return {
    css: '.fl{display:flex}.fl>div{width:50%}',
    part: ({ title, rows }) =>
      `<section aria-label="${title}" data-id="tab_${root}"><h2 title="${title}">${title}</h2>${rows
        .map(
          (row, i) =>
            `<div class="fl" data-id="${root}_${i}.fieldControl"><div><label>${esc(row.label)}</label></div><div><input aria-label="${esc(row.label)}" type="text" value="${value(row.lines)}" title="${value(row.lines)}"></div></div>`,
        )
        .join('')}</section>`,
  };
});
