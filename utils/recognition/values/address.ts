import type { Lexicon } from '../lexicon';
import { isBlank } from './blank';
import { readEmail, readPhone } from './contact';
import { findPostcode } from './postcode';

export type AddressReading = { readonly address: string | null; readonly postcode: string | null };

/**
 * Reads the lines of one address: one line joined by ", ", its postcode taken out. Null where they are no address, or hold
 * two postcodes and so perhaps two addresses.
 */
export function readAddress(lines: readonly string[], lexicon: Lexicon): AddressReading | null {
  const kept: string[] = [];
  let postcode: string | null = null;
  for (const line of lines) {
    let rest = line.trim();
    if (isBlank(rest, lexicon) || lexicon.status.test(rest) || readPhone(rest) || readEmail(rest)) continue;
    for (let found = findPostcode(rest); found; found = findPostcode(rest)) {
      if (postcode && postcode !== found.postcode) return null;
      postcode = found.postcode;
      rest = rest.slice(0, found.at) + rest.slice(found.at + found.text.length);
    }
    rest = rest
      .replace(/\(\s*\)/g, '')
      .replace(/\s+/g, ' ')
      .replace(/\s*,(?:\s*,)*\s*/g, ', ')
      .replace(/^[\s,.]+|[\s,.]+$/g, '');
    if (rest) kept.push(rest);
  }
  const address = kept.join(', ');
  const whole =
    lexicon.noAddress.test(address) ||
    (/\p{L}{2}/u.test(address) && (/\d/.test(address) || address.includes(',') || postcode !== null));
  if (!whole || address.length > 200) return postcode && address.length === 0 ? { address: null, postcode } : null;
  return { address, postcode };
}
