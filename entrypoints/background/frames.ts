import { browser } from '../../utils/browser';

/**
 * The frames of a tab that the page around them cannot look into and that have a script of ours, by their ids. One item each, so
 * that two frames noted at once do not overwrite each other.
 */
export async function framesOf(tab: number): Promise<readonly number[]> {
  const start = keyOf(tab, '');
  const all = await browser.storage.session.get(null);
  return Object.keys(all)
    .filter((key) => key.startsWith(start))
    .map((key) => Number(key.slice(start.length)));
}

export async function noteFrame(tab: number, frame: number): Promise<void> {
  await browser.storage.session.set({ [keyOf(tab, frame)]: true });
}

export async function forgetFrame(tab: number, frame: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tab, frame));
}

/** The tab is gone. */
export async function forgetFrames(tab: number): Promise<void> {
  await browser.storage.session.remove((await framesOf(tab)).map((frame) => keyOf(tab, frame)));
}

function keyOf(tab: number, frame: number | ''): string {
  return `frame:${tab}:${frame}`;
}
