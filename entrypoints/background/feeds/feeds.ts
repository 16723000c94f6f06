import { browser } from '../../../utils/browser';
import { readAddress } from '../../../utils/directory/services/feed/address';
import { startReading } from '../../../utils/directory/services/feed/reading';
import type { FeedReading } from '../../../utils/directory/services/feed/reading';
import { step } from '../../../utils/directory/services/feed/walk';
import { makeSourceId, newSource } from '../../../utils/directory/services/source';
import type { ServiceSource } from '../../../utils/directory/services/source';
import { ToldError } from '../../../utils/errors';
import type { Store } from '../../../utils/store/store';
import { tellViews } from '../pages';
import { giveBack, isAllowed } from './allowed';
import type { Addressed } from './allowed';
import { endReading, takeReading } from './end-reading';
import { outside } from '../outside';
import { Pace } from './pace';
import { readAddressFile } from './read-address';

/** Goes on with readings after the background was put to rest: the shortest the browser lets an alarm be. */
export const FEEDS_ALARM = 'feeds';
const ALARM_MINUTES = 0.5;
/** A feed is read again by itself once a day, and its whole list, which alone says what has gone, once a week. */
const STALE_MS = 24 * 3_600_000;
const WHOLE_MS = 7 * STALE_MS;
const TELL_EVERY_MS = 1_000;

type Kept = Addressed & Pick<Store, 'serviceReadings'>;

/**
 * The reading of feeds. It goes request by request, and after each one all that is needed to go on is on disk: the background may
 * be put to rest, or the browser closed, at any moment. What was read before answers until the new reading is whole.
 */
export class Feeds {
  readonly #store: Kept;
  readonly #pace = new Pace();
  #running: Promise<void> | null = null;
  #again = false;
  #toldAt = 0;

  constructor(store: Kept) {
    this.#store = store;
  }

