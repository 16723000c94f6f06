/** Work that must not run beside its like: each piece waits until those before it are done. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work);
    // A turn that failed does not hold up the next.
    this.#last = next.catch(() => undefined);
    return next;
  }
}
