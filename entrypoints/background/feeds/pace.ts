/** Between two requests, to whichever address: at most two a second. */
export const PACE_MS = 500;

/** Waits so that what follows begins at least `PACE_MS` after what followed the call before. */
export class Pace {
  #next = 0;

  async wait(): Promise<void> {
    const now = Date.now();
    const at = Math.max(now, this.#next);
    this.#next = at + PACE_MS;
    if (at > now) await new Promise((done) => setTimeout(done, at - now));
  }
}
