import type { OpenTimes } from '../service';
import { readClock } from './clock';
import { dayName, readDay } from './days';

const TIME = String.raw`(?:\d{1,2}(?:[:.]\d\d|\d\d)?\s*(?:[ap]\.?m\.?)?|noon|midday|midnight)`;
const SPAN = new RegExp(String.raw`(${TIME})\s*(?:-|–|—|to|until|till)\s*(${TIME})`, 'gi');

/**
 * Opening times as a person writes them: "Mon-Fri 09:00-17:00; Sat 10am to 1pm", "Every day 24 hours". Parts that cannot be read
 * so come back as words, never guessed.
 */
export function readOpenText(text: string): { times: OpenTimes[]; words: string } {
  const times: OpenTimes[] = [];
  const words: string[] = [];
  for (const part of text
    .split(/[;\n]+/)
    .map((one) => one.trim())
    .filter(Boolean)) {
    const read = readPart(part);
    if (read) times.push(...read);
    else if (!/\bclosed\b/i.test(part)) words.push(part);
  }
  return { times, words: words.join('; ') };
}

/** The same, written: what `readOpenText` reads back. */
export function writeOpenText(times: readonly OpenTimes[], words = ''): string {
  const lines = times.map(
    ({ days, opens, closes, note }) => `${daysText(days)} ${opens}-${closes}${note ? ` (${note})` : ''}`,
  );
  return [...lines, ...(words ? [words] : [])].join('; ');
}

/** "Mon-Fri", "Mon, Wed". */
export function daysText(days: readonly number[]): string {
  const sorted = [...new Set(days)].toSorted((a, b) => a - b);
  const [first = 1] = sorted;
  const last = sorted.at(-1) ?? first;
  const short = (day: number) => dayName(day).slice(0, 3);
  if (sorted.length === 7) return 'Every day';
  if (sorted.length > 2 && last - first === sorted.length - 1) return `${short(first)}-${short(last)}`;
  return sorted.map(short).join(', ');
}

function readPart(part: string): OpenTimes[] | null {
  const noted = /\(([^()]{1,200})\)\s*$/.exec(part);
  const plain = noted ? part.slice(0, noted.index).trim() : part;
  const note = noted?.[1]?.trim();
  const allDay = /^(.*?)[\s:,]*(?:24 hours(?: a day)?|24\/7|all day)$/i.exec(plain);
  if (allDay) {
    const days = daysOf(allDay[1] ?? '') ?? (plain.endsWith('24/7') ? everyDay() : null);
    return days && [{ days, opens: '00:00', closes: '24:00', ...(note && { note }) }];
  }
  const first = plain.search(new RegExp(SPAN.source, 'i'));
  const days = first > 0 ? daysOf(plain.slice(0, first)) : null;
  if (!days) return null;
  // What is left beside days and times would be lost: such a part stays words.
  const rest = plain
    .slice(first)
    .replace(SPAN, '')
    .replace(/\band\b|[\s,&.]/gi, '');
  if (rest !== '') return null;
  const spans = [...plain.slice(first).matchAll(SPAN)].map(([, from = '', to = '']) => spanOf(from, to));
  if (spans.some((span) => span === null)) return null;
  return spans.flatMap((span) => (span ? [{ days, ...span, ...(note && { note }) }] : []));
}

/** "9-5pm" begins in the morning, "2-4.30pm" after noon: the half of the end holds for a beginning without one that is earlier. */
function spanOf(from: string, to: string): { opens: string; closes: string } | null {
  const half = /[ap](?=\.?m)/i.exec(to)?.[0];
  const bare = /^\d{1,2}(?:[:.]\d\d)?$/.test(from.trim());
  const closes = readClock(to);
  const same = bare && half ? readClock(`${from}${half}m`) : null;
  const opens = same && closes && same < closes ? same : readClock(from);
  if (!opens || !closes || opens === '24:00') return null;
  // "9-5" without a colon anywhere says which half to nobody.
  const sure = half ?? /[:.]\d\d|^\d{4}$|noon|mid/i.test(to);
  return sure ? { opens, closes } : null;
}

function daysOf(text: string): number[] | null {
  const words = text
    .toLowerCase()
    .replace(/[:.,\s]+$/, '')
    .trim();
  if (/^(?:every ?day|daily|7 days a week|all week|mon(?:day)?s? to sun(?:day)?s?)$/.test(words)) return everyDay();
  if (/^weekdays?$/.test(words)) return [1, 2, 3, 4, 5];
  if (/^weekends?$/.test(words)) return [6, 7];
  const days: number[] = [];
  for (const part of words.split(/\s*(?:,|&|\band\b)\s*/).filter(Boolean)) {
    const range = /^([a-z.]+)\s*(?:-|–|—|to|until|through)\s*([a-z.]+)$/.exec(part);
    const [from, to] = range ? [readDay(range[1] ?? ''), readDay(range[2] ?? '')] : [readDay(part), readDay(part)];
    if (from === null || to === null) return null;
    for (let day = from; ; day = (day % 7) + 1) {
      days.push(day);
      if (day === to) break;
    }
  }
  return days.length > 0 ? [...new Set(days)].toSorted((a, b) => a - b) : null;
}

function everyDay(): number[] {
  return [1, 2, 3, 4, 5, 6, 7];
}
