import type { Scene } from '../adversary';
import type { Person } from '../people/person';
import { type Row, rowsOf, type Sheet } from '../sheet';
import type { Key } from '../words';

/** What of a person is on the screen at a moment: kinds of identity, and whether anything else is. */
export type Shown = { readonly kinds: ReadonlySet<Kind>; readonly page: ReadonlySet<Kind>; readonly anything: boolean };
type Kind = 'name' | 'born' | 'nhs' | 'localId';

/** Whom the furniture of the page names. */
type Furniture = { readonly banner: Person | null; readonly title: Person | null; readonly path: Person | null };

const KINDS: Readonly<Partial<Record<Key, Kind>>> = {
  fullName: 'name',
  family: 'name',
  given: 'name',
  born: 'born',
  nhs: 'nhs',
  localId: 'localId',
};

export function shownOf(
  person: Person,
  { style, second, sheet, sheetFor }: Scene,
  now: Sheet,
  { banner, title, path }: Furniture,
): Shown {
  const [own, others] = person === second ? [sheetFor(second), sheet] : [sheet, sheetFor(second)];
  const says = (among: Sheet, row: Row) =>
    rowsOf(among).some((it) => it.key === row.key && it.lines.join() === row.lines.join());
  // A surname that both happen to have is no sign of either.
  const rows = rowsOf(own).filter((row) => row.states.length > 0 && says(now, row) && !says(others, row));
  const page = new Set<Kind>(banner === person ? ['name', 'born', 'nhs'] : []);
  for (const { key } of rows) {
    const kind = KINDS[key];
    if (kind) page.add(kind);
  }
  const kinds = new Set(page);
  if (title === person) kinds.add('name');
  if (path === person && style.path(person.localId).includes(encodeURIComponent(person.localId))) kinds.add('localId');
  return { kinds, page, anything: kinds.size > 0 || rows.length > 0 };
}

/** A name, and something that tells people of a name apart. */
export const isWhole = ({ page }: Shown): boolean =>
  page.has('name') && ['born', 'nhs', 'localId'].some((kind) => page.has(kind as Kind));

const meet = (one: ReadonlySet<Kind>, other: ReadonlySet<Kind>) => [...one].some((kind) => other.has(kind));

/**
 * How a reader could know that the page is of two clients. `telling`: it shows something of one kind of both, or is of one client
 * only. `hinted`: only the title or the address is of the other. `blind`: nothing gives it away, so that no single reading could
 * tell, and only that the page is still changing protects.
 */
export function tellOf(one: Shown, other: Shown): 'telling' | 'hinted' | 'blind' {
  if (!one.anything || !other.anything || meet(one.page, other.page)) return 'telling';
  return meet(one.kinds, other.kinds) ? 'hinted' : 'blind';
}
