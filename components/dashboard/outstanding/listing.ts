import type { ComponentChildren } from 'preact';
import type { IsoDate } from '../../../utils/client/date';
import { daysBetween } from '../../../utils/client/date';
import type { ListPage, ListedRow } from '../../../utils/messages';
import { groupOfRow } from '../../../utils/log/worklist/lists';
import { WORKLIST_GROUPS } from '../../../utils/log/worklist/worklist';
import type { WorklistGroup } from '../../../utils/log/worklist/worklist';
import type { TableItem } from '../table/ListTable';

export type { OutstandingReferral } from '../../referral/outstanding-referral';

/** What is loaded of a list: the rows from `offset` on, and what is known of all. */
export type LoadedList = ListPage & { readonly offset: number };

export const GROUP_NAMES: Readonly<Record<WorklistGroup, string>> = {
  overdue: 'Overdue a chase',
  'this-week': 'To chase this week',
  later: 'Later',
  'not-sent': 'Exported, not marked sent',
};

/** Days since the chase date, 0 or less where it has not passed; null where there is none. */
export function daysLate({ chaseOn }: ListedRow['row'], today: IsoDate): number | null {
  return chaseOn === null ? null : daysBetween(chaseOn, today);
}

/** Days since it was first sent, for waits are counted from there; null where it never was. */
export function daysWaiting({ firstSentOn }: ListedRow['row'], today: IsoDate): number | null {
  return firstSentOn === null ? null : Math.max(0, daysBetween(firstSentOn, today));
}

/**
 * A list as the table takes it: every row, of which only some are loaded, under the headings of their groups. Until the length of the
 * list is known it is what was loaded.
 */
export function listItems(
  list: LoadedList,
  today: IsoDate,
  heading: (group: WorklistGroup, count: number) => ComponentChildren,
): TableItem<ListedRow>[] {
  const { rows, offset, total, tall, readiness } = list;
  const length = readiness.state === 'ready' ? (total ?? rows.length) : rows.length;
  const heights = new Map(tall.map(({ at, letters }) => [at, heightOf(letters)]));
  const items: TableItem<ListedRow>[] = [];
  const groups = headingsOf(list, today);
  let next = 0;
  for (let at = 0; at < length; at += 1) {
    const group = groups[next];
    if (group?.at === at) {
      items.push({ kind: 'heading', id: group.group, content: heading(group.group, group.count) });
      next += 1;
    }
    const listed = rows[at - offset];
    const rem = heights.get(at);
    if (listed) items.push({ kind: 'row', id: listed.row.id, row: listed, ...(rem && { rem }) });
    else items.push({ kind: 'pending', id: `pending-${at}`, ...(rem && { rem }) });
  }
  return items;
}

/** Where each group begins. */
function headingsOf({ groups, rows, readiness }: LoadedList, today: IsoDate) {
  const known = groups ?? (readiness.state === 'ready' ? [] : groupsOf(rows, today));
  let at = 0;
  return known.map(({ group, count }) => {
    const heading = { group, count, at };
    at += count;
    return heading;
  });
}

/** Of the first rows, before the whole list is read. */
function groupsOf(rows: readonly ListedRow[], today: IsoDate) {
  return WORKLIST_GROUPS.flatMap((group) => {
    const count = rows.filter(({ row }) => groupOfRow(row, today) === group).length;
    return count > 0 ? [{ group, count }] : [];
  });
}

const ROW_REM = 2.25;
const LINE_REM = 0.9375;
/** Wide letters that fit into the narrowest client column. */
const LETTERS_A_LINE = 21;

/** Height of a row in rem, by the letters of its name. A name too long for two lines makes it taller: an identity is never cut off. */
export function heightOf(letters: number): number {
  const lines = Math.ceil(letters / LETTERS_A_LINE);
  return lines <= 2 ? ROW_REM : lines * LINE_REM + 0.375;
}
