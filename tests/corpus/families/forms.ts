import { family } from '../family';
import { esc, literal } from '../html';
import type { Random } from '../random';
import type { Row } from '../sheet';

/** A name for controls that no other drawing on the page shares. */
export const unique = (rng: Random) => `f${rng.whole(10_000, 99_999)}`;

const multi = (row: Row) => row.lines.length > 1;
const joined = (row: Row) => row.lines.join('\n');

export const wrappingLabel = family('wrapping-label', 'a label round its input', ({ style }, rng) => {
  const span = rng.chance(0.6);
  return {
    css: 'label{display:block}',
    part: ({ title, rows }) =>
      `<section class="${style.cls('form')}"><h3>${title}</h3>${rows
        .map(
          (row) =>
            `<label>${span ? `<span>${esc(row.label)}</span>` : `${esc(row.label)}${style.after}`} ${multi(row) ? `<textarea readonly>${esc(joined(row))}</textarea>` : `<input readonly value="${esc(joined(row))}">`}</label>`,
        )
        .join('')}</section>`,
  };
});

export const labelledBy = family('labelled-by', 'aria-labelledby on values that are no controls', ({ style }, rng) => {
  const root = unique(rng);
  let at = 0;
  return {
    css: `.${style.cls('c')}{display:inline-block;width:45%;vertical-align:top}`,
    part: ({ title, rows }) =>
      `<div role="group" aria-label="${title}"><h4>${title}</h4>${rows
        .map((row) => {
          const id = `${root}-${at++}`;
          return `<div class="${style.cls('c')}"><div id="${id}" class="${style.cls('k')}">${esc(row.label)}</div><div role="textbox" aria-readonly="true" aria-labelledby="${id}">${row.lines.map((line) => `<div>${esc(line)}</div>`).join('')}</div></div>`;
        })
        .join('')}</div>`,
  };
});

export const properties = family(
  'properties-only',
  'values that are set by script and in no attribute',
  ({ style }, rng) => {
    const root = unique(rng);
    const values: Record<string, string> = {};
    let at = 0;
    const part = ({ title, rows }: { title: string; rows: readonly Row[] }) =>
      `<div class="${style.cls('panel')}"><h3>${title}</h3>${rows
        .map((row) => {
          const id = `${root}-${at++}`;
          values[id] = joined(row);
          return `<div class="${style.cls('fld')}"><label for="${id}">${esc(row.label)}</label>${multi(row) ? `<textarea id="${id}"></textarea>` : `<input id="${id}" data-v="${rng.whole(0, 99)}">`}</div>`;
        })
        .join(
          '',
        )}<script>for (const [id, value] of Object.entries(${literal(values)})) { const it = document.getElementById(id); if (it) it.value = value; }</script></div>`;
    return { css: 'label{display:block;font-size:12px}', part };
  },
);
