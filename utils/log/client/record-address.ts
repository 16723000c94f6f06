import type { LocalId } from './known';

/** Where a client's record stands in one case system. */
export type RecordAddress = { readonly origin: string; readonly url: string };

/** Longer ones are not kept. */
const LONGEST = 2_000;

/**
 * The address of a record, if it is one: on the web, of the very site its record id is of, without a user name or password.
 * Null otherwise. It comes from a page, or from somebody else's log.
 */
export function recordAddress(text: string | undefined, local: LocalId | undefined): RecordAddress | null {
  if (!text || !local || text.length > LONGEST || !URL.canParse(text)) return null;
  const { origin, protocol, username, password } = new URL(text);
  const isPlain = username === '' && password === '';
  return /^https?:$/.test(protocol) && isPlain && origin === local.origin ? { origin, url: text } : null;
}

/** One address an origin, the later one, sorted by origin. */
export function withAddress(known: readonly RecordAddress[], later: RecordAddress | null): readonly RecordAddress[] {
  if (!later) return known;
  return [...known.filter(({ origin }) => origin !== later.origin), later].toSorted((a, b) =>
    a.origin < b.origin ? -1 : 1,
  );
}
