import { browser } from '../../utils/browser';
import type { Browser } from '../../utils/browser';
import { ToldError } from '../../utils/errors';
import { PageStateSchema } from '../../utils/messages';
import type { PageAsk, PageState, Tell } from '../../utils/messages';
import { unwrap } from '../../utils/messages/ask';
import { mergeReadings } from '../../utils/recognition/merge';
import { tabsWithViews } from './callers';
import { forgetFrame, framesOf } from './frames';

type WithoutAddress<T> = T extends unknown ? Omit<T, 'to'> : never;

/** Asks the content script of a tab, of the page itself or of a frame in it. @throws ToldError `no-page` where none answers */
export async function askPage(tab: number, ask: WithoutAddress<PageAsk>, frame = 0): Promise<unknown> {
  let reply: unknown;
  try {
    reply = await browser.tabs.sendMessage(tab, { ...ask, to: 'page' }, { frameId: frame });
  } catch (cause) {
    throw new ToldError('no-page', undefined, { cause });
  }
  return unwrap(reply);
}

type File = '/panel.js' | '/profiles.js' | '/content-scripts/record.js';

/** Runs a file of ours in a page, or in a frame of it, beside the script that is there. @throws ToldError `no-page` where it cannot */
export async function putScript(tab: number, frame: number, file: File): Promise<void> {
  await execute({ tabId: tab, frameIds: [frame] }, file);
}

/** Runs a file of ours in a page and in every frame of it that may be read. @throws ToldError `no-page` where the page may not */
export async function putInEveryFrame(tab: number, file: File): Promise<void> {
  await execute({ tabId: tab, allFrames: true }, file);
}

async function execute(target: Browser.scripting.InjectionTarget, file: File): Promise<void> {
  try {
    await browser.scripting.executeScript({ target, files: [file] });
  } catch (cause) {
    throw new ToldError('no-page', undefined, { cause });
  }
}

/** What the page of a tab is published to show. `cleared`: the epoch for which the asking view shows nothing any more. */
export async function pageState(tab: number, cleared: number | null): Promise<PageState> {
  return withFrames(tab, PageStateSchema.parse(await askPage(tab, { name: 'state', cleared })), 'state');
}

/** The page of a tab read anew, at this moment. */
export async function readPage(tab: number): Promise<PageState> {
  return withFrames(tab, await readItself(tab), 'read');
}

/** The page of a tab read anew without its frames of other sites: what its own script sees. */
export async function readItself(tab: number): Promise<PageState> {
  return PageStateSchema.parse(await askPage(tab, { name: 'read' }));
}

/** Has the page of a tab begin anew, and its frames of other sites. @throws ToldError `no-page` where the page has no script */
export async function restartPage(tab: number): Promise<void> {
  const restart = { name: 'restart' } as const;
  const frames = (await framesOf(tab)).map((frame) => askPage(tab, restart, frame).catch(() => undefined));
  await Promise.all([askPage(tab, restart), ...frames]);
}

/** What the page shows together with its frames of other sites that are turned on as well, each read by its own script. */
async function withFrames(tab: number, page: PageState, how: 'state' | 'read'): Promise<PageState> {
  const frames = page.state === 'read' ? await framesOf(tab) : [];
  if (page.state !== 'read' || frames.length === 0) return page;
  const ask = how === 'read' ? ({ name: 'read' } as const) : ({ name: 'state', cleared: null } as const);
  const answers = await Promise.all(
    frames.map(async (frame) => {
      try {
        return PageStateSchema.parse(await askPage(tab, ask, frame));
      } catch {
        // Its document is gone, or has no script any more.
        await forgetFrame(tab, frame);
        return null;
      }
    }),
  );
  const states = answers.filter((state) => state !== null);
  if (states.some(({ state }) => state === 'reading')) return { state: 'reading', epoch: page.epoch };
  const read = states.filter((state) => state.state === 'read');
  const unread = page.reading.incomplete && page.unread > read.length;
  const reading = mergeReadings(
    [page.reading, ...read.map((state) => state.reading)],
    unread || read.some((state) => state.reading.incomplete),
  );
  // A record id counts in the system it was read from.
  const of = [page, ...read].find((state) => state.reading.verdict === 'one') ?? page;
  return { ...page, reading, origin: of.origin };
}

/** Tells every view that something changed. Nobody listening is no error: views ask when they open. */
export function tellViews(tell: WithoutAddress<Tell>): void {
  const told: Tell = { ...tell, to: 'views' };
  browser.runtime.sendMessage(told).catch(() => undefined);
  if (import.meta.env.FIREFOX) void tellFramed(told);
}

/** In Firefox what is sent to the whole extension does not reach a frame of ours inside a page; what is sent to its tab does. */
async function tellFramed(told: Tell): Promise<void> {
  const tabs = 'tab' in told ? [told.tab] : await tabsWithViews();
  for (const tab of tabs) browser.tabs.sendMessage(tab, told).catch(() => undefined);
}

/** Lets every launcher ask anew: a count or the lock has changed. Tabs without one do not answer. */
export async function refreshLaunchers(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && askPage(id, { name: 'launcher' }).catch(() => undefined)));
}
