import { browser } from '../../../utils/browser';
import { ToldError } from '../../../utils/errors';
import { sitePattern } from '../../../utils/site-pattern';
import { forgetFrame, notedFrames } from '../frames';
import { askPage, putInEveryFrame, tellViews } from '../pages';
import type { Answers } from '../router';
import { isOn, listSites, setSite, startInOpenTabs, tabsOf } from '../sites';

type SiteAnswers = Pick<Answers, 'sites/list' | 'sites/turn-on' | 'sites/turn-off' | 'sites/open-sidebar'>;

export function siteAnswers(): SiteAnswers {
  return {
    'sites/list': async () => ({ sites: await listSites() }),
    // Asked before the browser's prompt (a popup may be gone by the time it is answered) and again after it.
    'sites/turn-on': async ({ origin }) => {
      await setSite(origin, true);
      if (await isOn(origin)) await startOn(origin);
      tellViews({ topic: 'sites' });
      return {};
    },
    'sites/turn-off': async ({ origin }) => {
      await stopOn(origin);
      await setSite(origin, false);
      tellViews({ topic: 'sites' });
      return {};
    },
    'sites/open-sidebar': async ({ tab }) => {
      await toggleSidebar(tab, 'open');
      return {};
    },
  };
}

/** Opens, closes or toggles the sidebar in a tab. @throws ToldError `no-page`, `sidebar-removed` */
export async function toggleSidebar(tab: number, what: 'open' | 'close' | 'toggle'): Promise<void> {
  const answer = await askPage(tab, { name: 'sidebar', do: what });
  if (typeof answer === 'object' && answer !== null && 'removed' in answer && answer.removed === true) {
    throw new ToldError('sidebar-removed');
  }
}

/** The browser gave a permission, perhaps after the popup that asked for it had closed. */
export async function permissionGiven(origins: readonly string[]): Promise<void> {
  const sites = await listSites();
  const given = sites.filter(({ on, allowed }) => on && allowed);
  if (origins.length === 0 || given.length === 0) return;
  await Promise.all(given.map(({ origin }) => startOn(origin)));
  tellViews({ topic: 'sites' });
}

/**
 * Starts the script on an origin: in its own tabs, and in frames of it inside pages of the other sites that are on. Which those
 * are nobody can say before; where it runs already it does nothing.
 */
async function startOn(origin: string): Promise<void> {
  await startInOpenTabs(origin);
  const others = (await listSites()).filter((site) => site.on && site.allowed && site.origin !== origin);
  const tabs = (await Promise.all(others.map((site) => tabsOf(site.origin)))).flat();
  // A tab that has gone, or shows what no script may read, has no such frame.
  await Promise.all(tabs.map((tab) => putInEveryFrame(tab, '/content-scripts/record.js').catch(() => undefined)));
}

/** Ends the scripts on an origin: in its own tabs, and in frames of it inside pages of other sites. */
async function stopOn(origin: string): Promise<void> {
  await stopFramesOf(origin);
  if (!(await browser.permissions.contains({ origins: [sitePattern(origin)] }))) return;
  await Promise.all((await tabsOf(origin)).map((tab) => askPage(tab, { name: 'stop' }).catch(() => undefined)));
}

async function stopFramesOf(origin: string): Promise<void> {
  const frames = (await notedFrames()).filter((one) => one.origin === origin);
  const stops = frames.map(async ({ tab, frame }) => {
    await forgetFrame(tab, frame);
    await askPage(tab, { name: 'stop' }, frame).catch(() => undefined);
    // What was read of it is no longer shown with the page around it.
    await askPage(tab, { name: 'frame' }).catch(() => undefined);
  });
  await Promise.all(stops);
}
