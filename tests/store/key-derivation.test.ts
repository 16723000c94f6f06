import { argon2id, argon2idAsync } from '@noble/hashes/argon2.js';
import { describe, expect, it } from 'vitest';
import { DEFAULT_KDF, keyedHash, keyFromPassphrase, subkey } from '../../utils/store/key-derivation';
import { bytesOf } from '../../utils/store/sealing';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const SALT = new Uint8Array(16).fill(2);

describe('Argon2id', () => {
  // RFC 9106, section 5.3.
  const password = new Uint8Array(32).fill(1);
  const options = {
    t: 3,
    m: 32,
    p: 4,
    key: new Uint8Array(8).fill(3),
    personalization: new Uint8Array(12).fill(4),
    dkLen: 32,
  };
  const tag = '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659';

  it('gives the tag of RFC 9106', async () => {
    expect(hex(argon2id(password, SALT, options))).toBe(tag);
    expect(hex(await argon2idAsync(password, SALT, { ...options, asyncTick: 8 }))).toBe(tag);
  });

  it('derives a passphrase key with 19 MiB, two passes and one lane', async () => {
    const expected = argon2id(bytesOf('kettle before noon'), SALT, { m: 19 * 1024, t: 2, p: 1, dkLen: 32 });
    expect(hex(await keyFromPassphrase('kettle before noon', SALT, DEFAULT_KDF))).toBe(hex(expected));
  });

  it('takes one passphrase for the same however its accents were typed', async () => {
    const cheap = { ...DEFAULT_KDF, memory: 8, passes: 1 };
    const [composed, decomposed, other] = await Promise.all(
      ['caf\u00e9 caf\u00e9', 'cafe\u0301 cafe\u0301', 'cafe cafe'].map((text) => keyFromPassphrase(text, SALT, cheap)),
    );
    expect(composed).toEqual(decomposed);
    expect(composed).not.toEqual(other);
  });
});

describe('keys for one purpose', () => {
  it('differ by purpose and by key, and are the same each time', () => {
    const [a, b] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
    const keys = [subkey(a, 'sealing'), subkey(a, 'client keys'), subkey(b, 'sealing')].map(hex);
    expect(new Set([...keys, hex(a), hex(b)]).size).toBe(5);
    expect(hex(subkey(a, 'sealing'))).toBe(keys[0]);
  });

  it('hash a text so that it can be found again with the key only', () => {
    const [a, b] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
    expect(keyedHash(a, '9994182072')).toMatch(/^[0-9a-f]{64}$/);
    expect(keyedHash(a, '9994182072')).toBe(keyedHash(a, '9994182072'));
    expect(keyedHash(b, '9994182072')).not.toBe(keyedHash(a, '9994182072'));
  });
});
