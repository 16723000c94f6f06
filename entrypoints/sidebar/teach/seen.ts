import { useCallback, useRef, useState } from 'preact/hooks';
import type { Field } from '../../../utils/client/fields';
import type { Draft, ListTrial, Proposal, SecondTrial, Standings } from '../../../utils/recognition/teaching';

/** What was seen on the page while one record was on it. All of it may hold the client's values. */
export type Seen = {
  readonly proposal: Proposal | null;
  /** Where something was picked that is not proposed: a frame that nothing of ours runs in, or another document than is taught. */
  readonly missed: { readonly why: 'closed' | 'elsewhere'; readonly site: string } | null;
  readonly values: ReadonlyMap<Field, string>;
  /** How the profile that is taught again stands on the page. */
  readonly standings: Standings | null;
  readonly draft: Draft | null;
  readonly second: SecondTrial | 'forgotten' | null;
  readonly list: ListTrial | null;
};

const NOTHING: Seen = {
  proposal: null,
  missed: null,
  values: new Map(),
  standings: null,
  draft: null,
  second: null,
  list: null,
};

/**
 * What was seen of the record on screen. It is gone in the very rendering in which the record changes, and an answer about an
 * earlier record is dropped.
 * @param epoch of the page: grows whenever the record changes
 */
export function useSeen(epoch: number): {
  seen: Seen;
  /** Notes what an answer says, that was asked for at this epoch. */
  see: (askedAt: number, change: Partial<Seen> | ((before: Seen) => Partial<Seen>)) => void;
  /** The epoch now, for whoever asks. */
  at: () => number;
} {
  const [held, setHeld] = useState({ epoch, seen: NOTHING });
  const latest = useRef(epoch);
  latest.current = epoch;
  const see = useCallback((askedAt: number, change: Partial<Seen> | ((before: Seen) => Partial<Seen>)) => {
    if (askedAt !== latest.current) return;
    setHeld((before) => {
      const seen = before.epoch === askedAt ? before.seen : NOTHING;
      return { epoch: askedAt, seen: { ...seen, ...(typeof change === 'function' ? change(seen) : change) } };
    });
  }, []);
  const at = useCallback(() => latest.current, []);
  return { seen: held.epoch === epoch ? held.seen : NOTHING, see, at };
}
