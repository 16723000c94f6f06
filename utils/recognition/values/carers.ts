import type { Lexicon } from '../lexicon';
import { isOfScreen } from '../words';
import { isBlank } from './blank';
import { readName } from './name';
import { readShortText } from './text';

/** What stands beside "GP": a doctor, a practice, or both with commas, brackets or lines between. */
export function readGp(lines: readonly string[], lexicon: Lexicon): { doctor: string | null; practice: string | null } {
  const parts = lines
    .flatMap((line) => line.split(/\s*[,;(|]\s*|\s+[–—-]\s+|\s+at\s+/))
    .map((part) => part.replace(/[)\s]+$/, '').trim())
    .filter((part) => part && !isBlank(part, lexicon));
  const doctor =
    parts.find((part) => lexicon.doctor.test(part) || (!lexicon.practice.test(part) && readName(part, lexicon))) ??
    null;
  const practice = parts.find((part) => part !== doctor && lexicon.practice.test(part) && !/\d/.test(part)) ?? null;
  return { doctor: doctor && readShortText(doctor), practice: practice && readShortText(practice) };
}

/** A worker's name as the page writes it, without the role, date or team written behind it. */
export function readWorker(text: string, lexicon: Lexicon): string | null {
  const name = text.replace(/\s*\([^)]*\)\s*$/, '').trim();
  const [first = '', second = ''] = name.split(/\s*,\s*|\s+[–—-]\s+/);
  const alone = second && (isOfScreen(second, lexicon) || /\d/.test(second)) ? first : name;
  // One word of the screen is the next part of the page.
  const isScreen = !alone.includes(' ') && isOfScreen(alone, lexicon, true);
  return isScreen || isBlank(alone, lexicon) || /\d|@/.test(alone) ? null : readShortText(alone);
}
