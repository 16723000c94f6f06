/** Runs in a page of a real browser, with its own IndexedDB: the log to a file and back, and the same rows plain and without a key. */
import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { Entry } from '../../utils/log/entry';
import { newId } from '../../utils/log/id';
import { Backups } from '../../utils/store/backup/backups';
import { framesOf, headerOf } from '../../utils/store/backup/frames-of-file';
import { openDatabase } from '../../utils/store/database';
import type { Database } from '../../utils/store/database';
import { KeyRing } from '../../utils/store/key-ring';
import { SCHEMA_VERSION, TABLES } from '../../utils/store/schema';
import { Settings } from '../../utils/store/settings';
import { ENTRIES_EACH, inventLog } from './worklist-log';

/** Seconds of each step, one run; the floor of each beside it. */
export type Measured = {
  readonly entries: number;
  readonly fileBytes: number;
  readonly plainBytes: number;
  readonly save: number;
  readonly saveFloor: number;
  readonly look: number;
  readonly add: number;
  readonly addFloor: number;
  /** The longest the page was kept from anything else by one frame, in milliseconds. */
  readonly longestAdd: number;
  /** Cut off half way, in the middle of a frame: what had been acknowledged, and what was found in the log afterwards. */
  readonly cut: { readonly acknowledged: number; readonly found: number };
};

const PASSPHRASE = 'four damp umbrellas';
const BATCH = 500;

async function measure(entries: number): Promise<Measured> {
  const ring = new KeyRing();
  ring.open(crypto.getRandomValues(new Uint8Array(32)));
  const from = await openDatabase('bench-from', () => ring.sealing);
  const log = [...inventLog(entries / ENTRIES_EACH)].flat();
  const plain = await plainDatabase('bench-plain');
  for (let at = 0; at < log.length; at += BATCH) {
    await plain.bulkPut(log.slice(at, at + BATCH));
    // What is folded from the log does not go into a file of it.
    await from.entries.bulkPut(log.slice(at, at + BATCH));
  }

  const [save, file] = await timed(() => saved(backupsOf(from, ring)));
  const [saveFloor, packed] = await timed(() => packedPlain(plain));
  const into = await openDatabase('bench-into', () => ring.sealing);
  const backups = backupsOf(into, ring);
  const [look] = await timed(() => through(backups, file, 'look'));
  const [add, longestAdd] = await timed(() => through(backups, file, 'add'));
  if ((await into.entries.count()) !== entries) throw new Error('Not all of it came back');
  const cut = await cutOff(file, ring, into);
  const [addFloor] = await timed(async () => unpackedInto(packed.blob, await plainDatabase('bench-plain-into')));
  return {
    entries,
    fileBytes: file.size,
    plainBytes: packed.bytes,
    save,
    saveFloor,
    look,
    add,
    addFloor,
    longestAdd,
    cut,
  };
}

/**
 * Adds half of a file, loses the database while a frame is being written, and adds the whole file to what is left.
 * @throws where anything that was acknowledged is lost, or the log is not the whole one in the end
 */
async function cutOff(file: Blob, ring: KeyRing, uncut: Database): Promise<Measured['cut']> {
  const entries = await uncut.entries.count();
  const first = await openDatabase('bench-cut', () => ring.sealing);
  const backups = backupsOf(first, ring);
  const { header, bytes } = await headerOf(file);
  let id: string | null = null;
  let acknowledged = 0;
  for await (const frame of framesOf(file, header)) {
    if (id === null) {
      ({ id } = await backups.open(PASSPHRASE, bytes, frame));
      continue;
    }
    const adding = backups.add(id, frame);
    if (acknowledged * 2 > entries) {
      first.close();
      await adding.catch(() => undefined);
      break;
    }
    const added = await adding;
    if ('effect' in added) acknowledged += added.effect.added;
  }
  const second = await openDatabase('bench-cut', () => ring.sealing);
  const found = await second.entries.count();
  if (found < acknowledged) throw new Error(`${acknowledged} were acknowledged, ${found} are there`);
  await through(backupsOf(second, ring), file, 'add');
  for (const table of ['entries', 'referrals', 'clients'] as const) {
    const [had, wanted] = await Promise.all([second[table].count(), uncut[table].count()]);
    if (had !== wanted) throw new Error(`${had} ${table} are there, not ${wanted}`);
  }
  return { acknowledged, found };
}

function backupsOf(database: Database, ring: KeyRing): Backups {
  return new Backups(database, ring, new Settings(database), { now: () => new Date() });
}

async function saved(backups: Backups): Promise<Blob> {
  const by = { id: newId(new Date()), name: 'Priya Nair' };
  const { id, header } = await backups.begin(PASSPHRASE, { since: null, by, device: by.id });
  const parts = [new Blob([Uint8Array.from(header)])];
  for (let nth = 0; ; nth += 1) {
    const { bytes, last } = await backups.piece(id, nth);
    parts.push(new Blob([Uint8Array.from(bytes)]));
    if (last) return new Blob(parts);
  }
}

/** @returns the longest that one frame took, in milliseconds */
async function through(backups: Backups, file: Blob, how: 'look' | 'add'): Promise<number> {
  const { header, bytes } = await headerOf(file);
  let id: string | null = null;
  let longest = 0;
  for await (const frame of framesOf(file, header)) {
    const begun = performance.now();
    if (id === null) ({ id } = await backups.open(PASSPHRASE, bytes, frame));
    else await backups[how](id, frame);
    longest = Math.max(longest, performance.now() - begun);
  }
  return longest;
}

/** The entries plain, in the same table with the same indexes. */
async function plainDatabase(name: string): Promise<Table<Entry, string>> {
  const plain = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
  plain.version(SCHEMA_VERSION).stores(TABLES);
  await plain.open();
  return plain.table('entries');
}

/** The floor of saving: the same rows read, written as JSON and packed, with no key anywhere. */
async function packedPlain(plain: Table<Entry, string>): Promise<{ blob: Blob; bytes: number }> {
  const ids = await plain.orderBy('client').primaryKeys();
  const parts: Blob[] = [];
  let bytes = 0;
  for (let at = 0; at < ids.length; at += BATCH) {
    const text = JSON.stringify(await plain.bulkGet(ids.slice(at, at + BATCH)));
    bytes += text.length;
    parts.push(await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob());
  }
  return { blob: new Blob(parts.flatMap((part) => [lengthOf(part), part])), bytes };
}

/** The floor of adding: unpacked, parsed, and put into the one table, with nothing compared, folded or sealed. */
async function unpackedInto(packed: Blob, plain: Table<Entry, string>): Promise<void> {
  for (let at = 0; at < packed.size;) {
    const head = new DataView(await packed.slice(at, at + 4).arrayBuffer()).getUint32(0);
    const part = packed.slice(at + 4, at + 4 + head);
    const text = await new Response(part.stream().pipeThrough(new DecompressionStream('gzip'))).text();
    await plain.bulkPut(JSON.parse(text) as Entry[]);
    at += 4 + head;
  }
}

function lengthOf(part: Blob): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(4);
  new DataView(head.buffer).setUint32(0, part.size);
  return head;
}

/** Seconds, and what came of it. */
async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const begun = performance.now();
  const made = await work();
  return [(performance.now() - begun) / 1_000, made];
}

Object.assign(globalThis, { measure });
