import { addDays } from '../../../utils/client/date';
import type { Entry, Happening } from '../../../utils/log/entry';
import { numbered } from './ulid';
import { booked, contacted, ended, entry, sent, step } from '../support';

type Supports = Extract<Happening, { kind: 'sent' }>['supports'];
type End = Extract<Happening, { kind: 'attendance' }>['attendance'];
type Barriers = Extract<Happening, { kind: 'attendance' }>['barriers'];

/** So many referrals alike: where they went, what helped, after how many days the appointment was, what became of it, and what was done. */
type Alike = {
  readonly times: number;
  readonly to: string;
  readonly specialty?: string;
  readonly supports?: Supports;
  readonly sentOn?: string;
  readonly wait?: number;
  readonly end?: End;
  readonly barriers?: Barriers;
  readonly next?: Happening;
  /** Days after the appointment. */
  readonly after?: number;
};

/** A log made of groups of referrals that are alike, so that what is in it can be counted on paper. */
export function teamLog(groups: readonly Alike[]): Entry[] {
  let nth = 0;
  return groups.flatMap((group) => Array.from({ length: group.times }, () => oneReferral(group, (nth += 1))).flat());
}

function oneReferral(group: Alike, nth: number): Entry[] {
  const { to, specialty, supports = [], sentOn = '2026-03-02', wait, end, barriers = [], next, after = 2 } = group;
  const own = { referral: numbered('R', nth), client: numbered('C', nth) };
  const on = (day: string, happening: Happening) => entry(happening, { ...own, at: `${day}T10:00:00.000Z` });
  const all = [on(sentOn, sent({ destination: to, ...(specialty && { specialty }), supports, sentOn }))];
  if (wait === undefined) return all;
  const day = addDays(sentOn, wait);
  all.push(on(addDays(sentOn, 1), booked(day)));
  if (end) all.push(on(day, ended(end, day, { barriers })));
  if (next) all.push(on(addDays(day, after), next));
  return all;
}

export const CONTACTED = contacted();
export const DISCHARGED = step('discharged');
