import { formatLongDate } from './date';
import type { IsoDate } from './date';
import { formatNhsNumber } from './nhs-number';

/** Who a client is, as far as it is known. */
export type LineFacts = {
  readonly dateOfBirth?: IsoDate | undefined;
  readonly nhsNumber?: string | undefined;
  readonly localId?: string | undefined;
};

/**
 * Who a letter is about, for the head of each page: "GRANT, Shanice (Ms), born 19 March 1985, NHS number 999 000 0042". The
 * record's own id stands in for an NHS number that is not known.
 * @param name as it is shown to people
 */
export function identityLine(name: string, { dateOfBirth, nhsNumber, localId }: LineFacts): string {
  return [
    name,
    dateOfBirth && `born ${formatLongDate(dateOfBirth)}`,
    nhsNumber && `NHS number ${formatNhsNumber(nhsNumber)}`,
    !nhsNumber && localId && `client ID ${localId}`,
  ]
    .filter(Boolean)
    .join(', ');
}
