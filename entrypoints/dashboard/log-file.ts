import type { LogPreview } from '../../components/dashboard/backup/merge-step';
import { ToldError } from '../../utils/errors';
import type { FileOrigin } from '../../utils/messages';
import type { Looked } from '../../utils/messages/backup';
import { toBase64 } from '../../utils/messages/bytes';
import { framesOf, headerOf } from '../../utils/store/backup/frames-of-file';
import type { SealedFrame } from '../../utils/store/backup/frames-of-file';
import { ask } from '../views/ask';
import { wasLost } from './save-log';

/** How often a frame is sent again, where the browser put the background to rest meanwhile. */
const SEND_AGAIN = 3;

type Head = Awaited<ReturnType<typeof headerOf>>;

/**
 * A file of the log that a person chose. It is read frame by frame and never whole; the background opens each with the key, which
 * it has for as long as the browser leaves it awake. After that it is given the passphrase again.
 */
export class LogFile {
  readonly #file: File;
  readonly #head: Head;
  #passphrase = '';
  #id: string | null = null;
  #origin: FileOrigin | null = null;

  private constructor(file: File, head: Head) {
    this.#file = file;
    this.#head = head;
  }

  /** @throws ToldError `backup-not-one`, `backup-newer`, `backup-damaged`, `backup-cut-off`, `file-unreadable` */
  static async of(file: File): Promise<LogFile> {
    return new LogFile(file, await headerOf(file));
  }

  get name(): string {
    return this.#file.name;
  }

  /** @throws ToldError `backup-passphrase`, `backup-damaged`, `backup-cut-off`, `vault-locked` */
  async open(passphrase: string): Promise<void> {
    for await (const frame of framesOf(this.#file, this.#head.header)) {
      const header = toBase64(this.#head.bytes);
      const opened = await ask('backup/open', { passphrase, header, first: sent(frame) });
      this.#passphrase = passphrase;
      this.#id = opened.file;
      this.#origin = opened.origin;
      return;
    }
  }

  /** Goes through the whole file: all of it is sound, and what adding it would do. Nothing is written. */
  look(onProgress: (done: number) => void, signal: AbortSignal): Promise<LogPreview> {
    return this.#through('backup/look', onProgress, signal);
  }

  /**
   * Adds the whole file, frame by frame: what was added is in the log to stay, whatever comes after.
   * @param onProgress the share that is done, 0 to 1, and how many new entries that was
   */
  add(onProgress: (done: number, added: number) => void, signal: AbortSignal): Promise<LogPreview> {
    return this.#through('backup/add', onProgress, signal);
  }

  async leave(): Promise<void> {
    this.#passphrase = '';
    if (this.#id) await ask('backup/leave', { file: this.#id }).catch(() => undefined);
  }

  async #through(
    name: 'backup/look' | 'backup/add',
    onProgress: (done: number, added: number) => void,
    signal: AbortSignal,
  ): Promise<LogPreview> {
    if (!this.#origin) throw new ToldError('backup-lost');
    const sums = { entries: 0, added: 0, same: 0, keptHere: 0, keptFromFile: 0, unknown: 0 };
    const referrals = new Set<string>();
    const clients = new Set<string>();
    for await (const frame of framesOf(this.#file, this.#head.header)) {
      // The first was read when it was opened.
      if (frame.nth === 0) continue;
      signal.throwIfAborted();
      const looked = await this.#send(name, frame);
      if ('end' in looked) {
        const { entries, unreadable } = looked.end;
        if (entries !== sums.entries + sums.unknown) throw new ToldError('backup-damaged');
        const counts = { referrals: referrals.size, clients: clients.size };
        return { origin: this.#origin, ...sums, ...counts, unreadable };
      }
      const { effect } = looked;
      for (const sum of Object.keys(sums) as (keyof typeof sums)[]) sums[sum] += effect[sum];
      for (const id of effect.referrals) referrals.add(id);
      for (const id of effect.clients) clients.add(id);
      onProgress(frame.end / this.#file.size, sums.added);
    }
    throw new ToldError('backup-cut-off');
  }

  /** Sends a frame, again if need be: what was added before its answer was lost changes nothing the second time. */
  async #send(name: 'backup/look' | 'backup/add', frame: SealedFrame): Promise<Looked> {
    for (let sentBefore = 0; ; sentBefore += 1) {
      try {
        if (sentBefore > 0) await this.open(this.#passphrase);
        return await ask(name, { file: this.#id ?? '', frame: sent(frame) });
      } catch (error) {
        if (sentBefore >= SEND_AGAIN || !wasLost(error)) throw error;
      }
    }
  }
}

function sent({ nth, last, sealed }: SealedFrame) {
  return { nth, last, sealed: toBase64(sealed) };
}
