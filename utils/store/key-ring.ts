import { equalBytes } from '@noble/ciphers/utils.js';
import { ToldError } from '../errors';
import { subkey } from './key-derivation';

/**
 * The data key while it is in use, and the keys made from it. `locked` until one is put in; `none` where no passphrase was
 * ever set on this machine.
 */
export class KeyRing {
  #dataKey: Uint8Array | null = null;
  #sealing: Uint8Array | null = null;
  #hashing: Uint8Array | null = null;
  /** Whether there is a vault at all. */
  exists = false;
  /** What was read with the key, and is held in memory, goes with it. */
  onLock: () => void = () => undefined;

  get state(): 'none' | 'locked' | 'open' {
    return this.#dataKey ? 'open' : this.exists ? 'locked' : 'none';
  }

  open(dataKey: Uint8Array): void {
    this.lock();
    this.exists = true;
    this.#dataKey = Uint8Array.from(dataKey);
    this.#sealing = subkey(dataKey, 'sealing');
    this.#hashing = subkey(dataKey, 'client keys');
  }

  lock(): void {
    for (const key of [this.#dataKey, this.#sealing, this.#hashing]) key?.fill(0);
    this.#dataKey = this.#sealing = this.#hashing = null;
    this.onLock();
  }

  /** @throws ToldError `vault-locked` or `vault-missing`, as do the two below */
  get dataKey(): Uint8Array {
    return this.#present(this.#dataKey);
  }

  /** Seals rows. */
  get sealing(): Uint8Array {
    return this.#present(this.#sealing);
  }

  /** Hashes what clients are found by. */
  get hashing(): Uint8Array {
    return this.#present(this.#hashing);
  }

  #present(key: Uint8Array | null): Uint8Array {
    if (key) return key;
    throw new ToldError(this.exists ? 'vault-locked' : 'vault-missing');
  }
}

/** Text by which a data key is known again without being told: kept plain, so it is made one way. */
export function fingerprint(dataKey: Uint8Array): Uint8Array {
  return subkey(dataKey, 'fingerprint');
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && equalBytes(a, b);
}
