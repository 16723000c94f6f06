import { browser } from '../../utils/browser';

const KEY = 'look-up asked';

/** Keeps what was typed in the address bar for the look-up it opens: in memory, and never in an address, which browsers remember. */
export async function keepAsked(query: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: query.slice(0, 200) });
}

/** What was kept, once; empty where nothing was. */
export async function takeAsked(): Promise<string> {
  const { [KEY]: query } = await browser.storage.session.get(KEY);
  await browser.storage.session.remove(KEY);
  return typeof query === 'string' ? query : '';
}
