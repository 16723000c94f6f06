import { dateOf } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import { FeedTrouble, LIST_LIMITS, requestBytes } from '../../utils/directory/services/feed/request';
import { refuseWrongFile } from '../../utils/directory/wrong-file';
import { isToldError, ToldError } from '../../utils/errors';
import type { ErrorCode } from '../../utils/errors';
import { isAllowed } from './feeds/allowed';
import { outside } from './outside';

/** A file of a list, wherever it comes from. */
export type ListFile = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileName: string;
  /** The day it speaks of, as far as that is known: the day it was last changed, else today. */
  readonly day: IsoDate;
};

/** What went wrong with a request, as a person is told of it here. */
const TOLD: Partial<Record<ErrorCode, ErrorCode>> = {
  'feed-not-found': 'list-not-at-address',
  'feed-broken': 'list-not-at-address',
  'feed-too-large': 'list-address-too-large',
  // Nothing is tried again by itself within the hour.
  'feed-busy': 'feed-unreachable',
};

/**
 * Reads the file of a list from an address that is allowed, with the limits of a feed's requests.
 * @param address as `readAddress` gives it
 * @throws ToldError `feed-not-allowed`, `feed-…` and `list-…` where there is no such file
 */
export async function fetchListFile(address: string): Promise<ListFile> {
  if (!(await isAllowed({ address }))) throw new ToldError('feed-not-allowed');
  let changed: string | null = null;
  try {
    const bytes = await requestBytes(
      async (at, init) => {
        const response = await outside(at, { ...init, headers: { accept: 'text/csv, text/plain;q=0.9, */*;q=0.1' } });
        changed = response.headers.get('last-modified');
        return response;
      },
      address,
      LIST_LIMITS,
    );
    refuseWrongFile(bytes);
    return { bytes: new Uint8Array(bytes), fileName: fileNameOf(address), day: dayOf(changed, new Date()) };
  } catch (error) {
    if (error instanceof FeedTrouble) throw new ToldError(TOLD[error.code] ?? error.code);
    // Of a file it is said to download another from the page, which is not how one gets there by an address.
    if (isToldError(error, 'list-is-web-page')) throw new ToldError('list-address-web-page');
    throw error;
  }
}

/** The last step of the path: its words may tell what the list is of. */
function fileNameOf(address: string): string {
  const { host, pathname } = new URL(address);
  const last = pathname.split('/').findLast((step) => step !== '') ?? host;
  try {
    return decodeURIComponent(last).slice(0, 200);
  } catch {
    return last.slice(0, 200);
  }
}

/** A day that has not come yet is a clock that is wrong. */
function dayOf(changed: string | null, now: Date): IsoDate {
  const at = Date.parse(changed ?? '');
  return dateOf(at <= now.getTime() ? new Date(at) : now);
}
