import { bytesToHex } from '@noble/hashes/utils.js';
import { dateOf } from '../../utils/client/date';
import { readAddress } from '../../utils/directory/services/feed/address';
import type { ErrorCode } from '../../utils/errors';
import { managedTexts } from './managed';
import type { ListFile } from './practice-address';

/** One list of practices as the policy sets it: a text, an address, or what is neither. */
export type Wanted = {
  /** Tells it from the others, and a text from what it was before it was changed. */
  readonly key: string;
  readonly name: string;
  readonly file?: ListFile;
  readonly address?: string;
  /** Why it can never be read. */
  readonly wrong?: ErrorCode;
};

/** What the policy sets of practices: `practices`, a list of files as texts, and `practiceAddresses`, each once. */
export async function practicesByPolicy(): Promise<Wanted[]> {
  const [texts, addresses] = await Promise.all([managedTexts('practices'), managedTexts('practiceAddresses')]);
  const wanted = [...(await Promise.all(texts.map(wantedText))), ...addresses.map(wantedAddress)];
  return [...new Map(wanted.map((one) => [one.key, one])).values()];
}

async function wantedText(text: string, at: number): Promise<Wanted> {
  const name = `File ${at + 1} of your organisation`;
  const bytes = new TextEncoder().encode(text);
  // The day it was pushed is all that is known of its age.
  return { key: `text ${await hashOf(bytes)}`, name, file: { bytes, fileName: name, day: dateOf(new Date()) } };
}

function wantedAddress(text: string): Wanted {
  try {
    const address = readAddress(text, 'address');
    return { key: address, name: address, address };
  } catch {
    return { key: text, name: text.slice(0, 200), wrong: 'feed-address' };
  }
}

/** SHA-256, in hexadecimal. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
