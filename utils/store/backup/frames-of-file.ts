import { ToldError } from '../../errors';
import { FRAME_HEAD, LONGEST_HEADER, readFrameHead, readHeader } from './layout';
import type { Header } from './layout';

/** A frame of a file, still sealed. `end`: where in the file it ends. */
export type SealedFrame = {
  readonly nth: number;
  readonly last: boolean;
  readonly sealed: Uint8Array;
  readonly end: number;
};

/** @throws ToldError as `readHeader`, and `file-unreadable` */
export async function headerOf(file: Blob): Promise<{ readonly header: Header; readonly bytes: Uint8Array }> {
  const bytes = await bytesOf(file, 0, LONGEST_HEADER);
  const header = readHeader(bytes);
  return { header, bytes: bytes.subarray(0, header.length) };
}

/**
 * The frames of a file one after the other, with one at a time in memory. That each is sound and stands in its place is for whoever
 * has the key to say; that the file has an end, and nothing after it, is said here.
 * @throws ToldError `backup-cut-off`, `backup-damaged`, `file-unreadable`
 */
export async function* framesOf(file: Blob, { length: begin }: Header): AsyncGenerator<SealedFrame, void, undefined> {
  let at = begin;
  for (let nth = 0; ; nth += 1) {
    const head = await bytesOf(file, at, FRAME_HEAD);
    if (head.length < FRAME_HEAD) throw new ToldError('backup-cut-off');
    const { last, length } = readFrameHead(head);
    const sealed = await bytesOf(file, at + FRAME_HEAD, length);
    if (sealed.length < length) throw new ToldError('backup-cut-off');
    at += FRAME_HEAD + length;
    if (last && at < file.size) throw new ToldError('backup-damaged');
    yield { nth, last, sealed, end: at };
    if (last) return;
  }
}

async function bytesOf(file: Blob, from: number, length: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(from, from + length).arrayBuffer());
  } catch (cause) {
    // The drive was taken out, or the file was changed meanwhile.
    throw new ToldError('file-unreadable', undefined, { cause });
  }
}
