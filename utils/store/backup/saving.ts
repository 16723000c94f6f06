import type { Database } from '../database';
import { bytesOf } from '../sealing';
import { readable } from '../unreadable';
import { writeEntries, writeJson } from './contents';
import type { Origin } from './contents';
import { sealFrame } from './file-key';
import type { FileKey } from './file-key';
import { writeFrame } from './layout';

/** A frame is closed once its entries come to so many bytes or to so many entries: what a message carries and a merge adds at once. */
const FULL = { bytes: 262_144, entries: 500 } as const;
/** Rows read at once. */
const BATCH = 100;

/** The next bytes of the file. `entries`: how many are in the file with them. */
export type Piece = { readonly bytes: Uint8Array; readonly entries: number; readonly last: boolean };

/** One file being written, frame after frame. Which entries go in was settled when it was begun. */
export class Saving {
  readonly #database: Database;
  readonly #file: FileKey;
  readonly #ids: readonly string[];
  readonly #origin: Origin;
  /** Where in the ids the next are read, and those read and not yet in a frame, as JSON. */
  #at = 0;
  #waiting: string[] = [];
  #nth = 0;
  #entries = 0;
  #unreadable = 0;

  constructor(database: Database, file: FileKey, origin: Origin, ids: readonly string[]) {
    this.#database = database;
    this.#file = file;
    this.#origin = origin;
    this.#ids = ids;
  }

  /** How many frames were written. */
  get nth(): number {
    return this.#nth;
  }

  /** @throws ToldError `vault-locked`, `database-unavailable` */
  async next(): Promise<Piece> {
    if (this.#nth === 0) return this.#frame(writeJson(this.#origin), false);
    const entries = await this.#take();
    this.#entries += entries.length;
    if (entries.length > 0) return this.#frame(writeEntries(entries), false);
    return this.#frame(writeJson({ entries: this.#entries, unreadable: this.#unreadable }), true);
  }

  forget(): void {
    this.#file.key.fill(0);
  }

  async #frame(plain: Uint8Array, last: boolean): Promise<Piece> {
    const bytes = writeFrame(last, await sealFrame(this.#file, this.#nth, last, plain));
    this.#nth += 1;
    return { bytes, entries: this.#entries, last };
  }

  /** Entries for one frame, as JSON; none where all are taken. */
  async #take(): Promise<string[]> {
    const taken: string[] = [];
    for (let size = 0; size < FULL.bytes && taken.length < FULL.entries;) {
      if (this.#waiting.length === 0) await this.#read();
      const next = this.#waiting.shift();
      if (next === undefined) break;
      taken.push(next);
      size += bytesOf(next).length;
    }
    return taken;
  }

  async #read(): Promise<void> {
    while (this.#waiting.length === 0 && this.#at < this.#ids.length) {
      const ids = this.#ids.slice(this.#at, this.#at + BATCH);
      this.#at += ids.length;
      const { items, unreadable } = readable(await this.#database.entries.bulkGet(ids));
      this.#unreadable += unreadable;
      this.#waiting = items.map((entry) => JSON.stringify(entry));
    }
  }
}
