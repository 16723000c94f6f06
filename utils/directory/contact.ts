/** An e-mail address as it stands in a cell, lower case; empty where there is none, or several that cannot be told apart. */
export function readEmail(cell = ''): string {
  const found = cell.match(/[^\s<>,;:"'()[\]]+@[^\s<>,;:"'()[\]@]+\.[a-z]{2,}/gi) ?? [];
  return (found[0] ?? '').replace(/^mailto:/i, '').toLowerCase();
}

/** A website as http or https; empty where the cell holds none. Lists leave the scheme out, or write it twice. */
export function readWebsite(cell = ''): string {
  const text =
    cell
      .trim()
      .split(/\s/)[0]
      ?.replace(/^(?:https?:\/\/)+(?=https?:\/\/)/i, '') ?? '';
  if (!/^(?:https?:\/\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#:]|$)/i.test(text) || /@/.test(text)) return '';
  const url = /^https?:/i.test(text) ? text : `http://${text}`;
  return URL.canParse(url) ? url : '';
}
