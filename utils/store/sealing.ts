import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { randomBytes } from '@noble/ciphers/utils.js';

/** The way of sealing below; another would get another number, so that old bytes stay readable. */
const VERSION = 1;
const NONCE_BYTES = 24;

export const KEY_BYTES = 32;

/**
 * Seals bytes under a 32-byte key: version, random nonce, XChaCha20-Poly1305 ciphertext with tag. A 24-byte nonce is long
 * enough to be drawn at random for every sealing. `context` is not kept in the result but must be given again to open it.
 */
export function seal(key: Uint8Array, context: string, plain: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const ciphertext = xchacha20poly1305(key, nonce, bytesOf(context)).encrypt(plain);
  const sealed = new Uint8Array(1 + NONCE_BYTES + ciphertext.length);
  sealed[0] = VERSION;
  sealed.set(nonce, 1);
  sealed.set(ciphertext, 1 + NONCE_BYTES);
  return sealed;
}

/** Opens what `seal` made. Null where key, context or bytes are not those it was made with. */
export function unseal(key: Uint8Array, context: string, sealed: Uint8Array): Uint8Array | null {
  if (sealed[0] !== VERSION || sealed.length <= 1 + NONCE_BYTES) return null;
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  try {
    return xchacha20poly1305(key, nonce, bytesOf(context)).decrypt(sealed.subarray(1 + NONCE_BYTES));
  } catch {
    return null;
  }
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
