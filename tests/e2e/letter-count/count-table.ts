import { median } from '../../bench/figure';
import type { LetterCount } from './count-letters';
import type { Presses } from './presses';

/** The first two lines of the table, as Markdown. */
export function headOf(): string {
  const columns = [
    'letter',
    'clicks',
    'own clicks',
    'own keys',
    'by hand: clicks',
    'keys',
    'ratio',
    'copied: clicks',
    'keys',
    'ratio',
  ];
  return `${line(columns)}${line(columns.map((_, at) => (at === 0 ? '---' : '---:')))}`;
}

export function rowOf(count: LetterCount): string {
  const { number, title, other, own, byHand, copied } = count;
  return line([
    `${number}. ${title}`,
    `${other.clicks}${other.keys > 0 ? ` and ${other.keys} keys` : ''}`,
    own.clicks,
    own.keys,
    byHand?.clicks ?? '',
    byHand?.keys ?? '',
    ratio(count, byHand),
    copied?.clicks ?? '',
    copied?.keys ?? '',
    ratio(count, copied),
  ]);
}

/** What all letters together say, in a sentence or two. */
export function sumOf(counts: readonly LetterCount[]): string {
  const most = Math.max(...counts.map(({ other }) => other.clicks));
  const usual = (presses: (count: LetterCount) => number) => Math.round(median(counts.map(presses)));
  return [
    `${counts.length} letters. At most ${most} clicks besides the letter's own content.`,
    `Median presses for a letter: ${usual(pressed)}; by hand ${usual((one) => sum(one.byHand))}; by hand, copying from the record, ${usual((one) => sum(one.copied))}.`,
    '',
  ].join('\n');
}

function ratio(count: LetterCount, other: Presses | null): string {
  return other ? (sum(other) / pressed(count)).toFixed(2) : '';
}

function pressed({ other, own }: LetterCount): number {
  return sum(other) + sum(own);
}

function sum(presses: Presses | null): number {
  return presses ? presses.clicks + presses.keys : 0;
}

function line(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |\n`;
}
