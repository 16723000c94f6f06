import { decodeTime } from 'ulid';
import * as z from 'zod/mini';
import type { IsoDate } from '../../client/date';
import { ToldError } from '../../errors';
import { Moment } from '../../log/entry';
import type { Entry } from '../../log/entry';
import { newId } from '../../log/id';
import type { Database } from '../database';
import { DEFAULT_KDF } from '../key-derivation';
import type { Kdf } from '../key-derivation';
import type { KeyRing } from '../key-ring';
import { checkPassphrase } from '../passphrase';
import type { Settings } from '../settings';
import { telling } from '../trouble';
import { endSchema, originSchema, readEntries, readJson } from './contents';
import type { End, Origin } from './contents';
import { keyOfFile, newFile, openFrame } from './file-key';
import type { FileKey } from './file-key';
import { addAll, lookAt } from './merge';
import type { Effect } from './merge';
import { Saving } from './saving';
import type { Piece } from './saving';
import { selectEntries } from './select';

export type { Effect } from './merge';

/** A frame between the first and the last, still sealed. */
export type Frame = { readonly nth: number; readonly last: boolean; readonly sealed: Uint8Array };
/** What is in a frame. `unknown`: entries this version cannot read whole; nothing of their file is to be added. */
export type Looked = { readonly effect: Effect & { readonly unknown: number } } | { readonly end: End };

const KEPT = 'backup';
const keptSchema = z.object({ savedAt: Moment });
/** Files open at once: one a view, and views can be shut without a word. */
const MOST_OPEN = 4;

/**
 * The log as a file, and a file back into the log. Keys of files are in memory alone, while the file is being written or read: with
 * the background they are gone, and `backup-lost` says that it is to be begun again.
 */
export class Backups {
  readonly #database: Database;
  readonly #ring: KeyRing;
  readonly #settings: Settings;
  readonly #now: () => Date;
  readonly #kdf: Kdf;
  readonly #onAdded: (entries: readonly Entry[]) => Promise<void>;
  readonly #savings = new Map<string, Saving>();
  readonly #files = new Map<string, FileKey>();

  /** @param options.onAdded once entries of a file are on disk; it does not fail */
  constructor(
    database: Database,
    ring: KeyRing,
    settings: Settings,
    options: { kdf?: Kdf; now: () => Date; onAdded?: (entries: readonly Entry[]) => Promise<void> },
  ) {
    this.#database = database;
    this.#ring = ring;
    this.#settings = settings;
    this.#now = options.now;
    this.#kdf = options.kdf ?? DEFAULT_KDF;
    this.#onAdded = options.onAdded ?? (() => Promise.resolve());
  }

  /**
   * Begins a file of the log as it is now.
   * @returns what the file begins with, of when it is, and how many entries will be in it
   * @throws ToldError `passphrase-short`, `vault-locked`, `vault-missing`
   */
  async begin(
    passphrase: string,
    { since, by, device }: Omit<Origin, 'savedAt'>,
  ): Promise<{ id: string; header: Uint8Array; savedAt: string; entries: number }> {
    checkPassphrase(passphrase);
    // Without the key nothing of the log is told, not even its size.
    if (this.#ring.state !== 'open') throw new ToldError(this.#ring.exists ? 'vault-locked' : 'vault-missing');
    const savedAt = this.#now().toISOString();
    const { header, file } = await newFile(passphrase, this.#kdf);
    const ids = await telling(() => selectEntries(this.#database, since));
    const saving = new Saving(this.#database, file, { savedAt, by, device, since }, ids);
    return { id: this.#keep(this.#savings, saving), header, savedAt, entries: ids.length };
  }

  /**
   * The file's next bytes.
   * @param nth how many pieces were taken before it: an answer that was lost is noticed
   * @throws ToldError `backup-lost` where the file is to be begun again, `vault-locked`
   */
  async piece(id: string, nth: number): Promise<Piece> {
    const saving = this.#savings.get(id);
    if (!saving || saving.nth !== nth) throw new ToldError('backup-lost');
    try {
      return await telling(() => saving.next());
    } catch (error) {
      // What it had taken for this piece is gone with it.
      this.leave(id);
      throw error;
    }
  }

  /** A file was handed over whole. One of the whole log counts as a backup, as of when it was begun. */
  async saved(id: string, { savedAt, since }: Pick<Origin, 'savedAt' | 'since'>): Promise<void> {
    this.leave(id);
    if (since === null) await this.#settings.write(KEPT, { savedAt });
  }

  /**
   * Opens a file by its header and its first frame.
   * @throws ToldError `backup-passphrase`, `backup-damaged` and whatever a header can be refused for
   */
  async open(passphrase: string, header: Uint8Array, first: Frame): Promise<{ id: string; origin: Origin }> {
    const file = await keyOfFile(passphrase, header);
    const origin = readJson(await openFrame(file, first.nth, first.last, first.sealed), originSchema);
    return { id: this.#keep(this.#files, file), origin };
  }

  /** What a frame would change in the log; nothing is written. @throws ToldError `backup-lost`, `backup-damaged`, `vault-locked` … */
  async look(id: string, frame: Frame): Promise<Looked> {
    const plain = await this.#plain(id, frame);
    if (frame.last) return { end: readJson(plain, endSchema) };
    const { entries, unknown } = readEntries(plain);
    return { effect: { ...(await lookAt(this.#database, entries)), unknown } };
  }

  /**
   * Adds a frame's entries to the log: all of them are on disk when this resolves, or none. Once more changes nothing.
   * @throws ToldError `backup-newer` where one of them cannot be read whole, `storage-full` and as `look`
   */
  async add(id: string, frame: Frame): Promise<Looked> {
    const plain = await this.#plain(id, frame);
    if (frame.last) return { end: readJson(plain, endSchema) };
    const { entries, unknown } = readEntries(plain);
    if (unknown > 0) throw new ToldError('backup-newer');
    const effect = await addAll(this.#database, this.#ring, entries);
    await this.#onAdded(entries);
    return { effect: { ...effect, unknown } };
  }

  /** Forgets a file and its key. */
  leave(id: string): void {
    this.#savings.get(id)?.forget();
    this.#savings.delete(id);
    this.#files.get(id)?.key.fill(0);
    this.#files.delete(id);
  }

  /** Forgets every file: it locks. */
  forget(): void {
    for (const id of [...this.#savings.keys(), ...this.#files.keys()]) this.leave(id);
  }

  /** When the whole log was last saved here, and the day of its oldest entry (UTC); null where it was not, or there is none. */
  async state(): Promise<{ savedAt: string | null; oldest: IsoDate | null }> {
    const kept = await this.#settings.read(KEPT, keptSchema);
    const [first] = await telling(() => this.#database.entries.orderBy('id').limit(1).primaryKeys());
    return {
      savedAt: kept?.savedAt ?? null,
      oldest: first === undefined ? null : new Date(decodeTime(first)).toISOString().slice(0, 10),
    };
  }

  async #plain(id: string, { nth, last, sealed }: Frame): Promise<Uint8Array> {
    const file = this.#files.get(id);
    if (!file) throw new ToldError('backup-lost');
    return openFrame(file, nth, last, sealed);
  }

  #keep<T>(among: Map<string, T>, one: T): string {
    const [oldest] = among.keys();
    if (among.size >= MOST_OPEN && oldest !== undefined) this.leave(oldest);
    const id = newId(this.#now());
    among.set(id, one);
    return id;
  }
}
