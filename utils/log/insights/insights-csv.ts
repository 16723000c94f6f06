import { formatDate } from '../../client/date';
import type { Insights } from './insights-schema';
import { tablesOf } from './tables';

/**
 * Every table of the insights as one CSV file (RFC 4180), one under the other with its title over it. A cell that a spreadsheet would
 * take for a formula (a name that begins with = + - @ or a tab) has an apostrophe before it.
 */
export function insightsCsv(insights: Insights, madeOn: string): string {
  const tables = Object.values(tablesOf(insights));
  const head = [
    ['Alongside insights', `${formatDate(insights.from)} to ${formatDate(insights.to)}`],
    ['Made on', formatDate(madeOn)],
    ['Counts from 1 to 4 are not shown, and others with them where they could be worked out.'],
  ];
  const lines = [...head, ...tables.flatMap(({ title, note, heads, rows }) => [[], [title], [note], heads, ...rows])];
  return `\u{feff}${lines.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
