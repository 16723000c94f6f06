import type { Identity } from '../client/identity';
import { isIdentified } from '../client/identity';
import { compareWithClient, strongIdentifiers } from '../log/client';
import type { Client } from '../log/client';
import { keysOfIdentity } from './client-keys';
import type { Database } from './database';
import type { KeyRing } from './key-ring';
import { telling } from './trouble';
import { readable } from './unreadable';

/** `conflict`: it cannot be told which client of the log this is, so nothing may be shown or saved. */
export type FoundClient = { match: 'none' } | { match: 'one'; client: Client } | { match: 'conflict' };

/**
 * The client of the log that a reading shows.
 * - An NHS number or record id in common decides, provided that no other part disagrees; if one does, it is a conflict.
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
  const sure = possible.length === 1 && fits(client) && client.conflictsWith.length === 0;
  return sure ? { match: 'one', client } : { match: 'conflict' };
}
