import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { ToldError } from '../../utils/errors';
import { encryption } from '../../utils/store/encryption';
import { isReadable, readable, UnreadableRow } from '../../utils/store/unreadable';
import { freshName, rejection } from './support';

type Note = { id: string; owner: string; day: string; text: string; more?: { list: number[] } };

const KEY = new Uint8Array(32).fill(7);
const NOTES: Note[] = [
  { id: 'a', owner: 'x', day: '2026-11-01', text: 'first', more: { list: [1, 2] } },
  { id: 'b', owner: 'x', day: '2026-11-02', text: 'second' },
  { id: 'c', owner: 'y', day: '2026-11-03', text: 'Adébáyò – “third” 🙂' },
];

let key: Uint8Array | null = KEY;
let database: Dexie;
let notes: Table<Note | UnreadableRow, string, Note>;

/** Changes what lies on disk, past the encryption. */
async function onDisk(change: (store: IDBObjectStore, rows: Record<string, unknown>[]) => void): Promise<void> {
  const open = indexedDB.open(database.name);
  await new Promise<void>((resolve, reject) => {
    open.addEventListener('error', () => reject(open.error));
    open.addEventListener('success', () => {
      const transaction = open.result.transaction('notes', 'readwrite');
      const store = transaction.objectStore('notes');
      const all = store.getAll();
      all.addEventListener('success', () => change(store, all.result as Record<string, unknown>[]));
      transaction.addEventListener('complete', () => {
        open.result.close();
        resolve();
      });
    });
  });
}

beforeEach(async () => {
  key = KEY;
  database = new Dexie(freshName(), { cache: 'disabled' });
  database.version(1).stores({ notes: 'id, owner, [owner+day], *tags', open: 'id' });
  database.use(
    encryption({ notes: ['id', 'owner', 'day'] }, () => {
      if (!key) throw new ToldError('vault-locked');
      return key;
    }),
  );
  notes = database.table('notes');
  await notes.bulkAdd(NOTES);
});

describe('an encrypted table', () => {
  it('gives back what was put in, by every way of reading', async () => {
    const [a, b, c] = NOTES;
    expect(await notes.get('a')).toEqual(a);
    expect(await notes.get('nobody')).toBeUndefined();
    expect(await notes.bulkGet(['c', 'nobody', 'a'])).toEqual([c, undefined, a]);
    expect(await notes.toArray()).toEqual(NOTES);
    expect(await notes.where('owner').equals('x').toArray()).toEqual([a, b]);
    expect(await notes.where('[owner+day]').between(['x', Dexie.minKey], ['x', Dexie.maxKey]).first()).toEqual(a);
    expect(await notes.orderBy('id').offset(1).limit(1).toArray()).toEqual([b]);
    expect(await notes.orderBy('id').last()).toEqual(c);
    expect(await notes.filter((note) => isReadable(note) && note.text === 'second').toArray()).toEqual([b]);
    const seen: unknown[] = [];
    await notes
      .where('owner')
      .anyOf('x', 'y')
      .each((note) => seen.push(note));
    expect(seen).toEqual(NOTES);
    expect(await notes.where('owner').equals('x').count()).toBe(2);
    expect(await notes.where('owner').equals('x').primaryKeys()).toEqual(['a', 'b']);
  });

  it('gives back what was written by every way of writing', async () => {
    await notes.add({ id: 'd', owner: 'y', day: '2026-11-04', text: 'fourth' });
    await notes.put({ id: 'd', owner: 'z', day: '2026-11-04', text: 'fourth, again' });
    await notes.update('a', { text: 'first, again' });
    await notes.where('owner').equals('y').modify({ text: 'changed' });
    await notes.delete('b');
    const texts = readable(await notes.toArray()).items.map(({ id, text }) => [id, text]);
    expect(texts).toEqual([
      ['a', 'first, again'],
      ['c', 'changed'],
      ['d', 'fourth, again'],
    ]);
    expect(await notes.where('owner').equals('z').primaryKeys()).toEqual(['d']);
  });

  it('leaves on disk its plain properties and nothing else that can be read', async () => {
    await onDisk((_store, rows) => {
      for (const row of rows) expect(Object.keys(row).toSorted()).toEqual(['day', 'id', 'owner', 'sealed']);
    });
  });

  it('neither reads nor writes without the key, and says so', async () => {
    key = null;
    const attempts: (() => PromiseLike<unknown>)[] = [
      () => notes.get('a'),
      () => notes.bulkGet(['a']),
      () => notes.toArray(),
      () => notes.orderBy('id').offset(1).toArray(),
      () => notes.each(() => undefined),
      () => notes.put({ id: 'd', owner: 'y', day: '2026-11-04', text: 'fourth' }),
      () => notes.add({ id: 'd', owner: 'y', day: '2026-11-04', text: 'fourth' }),
      () => notes.delete('a'),
      () => notes.clear(),
      () => database.transaction('rw', notes, () => notes.get('a')),
    ];
    for (const attempt of attempts) {
      expect(await rejection(Promise.resolve().then(attempt))).toMatchObject({ code: 'vault-locked' });
    }
    key = KEY;
    expect(await notes.toArray()).toEqual(NOTES);
  });

  it('writes nothing of a transaction in which the key was lost', async () => {
    const failed = database.transaction('rw', notes, async () => {
      await notes.put({ id: 'd', owner: 'y', day: '2026-11-04', text: 'fourth' });
      key = null;
      await notes.put({ id: 'e', owner: 'y', day: '2026-11-05', text: 'fifth' });
    });
    expect(await rejection(Promise.resolve(failed))).toMatchObject({ code: 'vault-locked' });
    key = KEY;
    expect(await notes.toArray()).toEqual(NOTES);
  });

  it('leaves other tables alone', async () => {
    key = null;
    const open = database.table('open');
    await open.put({ id: 'p', text: 'public' });
    expect(await open.toArray()).toEqual([{ id: 'p', text: 'public' }]);
  });
});

