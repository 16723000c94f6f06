import { dateOf, daysBetween, formatDate } from '../../../utils/client/date';
import type { IsoDate } from '../../../utils/client/date';
import type { BackupState } from '../../../utils/messages';

/** From the day after so many days without a backup somebody is reminded. */
const REMIND_AFTER = 7;

/**
 * How the backup stands, in a line: `Backed up 20 Nov 2026`, or, when it is time for another, since when there was none. Null where
 * there is nothing to back up.
 */
export function sayBackup(
  { savedAt, oldest }: BackupState,
  today: IsoDate,
): { readonly text: string; readonly due: boolean } | null {
  if (oldest === null) return null;
  if (savedAt === null) return { text: 'Not backed up yet', due: daysBetween(oldest, today) > REMIND_AFTER };
  const day = dateOf(new Date(savedAt));
  const days = daysBetween(day, today);
  return days > REMIND_AFTER
    ? { text: `Last backed up ${days} days ago`, due: true }
    : { text: `Backed up ${formatDate(day)}`, due: false };
}

/** `1 entry`, `12,400 entries`. */
export function count(many: number, one: string, several = `${one}s`): string {
  return `${many.toLocaleString('en-GB')} ${many === 1 ? one : several}`;
}

export const entryCount = (many: number) => count(many, 'entry', 'entries');

/** The name of a file of the log: whose log it is stays out of it. */
export function fileNameOf(today: IsoDate, since: IsoDate | null): string {
  const part = since === null ? '' : `, new since ${formatDate(since)}`;
  return `Alongside log ${formatDate(today)}${part}.alongside`;
}
