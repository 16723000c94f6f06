import type { Entry } from '../log/entry';
import { withoutText } from '../log/without-text';
import type { Database } from './database';
import { telling } from './trouble';
import { readable, UnreadableRow } from './unreadable';
import type { Readable } from './unreadable';

/** Entries read and decrypted in one go: some tens of milliseconds, so that views are answered in between. */
const BATCH = 1_000;

/**
 * Every entry of the log, without the text of letters, which is most of it. Read in batches by key; an entry that is written
 * meanwhile is in it or not.
 */
export function wholeLog(database: Database): Promise<Readable<Entry>> {
  return telling(async () => {
    const items: Entry[] = [];
    let unreadable = 0;
    for (let last = ''; ;) {
      const rows = await database.entries.where('id').above(last).limit(BATCH).toArray();
      const read = readable(rows);
      items.push(...read.items.map(withoutText));
      unreadable += read.unreadable;
      const end = rows.at(-1);
      if (!end || rows.length < BATCH) return { items, unreadable };
      last = end instanceof UnreadableRow ? end.key : end.id;
    }
  });
}
