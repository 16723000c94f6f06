import { ToldError } from '../../../errors';

const HERE = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * The address of a feed or of a file, from what a person pasted: of a feed what stands before `/services`, without a slash at its
 * end. Only https, or this computer itself.
 * @throws ToldError `feed-address`
 */
export function readAddress(text: string, kind: 'feed' | 'address'): string {
  const trimmed = text.trim();
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const url = trimmed !== '' && !/\s/.test(trimmed) && URL.canParse(whole) ? new URL(whole) : null;
  if (!url || !isSafe(url) || url.username || url.password) throw new ToldError('feed-address');
  url.hash = '';
  if (kind === 'address') return url.href;
  for (const own of ['page', 'per_page', 'modified_after']) url.searchParams.delete(own);
  url.pathname = url.pathname.replace(/\/+$/, '').replace(/\/services(?:\/[^/]*)?$/i, '');
  return url.href.replace(/\/(?=\?|$)/, '');
}

/** The address of a page of the list. */
export function pageAddress(feed: string, page: number, since: string | null): string {
  const url = below(feed, 'services');
  url.searchParams.set('page', String(page));
  url.searchParams.set('per_page', String(PAGE_SIZE));
  if (since !== null) url.searchParams.set('modified_after', since);
  return url.href;
}

/** The address of one service; null where its id would lead somewhere else. */
export function detailAddress(feed: string, id: string): string | null {
  const list = below(feed, 'services');
  const url = below(feed, `services/${encodeURIComponent(id)}`);
  // "." and ".." are steps in a path, however they are written.
  return url.origin === list.origin &&
    url.pathname.startsWith(`${list.pathname}/`) &&
    url.pathname.length > list.pathname.length + 1
    ? url.href
    : null;
}

/** Services a page. */
export const PAGE_SIZE = 50;

function below(feed: string, path: string): URL {
  const url = new URL(feed);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${path}`;
  return url;
}

function isSafe(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && HERE.test(url.hostname));
}
