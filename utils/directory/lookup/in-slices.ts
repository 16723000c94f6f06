/** How long work goes on before others have their turn, in milliseconds: less than a frame. */
const SLICE_MS = 8;

/**
 * Does work that says where it may be interrupted (each `yield`), a slice at a time, so that whoever else waits for this thread is
 * not kept waiting. Ends early, rejecting with the signal's reason, where the signal aborts.
 */
export async function inSlices<T>(work: Generator<void, T>, signal?: AbortSignal, sliceMs = SLICE_MS): Promise<T> {
  for (;;) {
    const until = performance.now() + sliceMs;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await othersTurn();
    signal?.throwIfAborted();
  }
}

/** Does all of it at once. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** A task of its own. Not a timeout: browsers make the fifth in a row wait four milliseconds. */
export function othersTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener(
      'message',
      () => {
        port1.close();
        resolve();
      },
      { once: true },
    );
    port1.start();
    port2.postMessage(null);
  });
}
