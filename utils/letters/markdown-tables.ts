import type { Token } from 'markdown-it';

/**
 * The tables of a letter as they are to be: headings that say which way they head, no style of their own (columns set to one
 * side are set there by nothing), no row of empty cells, and no table of headings alone.
 */
export function sayingTables(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    if (token.type !== 'table_open') {
      kept.push(token);
      continue;
    }
    const end = tokens.findIndex(({ type }, place) => place > at && type === 'table_close');
    const table = withoutEmptyRows(tokens.slice(at, end + 1));
    if (table.some(({ type }) => type === 'td_open')) kept.push(...table.map(plainCell));
    at = end;
  }
  return kept;
}

function withoutEmptyRows(table: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  let row: Token[] = [];
  let inBody = false;
  for (const token of table) {
    if (token.type === 'tbody_open') inBody = true;
    row.push(token);
    if (token.type === 'tr_open' && inBody) {
      kept.push(...row.slice(0, -1));
      row = [token];
    } else if (token.type === 'tr_close') {
      if (!inBody || row.some(({ type, content }) => type === 'inline' && content.trim())) kept.push(...row);
      row = [];
    }
  }
  return [...kept, ...row];
}

function plainCell(token: Token): Token {
  if (token.type === 'th_open') token.attrs = [['scope', 'col']];
  else if (token.type === 'td_open') token.attrs = null;
  return token;
}
