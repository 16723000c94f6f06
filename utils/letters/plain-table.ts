type Row = { heads: boolean; readonly cells: string[] };

/** Takes one table of a letter in, tag by tag, and gives it out as plain text. */
export class PlainTable {
  readonly #rows: Row[] = [];
  #words = '';

  text(words: string): void {
    this.#words += words;
  }

  tag(tag: string, closes: boolean): void {
    if (['strong', 'em', 'b', 'i', 'u', 's'].includes(tag)) return;
    this.#endLine();
    if (closes) return;
    if (tag === 'tr') this.#rows.push({ heads: true, cells: [] });
    const row = this.#rows.at(-1);
    if (!row || (tag !== 'td' && tag !== 'th')) return;
    row.cells.push('');
    if (tag === 'td') row.heads = false;
  }

  lines(): readonly string[] {
    this.#endLine();
    const rows = this.#rows.map(({ cells }) => cells);
    return this.#rows[0]?.heads ? linesOf(rows[0] ?? null, rows.slice(1)) : linesOf(null, rows);
  }

  /** A cell stays in the line of its row, whatever lines it holds. */
  #endLine(): void {
    const words = this.#words.replace(/\s+/g, ' ').trim();
    this.#words = '';
    if (!words) return;
    const cells = this.#rows.at(-1)?.cells ?? [];
    if (this.#rows.length === 0) this.#rows.push({ heads: false, cells });
    cells.push([cells.pop(), words].filter(Boolean).join(', '));
  }
}

/**
 * A table where there is no formatting and letters have any width: a line for each row that can be read without the others. Of two
 * columns "3 May 2026: 450 ms", with the headings in a line above; of more "Date: 3 May 2026; Test: HCV RNA; Result: detected",
 * of each row only what it says.
 */
function linesOf(headings: readonly string[] | null, rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(0, ...[headings ?? [], ...rows].map((row) => row.length));
  if (columns === 2) return [...(headings ? [headings] : []), ...rows].map((row) => joined(row, ': ')).filter(Boolean);
  // Headings over nothing are still words of the letter.
  if (rows.length === 0) return headings ? [joined(headings, '; ')] : [];
  return rows
    .map((row) =>
      joined(
        row.map((cell, at) => joined([cell && headings?.[at], cell], ': ')),
        '; ',
      ),
    )
    .filter(Boolean);
}

function joined(words: readonly (string | undefined)[], by: string): string {
  return words.filter(Boolean).join(by);
}
