import { QUIET_MS } from '../../entrypoints/record.content/publisher';
import { printOf } from './seen';
import type { World } from './world';

/**
 * What leaves no trace is met by the page's own clock: at its next tick where it is a value that was read. Where nothing that
 * was read has changed but its being seen, a reading begins at the fifth at the latest (see `watch.ts`), in slices, and is over
 * by the sixth.
 */
const TICKS_TO_LOOK = 1;
const TICKS_TO_READ = 6;

/** Holds a run to what may never happen, after every step and at every frame of the screen. */
export class Watchman {
  #epoch = 0;
  #said = '';
  /** How many readings had been made of this page when it was last cleared: whatever is shown must be of a later one. */
  #clearedAt = 0;
  /** What a run came to: a run in which nobody is ever shown proves nothing. */
  readonly counts = { shown: 0, published: 0, cleared: 0 };
  #seen = -1;
  readonly #wrong: string[] = [];

  constructor(private readonly world: World) {}

  /** @throws Error with everything that was wrong */
  report(): void {
    for (const wrong of this.world.ledger?.wrong.splice(0) ?? []) this.#note(wrong);
    if (this.#wrong.length === 0) return;
    throw new Error(`${this.#wrong[0]}\n\n${this.world.bus.story.map((line) => `  ${line}`).join('\n')}`);
  }

  pageStarts(): void {
    this.#epoch = 0;
    this.#said = '';
    this.#clearedAt = 0;
  }

  /** The content script told of a clearing or a publication, in this very task. */
  changed({ epoch, verdict }: { epoch: number; verdict: string | null }): void {
    const { page } = this.world;
    const told = `the page says: epoch ${epoch}, ${verdict ?? 'cleared'}`;
    this.world.bus.say(told);
    // What was lost with the background is told again.
    if (told === this.#said) return;
    this.#said = told;
    if (epoch < this.#epoch) this.#note(`epochs went back from ${this.#epoch} to ${epoch}`);
    this.counts[verdict === null ? 'cleared' : 'published'] += 1;
    if (verdict === null) {
      if (epoch === this.#epoch) this.#note(`cleared without a new epoch (${epoch})`);
      this.#clearedAt = page.count;
    }
    this.#epoch = epoch;
    if (verdict !== 'one') return;
    // Between the slices of a reading something may have changed that leaves no trace: the next reading finds it.
    const isUntraced = page.ticksUntraced() !== null;
    const who = page.wholly();
    if (!who && !isUntraced) this.#note(`published one client of a page that shows ${printOf(page.seen())}`);
    const last = page.reads.at(-1);
    const since = page.reads.findLastIndex(({ said, count }) => said !== last?.said || count <= page.touchedAt);
    const first = page.reads[since + 1];
    if (!last || (last.said !== page.says() && !isUntraced)) this.#note('published what was not read last');
    else if (!first || last.at - first.at < QUIET_MS)
      this.#note(`published ${who} after ${last.at - (first?.at ?? last.at)} ms of quiet`);
  }

  /** Nothing moves: a page that has changed with a trace is already behind its curtain. */
  rest(): void {
    const { world } = this;
    const seen = world.seen();
    if (!seen) return;
    if (seen.reading !== this.#seen) this.counts.shown += 1;
    this.#seen = seen.reading;
    if (seen.reading <= this.#clearedAt)
      this.#note(`the curtain is up over ${seen.who}, shown by a reading from before the last clearing`);
    if (seen.reading <= world.page.touchedAt) this.#note(`${seen.who} is shown by a reading of what has changed since`);
    if (!world.page.swapped) this.#isOnPage(seen.who);
  }

  painted(): void {
    const seen = this.world.seen();
    if (seen) this.#isOnPage(seen.who);
  }

  isAtRest(): boolean {
    const who = this.world.page.wholly();
    const seen = this.world.seen()?.who ?? null;
    return seen === who || (seen === null && this.world.saysWhy());
  }

  /** Nothing has changed for a long time, and every message has arrived. */
  atRest(): void {
    if (this.isAtRest() || this.#mayWait()) return;
    const who = this.world.page.wholly();
    const seen = this.world.seen()?.who;
    this.world.bus.say(`the view: ${this.world.markup}`);
    this.#note(`at rest ${seen ?? 'nobody'} is shown, and the page is of ${who ?? 'nobody'}`);
  }

  /**
   * A frame that lost its first question with the background has no ticket left to ask with: it stays behind its curtain. A page
   * that has lost its first question twice reads nothing until it is opened anew.
   */
  #mayWait(): boolean {
    const { lost } = this.world.platform;
    return lost.includes('view: view/open') || lost.filter((one) => one === 'page: page/kit').length > 1;
  }

  #isOnPage(who: string): void {
    const { page } = this.world;
    if ([...page.seen().values()].some((one) => one === who)) return;
    const ticks = page.ticksUntraced();
    if (ticks !== null && ticks < (page.isTouched() ? TICKS_TO_LOOK : TICKS_TO_READ)) return;
    this.#note(`${who} is shown beside a page that shows ${printOf(page.seen()) || 'nobody'}`);
  }

  #note(wrong: string): void {
    this.#wrong.push(wrong);
    this.world.bus.say(`WRONG: ${wrong}`);
  }
}
