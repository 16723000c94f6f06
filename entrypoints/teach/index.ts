import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { browser as native } from '../../utils/browser';
import { TeachAsk, TEACHING } from '../../utils/messages/teach';
import type { TeachName } from '../../utils/messages/teach';
import { lessonOn } from './lesson';
import type { Lesson } from './lesson';

/**
 * Put into a page by the background when somebody begins to teach there (`scripting.executeScript`: the outermost frame, and those
 * that the page around cannot look into), and at no other time. It speaks with the browser's own promises, as the record script does, and leaves by `end`.
 */
export default defineUnlistedScript(() => start());

type Runtime = Pick<typeof native, 'runtime'>;
declare const browser: Runtime | undefined;
declare const chrome: Runtime;

/** The script's own world, which the page cannot see. */
const running: { alongsideTeach?: true } = globalThis as object;

function start(): void {
  if (isReachedFromAround() || running.alongsideTeach) return;
  running.alongsideTeach = true;
  const { runtime } = typeof browser === 'object' ? browser : chrome;
  const life = new AbortController();
  const { signal } = life;
  const changed = () => {
    // Nobody listening: the view asks when it is opened again.
    runtime.sendMessage({ to: 'background', name: 'teach/changed', data: {} }).catch(() => undefined);
  };
  const lesson = lessonOn(document, changed, () => life.abort(), signal);
  const listener = (message: unknown, _sender: unknown, respond: (reply: unknown) => void): true | undefined => {
    const ask = TeachAsk.safeParse(message);
    if (!ask.success) return undefined;
    respond(answer(lesson, ask.data.name, ask.data.data));
    return true;
  };
  runtime.onMessage.addListener(listener);
  // A page that is left takes its teaching along; one that comes back from the cache of pages begins anew.
  window.addEventListener('pagehide', () => life.abort(), { signal });
  signal.addEventListener('abort', () => {
    delete running.alongsideTeach;
    runtime.onMessage.removeListener(listener);
  });
}

/** Whether the script of the page around can point in this document as well. */
function isReachedFromAround(): boolean {
  return window.top !== window && window.frameElement !== null;
}

/** Never throws into the page: what goes wrong is answered. */
function answer<N extends TeachName>(lesson: Lesson, name: N, data: unknown): unknown {
  try {
    const parsed = TEACHING[name].data.safeParse(data);
    if (!parsed.success) return { ok: false, code: 'message-not-understood' };
    // The parsed data is of this very name, which the compiler cannot follow through the table.
    const act = lesson[name] as (given: unknown) => unknown;
    return { ok: true, data: act(parsed.data) };
  } catch {
    return { ok: false, code: 'unexpected' };
  }
}
