import { answerBackground, askBackground, quietly } from './background';
import type { Reader } from './reader';
import { watchPage } from './watch';

/** Whether the page around this document reads it as well: then one script is enough. */
export function isReadWithPage(): boolean {
  return window.top !== window && window.frameElement !== null;
}

/**
 * A frame that the page around it cannot look into: it is watched here, and put together with the page by the background. No
 * launcher and no sidebar. Ends when `life` aborts.
 * @param refetch asks for the site's profiles anew
 */
export function watchFrame(reader: Reader, refetch: () => Promise<void>, life: AbortController): void {
  const { signal } = life;
  let times = 0;
  const tell = (settled: boolean) => {
    const time = ++times;
    const isLatest = () => time === times;
    quietly(askBackground('frame/changed', { settled }, isLatest), isLatest);
  };
  const watch = watchPage(reader, ({ state }) => tell(state === 'read'), signal);
  window.addEventListener('pagehide', () => tell(false), { signal });
  answerBackground(async ({ name }) => {
    if (name === 'stop') life.abort();
    else if (name === 'restart') {
      await refetch();
      watch.restart();
    }
    return name === 'read' ? watch.readNow() : watch.state();
  }, signal);
  tell(false);
}
