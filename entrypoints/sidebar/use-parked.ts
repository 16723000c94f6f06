import { useMemo, useRef, useState } from 'preact/hooks';
import type { Left } from '../../components/letter/insertion';
import { compareIdentity } from '../../utils/client/identity';
import type { Identity } from '../../utils/client/identity';
import type { Recipient } from '../../utils/letters/recipient';
import type { Draft } from '../../utils/log/draft';
import { Keeper } from './keeper';

/**
 * The letter in hand, held outside of everything that is shown while the record on the page changes. It comes back by itself when
 * the same client is read again, as when a tab of the record is changed; beside another client it is only said that it is kept.
 */
export type Parked = {
  /** Saves the drafts of this view. */
  readonly keeper: Keeper;
  /** The letter as it stands, open. */
  readonly put: (draft: Draft) => void;
  /** Whom the open letter goes to from now on, chosen while it was covered; its desk takes it up. */
  readonly direct: (draft: string, recipient: Recipient) => void;
  /** What was so chosen for this letter, once. */
  readonly takeRecipient: (draft: string) => Recipient | null;
  /** Closed by hand. `keep`: nothing else keeps it, as no passphrase was chosen yet. */
  readonly close: (keep: boolean) => void;
  /** The open letter, where it is this client's. */
  readonly openFor: (identity: Identity) => Draft | null;
  /** How the letter in hand left, until it was said whether it was sent. */
  readonly leftOf: (draft: string) => Left | null;
  readonly leave: (draft: string, left: Left) => void;
  readonly said: () => void;
  /** This client's letter that is kept nowhere else. */
  readonly keptFor: (identity: Identity) => Draft | null;
  /** The open letter, where it is somebody else's. */
  readonly openForAnother: (identity: Identity) => Draft | null;
};

export function useParked(): Parked {
  const held = useRef<{ draft: Draft; open: boolean } | null>(null);
  const directed = useRef<{ readonly draft: string; readonly recipient: Recipient } | null>(null);
  // A letter put into the page may change the record itself: what is to be said of it must outlast that.
  const [gone, setGone] = useState<{ readonly draft: string; readonly left: Left } | null>(null);
  const letter = useMemo(() => {
    const isFor = (identity: Identity) =>
      held.current !== null && compareIdentity(held.current.draft.identity, identity) === 'same';
    const draft = (wanted: boolean) => (wanted ? (held.current?.draft ?? null) : null);
    return {
      keeper: new Keeper(),
      put: (next: Draft) => {
        held.current = { draft: next, open: true };
      },
      direct: (id: string, recipient: Recipient) => {
        directed.current = { draft: id, recipient };
      },
      takeRecipient: (id: string) => {
        const recipient = directed.current?.draft === id ? directed.current.recipient : null;
        directed.current = null;
        return recipient;
      },
      close: (keep: boolean) => {
        setGone(null);
        held.current = keep && held.current ? { ...held.current, open: false } : null;
      },
      leave: (id: string, left: Left) => setGone({ draft: id, left }),
      said: () => setGone(null),
      openFor: (identity: Identity) => draft(isFor(identity) && held.current?.open === true),
      keptFor: (identity: Identity) => draft(isFor(identity)),
      openForAnother: (identity: Identity) => draft(!isFor(identity) && held.current?.open === true),
    };
  }, []);
  return useMemo(() => ({ ...letter, leftOf: (id) => (gone?.draft === id ? gone.left : null) }), [letter, gone]);
}
