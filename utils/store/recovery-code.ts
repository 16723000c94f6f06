import { randomBytes } from '@noble/ciphers/utils.js';

/** Crockford's base 32: no I, L, O or U, so that a code can be read off paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 160;
const GROUP = 4;

/** A new recovery code: 160 random bits as eight groups of four characters, `7Q2M-…`. */
export function newRecoveryCode(): string {
  // 256 is a multiple of 32, so the remainder is evenly spread.
  const characters = Array.from(randomBytes(BITS / 5), (byte) => ALPHABET[byte % 32]);
  return characters.join('').replace(new RegExp(`.{${GROUP}}(?=.)`, 'g'), '$&-');
}

/**
 * A code as it was typed, in the one form it is used in: capitals without spaces or hyphens, with the letters that look like
 * digits read as those. Null where it cannot be a recovery code.
 */
export function readRecoveryCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  return code.length === BITS / 5 && [...code].every((character) => ALPHABET.includes(character)) ? code : null;
}
