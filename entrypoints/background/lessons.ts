import { browser } from '../../utils/browser';
import { ToldError } from '../../utils/errors';
import { TEACHING } from '../../utils/messages/teach';
import type { TeachAnswer, TeachData, TeachName, TeachState } from '../../utils/messages/teach';
import { framesOf } from './frames';
import { askPage } from './pages';
import { askScript, tellScript } from './scripts';
import { isOn } from './sites';

const TEACHER = { to: 'teach', file: '/teach.js', questions: TEACHING } as const;

/** A document that may be taught: the page itself (frame 0), or a frame of another site that is on. */
export type Place = { readonly frame: number; readonly state: TeachState };

/** Asks the script in a taught page, or in a frame of it. @throws ToldError `site-not-on`; `no-page` where no script can be put */
export async function askLesson<N extends TeachName>(
  tab: number,
  name: N,
  data: TeachData<N>,
  frame = 0,
): Promise<TeachAnswer<N>> {
  await originOf(tab);
  return askScript(TEACHER, tab, frame, name, data);
}

/** The page, and its frames of other sites that have a script of ours. */
export async function placesOf(tab: number): Promise<readonly [Place, ...Place[]]> {
  const page = { frame: 0, state: await askLesson(tab, 'state', {}) };
  const frames = await Promise.all((await framesOf(tab)).map((frame) => placeIn(tab, frame)));
  return [page, ...frames.filter((place) => place !== null)];
}

/** One of those frames; null where it is gone, or its site is not on any more. */
async function placeIn(tab: number, frame: number): Promise<Place | null> {
  try {
    const state = await askLesson(tab, 'state', {}, frame);
    return (await isOn(state.origin)) ? { frame, state } : null;
  } catch (error) {
    if (!(error instanceof ToldError)) throw error;
    return null;
  }
}

/** Ends the pointing in every document of a tab but one. */
export async function stopElsewhere(tab: number, frame: number): Promise<void> {
  const others = (await documentsOf(tab)).filter((one) => one !== frame);
  await Promise.all(others.map((one) => tellScript('teach', tab, one, 'stop', {})));
}

/** Takes the script out of the page and of its frames, where it is. */
export async function endLesson(tab: number): Promise<void> {
  await Promise.all((await documentsOf(tab)).map((frame) => tellScript('teach', tab, frame, 'end', {})));
}

async function documentsOf(tab: number): Promise<readonly number[]> {
  return [0, ...(await framesOf(tab))];
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
