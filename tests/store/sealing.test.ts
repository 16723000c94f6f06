import { describe, expect, it } from 'vitest';
import { bytesOf, seal, textOf, unseal } from '../../utils/store/sealing';

const KEY = Uint8Array.from({ length: 32 }, (_, at) => at);
const open = (key: Uint8Array, context: string, sealed: Uint8Array) => {
  const plain = unseal(key, context, sealed);
  return plain && textOf(plain);
};

describe('sealed bytes', () => {
  const sealed = seal(KEY, 'entries 1', bytesOf('Kieran Ward'));

  it('open again with the same key and context', () => {
    expect(open(KEY, 'entries 1', sealed)).toBe('Kieran Ward');
    expect(open(KEY, 'entries 1', seal(KEY, 'entries 1', bytesOf('')))).toBe('');
  });

  it('do not open with another key or context', () => {
    expect(open(KEY.toReversed(), 'entries 1', sealed)).toBeNull();
    expect(open(KEY, 'entries 2', sealed)).toBeNull();
  });

  it('do not open with any byte changed, or cut short', () => {
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = Uint8Array.from(sealed);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(open(KEY, 'entries 1', altered)).toBeNull();
      expect(open(KEY, 'entries 1', sealed.subarray(0, at))).toBeNull();
    }
  });

  it('are never the same twice', () => {
    const twice = [1, 2].map(() => Buffer.from(seal(KEY, 'entries 1', bytesOf('Kieran Ward'))).toString('hex'));
    expect(twice[0]).not.toBe(twice[1]);
  });
});
