import Papa from 'papaparse';

/** How a text file is cut into cells. */
export type TextShape = {
  readonly separator: string;
  /** Whether cells may stand in quotation marks; NHS.UK data sets have bare ones inside cells. */
  readonly quoted: boolean;
};

/** A row as it stands in the file. `line` counts from 1, as an editor shows it. */
export type FileRow = { readonly line: number; readonly cells: readonly string[] | null };

const SEPARATORS = [',', '\t', ';', '|', '^'];
const BATCH = 200;
/** A cell in quotes may run over this many lines; an unpaired mark must not swallow the rest of the file. */
const LONGEST_CELL = 20;

/** The separator and quoting of a text, told from its first lines: the one that cuts most of them into as many cells. */
export function sniffShape(text: string): TextShape {
  const head = text.slice(0, 20_000);
  if (/^[^\n]*¬[^\n]*¬/m.test(head)) return { separator: '¬', quoted: false };
  const quoted = head.includes('"');
  const lines = head.split('\n').slice(0, 60);
  // The last line may be cut short.
  if (lines.length > 2) lines.pop();
  let best = { separator: ',', score: 0 };
  for (const separator of SEPARATORS) {
    const score = evenness(lines, { separator, quoted });
    if (score > best.score) best = { separator, score };
  }
  return { separator: best.separator, quoted };
}

/** How many lines have the most common number of cells, more cells counting a little; 0 where none has two. */
function evenness(lines: readonly string[], shape: TextShape): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const cells = line.includes(shape.separator) ? (parse(line, shape).data[0]?.length ?? 1) : 1;
    if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
  }
  return Math.max(0, ...[...counts].map(([cells, times]) => times * (1 + Math.log(cells))));
}

/**
 * The rows of a text, a batch at a time so that the caller can pause in between. Blank lines are skipped. A row whose
 * quotation marks do not pair comes with `cells: null` and costs that row alone.
 * @param width the number of cells of most rows, which tells a cell of several lines from an unpaired mark
 */
export function* readRows(text: string, shape: TextShape, width: number): Generator<{ rows: FileRow[]; done: number }> {
  const lines = text.split('\n');
  let batch: { line: number; source: string }[] = [];
  let at = 0;
  while (at < lines.length) {
    const taken = shape.quoted ? linesOfRow(lines, at, shape, width) : 1;
    const source = taken === 1 ? (lines[at] ?? '') : lines.slice(at, at + taken).join('\n');
    if (source.trim() !== '') batch.push({ line: at + 1, source });
    at += taken;
    if (batch.length === BATCH || at >= lines.length) {
      yield { rows: parseBatch(batch, shape), done: at / lines.length };
      batch = [];
    }
  }
}

/** How many lines the row that begins here takes: more than one only where quotes stay open and close again in shape. */
function linesOfRow(lines: readonly string[], at: number, shape: TextShape, width: number): number {
  const first = lines[at] ?? '';
  if (!oddQuotes(first) || parseLine(first, shape)?.length === width) return 1;
  let source = first;
  for (let taken = 2; taken <= LONGEST_CELL && at + taken <= lines.length; taken += 1) {
    const line = lines[at + taken - 1] ?? '';
    source += `\n${line}`;
    if (oddQuotes(line)) return parseLine(source, shape)?.length === width ? taken : 1;
  }
  return 1;
}

function parseBatch(batch: readonly { line: number; source: string }[], shape: TextShape): FileRow[] {
  const { data, errors } = parse(batch.map(({ source }) => source).join('\n'), shape);
  if (errors.length === 0 && data.length === batch.length) {
    return batch.map(({ line }, index) => ({ line, cells: data[index] ?? null }));
  }
  return batch.map(({ line, source }) => ({ line, cells: parseLine(source, shape) }));
}

/** The cells of one row, or null where its quotation marks do not pair. */
function parseLine(source: string, shape: TextShape): readonly string[] | null {
  const { data, errors } = parse(source, shape);
  return errors.length > 0 || data.length !== 1 ? null : (data[0] ?? null);
}

function parse(source: string, shape: TextShape): Papa.ParseResult<string[]> {
  const quoting = shape.quoted ? {} : { quoteChar: '', fastMode: true };
  return Papa.parse<string[]>(source, { delimiter: shape.separator, newline: '\n', ...quoting });
}

function oddQuotes(line: string): boolean {
  let odd = false;
  for (let at = line.indexOf('"'); at !== -1; at = line.indexOf('"', at + 1)) odd = !odd;
  return odd;
}