describe('a row altered on disk', () => {
  it.each<[string, (store: IDBObjectStore, rows: Record<string, unknown>[]) => void]>([
    [
      'two ciphertexts swapped',
      (store, [a, b]) => {
        store.put({ ...a, sealed: b?.sealed });
        store.put({ ...b, sealed: a?.sealed });
      },
    ],
    [
      'moved to another owner in the index',
      (store, [a, b]) => {
        store.put({ ...a, owner: 'y' });
        store.put({ ...b, day: '2027-01-01' });
      },
    ],
    [
      'a bit flipped, and cut short',
      (store, [a, b]) => {
        const flipped = Uint8Array.from(a?.sealed as Uint8Array);
        flipped[40] = (flipped[40] ?? 0) ^ 1;
        store.put({ ...a, sealed: flipped });
        store.put({ ...b, sealed: Uint8Array.from(b?.sealed as Uint8Array).slice(0, 20) });
      },
    ],
    [
      'its ciphertext replaced by something else',
      (store, [a, b]) => {
        store.put({ ...a, sealed: 'nothing' });
        store.put({ id: b?.id, owner: b?.owner, text: 'forged' });
      },
    ],
  ])('is detected and told, and the others are shown: %s', async (_what, change) => {
    await onDisk(change);
    const all = readable(await notes.toArray());
    expect(all).toEqual({ items: [NOTES[2]], unreadable: 2 });
    expect(await notes.get('a')).toBeInstanceOf(UnreadableRow);
    expect((await notes.bulkGet(['a', 'c'])).map((row) => isReadable(row))).toEqual([false, true]);
    const seen: boolean[] = [];
    await notes.orderBy('id').each((row) => seen.push(isReadable(row)));
    expect(seen).toEqual([false, false, true]);
  });

  it('is never written back in place of what it was', async () => {
    await onDisk((store, [a]) => store.put({ ...a, sealed: new Uint8Array(60) }));
    const row = await notes.get('a');
    await expect(notes.put(row as unknown as Note)).rejects.toThrow('must not be written back');
  });

  it('by another key is unreadable too', async () => {
    key = new Uint8Array(32).fill(8);
    expect(readable(await notes.toArray())).toEqual({ items: [], unreadable: 3 });
  });
});
