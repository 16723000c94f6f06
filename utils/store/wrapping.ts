import { randomBytes } from '@noble/ciphers/utils.js';
import { keyFromPassphrase, subkey } from './key-derivation';
import type { Kdf } from './key-derivation';
import type { UserRow } from './schema';
import { bytesOf, seal, unseal } from './sealing';

const SALT_BYTES = 16;

/** The data key sealed under a passphrase, for one user. */
export async function wrapForUser(
  dataKey: Uint8Array,
  id: string,
  passphrase: string,
  kdf: Kdf,
): Promise<Pick<UserRow, 'kdf' | 'salt' | 'wrapped'>> {
  const salt = randomBytes(SALT_BYTES);
  const key = await keyFromPassphrase(passphrase, salt, kdf);
  return { kdf, salt, wrapped: seal(key, userContext(id, kdf), dataKey) };
}

/** Null where the passphrase is not the one it was wrapped with. */
export async function unwrapForUser(row: UserRow, passphrase: string): Promise<Uint8Array | null> {
  const key = await keyFromPassphrase(passphrase, row.salt, row.kdf);
  return unseal(key, userContext(row.id, row.kdf), row.wrapped);
}

/** A recovery code is 160 random bits already, so it needs no slow derivation. */
export function wrapForRecovery(dataKey: Uint8Array, code: string): Uint8Array {
  return seal(subkey(bytesOf(code), 'recovery'), 'recovery', dataKey);
}

export function unwrapForRecovery(wrapped: Uint8Array, code: string): Uint8Array | null {
  return unseal(subkey(bytesOf(code), 'recovery'), 'recovery', wrapped);
}

function userContext(id: string, kdf: Kdf): string {
  return JSON.stringify(['user', id, kdf.name, kdf.memory, kdf.passes, kdf.lanes]);
}
