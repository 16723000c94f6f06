import { family } from '../family';
import { broken, esc } from '../html';

export const nestedList = family('nested-list', 'lists in lists, the label strong', ({ style }, rng) => {
  const tag = rng.pick(['strong', 'b', 'span class="k"', 'em']);
  const close = tag.split(' ')[0];
  return {
    part: ({ title, rows }) => {
      const items = rows.map((row) => {
        const value =
          row.lines.length > 1
            ? `<ul>${row.lines.map((line) => `<li>${esc(line)}</li>`).join('')}</ul>`
            : esc(row.lines[0] ?? '');
        return `<li><${tag}>${esc(row.label)}${style.after || ':'}</${close}> ${value}</li>`;
      });
      return `<ul class="${style.cls('tree')}"><li>${title}<ul>${items.join('')}</ul></li></ul>`;
    },
  };
});

export const summaryList = family(
  'summary-list',
  'a GOV.UK summary list with a link to change each row',
  ({ style }, rng) => {
    const action = rng.pick(['Change', 'Edit', 'Update']);
    return {
      css: '.sl-row{display:flex;border-bottom:1px solid #b1b4b6}.sl-key{width:30%;font-weight:bold}.sl-value{width:50%}',
      part: ({ title, rows }) => {
        const items = rows.map(
          (row) =>
            `<div class="sl-row"><dt class="sl-key">${esc(row.label)}</dt><dd class="sl-value">${broken(row.lines)}</dd><dd class="sl-actions"><a href="#">${action}<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)"> ${esc(row.label.toLowerCase())}</span></a></dd></div>`,
        );
        return `<h2 class="${style.cls('m')}">${title}</h2><dl>${items.join('')}</dl>`;
      },
    };
  },
);
