import { formatDate, parseTypedDate } from '../../../utils/client/date';
import type { IsoDate } from '../../../utils/client/date';
import { formatNhsNumber } from '../../../utils/client/nhs-number';
import { foldName } from '../../../utils/client/name';
import type { OutstandingReferral } from '../../referral/outstanding-referral';
import { STATE_NAMES } from '../../../utils/log/life-names';
import { WORKLIST_GROUPS, worklistItem } from '../../../utils/log/worklist';
import type { WorklistGroup, WorklistItem } from '../../../utils/log/worklist';

export type { OutstandingReferral } from '../../referral/outstanding-referral';

export type ListedRow = OutstandingReferral & { readonly item: WorklistItem };
export type ListedItem =
  | { readonly kind: 'heading'; readonly group: WorklistGroup; readonly count: number; readonly more: boolean }
  | { readonly kind: 'row'; readonly row: ListedRow };

export const GROUP_NAMES: Readonly<Record<WorklistGroup, string>> = {
  overdue: 'Overdue a chase',
  'this-week': 'To chase this week',
  later: 'Later',
  'not-sent': 'Exported, not marked sent',
};

/** The rows that match what was typed, in the order given, each with its days. */
export function listRows(rows: readonly OutstandingReferral[], query: string, today: IsoDate): ListedRow[] {
  const born = parseTypedDate(query);
  const words = query.split(/\s+/).map(foldName).filter(Boolean);
  return rows
    .filter((row) => (born && row.identity.dateOfBirth === born) || matches(row, words))
    .map((row) => ({ ...row, item: worklistItem(row.referral, today) }));
}

/**
 * Rows under the headings of their groups.
 * @param complete whether nothing is left to load: where something is, the last group's count is not final
 */
export function listItems(rows: readonly ListedRow[], complete: boolean): ListedItem[] {
  const groups = WORKLIST_GROUPS.map((group) => ({ group, rows: rows.filter(({ item }) => item.group === group) }));
  const filled = groups.filter((group) => group.rows.length > 0);
  return filled.flatMap(({ group, rows: own }, at) => [
    { kind: 'heading' as const, group, count: own.length, more: !complete && at === filled.length - 1 },
    ...own.map((row) => ({ kind: 'row' as const, row })),
  ]);
}

/** Every word typed must occur in the name, dates, NHS number, referral, destination or state. */
function matches(row: OutstandingReferral, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const parts = wordsOf(row);
  return words.every((word) => parts.some((part) => part.includes(word)));
}

/** Folding ten thousand rows at every key would be felt. Goes with the rows themselves. */
const folded = new WeakMap<OutstandingReferral, readonly string[]>();

function wordsOf(row: OutstandingReferral): readonly string[] {
  const known = folded.get(row);
  if (known) return known;
  const { name, identity, referral } = row;
  const { dateOfBirth, nhsNumber, local } = identity;
  const text = [
    name,
    dateOfBirth && `${formatDate(dateOfBirth)} ${dateOfBirth}`,
    nhsNumber && `${nhsNumber} ${formatNhsNumber(nhsNumber)}`,
    local?.id,
    referral.title,
    referral.destination,
    STATE_NAMES[referral.state],
  ];
  const words = text.flatMap((part) => part?.split(/\s+/) ?? []).map(foldName);
  folded.set(row, words);
  return words;
}

/** Height of an item in rem. A name too long for two lines makes its row taller: an identity is never cut off. */
export function heightOf(item: ListedItem): number {
  return item.kind === 'heading' ? HEADING_REM : nameHeight(item.row.name);
}

export const ROW_REM = 2.25;
const HEADING_REM = 1.875;
const LINE_REM = 0.9375;
/** Wide letters that fit into the narrowest client column. */
const LETTERS_A_LINE = 21;

function nameHeight(name: string): number {
  const lines = Math.ceil(name.length / LETTERS_A_LINE);
  return lines <= 2 ? ROW_REM : lines * LINE_REM + 0.375;
}
