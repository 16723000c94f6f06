import { type Drawn, family, pageOf, type Slots } from '../family';
import { esc } from '../html';
import { split, wholeName } from '../prepare';

const rowsTable: Drawn['part'] = ({ title, rows }) =>
  `<b>${title}</b><table>${rows.map((row) => `<tr><td class="fl">${esc(row.label)}:</td><td>${row.lines.map(esc).join('<br>')}</td></tr>`).join('')}</table>`;
const inner = (css: string, body: string) => `<!doctype html><style>${css}</style><body>${body}</body>`;
const frame = (attributes: string, css: string, body: string) =>
  `<iframe ${attributes} srcdoc="${esc(inner(css, body))}"></iframe>`;

export const frameset = family(
  'frameset',
  'an old frameset: the client on top, a menu, the record',
  (sheet) => {
    const { taken, rest } = split(sheet, ['fullName', 'born', 'nhs', 'localId']);
    return {
      banner: `<div>${taken.map((row) => `${esc(row.label)}: <b>${esc(row.lines.join(', '))}</b>`).join(' &nbsp; ')}</div>`,
      part: rowsTable,
      body: rest.map(rowsTable).join(''),
    };
  },
  {
    prepare: wholeName,
    assemble: ({ title, css, header, banner, before, body, after, overlay, script }: Slots) => {
      const write = (name: string, html: string) =>
        `frames["${name}"].document.write(${JSON.stringify(html).replaceAll('<', '\\u003c')});frames["${name}"].document.close();`;
      const menu = '<ul><li><a href="#">Summary</a><li><a href="#">Contacts</a><li><a href="#">Letters</a></ul>';
      const fill = [
        write('top_f', inner(css, header + banner)),
        write('menu_f', inner('', menu)),
        write('work_f', inner(css, `${before}${body}${after}${overlay}`)),
        script,
      ];
      return `<!doctype html><html><head><title>${title}</title><script>addEventListener('DOMContentLoaded', () => { ${fill.join('')} })</script></head><frameset rows="90,*"><frame name="top_f"><frameset cols="180,*"><frame name="menu_f"><frame name="work_f"></frameset></frameset></html>`;
    },
  },
);

export const allInFrame = family(
  'all-in-frame',
  'a portal: everything of the client in one frame',
  ({ style }) => ({
    part: rowsTable,
    css: `.${style.cls('shell')}{padding:0}`,
  }),
  {
    assemble: (slots: Slots) => {
      const record = frame(
        'width="100%" height="700" id="contentFrame"',
        slots.css,
        `${slots.banner}${slots.before}${slots.body}${slots.after}<script>${slots.script}</script>`,
      );
      return pageOf({ ...slots, banner: '', before: '', after: '', script: '', body: record });
    },
  },
);
