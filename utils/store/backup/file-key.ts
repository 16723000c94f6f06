import { bytesToHex, randomBytes } from '@noble/ciphers/utils.js';
import { ToldError } from '../../errors';
import { keyFromPassphrase, subkey } from '../key-derivation';
import type { Kdf } from '../key-derivation';
import { seal, unseal } from '../sealing';
import { MOST_UNPACKED, readHeader, writeHeader } from './layout';
import { pack, unpack } from './packing';

const SALT_BYTES = 16;

/** The key of one file, bound to the very bytes the file begins with. */
export type FileKey = { readonly key: Uint8Array; readonly digest: string };

/** A new file's beginning and its key. No two files have the same key: the salt is drawn for each. */
export async function newFile(passphrase: string, kdf: Kdf): Promise<{ header: Uint8Array; file: FileKey }> {
  const salt = randomBytes(SALT_BYTES);
  const { key, check } = await derive(passphrase, salt, kdf);
  const header = writeHeader({ kdf, salt, check });
  return { header, file: { key, digest: readHeader(header).digest } };
}

/**
 * The key of a file that begins so.
 * @throws ToldError `backup-passphrase`, and as `readHeader`
 */
export async function keyOfFile(passphrase: string, beginning: Uint8Array): Promise<FileKey> {
  const { kdf, salt, check: wanted, digest } = readHeader(beginning);
  const { key, check } = await derive(passphrase, salt, kdf);
  if (check !== wanted) throw new ToldError('backup-passphrase');
  return { key, digest };
}

/** Packs and seals what is to be the `nth` frame. It opens nowhere else: not in another place, another file, or as another's last. */
export async function sealFrame(file: FileKey, nth: number, last: boolean, plain: Uint8Array): Promise<Uint8Array> {
  if (plain.length > MOST_UNPACKED) throw new Error('A frame would be longer than it may be read');
  return seal(file.key, placeOf(file, nth, last), await pack(plain));
}

/** @throws ToldError `backup-damaged` where it is not what was sealed for this place, `backup-too-large` */
export async function openFrame(file: FileKey, nth: number, last: boolean, sealed: Uint8Array): Promise<Uint8Array> {
  const packed = unseal(file.key, placeOf(file, nth, last), sealed);
  if (!packed) throw new ToldError('backup-damaged');
  return unpack(packed, MOST_UNPACKED);
}

function placeOf({ digest }: FileKey, nth: number, last: boolean): string {
  return JSON.stringify(['backup', digest, nth, last]);
}

async function derive(passphrase: string, salt: Uint8Array, kdf: Kdf): Promise<{ key: Uint8Array; check: string }> {
  const made = await keyFromPassphrase(passphrase, salt, kdf);
  return { key: subkey(made, 'backup frames'), check: bytesToHex(subkey(made, 'backup check')).slice(0, 32) };
}
