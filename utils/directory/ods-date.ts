import { isoDate } from '../client/date';
import type { IsoDate } from '../client/date';

/**
 * A date as ODS files write it (`20260228`; ISO and `28/02/2026` occur in exports) as an ISO date. Undefined where the cell
 * is empty, null where it holds something that is no date.
 */
export function readOdsDate(cell: string): IsoDate | null | undefined {
  const text = cell.trim();
  if (text === '') return undefined;
  const compact = /^(\d{4})[-/]?(\d\d)[-/]?(\d\d)$/.exec(text);
  if (compact) return isoDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  return british ? isoDate(Number(british[3]), Number(british[2]), Number(british[1])) : null;
}
