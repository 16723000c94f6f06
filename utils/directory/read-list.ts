import { ToldError } from '../errors';
import { decodeText } from './decode';
import { LAYOUTS } from './layouts/index';
import type { OpenedList } from './layouts/layout';
import { countPractices } from './list-preview';
import type { ListPreview } from './list-preview';
import type { Practice } from './practice';
import { readRows, sniffShape } from './records';
import type { FileRow, TextShape } from './records';
import { refuseWrongFile } from './wrong-file';

const SAMPLE = 60;

/**
 * Reads a file a person chose as a list of practices, of whichever known layout. Changes nothing: what it gives is a
 * preview to be shown and then stored. Pauses between batches, so that a page stays alive and can be told of progress.
 * @param bytes the file as it is on disk
 * @param onProgress told the share that is done, 0 to 1
 * @throws ToldError where it is no such list: `list-empty`, `list-is-zip`, `list-is-spreadsheet`, `list-is-pdf`,
 * `list-is-web-page`, `list-not-text`, `not-a-practice-list`; the signal's reason where it was aborted
 */
export async function readPracticeList(
  bytes: Uint8Array,
  onProgress?: (done: number) => void,
  signal?: AbortSignal,
): Promise<ListPreview> {
  refuseWrongFile(bytes);
  const { text, encoding } = decodeText(bytes);
  const shape = sniffShape(text);
  const sample = sampleRows(text, shape);
  const { layout, list } = openList(sample);
  const firstLine = sample[list.firstRow]?.line ?? Infinity;

  const accepted: Practice[] = [];
  const rejected: { row: number; why: string }[] = [];
  const lineOfCode = new Map<string, number>();
  for (const { rows, done } of readRows(text, shape, usualWidth(sample))) {
    for (const row of rows) if (row.line >= firstLine) take(row);
    onProgress?.(done);
    await pause();
    signal?.throwIfAborted();
  }
  if (accepted.length + rejected.length === 0) throw new ToldError('list-empty', `Layout ${layout.id}, no rows.`);
  if (accepted.length === 0)
    throw new ToldError('not-a-practice-list', `None of ${rejected.length} rows could be read.`);
  const rows = accepted.length + rejected.length;
  return {
    layout: layout.id,
    layoutTitle: layout.title,
    encoding,
    rows,
    accepted,
    rejected,
    ...countPractices(accepted),
  };

  function take({ line, cells }: FileRow): void {
    if (cells?.every((cell) => cell.trim() === '')) return;
    const reading = cells ? list.read(cells) : { why: 'Its quotation marks do not pair.' };
    if ('why' in reading) {
      rejected.push({ row: line, why: reading.why });
      return;
    }
    const { practice } = reading;
    const earlier = lineOfCode.get(practice.code);
    if (earlier !== undefined) {
      rejected.push({ row: line, why: `The code ${practice.code} is already in row ${earlier}.` });
      return;
    }
    lineOfCode.set(practice.code, line);
    accepted.push(practice);
  }
}

function openList(sample: readonly FileRow[]): { layout: (typeof LAYOUTS)[number]; list: OpenedList } {
  const cells = sample.map((row) => row.cells ?? []);
  const opened = LAYOUTS.flatMap((layout) => {
    const list = layout.open(cells);
    return list ? [{ layout, list }] : [];
  });
  const best = opened.toSorted((a, b) => b.list.fit - a.list.fit)[0];
  // The detail says nothing of the cells: a file chosen by mistake may well be a list of clients.
  if (!best) throw new ToldError('not-a-practice-list', `Most rows have ${usualWidth(sample)} columns.`);
  return best;
}

/** The first rows. Cut once to learn the width, then again by it, so that a cell of several lines comes out whole. */
function sampleRows(text: string, shape: TextShape): FileRow[] {
  let end = 0;
  for (let line = 0; line < SAMPLE && end !== -1; line += 1) end = text.indexOf('\n', end + 1);
  const head = end === -1 ? text : text.slice(0, end);
  const cut = (width: number) => [...readRows(head, shape, width)].flatMap(({ rows }) => rows);
  return cut(usualWidth(cut(0)));
}

function usualWidth(sample: readonly FileRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of sample) if (cells) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Lets the page paint and answer before going on. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
