import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The address of a resource inside a bundle: a UUID made of its id here (version 8 of RFC 9562, whose bits are the maker's own), so that
 * the same referral has the same addresses each time it is saved.
 */
export function urnOf(id: string): string {
  const hex = bytesToHex(sha256(utf8ToBytes(`alongside:${id}`))).slice(0, 32);
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
