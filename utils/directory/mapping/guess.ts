import { kindOfNames, kindOfWords } from '../kind-words';
import type { PracticeKind } from '../practice';
import { cellShare, distinctShare } from './cell-shapes';
import { findHeader } from './find-header';
import { BARE_NAME, headerScore, headerWords } from './header-words';
import { knownList } from './known-lists';
import { FIELDS, SEVERAL } from './mapping';
import type { Field, Mapping } from './mapping';

/** A mapping, and whether it is sure enough to be used without a person looking at it. */
export type Guess = { readonly mapping: Mapping; readonly sure: boolean };

/** Fields whose cells alone give them away. */
const BY_CELLS: readonly Field[] = ['postcode', 'phone', 'email', 'website'];
/** As much as this of a column must look like its field. */
const MOSTLY = 0.6;

/**
 * Guesses which column holds what, from the words of the header and from what the cells look like: a postcode column is known by
 * its cells, whatever it is called. Each field goes to the column that speaks most for it.
 * @param sample the file's first rows, header and preamble with them
 * @param fileName a hint at the kind, nothing more
 */
export function guessMapping(sample: readonly (readonly string[])[], fileName: string): Guess {
  const headerRow = findHeader(sample);
  const header = headerRow === null ? [] : (sample[headerRow] ?? []);
  const rows = sample.slice(headerRow === null ? 0 : headerRow + 1);
  const width = Math.max(header.length, ...rows.map((cells) => cells.length), 0);
  const columns = Array.from({ length: width }, (_, at) => rows.map((cells) => cells[at] ?? ''));
  const known = knownList(header);
  const fields = assign(header, columns);
  // Scottish dental practices have no name: the first line of the address is what they are called.
  if (known && !fields.includes('name') && fields.includes('address')) fields[fields.indexOf('address')] = 'name';
  const nameAt = fields.indexOf('name');
  const names = nameAt === -1 ? [] : (columns[nameAt] ?? []).filter((cell) => cell.trim() !== '');
  const kind = known?.kind ?? kindOfList(header, names, fileName);
  const mapping: Mapping = { headerRow, columns: fields, kind: kind ?? 'other' };
  const sure = isSure(mapping, { header, names, kind, known: known !== null }) && !repeats(mapping, columns);
  return { mapping, sure: sure && !hasTwoPlaces(header) };
}

function assign(header: readonly string[], columns: readonly (readonly string[])[]): (Field | null)[] {
  const claims = columns.flatMap((cells, at) =>
    FIELDS.filter((field) => !SEVERAL.has(field)).map((field) => ({
      at,
      field,
      score: scoreOf(header[at] ?? '', cells, field, header.length === 0),
    })),
  );
  const fields: (Field | null)[] = columns.map(() => null);
  for (const { at, field, score } of claims.toSorted((a, b) => b.score - a.score || a.at - b.at)) {
    if (score > 0.25 && fields[at] === null && !fields.includes(field)) fields[at] = field;
  }
  return fields.map((field, at) => field ?? severalOf(header[at] ?? '', columns[at] ?? []));
}

function severalOf(name: string, cells: readonly string[]): Field | null {
  if (headerScore(name, 'kind') >= 0.5) {
    const held = cells.filter((cell) => cell.trim() !== '');
    // A column of contract types ("GMS") says no kind; one of roles says it of some rows.
    return held.filter((cell) => kindOfWords(cell) !== null).length > held.length * 0.3 ? 'kind' : null;
  }
  return headerScore(name, 'address') >= 0.5 && (cellShare(cells, 'address') ?? 1) > MOSTLY ? 'address' : null;
}

function scoreOf(name: string, cells: readonly string[], field: Field, headless: boolean): number {
  const said = headerScore(name, field);
  const share = cellShare(cells, field);
  if (BY_CELLS.includes(field)) {
    if (said > 0) return share !== null && share < 0.2 ? 0 : said * (0.4 + 0.6 * (share ?? 0.5));
    return headerScore(name, 'address') === 0 && !/\bfax\b/i.test(name) && (share ?? 0) >= 0.7 ? (share ?? 0) * 0.7 : 0;
  }
  if (field === 'code') return codeScore(said, share, cells, headless);
  if (field === 'name') {
    if (said > 0) return share !== null && share < MOSTLY ? 0 : said;
    return headless && (share ?? 0) > 0.9 && distinctShare(cells) > 0.5 ? 0.4 : 0;
  }
  // A status or date that is none would have its rows rejected.
  return said > 0 && (share === null ? field !== 'status' : share >= 0.9) ? said : 0;
}

