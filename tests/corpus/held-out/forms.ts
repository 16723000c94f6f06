import { family } from '../family';
import { esc } from '../html';
import type { Random } from '../random';
import type { Row } from '../sheet';

/** A name for controls that no other drawing on the page shares. */
export const unique = (rng: Random) => `f${rng.whole(10_000, 99_999)}`;

const multi = (row: Row) => row.lines.length > 1;
const joined = (row: Row) => row.lines.join('\n');

export const labelFor = family('label-for', 'label for and an input', ({ style }, rng) => {
  const root = unique(rng);
  const wrapped = rng.chance(0.7);
  return {
    css: 'label{display:inline-block;width:160px}input,textarea{width:220px}',
    part: ({ title, rows }) => {
      const own = `${root}${title.length}${rng.whole(0, 999)}`;
      const items = rows.map((row, i) => {
        const control = multi(row)
          ? `<textarea id="${own}_${i}" rows="4">${esc(joined(row))}</textarea>`
          : `<input id="${own}_${i}" type="text" value="${esc(joined(row))}">`;
        const pair = `<label for="${own}_${i}">${esc(row.label)}${style.after}</label>${control}`;
        return wrapped ? `<div class="${style.cls('group')}">${pair}</div>` : pair;
      });
      return `<form onsubmit="return false"><fieldset><legend>${title}</legend>${items.join('')}</fieldset></form>`;
    },
  };
});

export const disabledControls = family(
  'disabled-controls',
  'disabled inputs, selects, radio buttons, read-only text areas',
  ({ style }, rng) => {
    const root = unique(rng);
    let at = 0;
    const radios = rng.chance(0.5);
    const control = (row: Row, id: string) => {
      if (!row.choices)
        return multi(row)
          ? `<textarea id="${id}" readonly rows="5">${esc(joined(row))}</textarea>`
          : `<input id="${id}" disabled value="${esc(joined(row))}">`;
      const choices = row.choices.includes(joined(row)) ? row.choices : [joined(row), ...row.choices];
      if (!radios)
        return `<select id="${id}" disabled>${choices.map((it) => `<option${it === joined(row) ? ' selected' : ''}>${it}</option>`).join('')}</select>`;
      return choices
        .map(
          (it, i) =>
            `<input type="radio" id="${id}_${i}" name="${id}" ${it === joined(row) ? 'checked' : ''} disabled><label for="${id}_${i}">${it}</label>`,
        )
        .join(' ');
    };
    return {
      part: ({ title, rows }) =>
        `<table class="${style.cls('form')}"><caption>${title}</caption>${rows
          .map((row) => {
            const id = `${root}_${at++}`;
            const group = row.choices && radios;
            return `<tr><td>${group ? esc(row.label) : `<label for="${id}">${esc(row.label)}${style.after}</label>`}</td><td ${group ? `role="radiogroup" aria-label="${esc(row.label)}"` : ''}>${control(row, id)}</td></tr>`;
          })
          .join('')}</table>`,
    };
  },
);
