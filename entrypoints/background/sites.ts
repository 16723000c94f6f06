import * as z from 'zod/mini';
import { dateOf } from '../../utils/client/date';
import { IsoDay } from '../../utils/log/entry';
import { browser } from '../../utils/browser';
import type { Site } from '../../utils/messages';
import { sitePattern } from '../../utils/site-pattern';

const KEY = 'sites';
const SCRIPT = 'record';
/** Where WXT puts the script of `entrypoints/record.content`. */
const SCRIPT_FILE = 'content-scripts/record.js';

const Kept = z.array(z.object({ origin: z.string(), on: z.boolean(), changedOn: IsoDay }));
type Kept = z.infer<typeof Kept>;

/** Every site ever turned on, by origin. `allowed`: the browser's permission is there (a person can take it back there). */
export async function listSites(): Promise<Site[]> {
  return Promise.all((await kept()).map(async (site) => ({ ...site, allowed: await isAllowed(site.origin) })));
}

/** Whether Alongside may read pages of this origin: the user turned it on, and the browser's permission is there. */
export async function isOn(origin: string): Promise<boolean> {
  const site = (await kept()).find((one) => one.origin === origin);
  return site?.on === true && (await isAllowed(origin));
}

/** Notes that the user wants this origin on, or off. Off, nothing runs there and the permission is given back. */
export async function setSite(origin: string, on: boolean): Promise<void> {
  const others = (await kept()).filter((site) => site.origin !== origin);
  await browser.storage.local.set({ [KEY]: [...others, { origin, on, changedOn: dateOf(new Date()) }] });
  if (!on && (await isAllowed(origin))) await browser.permissions.remove({ origins: [sitePattern(origin)] });
  await reconcile();
}

/**
 * Makes the registered content script match the list: a registration can be gone after a restart, a permission after a visit to
 * the browser's settings. Registered without `matches` in the manifest, so that installing asks for no site.
 */
export async function reconcile(): Promise<void> {
  const wanted = (await listSites()).filter((site) => site.on && site.allowed).map((site) => sitePattern(site.origin));
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (wanted.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return;
  }
  const script = { id: SCRIPT, js: [SCRIPT_FILE], matches: wanted, runAt: 'document_idle' as const, allFrames: true };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
}

/** Starts the script in tabs of this origin that were open before it was registered. */
export async function startInOpenTabs(origin: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: sitePattern(origin) });
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || !url || new URL(url).origin !== origin) return;
      if (await runsIn(id)) return;
      await browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: [`/${SCRIPT_FILE}`] });
    }),
  );
}

/** The tabs of an origin, by id. */
export async function tabsOf(origin: string): Promise<number[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url }) => (id !== undefined && url && new URL(url).origin === origin ? [id] : []));
}

async function runsIn(tab: number): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tab, { to: 'page', name: 'state', cleared: null }, { frameId: 0 });
    return true;
  } catch {
    return false;
  }
}

async function kept(): Promise<Kept> {
  const stored = await browser.storage.local.get(KEY);
  const parsed = Kept.safeParse(stored[KEY] ?? []);
  return parsed.success ? parsed.data : [];
}

async function isAllowed(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [sitePattern(origin)] });
}
