import { serialize } from 'node:v8';

/** Every row of a database as it lies on disk, past the encryption: by table. */
export async function rowsOnDisk(name: string): Promise<Record<string, Record<string, unknown>[]>> {
  const database = await opened(indexedDB.open(name));
  const tables = [...database.objectStoreNames];
  const transaction = database.transaction(tables);
  const rows = await Promise.all(tables.map((table) => opened(transaction.objectStore(table).getAll())));
  database.close();
  return Object.fromEntries(tables.map((table, at) => [table, (rows[at] ?? []) as Record<string, unknown>[]]));
}

/** Runs a change on one table, past the encryption, and waits until it is done. */
export async function changeOnDisk(
  name: string,
  table: string,
  change: (store: IDBObjectStore, rows: Record<string, unknown>[]) => void,
): Promise<void> {
  const database = await opened(indexedDB.open(name));
  const transaction = database.transaction(table, 'readwrite');
  const store = transaction.objectStore(table);
  change(store, (await opened(store.getAll())) as Record<string, unknown>[]);
  await new Promise((resolve) => {
    transaction.addEventListener('complete', resolve);
  });
  database.close();
}

/** The bytes a browser would write for a value: V8's serialisation, which is what Chromium's IndexedDB stores. */
export function bytesOnDisk(value: unknown): Buffer {
  return serialize(value);
}

/** Which of the words can be found in the bytes, as UTF-8, UTF-16, hexadecimal or base64, in any alignment or case of hex. */
export function wordsIn(bytes: Buffer, words: readonly string[]): string[] {
  return words.filter((word) => encodings(word).some((encoded) => bytes.includes(encoded)));
}

function encodings(word: string): Buffer[] {
  const utf8 = Buffer.from(word, 'utf8');
  const utf16 = Buffer.from(word, 'utf16le');
  const swapped = Buffer.from(utf16).swap16();
  const plain = [utf8, utf16, swapped, Buffer.from(word, 'latin1')];
  const written = plain.flatMap((bytes) => [
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    ...base64(bytes),
  ]);
  return [...plain, ...written.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')])];
}

/** The part of the base64 of these bytes that is the same whatever stands before and after them, for each alignment. */
function base64(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    return text.slice(before === 0 ? 0 : before + 1, -1);
  });
}

function opened<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
  });
}
