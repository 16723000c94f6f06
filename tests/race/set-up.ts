import { vi } from 'vitest';
import { LOST } from './browser';
import { install } from './clock';
import { seeBy } from './page';
import { clock, thePage } from './world';

/** What jsdom has not, and the clock. @returns what undoes it */
export function setUp(): () => void {
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  );
  vi.stubGlobal('navigation', new EventTarget());
  seeBy(thePage);
  const restoreClock = install(clock);
  const restoreLoud = expectLoss();
  return () => {
    restoreClock();
    restoreLoud();
    vi.unstubAllGlobals();
  };
}

/** A message lost with the background is loud where nobody waits for it: expected here, and nothing else is. */
function expectLoss(): () => void {
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (error, promise) => {
    const cause = error instanceof Error ? (error.cause ?? error) : null;
    if (cause instanceof Error && cause.message === LOST) return;
    for (const listener of others) listener(error, promise);
  });
  return () => {
    process.removeAllListeners('unhandledRejection');
    for (const listener of others) process.on('unhandledRejection', listener);
  };
}
