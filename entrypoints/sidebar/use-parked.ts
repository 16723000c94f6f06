import { useMemo, useRef } from 'preact/hooks';
import { compareIdentity } from '../../utils/client/identity';
import type { Identity } from '../../utils/client/identity';
import type { Draft } from '../../utils/log/draft';

/**
 * The letter that was open when the record changed. Held outside of everything that is shown: it comes back by itself when the
 * same client is read again, as when a tab of the record is changed.
 */
export type Parked = {
  readonly put: (draft: Draft | null) => void;
  /** The draft, where it is this client's. */
  readonly of: (identity: Identity) => Draft | null;
  /** Whether a letter of somebody else is waiting. */
  readonly ofAnother: (identity: Identity) => Draft | null;
};

export function useParked(): Parked {
  const held = useRef<Draft | null>(null);
  return useMemo(
    () => ({
      put: (draft) => {
        held.current = draft;
      },
      of: (identity) =>
        held.current && compareIdentity(held.current.identity, identity) === 'same' ? held.current : null,
      ofAnother: (identity) =>
        held.current && compareIdentity(held.current.identity, identity) !== 'same' ? held.current : null,
    }),
    [],
  );
}
