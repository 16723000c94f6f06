import { ToldError } from '../../../errors';
import type { ErrorCode } from '../../../errors';

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** What a request failed with. `again`: it may go better later; `afterMs`: the server said when. */
export class FeedTrouble extends Error {
  override readonly name = 'FeedTrouble';
  constructor(
    readonly code: ErrorCode,
    readonly again: boolean,
    readonly afterMs: number | null = null,
  ) {
    super(code);
  }
}

export type RequestLimits = { readonly timeoutMs: number; readonly mostBytes: number };
export const LIST_LIMITS: RequestLimits = { timeoutMs: 25_000, mostBytes: 20_000_000 };
export const DETAIL_LIMITS: RequestLimits = { timeoutMs: 25_000, mostBytes: 2_000_000 };

/** A server that wants to be left alone for longer than this is asked again all the same. */
const LONGEST_WAIT_MS = 6 * 3_600_000;

/**
 * Asks for one thing, sending nothing but the address: no cookies, no referrer. No redirect is followed; the body is read as it
 * comes and left where it grows too large.
 * @throws FeedTrouble
 */
export async function requestBytes(fetch: Fetch, address: string, limits: RequestLimits): Promise<Uint8Array> {
  const life = new AbortController();
  const timer = setTimeout(() => life.abort(), limits.timeoutMs);
  try {
    const response = await fetch(address, {
      signal: life.signal,
      headers: { accept: 'application/json, text/csv;q=0.9, */*;q=0.1' },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    });
    refuseStatus(response);
    return await bodyOf(response, limits.mostBytes, life);
  } catch (error) {
    if (error instanceof FeedTrouble) throw error;
    throw new FeedTrouble(life.signal.aborted ? 'feed-slow' : 'feed-unreachable', true);
  } finally {
    clearTimeout(timer);
    life.abort();
  }
}

/** The same as JSON. @throws FeedTrouble */
export async function requestJson(fetch: Fetch, address: string, limits: RequestLimits): Promise<unknown> {
  const text = new TextDecoder().decode(await requestBytes(fetch, address, limits)).replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch {
    throw new FeedTrouble(/^\s*<(?:!|html|\?xml|head|body)/i.test(text) ? 'feed-is-web-page' : 'feed-broken', false);
  }
}

/** What a person is told of it. */
export function toldOf(trouble: FeedTrouble): ToldError {
  return new ToldError(trouble.code);
}

function refuseStatus(response: Response): void {
  const { status, type } = response;
  // The browser hides where a redirect leads to.
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) throw new FeedTrouble('feed-redirects', false);
  if (status === 429 || status === 503) throw new FeedTrouble('feed-busy', true, retryAfter(response));
  if (status === 401 || status === 403) throw new FeedTrouble('feed-refuses', false);
  if (status === 404 || status === 410) throw new FeedTrouble('feed-not-found', false);
  if (status >= 500 || status === 408) throw new FeedTrouble('feed-unreachable', true);
  if (status !== 200) throw new FeedTrouble('feed-broken', false);
}

/** Seconds, or a date (RFC 9110). */
function retryAfter(response: Response): number | null {
  const said = response.headers.get('retry-after')?.trim() ?? '';
  const ms = /^\d+$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - Date.now();
  return Number.isFinite(ms) && said !== '' ? Math.min(Math.max(0, ms), LONGEST_WAIT_MS) : null;
}

async function bodyOf(response: Response, most: number, life: AbortController): Promise<Uint8Array> {
  const tooLarge = () => new FeedTrouble('feed-too-large', false);
  if (Number(response.headers.get('content-length') ?? 0) > most) throw tooLarge();
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    length += part.value.length;
    if (length > most) {
      life.abort();
      throw tooLarge();
    }
    chunks.push(part.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
