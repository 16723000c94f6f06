import { nameWords } from '../client/identity';
import type { Identity } from '../client/identity';
import { foldName } from '../client/name';
import { strongIdentifiers } from '../log/client/client';
import type { Known } from '../log/client/known';
import { keyedHash } from './key-derivation';

/**
 * Keyed hashes by which a client is found without anything of them lying plain on disk: one for the NHS number and each record
 * id, and one for each pair of name, date of birth and postcode.
 */
export function keysOfClient(client: Known, key: Uint8Array): string[] {
  return hashes([...strongIdentifiers(client), ...pairs(client.identity)], key);
}

/** The same for one reading of a page. */
export function keysOfIdentity(identity: Identity, key: Uint8Array): string[] {
  return keysOfClient({ identity, locals: identity.local ? [identity.local] : [] }, key);
}

/** Only those that alone say who a client is. */
export function strongKeys(client: Known, key: Uint8Array): string[] {
  return hashes(strongIdentifiers(client), key);
}

/** A name counts whole: in a household, surname and postcode alone would find a brother. */
function pairs(identity: Identity): string[] {
  const { familyName, dateOfBirth, postcode } = identity;
  const name = familyName && nameWords(identity);
  const place = postcode && foldName(postcode);
  return [
    name && dateOfBirth && ['name-birth', name, dateOfBirth],
    name && place && ['name-place', name, place],
    dateOfBirth && place && ['birth-place', dateOfBirth, place],
  ].flatMap((pair) => (pair ? [JSON.stringify(pair)] : []));
}

function hashes(texts: readonly string[], key: Uint8Array): string[] {
  return texts.map((text) => keyedHash(key, text)).toSorted();
}