function codeScore(said: number, share: number | null, cells: readonly string[], headless: boolean): number {
  const distinct = distinctShare(cells);
  if (said > 0) return share === null || share < MOSTLY || distinct < 0.5 ? 0 : said;
  const coded = cells.filter((cell) => /^[A-Z]\d{3,6}$|^F[A-Z0-9]{4}$/i.test(cell.trim())).length;
  return coded / Math.max(1, cells.length) > 0.8 && distinct > 0.8 ? (headless ? 0.8 : 0.6) : 0;
}

function kindOfList(header: readonly string[], names: readonly string[], fileName: string): PracticeKind | null {
  const words = header.map(headerWords).join(' | ');
  if (/\bdental\b|\bdentist/.test(words)) return 'dentist';
  if (/\bpharmacy\b|\bdisp (?:code|location)|\bdispens/.test(words) && !/\bgp practice\b/.test(words))
    return 'pharmacy';
  if (/\bgp practice|\bsurgery\b/.test(words)) return 'gp-practice';
  if (/\bhospital (?:code|name)/.test(words)) return 'hospital';
  // Dentists have practices too, and then their names say so.
  const named = kindOfNames(names);
  if (named) return named;
  if (/\bprac(?:tice)? (?:code|no|name)/.test(words)) return 'gp-practice';
  const file = fileName.replace(/\.[a-z0-9]+$/i, '').replace(/[_-]+/g, ' ');
  return kindOfWords(headerWords(file));
}

type Told = {
  readonly header: readonly string[];
  readonly names: readonly string[];
  readonly kind: PracticeKind | null;
  /** Whether the header is that of a public list. */
  readonly known: boolean;
};

/** Sure: a name that is of an organisation, and where it is or how it is reached. A list of people must never pass. */
function isSure(mapping: Mapping, { header, names, kind, known }: Told): boolean {
  const has = (field: Field) => mapping.columns.includes(field);
  const nameAt = mapping.columns.indexOf('name');
  if (nameAt === -1 || names.length === 0) return false;
  const codeAt = mapping.columns.indexOf('code');
  if (!has('postcode') && !has('address') && !(has('code') && has('phone'))) return false;
  if (known) return true;
  if (header.length === 0) return has('code') && (has('postcode') || has('phone')) && kind !== null;
  const saysWhat = headerScore(header[nameAt] ?? '', 'name') !== BARE_NAME;
  // "ID" and "Ref" may number anybody.
  const coded = codeAt !== -1 && headerScore(header[codeAt] ?? '', 'code') > 0.7;
  return saysWhat || coded || has('kind') || has('website') || soundsLikePlaces(names);
}

/** A caseload names the same few practices over and over; a list of practices has each of them once. */
function repeats(mapping: Mapping, columns: readonly (readonly string[])[]): boolean {
  const telling = mapping.columns.flatMap((field, at) =>
    field === 'name' || field === 'postcode' || field === 'address' || field === 'phone' ? [at] : [],
  );
  const rows = (columns[0] ?? []).map((_, row) => telling.map((at) => (columns[at]?.[row] ?? '').trim()).join('|'));
  const held = rows.filter((row) => /\w/.test(row));
  return held.length >= 5 && new Set(held).size < held.length * 0.8;
}

/** A postcode or phone of the row's own beside one of a practice: whose practice it is stands in the row. */
function hasTwoPlaces(header: readonly string[]): boolean {
  const words = header.map(headerWords);
  const some = (pattern: RegExp) => words.some((name) => pattern.test(name));
  return [/post ?code/, /(?:tele?phone|phone|tel|mobile)(?: no| number)?/, /address(?: line)?(?: 1)?/].some(
    ({ source }) =>
      some(new RegExp(`^${source}$`)) && some(new RegExp(`^(?:gp|gp practice|practice|surgery|doctor) ${source}$`)),
  );
}

const PLACE =
  /surgery|practice|medical|health|pharmac|chemist|dental|clinic|hospital|centre|center|hospice|service|trust|house|hall|church|foodbank|food bank|hub|project|group|association|society|\bltd\b|limited|cic\b|charity|council|\bthe\b|support|advice|housing|shelter|mission|recovery|team/i;

function soundsLikePlaces(names: readonly string[]): boolean {
  return names.filter((name) => PLACE.test(name)).length > names.length * 0.3;
}
