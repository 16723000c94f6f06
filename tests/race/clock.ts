/** Milliseconds since 1970 at which every run begins. */
const BEGIN = Date.parse('2026-11-23T09:00:00.000Z');
const RealDate = Date;

type Timer = { readonly fn: () => void; readonly delay: number; readonly every: boolean; due: number };

/**
 * The document's clock: timers, animation frames, `Date` and `performance`, all by hand. Timers fire no earlier than they are
 * due and as late as it likes, in any order that HTML allows: one waits for another only where that one was started before it
 * with no longer a delay.
 */
export class Clock {
  now = 0;
  /** What the wall clock has been set forward or back by since the run began. */
  skew = 0;
  /** How often a timer of this period has fired. */
  readonly fired = new Map<number, number>();
  readonly #timers = new Map<number, Timer>();
  #frames: (() => void)[] = [];
  #count = 0;

  get wall(): number {
    return BEGIN + this.now + this.skew;
  }

  /** A moment of the run as the wall clock has it: ISO 8601, UTC. */
  wallAt(at: number): string {
    return new RealDate(BEGIN + at + this.skew).toISOString();
  }

  start(fn: () => void, delay: number, every: boolean): number {
    this.#count += 1;
    this.#timers.set(this.#count, { fn, delay, every, due: this.now + delay });
    return this.#count;
  }

  stop(id: number | undefined): void {
    if (id !== undefined) this.#timers.delete(id);
  }

  frame(fn: () => void): number {
    this.#frames.push(fn);
    return this.#frames.length;
  }

  /** What waits for the next frame of the screen runs. */
  runFrames(): void {
    const frames = this.#frames;
    this.#frames = [];
    for (const fn of frames) fn();
  }

  /** When the next timer is due, or null. */
  nextDue(): number | null {
    const dues = [...this.#timers.values()].map(({ due }) => due);
    return dues.length === 0 ? null : Math.min(...dues);
  }

  /** Fires one timer that is due, whichever of those that may go first `pick` says. @returns whether there was one */
  fireOne(pick: number): boolean {
    const all = [...this.#timers];
    const may = all.filter(
      ([id, { due, delay }]) =>
        due <= this.now && !all.some(([other, one]) => other < id && one.delay <= delay && one.due <= this.now),
    );
    const chosen = may[pick % Math.max(1, may.length)];
    if (!chosen) return false;
    const [id, timer] = chosen;
    this.#timers.delete(id);
    if (timer.every) {
      this.#count += 1;
      // The same name for the page: `clearInterval` must find it.
      this.#timers.set(id, { ...timer, due: this.now + timer.delay });
    }
    this.fired.set(timer.delay, (this.fired.get(timer.delay) ?? 0) + 1);
    timer.fn();
    return true;
  }

  /** The document is gone, and its timers with it. */
  clear(): void {
    this.#timers.clear();
    this.#frames = [];
  }

  reset(): void {
    this.now = 0;
    this.skew = 0;
    this.clear();
    this.fired.clear();
  }
}

/** Puts a clock in the place of the globals. @returns what puts these back */
export function install(clock: Clock): () => void {
  const kept = {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    requestAnimationFrame,
    Date,
    performance,
  };
  class VirtualDate extends RealDate {
    constructor(...given: [] | [number]) {
      if (given.length === 0) super(clock.wall);
      else super(...given);
    }
    static override now(): number {
      return clock.wall;
    }
  }
  Object.assign(globalThis, {
    setTimeout: (fn: () => void, delay = 0) => clock.start(fn, delay, false),
    setInterval: (fn: () => void, delay = 0) => clock.start(fn, delay, true),
    clearTimeout: (id?: number) => clock.stop(id),
    clearInterval: (id?: number) => clock.stop(id),
    requestAnimationFrame: (fn: () => void) => clock.frame(fn),
    Date: VirtualDate,
    performance: { now: () => clock.now },
  });
  return () => Object.assign(globalThis, kept);
}
