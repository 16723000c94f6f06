import { addDays, daysBetween } from '../../client/date';
import type { IsoDate } from '../../client/date';
import type { Referral } from '../referral/referral-schema';

/** `not-sent`: a letter was exported and nobody has said that it was sent. */
export const WORKLIST_GROUPS = ['overdue', 'this-week', 'later', 'not-sent'] as const;
export type WorklistGroup = (typeof WORKLIST_GROUPS)[number];

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
export function isOverdue(referral: Referral, today: IsoDate): boolean {
  const { queue, due } = placeOf(referral);
  return queue === 'sent' && due < today;
}

/**
 * Where a referral waits: for the day it is looked at again (a need without a letter too), for somebody to say that it was sent,
 * or for nothing more.
 */
export type Queue = 'sent' | 'not-sent' | 'closed';

/** Its queue, and the day it is sorted by there: the day to look at it, day of the export, day of the outcome (UTC). */
export function placeOf(referral: Referral): { readonly queue: Queue; readonly due: IsoDate } {
  const { state, chaseOn, exportedAt, closedAt, stateSince } = referral;
  if (state === 'closed') return { queue: 'closed', due: day(closedAt) };
  if (chaseOn !== null) return { queue: 'sent', due: chaseOn };
  // What is known of by a step alone ("in triage") was sent, although the entry that says so is not here.
  return { queue: state === 'exported' ? 'not-sent' : 'sent', due: day(exportedAt ?? stateSince) };
}

export function worklistItem(referral: Referral, today: IsoDate): WorklistItem {
  const { chaseOn } = referral;
  const since = referral.sentOn ?? (referral.exportedAt && day(referral.exportedAt));
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
  const { queue, due } = placeOf(referral);
  return `${queue === 'sent' ? 0 : 1} ${due} ${referral.id}`;
}

/** The day of a moment; a day long ago where there is none, so that it is seen first. */
function day(moment: string | null): IsoDate {
  return moment?.slice(0, 10) ?? '1970-01-01';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function groupOf(referral: Referral, today: IsoDate): WorklistGroup {
  const { queue, due } = placeOf(referral);
  if (queue === 'not-sent') return 'not-sent';
  if (due < today) return 'overdue';
  return due < addDays(today, 7) ? 'this-week' : 'later';
}
