import { type Row, rowsOf, type Section, type Sheet, statesOfName } from './sheet';
import type { NameShape } from './style';
import type { Key } from './words';
import { writeName } from './write';

const NAME: readonly Key[] = ['title', 'fullName', 'given', 'family'];

/** The name in one piece and one shape, where it stood first. */
export function wholeName(sheet: Sheet, shape: NameShape = sheet.style.name): Sheet {
  const style = { ...sheet.style, name: shape };
  const label = rowsOf(sheet).find(({ key }) => key === 'fullName')?.label ?? 'Name';
  const name: Row = {
    key: 'fullName',
    label,
    lines: [writeName(sheet.person, shape)],
    states: statesOfName(sheet.person, style),
  };
  let placed = false;
  const sections = sheet.sections.map((section) => ({
    ...section,
    rows: section.rows.flatMap((row) => {
      if (!NAME.includes(row.key)) return [row];
      if (placed) return [];
      placed = true;
      return [name];
    }),
  }));
  return { ...sheet, style, sections };
}

/** Parts a sheet into the rows of some keys, in the order of the keys, and what is left. */
export function split(
  sheet: Sheet,
  keys: readonly Key[],
): { readonly taken: readonly Row[]; readonly rest: readonly Section[] } {
  const all = rowsOf(sheet);
  const taken = keys.flatMap((key) => all.filter((row) => row.key === key && row.lines.length > 0));
  const rest = sheet.sections
    .map((section) => ({ ...section, rows: section.rows.filter((row) => !taken.includes(row)) }))
    .filter(({ rows }) => rows.length > 0);
  return { taken, rest };
}

export const rowIn = (rows: readonly Row[], key: Key): Row | undefined => rows.find((row) => row.key === key);
export const textOf = (row: Row | undefined): string => row?.lines.join(', ') ?? '';
