import { addDays } from '../../client/date';
import type { IsoDate } from '../../client/date';
import type { ListRow } from './list-row';
import { CAME_BACK, MISSED } from '../referral/moves';
import type { WorklistGroup } from './worklist';

/** The lists somebody works through in the morning. A referral may be in several. */
export const LISTS = ['all', 'overdue', 'appointments', 'missed', 'waiting', 'rejected', 'needs', 'drafts'] as const;
export type ListName = (typeof LISTS)[number];

export const LIST_NAMES: Readonly<Record<ListName, string>> = {
  all: 'All',
  overdue: 'Overdue',
  appointments: 'This week',
  missed: 'Missed',
  waiting: 'Waiting longest',
  rejected: 'Rejected',
  needs: 'Needs',
  drafts: 'Not sent',
};

/** Today and the days after it whose appointments are listed. */
const DAYS_AHEAD = 7;

type Definition = {
  readonly holds: (row: ListRow, today: IsoDate) => boolean;
  /** Text by which the list is in order: what to do first stands first. */
  readonly order: (row: ListRow) => string;
};

const byDue = ({ queue, due }: ListRow) => `${queue === 'sent' ? 0 : 1} ${due}`;
const bySince = ({ since }: ListRow) => since;
const isOpen = ({ state }: ListRow) => state !== 'closed' && state !== 'draft';
const MISSED_OR_DISCHARGED: readonly ListRow['state'][] = [...MISSED, 'discharged'];
const REFUSED: readonly ListRow['state'][] = CAME_BACK.filter((state) => state !== 'discharged');
const SEEN: readonly ListRow['state'][] = ['attended', 'outcome-received'];

/** What each list holds, and its order. */
const DEFINITIONS: Readonly<Record<ListName, Definition>> = {
  all: { holds: isOpen, order: byDue },
  // From the day after: on the day itself it is still to be done today.
  overdue: { holds: ({ queue, due }, today) => queue === 'sent' && due < today, order: byDue },
  appointments: {
    holds: ({ state, booking }, today) =>
      state === 'booked' && booking !== null && booking.on >= today && booking.on < addDays(today, DAYS_AHEAD),
    order: ({ booking }) => `${booking?.on} ${booking?.at ?? '24:00'}`,
  },
  missed: { holds: ({ toAct, state }) => toAct && MISSED_OR_DISCHARGED.includes(state), order: bySince },
  // Whoever was seen does not wait; whoever was refused still does.
  waiting: {
    holds: (row) => isOpen(row) && row.firstSentOn !== null && !SEEN.includes(row.state),
    order: ({ firstSentOn }) => firstSentOn ?? '',
  },
  rejected: {
    holds: ({ state }) => REFUSED.includes(state),
    order: ({ toAct, since }) => `${toAct ? 0 : 1} ${since}`,
  },
  needs: { holds: ({ state }) => state === 'need', order: bySince },
  drafts: { holds: ({ state }) => state === 'draft' || state === 'exported', order: bySince },
};

/** Where a row stands in the list of all. */
export function groupOfRow({ queue, due }: ListRow, today: IsoDate): WorklistGroup {
  if (queue === 'not-sent') return 'not-sent';
  if (due < today) return 'overdue';
  return due < addDays(today, DAYS_AHEAD) ? 'this-week' : 'later';
}

/** Whether a list holds a referral on this day. */
export function isIn(list: ListName, row: ListRow, today: IsoDate): boolean {
  return DEFINITIONS[list].holds(row, today);
}

/** Text by which a list is in order; no two rows have the same. */
export function placeIn(list: ListName, row: ListRow): string {
  return `${DEFINITIONS[list].order(row)} ${row.id}`;
}
