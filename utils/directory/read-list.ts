import { ToldError } from '../errors';
import { shownCode } from './codes';
import { othersTurn } from './lookup/in-slices';
import { countPractices } from './list-preview';
import type { ListPreview } from './list-preview';
import { openFile, sampleFile } from './open-file';
import type { ReadOptions } from './open-file';
import type { Practice } from './practice';
import { readRows } from './records';
import type { FileRow } from './records';

/**
 * Reads a file a person chose as a list of practices, of whichever known layout, or by the names of its columns. Changes
 * nothing: what it gives is a preview to be shown and then stored. Pauses between batches, so that a page stays alive and can
 * be told of progress.
 * @param bytes the file as it is on disk
 * @param onProgress told the share that is done, 0 to 1
 * @throws ToldError where it is no such list: `list-empty`, `list-is-zip`, `list-is-spreadsheet`, `list-is-document`,
 * `list-is-pdf`, `list-is-web-page`, `list-is-picture`, `list-is-json`, `list-is-xml`, `list-not-text`, `list-is-clients`,
 * `list-is-opening-times`, `not-a-practice-list`; the signal's reason where it was aborted
 */
export async function readPracticeList(
  bytes: Uint8Array,
  onProgress?: (done: number) => void,
  signal?: AbortSignal,
  options: ReadOptions = {},
): Promise<ListPreview> {
  const file = sampleFile(bytes);
  const { layout, list } = openFile(file, options);
  const { text, encoding, shape, sample, width } = file;
  const firstLine = sample[list.firstRow]?.line ?? Infinity;

  const accepted: Practice[] = [];
  const rejected: { row: number; why: string }[] = [];
  const lineOfCode = new Map<string, number>();
  for (const { rows, done } of readRows(text, shape, width)) {
    for (const row of rows) if (row.line >= firstLine) take(row);
    onProgress?.(done);
    await othersTurn();
    signal?.throwIfAborted();
  }
  if (accepted.length + rejected.length === 0) throw new ToldError('list-empty', `Layout ${layout.id}, no rows.`);
  if (accepted.length === 0)
    throw new ToldError('not-a-practice-list', `None of ${rejected.length} rows could be read.`);
  const rows = accepted.length + rejected.length;
  return {
    layout: layout.id,
    layoutTitle: layout.title,
    source: list.source,
    mapping: layout.mapping,
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
      const code = shownCode(practice.code);
      const why = code ? `The code ${code} is already in row ${earlier}.` : `It says the same as row ${earlier}.`;
      rejected.push({ row: line, why });
      return;
    }
    lineOfCode.set(practice.code, line);
    accepted.push(practice);
  }
}
