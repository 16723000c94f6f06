import { formatDate } from '../../client/date';
import { csvOf } from '../out/csv';
import type { Insights } from './insights-schema';
import { tablesOf } from './tables';

/** Every table of the insights as one CSV file, one under the other with its title over it. */
export function insightsCsv(insights: Insights, madeOn: string): string {
  const tables = Object.values(tablesOf(insights));
  return csvOf([
    ['Alongside insights', `${formatDate(insights.from)} to ${formatDate(insights.to)}`],
    ['Made on', formatDate(madeOn)],
    ['Counts from 1 to 4 are not shown, and others with them where they could be worked out.'],
    ...tables.flatMap(({ title, note, heads, rows }) => [[], [title], [note], heads, ...rows]),
  ]);
}
