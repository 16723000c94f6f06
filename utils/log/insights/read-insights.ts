import { dateOf, daysBetween } from '../../client/date';
import type { IsoDate } from '../../client/date';
import { BARRIERS } from '../entry';
import type { Entry } from '../entry';
import { REFERRAL_STATES } from '../referral/moves';
import { foldReferrals } from '../referral/referral';
import type { Referral } from '../referral/referral-schema';
import { settle } from '../supersede';
import { attendedBy } from './attended';
import { bySupport } from './by-support';
import type { Insights } from './insights-schema';
import { quartilesOf } from './rate';
import { FEWEST, isSmall, withoutSmall } from './small-numbers';
import type { Count } from './small-numbers';
import { ACTS, seenOf, visitsOf } from './visits';
import type { Visit } from './visits';

/** What is asked: appointments and sendings between two days, both included, of one service or specialty if one is named. */
export type InsightsAsked = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly destination?: string | undefined;
  readonly specialty?: string | undefined;
};

/** Upper ends of the bands of waiting, in days: two, four and eight weeks, the 18 weeks of the NHS Constitution, and more. */
const WAIT_BANDS = [14, 28, 56, 126, null] as const;
/** Days in a state, up to. */
const STALL_BANDS = [13, 27, 55, null] as const;

/**
 * What a log says of what works here: counts and shares alone, small numbers left out, nothing of any one client.
 * @param today where open referrals stand is of this day, whatever is asked
 */
export function readInsights(
  entries: readonly Entry[],
  asked: InsightsAsked,
  today: IsoDate,
): Omit<Insights, 'unreadable'> {
  const { from, to } = asked;
  const { standing } = settle(entries);
  const every = [...foldReferrals(entries).values()];
  const referrals = every.filter((one) => isAsked(one, asked));
  const byReferral = Map.groupBy(standing, ({ referral }) => referral);
  const visits = referrals.flatMap(({ id }) => visitsOf(id, byReferral.get(id) ?? []));
  const within = visits.filter(({ on }) => from <= on && on <= to);
  const byDestination = attendedBy(within, ({ destination }) => destination || null);
  const sent = referrals.filter(({ firstSentOn }) => firstSentOn !== null && from <= firstSentOn && firstSentOn <= to);
  return {
    from,
    to,
    total: byDestination.total,
    byDestination: [...byDestination.rows],
    bySpecialty: [...attendedBy(within, ({ specialty }) => specialty).rows],
    bySupport: bySupport(within),
    waits: waitsOf(sent, visits),
    stalled: stalledOf(referrals, today),
    afterMissed: afterMissed(within),
    barriers: barriersOf(sent),
    destinations: namesOf(every.map(({ destination }) => destination)),
    specialties: namesOf(every.map(({ specialty }) => specialty)),
  };
}

function isAsked({ destination, specialty }: Referral, asked: InsightsAsked): boolean {
  return (
    (asked.destination === undefined || asked.destination === destination) &&
    (asked.specialty === undefined || asked.specialty === specialty)
  );
}

/** From the first sending to the first appointment that was not cancelled, kept or not, in the past or to come. */
function waitsOf(sent: readonly Referral[], visits: readonly Visit[]): Insights['waits'] {
  const first = new Map<string, IsoDate>();
  for (const { referral, on, attendance } of visits) {
    const had = first.get(referral);
    if (seenOf(attendance) !== 'cancelled' && (had === undefined || on < had)) first.set(referral, on);
  }
  const days = sent.flatMap(({ id, firstSentOn }) => {
    const on = first.get(id);
    return on !== undefined && firstSentOn !== null ? [Math.max(0, daysBetween(firstSentOn, on))] : [];
  });
  // Those without an appointment are one more band: with the sum told, a single hidden one could be worked out.
  const counts = withoutSmall([...countsIn(days, WAIT_BANDS), sent.length - days.length]);
  return {
    referrals: told(sent.length),
    waiting: counts.at(-1) ?? 'few',
    days: days.length < FEWEST ? null : quartilesOf(days),
    bands: WAIT_BANDS.map((upTo, at) => ({ upTo, count: counts[at] ?? 'few' })),
  };
}

function stalledOf(referrals: readonly Referral[], today: IsoDate): Insights['stalled'] {
  return REFERRAL_STATES.filter((state) => state !== 'closed').flatMap((state) => {
    const days = referrals
      .filter((one) => one.state === state)
      .map(({ stateSince }) => daysBetween(dateOf(new Date(stateSince)), today));
    return days.length === 0
      ? []
      : [{ state, all: told(days.length), bands: [...withoutSmall(countsIn(days, STALL_BANDS))] }];
  });
}

function afterMissed(visits: readonly Visit[]): Insights['afterMissed'] {
  const missed = visits.filter(({ attendance }) => seenOf(attendance) === 'missed');
  const acts = [...ACTS, null];
  const counts = withoutSmall(
    acts.map((act) => missed.filter(({ followed }) => (followed?.act ?? null) === act).length),
  );
  const days = missed.flatMap(({ followed }) => followed?.days ?? []);
  return {
    missed: told(missed.length),
    acts: acts.map((act, at) => ({ act, count: counts[at] ?? 'few' })),
    days: days.length < FEWEST ? null : quartilesOf(days),
  };
}

/** One referral may meet several, so that what is hidden cannot be worked out from the sum. */
function barriersOf(sent: readonly Referral[]): Insights['barriers'] {
  return {
    referrals: told(sent.length),
    rows: BARRIERS.map((barrier) => ({
      barrier,
      count: told(sent.filter(({ barriers }) => barriers.includes(barrier)).length),
    })),
  };
}

function countsIn(days: readonly number[], bands: readonly (number | null)[]): readonly number[] {
  const at = (day: number) => bands.findIndex((upTo) => upTo === null || day <= upTo);
  return bands.map((_, band) => days.filter((day) => at(day) === band).length);
}

function told(count: number): Count {
  return isSmall(count) ? 'few' : count;
}

function namesOf(names: readonly (string | null)[]): string[] {
  return [...new Set(names.filter((name) => name !== null && name !== ''))]
    .map((name) => name ?? '')
    .toSorted((a, b) => a.localeCompare(b, 'en-GB'));
}
