import { BARRIER_NAMES, STATE_NAMES } from '../referral/life-names';
import { SUPPORT_NAMES } from '../words';
import type { Attended, Insights } from './insights-schema';
import type { Rate } from './rate';
import type { Count } from './small-numbers';
import type { Act } from './visits';

/** One figure as a table: what is shown, read out and saved. The first cell of a row is its label. */
export type FigureTable = {
  readonly title: string;
  /** What is counted, of how many. */
  readonly note: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export const ACT_NAMES: Readonly<Record<Act, string>> = {
  contacted: 'Client contacted',
  'booked-again': 'Booked again',
  discharged: 'Discharged by the service',
  challenged: 'Decision challenged',
  'sent-again': 'Referred again',
  closed: 'Closed',
};

const HAPPENED = 'This shows what happened, not what caused it.';
const ATTENDANCE_HEADS = ['Attended', 'Missed', 'Known', 'Share', '95% interval', 'Cancelled'];

/** Every figure of the insights, in the order they are shown. */
export function tablesOf(insights: Insights): Readonly<Record<FigureName, FigureTable>> {
  const { total, waits, afterMissed, barriers } = insights;
  return {
    destinations: attendance('Attendance by service', insights.byDestination, total),
    specialties: attendance('Attendance by specialty', insights.bySpecialty, total),
    supports: {
      title: 'Attendance with and without each support',
      note: `Of ${sayAll(total.known)} appointments whose end is known. One may have several supports. ${HAPPENED}`,
      heads: ['Support', ...ATTENDANCE_HEADS],
      rows: insights.bySupport.flatMap((row) => [
        [`${SUPPORT_NAMES[row.support]}: with`, ...attendedCells(row.with)],
        [`${SUPPORT_NAMES[row.support]}: without`, ...attendedCells(row.without)],
      ]),
    },
    waits: {
      title: 'Days from sending to the first appointment',
      note: waits.days
        ? `Of ${sayAll(waits.referrals)} referrals sent. Half had an appointment within ${sayDays(waits.days.middle)}, the middle half within ${Math.round(waits.days.low)} to ${sayDays(waits.days.high)}.`
        : `Of ${sayAll(waits.referrals)} referrals sent.`,
      heads: ['Days', 'Referrals'],
      rows: [
        ...waits.bands.map(({ upTo, count }, at) => [
          bandName(waits.bands[at - 1]?.upTo ?? null, upTo),
          sayCount(count),
        ]),
        ['No appointment known', sayCount(waits.waiting)],
      ],
    },
    stalled: {
      title: 'Where open referrals stand',
      note: 'Open today, by the days since they came to where they stand.',
      heads: ['State', 'All', 'Up to 13 days', '14 to 27', '28 to 55', '56 or more'],
      rows: insights.stalled.map(({ state, all, bands }) => [
        STATE_NAMES[state],
        sayCount(all),
        ...bands.map(sayCount),
      ]),
    },
    missed: {
      title: 'What followed a missed appointment',
      note: `What was done first, of ${sayAll(afterMissed.missed)} appointments missed or come to too late.${
        afterMissed.days ? ` Half of what was done was done within ${sayDays(afterMissed.days.middle)}.` : ''
      }`,
      heads: ['What was done', 'Appointments'],
      rows: afterMissed.acts.map(({ act, count }) => [act ? ACT_NAMES[act] : 'Nothing yet', sayCount(count)]),
    },
    barriers: {
      title: 'What stood in the way',
      note: `As written down, of ${sayAll(barriers.referrals)} referrals sent. One may meet several.`,
      heads: ['Barrier', 'Referrals'],
      rows: barriers.rows.map(({ barrier, count }) => [BARRIER_NAMES[barrier], sayCount(count)]),
    },
  };
}

export type FigureName = 'destinations' | 'specialties' | 'supports' | 'waits' | 'stalled' | 'missed' | 'barriers';

function attendance(title: string, rows: Insights['byDestination'], total: Attended): FigureTable {
  return {
    title,
    note: `Of ${sayAll(total.known)} appointments whose end is known; cancelled ones are beside them. ${HAPPENED}`,
    heads: [title.replace('Attendance by ', '').replace(/^./, (letter) => letter.toUpperCase()), ...ATTENDANCE_HEADS],
    rows: rows.map((row) => [sayLabel(row.label), ...attendedCells(row)]),
  };
}

function attendedCells({ seen, missed, known, rate, cancelled }: Attended): readonly string[] {
  return [
    sayCount(seen),
    sayCount(missed),
    sayCount(known),
    rate ? sayShare(rate.value) : 'not shown',
    rate ? sayInterval(rate) : 'not shown',
    sayCount(cancelled),
  ];
}

export function sayLabel(label: string | null): string {
  return label ?? 'All others';
}

export function sayCount(count: Count): string {
  return count === 'few' ? 'under 5, or hidden with one' : String(count);
}

/** A count of all, which is hidden only where it is small itself. */
function sayAll(count: Count): string {
  return count === 'few' ? 'fewer than 5' : String(count);
}

export function sayShare(value: number): string {
  return `${Math.round(value * 100)}%`;
}

function sayInterval({ low, high }: Rate): string {
  return `${sayShare(low)} to ${sayShare(high)}`;
}

function sayDays(days: number): string {
  const rounded = Math.round(days);
  return rounded === 1 ? '1 day' : `${rounded} days`;
}

/** "15 to 28", "More than 126". */
function bandName(before: number | null, upTo: number | null): string {
  if (upTo === null) return `More than ${before ?? 0}`;
  return before === null ? `Up to ${upTo}` : `${before + 1} to ${upTo}`;
}
