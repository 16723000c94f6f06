import type { LocalId } from './known';

/** Where a client's record stands in one case system. */
export type RecordAddress = { readonly origin: string; readonly url: string };

/** Longer ones are not kept. */
const LONGEST = 2_000;
/** Names of what opens a session rather than a record. It would be of no use later, and has no business in a shared log. */
const OF_SESSION =
  /^(?:[a-z._]*sess(?:ion)?[-_]?(?:id|key|token)?|sid|s_?id|cfid|cftoken|(?:[a-z]+[-_]?)?(?:token|ticket|nonce|csrf|xsrf|jwt|sso|auth))$/i;

/**
 * The address of a record, if it is one: on the web, of the very site its record id is of, without a user name or password.
 * Null otherwise. It comes from a page, or from somebody else's log. What names a session is left out of it.
 */
export function recordAddress(text: string | undefined, local: LocalId | undefined): RecordAddress | null {
  if (!text || !local || text.length > LONGEST || !URL.canParse(text)) return null;
  const address = new URL(text);
  const { origin, protocol, username, password } = address;
  const isPlain = username === '' && password === '';
  return /^https?:$/.test(protocol) && isPlain && origin === local.origin
    ? { origin, url: withoutSession(address, text) }
    : null;
}

/** As it was written, where nothing in it is a session's. */
function withoutSession(address: URL, written: string): string {
  const path = address.pathname.replace(/;[^/]*sess[^/]*/gi, '');
  const named = [...address.searchParams.keys()].filter((name) => OF_SESSION.test(name));
  if (path === address.pathname && named.length === 0) return written;
  address.pathname = path;
  for (const name of named) address.searchParams.delete(name);
  return address.href;
}

/** One address an origin, the later one, sorted by origin. */
export function withAddress(known: readonly RecordAddress[], later: RecordAddress | null): readonly RecordAddress[] {
  if (!later) return known;
  return [...known.filter(({ origin }) => origin !== later.origin), later].toSorted((a, b) =>
    a.origin < b.origin ? -1 : 1,
  );
}
