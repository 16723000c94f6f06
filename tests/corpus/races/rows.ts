import { rowsOf, type Sheet } from '../sheet';

/**
 * Rows that change one by one, as where a framework reuses the elements of the old record or a script sets one property after the
 * other: the first so many are the new client's.
 */
export function recycled(old: Sheet, next: Sheet, changed: number): Sheet {
  const fresh = new Map(rowsOf(next).map((row) => [row.key, row]));
  let at = 0;
  const sections = old.sections.map((section) => ({
    ...section,
    // A new client without such a row leaves it empty.
    rows: section.rows.map((row) => (at++ < changed ? (fresh.get(row.key) ?? { ...row, lines: [], states: [] }) : row)),
  }));
  // What a layout takes from the person itself follows the date of birth.
  const born = rowsOf(old).findIndex(({ key }) => key === 'born');
  return { ...old, person: born < changed ? next.person : old.person, sections };
}
