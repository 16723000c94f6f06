/**
 * An element with its properties and children. `text` and plain strings are set as text, never parsed.
 * @param {string} tag tag name, optionally with classes: `div.panel`
 * @param {Record<string, unknown>} [props] `on...` are listeners, the rest attributes; false and null are left out
 * @param {...(Node | string | null | false | undefined | (Node | string)[])} children
 */
export function h(tag, props = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const element = document.createElement(name);
  if (classes.length) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(props)) {
    if (value === false || value === null || value === undefined) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== false && child !== undefined));
  return element;
}

/** `14/03/1981` from `1981-03-14`, the way this system writes every date. Empty stays empty. */
export function slashed(isoDate) {
  return isoDate.split('-').toReversed().join('/');
}

/** Two digits. */
export function pad(number) {
  return String(number).padStart(2, '0');
}

/** The date a number of days before today, `20/11/2026`. */
export function daysAgo(days) {
  const date = new Date();
  date.setDate(date.getDate() - days);
  return `${pad(date.getDate())}/${pad(date.getMonth() + 1)}/${date.getFullYear()}`;
}

/** A titled box, as every screen of this system is made of. */
export function panel(title, ...children) {
  return h('div.panel', {}, h('div.panel-title', {}, title), ...children);
}

/** A table with a header row. `rows` are lists of cells, text or nodes. */
export function grid(columns, rows) {
  return h(
    'table.grid',
    { cellspacing: '0' },
    h('tbody', {}, [
      h(
        'tr',
        {},
        columns.map((column) => h('td.colhead', {}, column)),
      ),
      ...rows.map((cells) =>
        h(
          'tr',
          {},
          cells.map((cell) => h('td', {}, cell)),
        ),
      ),
    ]),
  );
}

/** Label and value pairs, two to a row (label, value, label, value), as forms of this age are laid out. */
export function fourCells(rows) {
  return h(
    'table.form',
    { cellspacing: '0' },
    h(
      'tbody',
      {},
      rows.map((cells) =>
        h(
          'tr',
          {},
          cells.map((cell, i) =>
            h(i % 2 === 0 ? 'td.lbl' : 'td.val', cells.length === 2 && i === 1 ? { colspan: 3 } : {}, cell),
          ),
        ),
      ),
    ),
  );
}
