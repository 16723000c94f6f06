import { browser } from '../browser';
import { Tell } from './tell';

/** Calls back with whatever the background tells every view, until `signal` aborts. */
export function onTold(callback: (tell: Tell) => void, signal: AbortSignal): void {
  // The background stands in no tab; a content script does.
  const listener = (message: unknown, sender: { tab?: unknown }): undefined => {
    if (sender.tab !== undefined) return undefined;
    const parsed = Tell.safeParse(message);
    if (parsed.success) callback(parsed.data);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
