import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { ToldError } from '../../errors';
import type { Kdf } from '../key-derivation';

/**
 * How a file of the log is laid out (docs/decisions/0016). First one line of plain text:
 *
 *     Alongside log 1 {"kdf":{…},"salt":"…","check":"…"} 0123456789abcdef
 *
 * its name, the version of the layout, what a key is made from, and a checksum of all before it. Then frames until the last: one
 * byte, 1 in the last and else 0; the length of what follows in four bytes, highest first; the sealed bytes.
 */
const NAME = 'Alongside log ';
const LAYOUT = 1;
export const LONGEST_HEADER = 1_024;
export const FRAME_HEAD = 5;
/** The most that a frame may unpack to, in bytes: far above what is ever put in one. */
export const MOST_UNPACKED = 16 * 1_048_576;
export const LONGEST_FRAME = MOST_UNPACKED + 65_536;

const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)));

/** What a file may ask of Argon2id: memory in KiB. Above what was ever written, and low enough that no file can stall a machine. */
const fileKdf = z.object({
  name: z.literal('argon2id'),
  memory: z.int().check(z.minimum(8), z.maximum(65_536)),
  passes: z.int().check(z.minimum(1), z.maximum(8)),
  lanes: z.int().check(z.minimum(1), z.maximum(4)),
});

const headerSchema = z.strictObject({ kdf: fileKdf, salt: hex(16), check: hex(16) });

export type Header = {
  readonly kdf: Kdf;
  readonly salt: Uint8Array;
  /** By which a wrong passphrase is told from a damaged file. */
  readonly check: string;
  /** How many bytes it takes. */
  readonly length: number;
  /** SHA-256 of those bytes: every frame is bound to it. */
  readonly digest: string;
};

export function writeHeader({ kdf, salt, check }: Pick<Header, 'kdf' | 'salt' | 'check'>): Uint8Array {
  const text = `${NAME}${LAYOUT} ${JSON.stringify({ kdf, salt: bytesToHex(salt), check })} `;
  return new TextEncoder().encode(`${text}${checksum(text)}\n`);
}

/**
 * @param beginning the file's first bytes, all of them or as many as the longest header takes
 * @throws ToldError `backup-not-one`, `backup-newer`, `backup-cut-off`, `backup-damaged`
 */
export function readHeader(beginning: Uint8Array): Header {
  // One byte, one character: what is not plain text does not fit below.
  const text = Array.from(beginning.subarray(0, LONGEST_HEADER), (byte) => String.fromCharCode(byte)).join('');
  if (!text.startsWith(NAME)) throw new ToldError('backup-not-one');
  const version = /^\d{1,6} /.exec(text.slice(NAME.length))?.[0];
  if (version !== undefined && Number(version) > LAYOUT) throw new ToldError('backup-newer');
  const end = text.indexOf('\n');
  if (end < 0) throw new ToldError(text.length < LONGEST_HEADER ? 'backup-cut-off' : 'backup-damaged');
  const [, before = '', fields = '', sum] = /^(.* (\{.*\}) )([0-9a-f]{16})$/.exec(text.slice(0, end)) ?? [];
  if (checksum(before) !== sum) throw new ToldError('backup-damaged');
  const { kdf, salt, check } = parsed(fields);
  const bytes = beginning.subarray(0, end + 1);
  return { kdf, salt: hexToBytes(salt), check, length: bytes.length, digest: bytesToHex(sha256(bytes)) };
}

/** A frame as it stands in the file. */
export function writeFrame(last: boolean, sealed: Uint8Array): Uint8Array {
  const frame = new Uint8Array(FRAME_HEAD + sealed.length);
  frame[0] = last ? 1 : 0;
  new DataView(frame.buffer).setUint32(1, sealed.length);
  frame.set(sealed, FRAME_HEAD);
  return frame;
}

/** @throws ToldError `backup-damaged` where no frame begins so */
export function readFrameHead(head: Uint8Array): { readonly last: boolean; readonly length: number } {
  const length = new DataView(head.buffer, head.byteOffset).getUint32(1);
  const [flag = 2] = head;
  if (flag > 1 || length > LONGEST_FRAME) throw new ToldError('backup-damaged');
  return { last: flag === 1, length };
}

function checksum(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text))).slice(0, 16);
}

function parsed(fields: string): z.infer<typeof headerSchema> {
  try {
    return headerSchema.parse(JSON.parse(fields));
  } catch (cause) {
    throw new ToldError('backup-damaged', undefined, { cause });
  }
}