  /**
   * Adds a feed or a file at an address, and begins to read it. The browser's permission was asked for in the press.
   * @throws ToldError `feed-address`, `feed-exists`, `feed-not-allowed`
   */
  async add(text: string, kind: 'feed' | 'address', set = false): Promise<string> {
    const address = readAddress(text, kind);
    const id = makeSourceId(kind, address);
    if (await this.#store.services.source(id)) throw new ToldError('feed-exists');
    const { host, pathname } = new URL(address);
    const name = kind === 'feed' ? `${host}${pathname === '/' ? '' : pathname}` : `${host}${pathname}`;
    const source = newSource({ id, kind, name, address, ...(set && { set }) });
    if (!set && !(await isAllowed(source))) throw new ToldError('feed-not-allowed');
    await this.#store.services.putSource(source);
    if (await isAllowed(source)) await this.#begin(source, 'whole');
    return id;
  }

  /** Reads a source again, its whole list. @throws ToldError `service-gone`, `feed-not-allowed` */
  async readAgain(id: string): Promise<void> {
    const source = await this.#store.services.source(id);
    if (!source?.address) throw new ToldError('service-gone');
    if (!(await isAllowed(source))) throw new ToldError('feed-not-allowed');
    await this.#begin(source, 'whole');
  }

  /** Takes a reading that was held. @throws ToldError `import-interrupted` */
  async takeHeld(id: string): Promise<void> {
    const reading = await this.#store.serviceReadings.of(id);
    if (reading?.state !== 'held') throw new ToldError('import-interrupted');
    await takeReading(this.#store, reading);
    this.#tell();
  }

  /** Leaves a reading: what was read before stays. */
  async leave(id: string): Promise<void> {
    await this.#store.serviceReadings.leave(id);
    this.#tell();
  }

  /** @throws ToldError `feed-set-by-organisation` */
  async remove(id: string): Promise<void> {
    const source = await this.#store.services.source(id);
    if (source?.set) throw new ToldError('feed-set-by-organisation');
    await this.#store.services.removeSource(id);
    if (source?.address) await giveBack(source.address, this.#store);
    this.#tell();
  }

  /** Begins to read again whatever was not read for a day. */
  async refresh(): Promise<void> {
    const now = Date.now();
    const readings = await this.#store.serviceReadings.all();
    for (const source of await this.#store.services.sources()) {
      const reading = readings.find((one) => one.source === source.id);
      const lastTried = Math.max(Date.parse(source.asOf ?? '') || 0, reading?.touchedAt ?? 0);
      if (!source.address || reading?.state === 'going' || reading?.state === 'held') continue;
      if (now - lastTried < STALE_MS || !(await isAllowed(source))) continue;
      const changes = source.knowsChanges && now - (Date.parse(source.wholeAt ?? '') || 0) < WHOLE_MS;
      await this.#begin(source, changes ? 'changes' : 'whole');
    }
  }

  /** Goes on with every reading that is not at its end. One runs at a time; called while it runs, it looks again afterwards. */
  goOn(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#runOnce();
    return this.#running;
  }

  async #begin(source: ServiceSource, wanted: 'whole' | 'changes'): Promise<void> {
    const mode = source.kind === 'address' ? 'file' : wanted;
    const reading = startReading({
      source: source.id,
      generation: this.#store.serviceReadings.newGeneration(),
      mode,
      at: new Date(),
      knowsChanges: source.knowsChanges,
      newest: mode === 'changes' ? source.newest : null,
      since: mode === 'changes' ? source.newest : null,
    });
    await this.#store.serviceReadings.begin(reading);
    if (mode === 'changes') await this.#store.serviceReadings.stageInUse(reading);
    this.#tell();
    void this.goOn();
  }

  async #runOnce(): Promise<void> {
    try {
      await this.#run();
    } finally {
      this.#running = null;
    }
    // Called at the very end, after it had looked for the last time.
    if (this.#again) await this.goOn();
  }

  async #run(): Promise<void> {
    await browser.alarms.create(FEEDS_ALARM, { periodInMinutes: ALARM_MINUTES });
    let going: FeedReading[] = [];
    while (this.#again) {
      this.#again = false;
      going = (await this.#store.serviceReadings.all()).filter(({ state }) => state === 'going');
      for (const { source } of going) await this.#read(source);
      going = (await this.#store.serviceReadings.all()).filter(({ state }) => state === 'going');
    }
    // What waits for a server is gone on with by the alarm.
    if (going.length === 0) await browser.alarms.clear(FEEDS_ALARM);
  }

  /** Reads on until the end of a reading, or until it has to wait for longer than a moment. */
  async #read(id: string): Promise<void> {
    for (;;) {
      const [source, reading] = [await this.#store.services.source(id), await this.#store.serviceReadings.of(id)];
      if (!source?.address || reading?.state !== 'going' || reading.notBefore > Date.now()) return;
      // An import from a view stages by itself.
      if (reading.mode === 'file' && source.kind !== 'address') return;
      try {
        await this.#step(source.address, reading);
      } catch (error) {
        // Removed, or begun anew, meanwhile: whoever did that says what comes next.
        if (error instanceof ToldError && error.code === 'import-interrupted') return;
        await this.#store.serviceReadings
          .stage({ ...reading, state: 'failed', failure: error instanceof ToldError ? error.code : 'unexpected' }, [])
          .catch(() => undefined);
        this.#tell();
        if (!(error instanceof ToldError)) throw error;
        return;
      }
    }
  }

  async #step(address: string, reading: FeedReading): Promise<void> {
    const { serviceReadings } = this.#store;
    if (reading.phase === 'whole') {
      await endReading(this.#store, reading);
      return this.#tell();
    }
    await this.#pace.wait();
    const next =
      reading.mode === 'file'
        ? await readAddressFile(address, reading)
        : await step(address, reading, {
            fetch: outside,
            now: () => Date.now(),
            keeper: {
              staged: (of, ids) => serviceReadings.staged(of, ids),
              inUse: (of, ids) => serviceReadings.inUse(of, ids),
              nextToDo: (of) => serviceReadings.nextToDo(of),
            },
          });
    await serviceReadings.stage(next.reading, next.staged);
    if (next.reading.state !== 'going' || Date.now() - this.#toldAt > TELL_EVERY_MS) this.#tell();
  }

  #tell(): void {
    this.#toldAt = Date.now();
    tellViews({ topic: 'services' });
  }
}
