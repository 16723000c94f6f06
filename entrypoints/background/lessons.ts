import { browser } from '../../utils/browser';
import { ToldError } from '../../utils/errors';
import { unwrap } from '../../utils/messages/ask';
import { TEACHING } from '../../utils/messages/teach';
import type { TeachAnswer, TeachData, TeachName } from '../../utils/messages/teach';
import { askPage } from './pages';
import { isOn } from './sites';

/** Where WXT puts `entrypoints/teach`. */
const SCRIPT_FILE = '/teach.js';

/**
 * Asks the script in a taught page, which is put into the outermost frame first where it is not there: at the beginning, and after
 * the page has gone on to another.
 * @throws ToldError `site-not-on`; `no-page` where no script can be put
 */
export async function askLesson<N extends TeachName>(
  tab: number,
  name: N,
  data: TeachData<N>,
): Promise<TeachAnswer<N>> {
  await originOf(tab);
  let reply = await send(tab, name, data);
  if (reply === undefined) {
    try {
      await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: [SCRIPT_FILE] });
    } catch (cause) {
      throw new ToldError('no-page', undefined, { cause });
    }
    reply = await send(tab, name, data);
  }
  if (reply === undefined) throw new ToldError('no-page');
  const parsed = TEACHING[name].answer.safeParse(unwrap(reply));
  if (!parsed.success) throw new ToldError('message-not-understood', name);
  // The answer's schema is the one of this very name, which the compiler cannot follow through the table.
  return parsed.data as TeachAnswer<N>;
}

/** Takes the script out of the page, where it is. */
export async function endLesson(tab: number): Promise<void> {
  await send(tab, 'end', {});
}

/** The origin of the page in a tab. @throws ToldError `site-not-on` */
export async function originOf(tab: number): Promise<string> {
  const { url } = await browser.tabs.get(tab);
  const origin = url && URL.canParse(url) ? new URL(url).origin : null;
  if (!origin || !(await isOn(origin))) throw new ToldError('site-not-on');
  return origin;
}

/** The tab of a site that was looked at last. @throws ToldError `site-not-on`, `site-not-open` */
export async function openTabOf(origin: string): Promise<number> {
  if (!(await isOn(origin))) throw new ToldError('site-not-on');
  const tabs = (await browser.tabs.query({})).filter(({ url }) => url && new URL(url).origin === origin);
  const [latest] = tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  if (latest?.id === undefined) throw new ToldError('site-not-open');
  return latest.id;
}

/** Brings a tab to the front, its sidebar open. */
export async function showBeside(tab: number): Promise<void> {
  await askPage(tab, { name: 'sidebar', do: 'open' });
  await browser.tabs.update(tab, { active: true });
  const { windowId } = await browser.tabs.get(tab);
  await browser.windows.update(windowId, { focused: true });
}

/** What the script answers; undefined where there is none. */
async function send(tab: number, name: TeachName, data: unknown): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tab, { to: 'teach', name, data }, { frameId: 0 });
  } catch {
    return undefined;
  }
}
