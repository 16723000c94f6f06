import type { IsoDate } from '../../client/date';
import { madeUpCode } from '../codes';
import { kindOfWords } from '../kind-words';
import type { RowReading } from '../layouts/layout';
import { readOdsDate } from '../ods-date';
import { findPostcode, readPostcode } from '../postcode';
import type { PracticeKind } from '../practice';
import { readRow } from '../read-row';
import { readStatus } from './cell-shapes';
import { columnsOf } from './mapping';
import type { Field, Mapping } from './mapping';

const TOTAL = /^(?:grand |sub ?-?)?totals?\b|^(?:source|notes?|footnotes?|copyright|end of (?:file|report|list))\b/i;

/** Reads a row by a mapping. @param width how many columns the header has, or most rows; 0 where that is not known */
export function readerOf(mapping: Mapping, width: number, today: IsoDate): (cells: readonly string[]) => RowReading {
  const places = new Map<Field, number[]>(
    mapping.columns.flatMap((field) => (field ? [[field, columnsOf(mapping, field)]] : [])),
  );
  const last = Math.max(...['name', 'code', 'postcode'].map((field) => mapping.columns.lastIndexOf(field as Field)));

  return (cells) => {
    const all = (field: Field) => (places.get(field) ?? []).map((at) => (cells[at] ?? '').trim());
    const one = (field: Field) => all(field)[0] ?? '';
    const held = cells.filter((cell) => cell.trim() !== '');
    if (TOTAL.test(held[0]?.trim() ?? '') && one('postcode') === '')
      return { why: 'It is a total or a note, not an entry of the list.' };
    if (held.length === 1 && mapping.columns.filter(Boolean).length > 2)
      return { why: 'All but one of its cells are empty.' };
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ''))
      return { why: `It has ${cells.length} columns where the header has ${width}.` };
    if (cells.length <= last) return { why: `It has ${cells.length} columns where the header has ${width}.` };

    const said = readStatus(one('status'));
    if (said === null) return { why: `The status "${one('status').slice(0, 20)}" is not one that is known.` };
    const closed = one('closed');
    const closedOn = readOdsDate(closed);
    const { lines, postcode } = addressOf(all('address'), one('postcode'));
    const kind = kindOfRow(all('kind'), mapping.kind);
    const name = one('name');
    return readRow({
      code: places.has('code') ? one('code') : madeUpCode(name, postcode || lines.join(' ') || one('phone')),
      name,
      address: lines,
      postcode,
      phone: one('phone'),
      email: one('email'),
      website: one('website'),
      opened: one('opened'),
      closed,
      status: said ?? (closedOn && closedOn <= today ? 'inactive' : 'active'),
      kind,
    });
  };
}

/** "Community" is a contract of pharmacies and much else: a vague word does not overrule what the list is one of. */
function kindOfRow(cells: readonly string[], ofList: PracticeKind): PracticeKind {
  const said = kindOfWords(cells.join(' | '));
  return said === null || (said === 'service' && ofList !== 'other') ? ofList : said;
}

/** Address lines, where it stands in one cell cut at its commas; the postcode where it has no column of its own taken from it. */
function addressOf(cells: readonly string[], given: string): { lines: string[]; postcode: string } {
  const written = cells.filter((cell) => cell !== '' && !/^(?:n\/?a|null|-)$/i.test(cell));
  const postcode = readPostcode(given) ?? findPostcode(written.join(', ')) ?? given;
  const cut = written.length === 1 ? (written[0] ?? '').split(/[,\n]/) : written;
  const lines = cut.map((line) => withoutPostcode(line, postcode).trim()).filter((line) => line !== '');
  return { lines, postcode };
}

function withoutPostcode(line: string, postcode: string): string {
  const found = findPostcode(line);
  if (found === null || found !== postcode) return line;
  return line.replace(/[A-Z]{1,2}\d[A-Z\d]?\s{0,2}\d[A-Z]{2}/i, '').replace(/[\s,]+$/, '');
}
