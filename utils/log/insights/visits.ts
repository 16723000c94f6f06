import { dateOf, daysBetween } from '../../client/date';
import type { IsoDate } from '../../client/date';
import type { Attendance } from '../choices';
import type { Entry, Happening, SUPPORTS } from '../entry';

export type Support = (typeof SUPPORTS)[number];

/** One appointment and what became of it, for counting. */
export type Visit = {
  /** For telling referrals apart while counting: it is in no result. */
  readonly referral: string;
  readonly destination: string;
  readonly specialty: string | null;
  readonly on: IsoDate;
  /** Null where nobody has written down what became of it. */
  readonly attendance: Attendance | null;
  /** What was arranged by then; a reminder that was given counts as arranged. */
  readonly supports: readonly Support[];
  /** What was done first after it was missed, and how many days after; null where nothing was, or it was not missed. */
  readonly followed: { readonly act: Act; readonly days: number } | null;
};

/** What may follow a missed appointment. */
export const ACTS = ['contacted', 'booked-again', 'discharged', 'challenged', 'sent-again', 'closed'] as const;
export type Act = (typeof ACTS)[number];

const ACT_OF: { readonly [kind in Happening['kind']]?: Act } = {
  'client-contacted': 'contacted',
  booked: 'booked-again',
  discharged: 'discharged',
  challenged: 'challenged',
  sent: 'sent-again',
  outcome: 'closed',
};

export type Seen = 'seen' | 'missed' | 'cancelled';

/** Seen late is seen; too late to be seen is missed, as not attending is. Null where it is not known. */
export function seenOf(attendance: Attendance | null): Seen | null {
  if (attendance === null) return null;
  if (attendance.startsWith('attended')) return 'seen';
  return attendance.startsWith('cancelled') ? 'cancelled' : 'missed';
}

type Building = { -readonly [name in keyof Visit]: Visit[name] };

/**
 * The appointments of one referral, in order. An appointment that was moved before its day is not one; one that nobody
 * booked here, but somebody says was kept or missed, is.
 * @param standing what stands of that referral, in the order of the log
 */
export function visitsOf(referral: string, standing: readonly Entry[]): readonly Visit[] {
  const visits: Building[] = [];
  let [destination, specialty, supports] = ['', null as string | null, [] as readonly Support[]];
  let open: Building | null = null;
  for (const { happening, happenedAt } of standing) {
    const missed = visits.at(-1);
    const act = ACT_OF[happening.kind];
    if (act && missed && missed !== open && seenOf(missed.attendance) === 'missed')
      missed.followed ??= { act, days: Math.max(0, daysBetween(missed.on, dateOf(new Date(happenedAt)))) };
    if (happening.kind === 'sent') {
      ({ destination, supports } = happening);
      specialty = happening.specialty ?? specialty;
    }
    if (happening.kind === 'need' || happening.kind === 'letter-exported') specialty = happening.specialty ?? specialty;
    if (happening.kind === 'letter-exported') destination ||= happening.destination;
    if (happening.kind === 'supports') ({ supports } = happening);
    if (happening.kind === 'reminded' && open) open.supports = [...open.supports, ...reminderOf(happening)];
    if (happening.kind === 'booked') {
      if (open) visits.splice(visits.indexOf(open), 1);
      open = { referral, destination, specialty, on: happening.on, attendance: null, supports: [], followed: null };
      visits.push(open);
    }
    if (happening.kind !== 'attendance') continue;
    const { attendance, on } = happening;
    const ended: Building = open ?? { referral, destination, specialty, on, attendance, supports: [], followed: null };
    if (!open) visits.push(ended);
    Object.assign(ended, { on, attendance, destination, specialty });
    ended.supports = [...new Set([...supports, ...ended.supports])];
    open = null;
  }
  return visits;
}

function reminderOf({ how }: Extract<Happening, { kind: 'reminded' }>): readonly Support[] {
  if (how === 'text') return ['text-reminder'];
  return how === 'phone' ? ['phone-reminder'] : [];
}
