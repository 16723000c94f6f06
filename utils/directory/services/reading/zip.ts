import { ToldError } from '../../../errors';

export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array };

const MOST_ENTRIES = 500;
/** In bytes, of all entries together. */
const MOST_UNPACKED = 200_000_000;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * The files in a ZIP whose names fit, unpacked, by the central directory at its end. Folders are left out.
 * @throws ToldError `zip-unreadable` where it is damaged, encrypted or of a kind that lists never are; `zip-too-large`
 */
export async function unzip(bytes: Uint8Array, wanted: RegExp): Promise<ZipEntry[]> {
  try {
    return await entriesOf(bytes, wanted);
  } catch (error) {
    throw error instanceof ToldError ? error : new ToldError('zip-unreadable', undefined, { cause: error });
  }
}

async function entriesOf(bytes: Uint8Array, wanted: RegExp): Promise<ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const many = view.getUint16(end + 10, true);
  if (many > MOST_ENTRIES) throw new ToldError('zip-too-large');
  const entries: ZipEntry[] = [];
  let left = MOST_UNPACKED;
  let at = view.getUint32(end + 16, true);
  for (let nth = 0; nth < many; nth += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new ToldError('zip-unreadable');
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const packed = view.getUint32(at + 20, true);
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [nameLength = 0, extra = 0, comment = 0] = lengths;
    const head = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + extra + comment;
    if (!wanted.test(name) || name.endsWith('/')) continue;
    if (flags & 1 || (method !== STORED && method !== DEFLATED)) throw new ToldError('zip-unreadable');
    const from = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
    if (from + packed > bytes.length) throw new ToldError('zip-unreadable');
    const content = bytes.slice(from, from + packed);
    const unpacked = method === STORED ? content : await inflate(content, left);
    left -= unpacked.length;
    if (left < 0) throw new ToldError('zip-too-large');
    entries.push({ name, bytes: unpacked });
  }
  return entries;
}

/** Where the record at the end begins: before a comment of at most 64 KB. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw new ToldError('zip-unreadable');
}

/** What was packed, read as it comes, so that what unpacks without end is stopped. */
async function inflate(packed: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new ToldError('zip-too-large');
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
