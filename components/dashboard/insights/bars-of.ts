import { BARRIER_NAMES, STATE_NAMES } from '../../../utils/log/referral/life-names';
import type { Attended, Insights } from '../../../utils/log/insights/insights-schema';
import type { Count } from '../../../utils/log/insights/small-numbers';
import { ACT_NAMES, sayLabel, sayShare, tablesOf } from '../../../utils/log/insights/tables';
import type { FigureName } from '../../../utils/log/insights/tables';
import { SUPPORT_NAMES } from '../../../utils/log/words';
import type { Bar } from './Bars';

const NOT_SHOWN = 'Not shown';

/** The bars of every figure. Shares are of the whole length; counts of the largest beside them. */
export function barsOf(insights: Insights): Readonly<Record<FigureName, readonly Bar[]>> {
  const tables = tablesOf(insights);
  const { waits, stalled, afterMissed, barriers } = insights;
  return {
    destinations: insights.byDestination.map((row) => shareBar(sayLabel(row.label), row)),
    specialties: insights.bySpecialty.map((row) => shareBar(sayLabel(row.label), row)),
    supports: insights.bySupport.flatMap((row) => [
      shareBar(`${SUPPORT_NAMES[row.support]}: with`, row.with),
      { ...shareBar(`${SUPPORT_NAMES[row.support]}: without`, row.without), second: true },
    ]),
    waits: countBars([
      ...waits.bands.map(({ count }, at): Counted => [`${tables.waits.rows[at]?.[0] ?? ''} days`, count]),
      ['No appointment known', waits.waiting],
    ]),
    stalled: countBars(stalled.map(({ state, all }) => [STATE_NAMES[state], all])),
    missed: countBars(afterMissed.acts.map(({ act, count }) => [act ? ACT_NAMES[act] : 'Nothing yet', count])),
    barriers: countBars(barriers.rows.map(({ barrier, count }) => [BARRIER_NAMES[barrier], count])),
  };
}

/** What is to be borne in mind, and of which supports. */
export function supportWarnings({ bySupport }: Insights): readonly string[] {
  const names = (test: (row: Insights['bySupport'][number]) => boolean) =>
    bySupport
      .filter(test)
      .map(({ support }) => SUPPORT_NAMES[support])
      .join(', ');
  const [small, differ] = [names((row) => row.small), names((row) => row.differ)];
  return [
    ...(small ? [`${small}: the numbers are small, so the difference may be chance.`] : []),
    ...(differ ? [`${differ}: those with and without it went to different services, so they are not alike.`] : []),
  ];
}

function shareBar(label: string, { known, seen, rate }: Attended): Bar {
  if (!rate || known === 'few' || seen === 'few')
    return { label, length: null, words: known === 'few' ? NOT_SHOWN : `Not shown, of ${known}` };
  return {
    label,
    length: rate.value,
    interval: [rate.low, rate.high],
    words: `${sayShare(rate.value)} (${seen} of ${known})`,
  };
}

type Counted = readonly [label: string, count: Count];

function countBars(rows: readonly Counted[]): readonly Bar[] {
  const largest = Math.max(1, ...rows.map(([, count]) => (count === 'few' ? 0 : count)));
  if (rows.every(([, count]) => count === 0)) return [];
  return rows.map(([label, count]) =>
    count === 'few'
      ? { label, length: null, words: NOT_SHOWN }
      : { label, length: count / largest, words: String(count) },
  );
}
