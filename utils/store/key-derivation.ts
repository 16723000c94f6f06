import { argon2idAsync } from '@noble/hashes/argon2.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { bytesOf, KEY_BYTES } from './sealing';

/** Cost of Argon2id: memory in KiB, passes, lanes. Kept with each user so that it can be raised later. */
export const kdfSchema = z.object({
  name: z.literal('argon2id'),
  memory: z.number().check(z.minimum(8), z.maximum(1_048_576)),
  passes: z.number().check(z.minimum(1), z.maximum(16)),
  lanes: z.number().check(z.minimum(1), z.maximum(4)),
});
export type Kdf = z.infer<typeof kdfSchema>;

/** OWASP Password Storage Cheat Sheet, Argon2id: 19 MiB, 2 passes, 1 lane. */
export const DEFAULT_KDF: Kdf = { name: 'argon2id', memory: 19_456, passes: 2, lanes: 1 };

/**
 * The key that a passphrase stands for. It yields to other work every few milliseconds, so that the background goes on
 * answering. The passphrase is brought to one Unicode form (NFKC) first: the same keys on another machine may give another.
 */
export function keyFromPassphrase(passphrase: string, salt: Uint8Array, kdf: Kdf): Promise<Uint8Array> {
  const { memory, passes, lanes } = kdf;
  return argon2idAsync(bytesOf(passphrase.normalize('NFKC')), salt, {
    m: memory,
    t: passes,
    p: lanes,
    dkLen: KEY_BYTES,
    asyncTick: 8,
  });
}

/** A key for one purpose, from a key that is itself random (HKDF-SHA-256, RFC 5869). */
export function subkey(key: Uint8Array, purpose: string): Uint8Array {
  return hkdf(sha256, key, undefined, bytesOf(`alongside ${purpose} 1`), KEY_BYTES);
}

/** HMAC-SHA-256, 64 hexadecimal characters: equal texts give equal hashes, and without the key they say nothing. */
export function keyedHash(key: Uint8Array, text: string): string {
  return bytesToHex(hmac(sha256, key, bytesOf(text)));
}
