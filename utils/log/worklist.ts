import { addDays, daysBetween } from '../client/date';
import type { IsoDate } from '../client/date';
import type { Referral } from './referral-schema';

/** `not-sent`: a letter was exported and nobody has said that it was sent. */
export type WorklistGroup = 'overdue' | 'this-week' | 'later' | 'not-sent';
export const WORKLIST_GROUPS: readonly WorklistGroup[] = ['overdue', 'this-week', 'later', 'not-sent'];

export type WorklistItem = {
  readonly referral: Referral;
  readonly group: WorklistGroup;
  /** Days since the chase date; 0 or less where it has not passed. Null where not sent. */
  readonly daysLate: number | null;
  /** Days since it was sent, or since it was exported where it was not sent. Null where neither is known. */
  readonly daysWaiting: number | null;
};

/** A referral is open until an outcome is recorded. */
export function isOpen({ state }: Referral): boolean {
  return state !== 'closed';
}

/** Overdue from the day after the chase date: on the day itself it is still to be done today. */
export function isOverdue({ state, chaseOn }: Referral, today: IsoDate): boolean {
  return state !== 'closed' && chaseOn !== null && chaseOn < today;
}

/** The day a referral waits for: its chase date, or the day its unsent letter was exported. Null where closed. */
export function dueOn(referral: Referral): IsoDate | null {
  return isOpen(referral) ? (referral.chaseOn ?? referral.exportedAt?.slice(0, 10) ?? null) : null;
}

export function worklistItem(referral: Referral, today: IsoDate): WorklistItem {
  const { chaseOn } = referral;
  const since = referral.sentOn ?? referral.exportedAt?.slice(0, 10) ?? null;
  return {
    referral,
    group: groupOf(referral, today),
    daysLate: chaseOn === null ? null : daysBetween(chaseOn, today),
    daysWaiting: since === null ? null : daysBetween(since, today),
  };
}

/** The open referrals: by chase date, the most late first; then those exported and not sent, the oldest first. */
export function worklist(referrals: Iterable<Referral>, today: IsoDate): WorklistItem[] {
  return [...referrals]
    .filter(isOpen)
    .toSorted(compareForWorklist)
    .map((referral) => worklistItem(referral, today));
}

export function compareForWorklist(a: Referral, b: Referral): number {
  return compare(sortKey(a), sortKey(b));
}

function sortKey(referral: Referral): string {
  return `${referral.chaseOn === null ? 1 : 0} ${dueOn(referral) ?? ''} ${referral.id}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function groupOf({ chaseOn }: Referral, today: IsoDate): WorklistGroup {
  if (chaseOn === null) return 'not-sent';
  if (chaseOn < today) return 'overdue';
  return chaseOn < addDays(today, 7) ? 'this-week' : 'later';
}
