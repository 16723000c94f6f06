import { browser } from '../../utils/browser';
import { isOn } from './sites';

/** A frame that the page around it cannot look into and that has a script of ours. */
export type NotedFrame = { readonly tab: number; readonly frame: number; readonly origin: string };

const KEY = /^frame:(\d+):(\d+)$/;

/** Every such frame that is noted, in any tab. One item each, so that two noted at once do not overwrite each other. */
export async function notedFrames(): Promise<readonly NotedFrame[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, origin]) => {
    const [, tab, frame] = KEY.exec(key) ?? [];
    return tab && frame && typeof origin === 'string' ? [{ tab: Number(tab), frame: Number(frame), origin }] : [];
  });
}

/** Those of a tab whose site is on, by their ids: it may have been turned off, or its permission taken back, under the page. */
export async function framesOf(tab: number): Promise<readonly number[]> {
  const noted = await notedIn(tab);
  const areOn = await Promise.all(noted.map(({ origin }) => isOn(origin)));
  return noted.filter((_, at) => areOn[at]).map(({ frame }) => frame);
}

export async function noteFrame({ tab, frame, origin }: NotedFrame): Promise<void> {
  await browser.storage.session.set({ [keyOf(tab, frame)]: origin });
}

export async function forgetFrame(tab: number, frame: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tab, frame));
}

/** The tab is gone. */
export async function forgetFrames(tab: number): Promise<void> {
  await browser.storage.session.remove((await notedIn(tab)).map(({ frame }) => keyOf(tab, frame)));
}

async function notedIn(tab: number): Promise<readonly NotedFrame[]> {
  return (await notedFrames()).filter((one) => one.tab === tab);
}

function keyOf(tab: number, frame: number): string {
  return `frame:${tab}:${frame}`;
}
