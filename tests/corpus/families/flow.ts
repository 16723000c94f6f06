import { family } from '../family';
import { broken, esc } from '../html';

export const siblingSpans = family('sibling-spans', 'label and value as sibling spans', ({ style }, rng) => {
  const row = rng.pick(['div', 'p', 'li']);
  return {
    part: ({ title, rows }) =>
      `<div class="${style.cls('card')}"><div class="${style.cls('card-title')}">${title}</div>${rows
        .map(
          (it) =>
            `<${row} class="${style.cls('pair')}"><span class="${style.cls('label')}">${esc(it.label)}${style.after}</span> <span class="${style.cls('value')}">${broken(it.lines)}</span></${row}>`,
        )
        .join('')}</div>`,
  };
});

export const stacked = family('stacked', 'label and value as paragraphs under each other', ({ style }, rng) => {
  const heading = rng.pick(['h2', 'h3']);
  return {
    css: `.${style.cls('small')}{color:#666;font-size:12px;margin:8px 0 0}.${style.cls('big')}{margin:0}`,
    part: ({ title, rows }) =>
      `<${heading}>${title}</${heading}><div>${rows
        .map(
          (it) =>
            `<div><p class="${style.cls('small')}">${esc(it.label)}</p>${it.lines.map((line) => `<p class="${style.cls('big')}">${esc(line)}</p>`).join('')}</div>`,
        )
        .join('')}</div>`,
  };
});

export const oneText = family('one-text', '"City: Leeds" in one text node', ({ style }, rng) => {
  const tag = rng.pick(['div', 'p', 'li', 'td']);
  return {
    part: ({ title, rows }) => {
      const items = rows.map((it) => `${esc(it.label)}: ${it.lines.map(esc).join(', ')}`);
      if (tag === 'td')
        return `<h4>${title}</h4><table>${items.map((it) => `<tr><td>${it}</td></tr>`).join('')}</table>`;
      return `<h4>${title}</h4><div class="${style.cls('text')}">${items.map((it) => `<${tag}>${it}</${tag}>`).join('')}</div>`;
    },
  };
});

export const boldBreaks = family('bold-breaks', '<b>DOB:</b> 1 Feb 1980<br>', ({ style }, rng) => {
  const bold = rng.pick(['b', 'strong']);
  return {
    part: ({ title, rows }) =>
      `<fieldset><legend>${title}</legend><p class="${style.cls('p')}">${rows.map((it) => `<${bold}>${esc(it.label)}:</${bold}> ${it.lines.map(esc).join(', ')}`).join('<br>\n')}</p></fieldset>`,
  };
});

export const valueFirst = family('value-first', 'tiles with the value above its label', ({ style }, rng) => {
  const label = rng.pick(['small', 'div class="cap"', 'span class="cap"']);
  return {
    css: `.${style.cls('tiles')}{display:flex;flex-wrap:wrap;gap:16px}.cap,small{display:block;font-size:11px;color:#666;text-transform:uppercase}`,
    part: ({ title, rows }) =>
      `<h3>${title}</h3><div class="${style.cls('tiles')}">${rows
        .map(
          (it) =>
            `<div class="${style.cls('tile')}"><div class="${style.cls('v')}">${broken(it.lines)}</div><${label}>${esc(it.label)}</${label.split(' ')[0]}></div>`,
        )
        .join('')}</div>`,
  };
});

export const dots = family('plain-text', 'a character terminal: labels filled up with dots', ({ style }, rng) => {
  const wide = rng.whole(22, 30);
  return {
    part: ({ title, rows }) =>
      `<pre class="${style.cls('screen')}">${esc(title.toUpperCase())}\n${rows
        .map((it) =>
          it.lines
            .map((line, i) => `${i === 0 ? `${it.label} `.padEnd(wide, '.') + ': ' : ' '.repeat(wide + 2)}${line}`)
            .join('\n'),
        )
        .map(esc)
        .join('\n')}</pre>`,
  };
});
