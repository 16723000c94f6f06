import { family } from '../family';
import { broken, esc, literal } from '../html';

const value = (lines: readonly string[]) => esc(lines.join(', '));

export const material = family('material', 'Angular Material form fields', (_, rng) => {
  let at = rng.whole(0, 900);
  return {
    css: 'mat-form-field{display:inline-block;width:280px}mat-label{font-size:12px}',
    part: ({ title, rows }) =>
      `<mat-card><mat-card-title>${title}</mat-card-title><mat-card-content>${rows
        .map((row) => {
          const id = `mat-input-${at++}`;
          return `<mat-form-field class="mat-mdc-form-field ng-star-inserted"><div class="mat-mdc-text-field-wrapper"><label class="mdc-floating-label" id="${id}-lb" for="${id}"><mat-label>${esc(row.label)}</mat-label></label><input matinput id="${id}" class="mat-mdc-input-element ng-untouched" readonly value="${value(row.lines)}" aria-labelledby="${id}-lb"></div></mat-form-field>`;
        })
        .join('')}</mat-card-content></mat-card>`,
  };
});

export const mantine = family('mantine', 'Mantine: stacks of text, badges', () => ({
  css: '.m-Stack{display:flex;flex-direction:column}.m-Group{display:flex;gap:12px}',
  part: ({ title, rows }) =>
    `<div class="m-Paper"><div class="m-Group"><span class="m-Badge">${title}</span></div><div class="m-Stack">${rows
      .map(
        (row) =>
          `<div class="m-Group"><div class="m-Text" data-size="sm" data-c="dimmed">${esc(row.label)}</div><div class="m-Text">${broken(row.lines)}</div></div>`,
      )
      .join('')}</div></div>`,
}));

export const bootstrap = family('bootstrap', 'Bootstrap rows: col-form-label and form-control-plaintext', (_, rng) => {
  const input = rng.chance(0.5);
  return {
    css: '.row{display:flex}.col-sm-3{width:25%}.col-sm-9{width:75%}',
    part: ({ title, rows }) =>
      `<div class="card"><div class="card-header">${title}</div><div class="card-body">${rows
        .map(
          (row) =>
            `<div class="form-group row"><label class="col-sm-3 col-form-label">${esc(row.label)}</label><div class="col-sm-9">${input ? `<input readonly class="form-control-plaintext" value="${value(row.lines)}">` : `<p class="form-control-plaintext">${broken(row.lines)}</p>`}</div></div>`,
        )
        .join('')}</div></div>`,
  };
});

/** Defines an element that puts its properties into an open shadow root. */
const defineField = (tag: string, inside: string) =>
  `if (!customElements.get('${tag}')) customElements.define('${tag}', class extends HTMLElement { connectedCallback() { if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).innerHTML = (${inside})(this); } });`;

export const slotted = family('slotted', 'the label in a shadow root, the value slotted from the page', () => ({
  css: 'kv-item{display:block}',
  script: defineField(
    'kv-item',
    `(it) => { const e = document.createElement('i'); e.textContent = it.getAttribute('label'); return '<div><span part="label">' + e.innerHTML + '</span><span part="value"><slot></slot></span></div>'; }`,
  ),
  part: ({ title, rows }) =>
    `<section><h3>${title}</h3>${rows.map((row) => `<kv-item label="${esc(row.label)}">${broken(row.lines)}</kv-item>`).join('')}</section>`,
}));

export const wholeInShadow = family('shadow-record', 'the whole record in one shadow root', () => {
  const list = ({ title, rows }: { title: string; rows: readonly { label: string; lines: readonly string[] }[] }) =>
    `<h3>${title}</h3><dl>${rows.map((row) => `<dt>${esc(row.label)}</dt><dd>${broken(row.lines)}</dd>`).join('')}</dl>`;
  return {
    part: (part) => {
      const id = `s${part.title.length}${part.rows.length}${part.rows[0]?.lines[0]?.length ?? 0}`;
      return `<record-part class="${id}"></record-part><script>{ const all = document.querySelectorAll('record-part.${id}'); const it = all[all.length - 1]; if (!it.shadowRoot) it.attachShadow({ mode: 'open' }).innerHTML = ${literal(list(part))}; }</script>`;
    },
  };
});
