import { browser } from '../../utils/browser';
import { ToldError } from '../../utils/errors';
import { PageStateSchema } from '../../utils/messages';
import type { PageAsk, PageState, Tell } from '../../utils/messages';
import { unwrap } from '../../utils/messages/ask';

type WithoutAddress<T> = T extends unknown ? Omit<T, 'to'> : never;

/** Asks the content script of a tab. @throws ToldError `no-page` where none answers */
export async function askPage(tab: number, ask: WithoutAddress<PageAsk>): Promise<unknown> {
  let reply: unknown;
  try {
    reply = await browser.tabs.sendMessage(tab, { ...ask, to: 'page' }, { frameId: 0 });
  } catch (cause) {
    throw new ToldError('no-page', undefined, { cause });
  }
  return unwrap(reply);
}

/** What the page of a tab is published to show. `cleared`: the epoch for which the asking view shows nothing any more. */
export async function pageState(tab: number, cleared: number | null): Promise<PageState> {
  return PageStateSchema.parse(await askPage(tab, { name: 'state', cleared }));
}

/** The page of a tab read anew, at this moment. */
export async function readPage(tab: number): Promise<PageState> {
  return PageStateSchema.parse(await askPage(tab, { name: 'read' }));
}

/** Tells every view that something changed. Nobody listening is no error: views ask when they open. */
export function tellViews(tell: WithoutAddress<Tell>): void {
  browser.runtime.sendMessage({ ...tell, to: 'views' }).catch(() => undefined);
}

/** Lets every launcher ask anew: a count or the lock has changed. Tabs without one do not answer. */
export async function refreshLaunchers(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && askPage(id, { name: 'launcher' }).catch(() => undefined)));
}
