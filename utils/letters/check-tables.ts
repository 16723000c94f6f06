import { TemplateError } from './template-error';

/** A field or a tag: what stands in it is Liquid's to judge. */
const LIQUID = /\{\{.*?\}\}|\{%.*?%\}/g;
const TAGS_ALONE = /^[ \t]*(?:\{%[^%]*%\}[ \t]*)+$/;

/**
 * Markdown takes a table that is not quite one for words, or drops the cells a row has too many: here it is said instead.
 * A row that a condition stands around belongs to the table it stands in.
 * @param body Markdown with Liquid fields, its lines counted as in the file
 * @throws TemplateError with the line
 */
export function checkTables(file: string, body: string): void {
  const lines = body
    .split('\n')
    .map((text, at) => ({ text, line: at + 1 }))
    .filter(({ text }) => !TAGS_ALONE.test(text));
  let columns: number | null = null;
  for (const [at, { text, line }] of lines.entries()) {
    const fail = (problem: string) => {
      throw new TemplateError(file, line, problem);
    };
    const cells = cellsOf(text);
    if (cells === null) {
      columns = null;
      continue;
    }
    const next = cellsOf(lines[at + 1]?.text ?? '');
    if (isRule(cells)) {
      if (columns === null) fail('A table begins with its headings: write them in a row above these hyphens.');
      else if (cells.length !== columns)
        fail(`This row has hyphens for ${counted(cells.length)}, and the headings have ${columns}.`);
    } else if (next !== null && isRule(next)) {
      columns = cells.length;
    } else if (columns === null) {
      fail('A table begins with a row of headings and, under it, hyphens for each, as in | --- | --- |.');
    } else if (cells.length !== columns) {
      fail(`This row has ${counted(cells.length)}, and the headings of the table have ${columns}.`);
    }
  }
}

/** The cells of a row of a table, or null where a line is none. */
function cellsOf(text: string): readonly string[] | null {
  const row = text.replace(LIQUID, 'x').trim();
  if (!row.startsWith('|')) return null;
  return row
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/);
}

function isRule(cells: readonly string[]): boolean {
  return cells.every((cell) => /^\s*:?-+:?\s*$/.test(cell));
}

function counted(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`;
}
