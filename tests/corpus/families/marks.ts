import { family } from '../family';
import { broken, esc } from '../html';
import { welshLabelOf } from '../words';

export const icons = family('icons', 'icon-only labels: aria-label, title or alt', ({ style }, rng) => {
  const how = rng.pick(['aria', 'title', 'alt', 'svg']);
  const icon = (label: string) => {
    if (how === 'aria') return `<i class="fa fa-x" role="img" aria-label="${label}"></i>`;
    if (how === 'title') return `<i class="icon" title="${label}">&#9873;</i>`;
    if (how === 'alt')
      return `<img alt="${label}" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="16" height="16">`;
    return `<svg role="img" width="16" height="16" aria-label="${label}"><title>${label}</title><path d="M0 0h9v9z"/></svg>`;
  };
  return {
    part: ({ title, rows }) =>
      `<div class="${style.cls('facts')}"><h3>${title}</h3>${rows.map((row) => `<div class="${style.cls('fact')}">${icon(esc(row.label))} <span>${broken(row.lines)}</span></div>`).join('')}</div>`,
  };
});

export const ariaValues = family(
  'aria-values',
  'a value that names its label in its own aria-label',
  ({ style }, rng) => {
    const colon = rng.pick([': ', ' ', ', ']);
    return {
      part: ({ title, rows }) =>
        `<section aria-label="${title}">${rows.map((row) => `<div class="${style.cls('x')}"><span aria-hidden="true" class="${style.cls('lab')}">${esc(row.label)}</span><span aria-label="${esc(row.label)}${colon}${esc(row.lines.join(', '))}">${broken(row.lines)}</span></div>`).join('')}</section>`,
    };
  },
);

export const welsh = family('welsh', 'labels in Welsh and English', (_, rng) => {
  const mark = rng.pick([' / ', ' | ', '<br>', ' - ']);
  const welshFirst = rng.chance(0.6);
  const both = (row: { key: Parameters<typeof welshLabelOf>[1]; label: string }) => {
    const other = welshLabelOf(rng, row.key);
    if (other === null || row.label === '') return esc(row.label);
    return welshFirst ? `${other}${mark}${esc(row.label)}` : `${esc(row.label)}${mark}${other}`;
  };
  return {
    part: ({ title, rows }) =>
      `<h3 lang="cy">${title}</h3><table>${rows.map((row) => `<tr><th scope="row">${row.states.length > 0 ? both(row) : esc(row.label)}</th><td>${broken(row.lines)}</td></tr>`).join('')}</table>`,
  };
});

export const rightToLeft = family(
  'right-to-left',
  'a right-to-left page with records in English',
  ({ style }, rng) => {
    const isolate = rng.chance(0.5);
    return {
      part: ({ title, rows }) =>
        `<div class="${style.cls('p')}"><h3>${title}</h3><dl>${rows.map((row) => `<dt>${esc(row.label)}:</dt><dd>${isolate ? `<bdi>${broken(row.lines)}</bdi>` : broken(row.lines)}</dd>`).join('')}</dl></div>`,
    };
  },
  { body: 'dir="rtl"' },
);

export const tree = family('resource-tree', 'a viewer of FHIR-like resources: nested nodes', ({ style }) => ({
  css: '.n{margin-left:16px}',
  part: ({ title, rows }) =>
    `<div role="tree" class="${style.cls('tree')}"><div role="treeitem" aria-expanded="true"><span>▾ ${title}</span><div role="group">${rows
      .map((row) =>
        row.lines.length > 1
          ? `<div role="treeitem" class="n" aria-expanded="true"><span class="k">${esc(row.label)}</span>${row.lines.map((line) => `<div class="n"><span class="v">${esc(line)}</span></div>`).join('')}</div>`
          : `<div role="treeitem" class="n"><span class="k">${esc(row.label)}</span>: <span class="v">${esc(row.lines[0] ?? '')}</span></div>`,
      )
      .join('')}</div></div></div>`,
}));

export const accordion = family('accordion', 'open details elements and panels that fold', (_, rng) => {
  const details = rng.chance(0.5);
  return {
    part: ({ title, rows }) => {
      const inside = rows.map((row) => `<p><strong>${esc(row.label)}</strong><br>${broken(row.lines)}</p>`).join('');
      return details
        ? `<details open><summary>${title}</summary>${inside}</details>`
        : `<button aria-expanded="true">${title}</button><div role="region">${inside}</div>`;
    },
  };
});
