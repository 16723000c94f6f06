import type { Identity } from '../client/identity';
import { isIdentified } from '../client/identity';
import { compareWithClient, strongIdentifiers } from '../log/client/client';
import type { Client } from '../log/client/client';
import { withLater } from '../log/client/known';
import { keysOfIdentity } from './client-keys';
import type { Database } from './database';
import type { KeyRing } from './key-ring';
import { telling } from './trouble';
import { readable } from './unreadable';

/**
 * `conflict`: it cannot be told which client of the log this is. `differs`: one client has this NHS number or record id but was
 * known under other details, which were corrected, or the number was typed for somebody else: only a person can say. Either way
 * nothing may be shown or saved.
 */
export type FoundClient =
  { match: 'none' } | { match: 'one'; client: Client } | { match: 'differs'; client: Client } | { match: 'conflict' };

/**
 * The client of the log that a reading shows.
 * - An NHS number or record id in common decides, provided that no other part disagrees. If one does, the client differs where
 *   it is the only one that could be meant, and else it is a conflict.
 * - Without one, two of name, date of birth and postcode must agree and nothing disagree, with one client only. A person who
 *   shares those but has another NHS number, record id or first name is somebody else, as twins and households are.
 * Anything unsure, unreadable or marked as conflicting is a conflict.
 * @throws ToldError `vault-locked`
 */
export function findClient(database: Database, ring: KeyRing, identity: Identity): Promise<FoundClient> {
  return telling(async () => {
    if (!isIdentified(identity)) return { match: 'none' };
    const keys = keysOfIdentity(identity, ring.hashing);
    const { items, unreadable } = readable(await database.clients.where('keys').anyOf(keys).distinct().toArray());
    return unreadable > 0
      ? { match: 'conflict' }
      : decide(
          identity,
          items.map(({ client }) => client),
        );
  });
}

function decide(identity: Identity, candidates: readonly Client[]): FoundClient {
  const wanted = new Set(strongIdentifiers({ identity, locals: identity.local ? [identity.local] : [] }));
  const strong = candidates.filter((client) => strongIdentifiers(client).some((text) => wanted.has(text)));
  const fits = (client: Client) => compareWithClient(identity, client) === 'same';
  const possible = strong.length > 0 ? strong : candidates.filter(fits);
  const [client] = possible;
  if (!client) return { match: 'none' };
  if (possible.length > 1 || client.conflictsWith.length > 0) return { match: 'conflict' };
  if (fits(client)) return { match: 'one', client };
  // Somebody else has just these details: it may be their record with a wrong number.
  const another = candidates.some((other) => other !== client && fits(other));
  return !another && settledBy(identity, client) ? { match: 'differs', client } : { match: 'conflict' };
}

/** Whether the client would be this one once the reading counts as the latest word on them. */
function settledBy(identity: Identity, client: Client): boolean {
  const { local, ...rest } = identity;
  const later = withLater(client, { identity: rest, locals: local ? [local] : [] });
  return compareWithClient(identity, { ...client, ...later }) === 'same';
}
