import { ask } from './ask';

/** Says at most this often that somebody is using a view, in milliseconds. */
const TELL_EVERY_MS = 30_000;

/** Keeps the vault from locking while somebody types, points or scrolls in this view, until `signal` aborts. */
export function stayActive(signal: AbortSignal): void {
  let told = 0;
  const used = () => {
    if (Date.now() - told < TELL_EVERY_MS) return;
    told = Date.now();
    ask('session/active', {}).catch(() => undefined);
  };
  for (const event of ['keydown', 'pointerdown', 'wheel']) {
    document.addEventListener(event, used, { capture: true, passive: true, signal });
  }
}
