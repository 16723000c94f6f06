import type { Reach } from '../../utils/messages/teach';
import { insideOf } from '../../utils/recognition/profiles/locate';

/** The frame of another site that a node is; null where it is none. Nothing in it can be seen from here. */
export function closedFrame(node: Node): HTMLIFrameElement | null {
  const element = node as HTMLIFrameElement;
  return /^i?frame$/i.test(node.nodeName) && !insideOf(element) ? element : null;
}

/** The origin a frame was opened with, which it may have left since; empty where that says nothing. */
export function siteOf(frame: HTMLIFrameElement): string {
  if (!URL.canParse(frame.src)) return '';
  const { origin } = new URL(frame.src);
  return origin === 'null' ? '' : origin;
}

/**
 * Whether a frame is one that a script of its own is pointed in: by its size, which that script sees from within, and by its site
 * where several frames are as large.
 */
export function isReached(frame: HTMLIFrameElement, reach: readonly Reach[]): boolean {
  const fits = (one: HTMLIFrameElement, { width, height }: Reach) =>
    Math.abs(one.clientWidth - width) <= 1 && Math.abs(one.clientHeight - height) <= 1;
  const others = closedFrames(frame.ownerDocument).filter((one) => one !== frame);
  return reach.some(
    (one) =>
      fits(frame, one) &&
      (siteOf(frame) === one.origin || !others.some((other) => siteOf(other) === one.origin && fits(other, one))),
  );
}

/** The frames of other sites on a page, in its order. */
export function closedFrames(page: Document): readonly HTMLIFrameElement[] {
  return [...page.querySelectorAll<HTMLIFrameElement>('iframe,frame')].filter(closedFrame);
}
