import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a letter's HTML as it left, in hex: what the log keeps to show later that a text is the one that was sent. */
export function hashOfLetter(html: string): string {
  return bytesToHex(sha256(utf8ToBytes(html)));
}
