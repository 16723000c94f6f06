import { dateOf } from '../client/date';
import type { IsoDate } from '../client/date';
import { ToldError } from '../errors';
import { looksLikeClients } from './client-list';
import { decodeText } from './decode';
import type { Encoding } from './decode';
import { LAYOUTS } from './layouts/index';
import type { Hints, OpenedList } from './layouts/layout';
import { sourceOfFile } from './list-source';
import { guessMapping } from './mapping/guess';
import { headerWords } from './mapping/header-words';
import { knownList } from './mapping/known-lists';
import type { ColumnSample, Mapping } from './mapping/mapping';
import { readerOf } from './mapping/open-mapped';
import { readRows, sniffShape } from './records';
import type { FileRow, TextShape } from './records';
import { refuseWrongFile } from './wrong-file';

const SAMPLE = 60;

export type ReadOptions = {
  /** A hint at what the file is; no more than that. */
  readonly fileName?: string;
  /** Which column holds what, where a person has said so; otherwise it is told from the file. */
  readonly mapping?: Mapping;
  /** The day on which a close date has come. */
  readonly today?: IsoDate;
};

/** A text file cut into rows, with its first ones to tell it by. */
export type SampledFile = {
  readonly text: string;
  readonly encoding: Encoding;
  readonly shape: TextShape;
  readonly sample: readonly FileRow[];
  /** How many columns most rows have. */
  readonly width: number;
};

export type FileLayout = { readonly id: string; readonly title: string; readonly mapping: Mapping | null };

/**
 * Decodes and cuts a file.
 * @throws ToldError where it is no text, or a list of people: see `readPracticeList`
 */
export function sampleFile(bytes: Uint8Array): SampledFile {
  refuseWrongFile(bytes);
  const { text, encoding } = decodeText(bytes);
  const shape = sniffShape(text);
  const sample = sampleRows(text, shape);
  if (looksLikeClients(cellsOf(sample))) throw new ToldError('list-is-clients');
  return { text, encoding, shape, sample, width: usualWidth(sample) };
}

/** The layout that fits a file best, or the columns guessed. @throws ToldError `not-a-practice-list`, `list-is-opening-times` */
export function openFile(file: SampledFile, options: ReadOptions): { layout: FileLayout; list: OpenedList } {
  const hints: Hints = { fileName: options.fileName ?? '', today: options.today ?? dateOf(new Date()) };
  const cells = cellsOf(file.sample);
  if (options.mapping) return openMapped(cells, options.mapping, file.width, hints);
  const opened = LAYOUTS.flatMap((layout) => {
    const list = layout.open(cells, hints);
    return list ? [{ layout: { id: layout.id, title: layout.title, mapping: null }, list }] : [];
  });
  const best = opened.toSorted((a, b) => b.list.fit - a.list.fit)[0];
  if (best) return best;
  if (cells.slice(0, 20).some(isOpeningTimes)) throw new ToldError('list-is-opening-times');
  const { mapping, sure } = guessMapping(cells, hints.fileName);
  // The detail says nothing of the cells: a file chosen by mistake may well be a list of clients.
  if (!sure) throw new ToldError('not-a-practice-list', `Most rows have ${file.width} columns.`);
  return openMapped(cells, mapping, file.width, hints);
}

/** The columns of a file and what is guessed of them, for a person to decide. @throws ToldError as `sampleFile` */
export function columnsOfFile(
  bytes: Uint8Array,
  fileName: string,
): { readonly columns: readonly ColumnSample[]; readonly mapping: Mapping } {
  const cells = cellsOf(sampleFile(bytes).sample);
  const { mapping } = guessMapping(cells, fileName);
  const header = mapping.headerRow === null ? [] : (cells[mapping.headerRow] ?? []);
  const rows = cells.slice(mapping.headerRow === null ? 0 : mapping.headerRow + 1);
  const columns = mapping.columns.map((_, at) => ({
    name: (header[at] ?? '').trim().slice(0, 60),
    examples: rows
      .map((row) => (row[at] ?? '').trim())
      .filter((cell) => cell !== '')
      .slice(0, 3)
      .map((cell) => cell.slice(0, 60)),
  }));
  return { columns, mapping };
}

function openMapped(
  cells: readonly (readonly string[])[],
  mapping: Mapping,
  usual: number,
  hints: Hints,
): { layout: FileLayout; list: OpenedList } {
  const header = mapping.headerRow === null ? [] : (cells[mapping.headerRow] ?? []);
  const known = knownList(header);
  return {
    layout: { id: known ? known.source.id : 'mapped', title: known?.layout ?? 'Columns by their names', mapping },
    list: {
      firstRow: mapping.headerRow === null ? 0 : mapping.headerRow + 1,
      fit: 0.5,
      source: known?.source ?? sourceOfFile(hints.fileName),
      read: readerOf(mapping, header.length || usual, hints.today),
    },
  };
}

/** The opening times of NHS.UK's organisations, by numbers that no other list has. */
function isOpeningTimes(cells: readonly string[]): boolean {
  const words = cells.map(headerWords);
  return words.includes('week day') && words.includes('times') && words.some((name) => /^organisation id$/.test(name));
}

/** The first rows. Cut once to learn the width, then again by it, so that a cell of several lines comes out whole. */
function sampleRows(text: string, shape: TextShape): FileRow[] {
  let end = 0;
  for (let line = 0; line < SAMPLE && end !== -1; line += 1) end = text.indexOf('\n', end + 1);
  const head = end === -1 ? text : text.slice(0, end);
  const cut = (width: number) => [...readRows(head, shape, width)].flatMap(({ rows }) => rows);
  return cut(usualWidth(cut(0)));
}

export function usualWidth(sample: readonly FileRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of sample) if (cells) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function cellsOf(sample: readonly FileRow[]): (readonly string[])[] {
  return sample.map((row) => row.cells ?? []);
}
