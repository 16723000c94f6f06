import * as z from 'zod/mini';
import type { browser as native } from '../../utils/browser';
import { ToldError } from '../../utils/errors';
import type { Question } from '../../utils/messages/envelope';

type Questions = Readonly<Record<string, Question>>;

/** One function for every question, by name. What goes wrong in a way that a person can be told is thrown as a ToldError. */
export type Acts<Q extends Questions> = {
  readonly [N in keyof Q]: (data: z.infer<Q[N]['data']>) => z.infer<Q[N]['answer']> | Promise<z.infer<Q[N]['answer']>>;
};

/** What a script is, by the name that messages to it carry, and what it can be asked. */
export type Script<Q extends Questions> = {
  readonly to: string;
  readonly questions: Q;
  /**
   * @param changed tells the background that there is something to ask for
   * @param end takes the script out of the page
   */
  begin(changed: () => void, end: () => void, signal: AbortSignal): Acts<Q>;
};

type Runtime = Pick<typeof native, 'runtime'>;
declare const browser: Runtime | undefined;
declare const chrome: Runtime;

/**
 * Runs a script that the background puts into a page when somebody needs it (`scripting.executeScript`), and at no other time: it
 * answers until it is ended or the page is left, and never throws into the page. It speaks with the browser's own promises, as
 * the record script does. In a frame that the script of the page around can reach, nothing runs.
 */
export function serve<Q extends Questions>({ to, questions, begin }: Script<Q>): void {
  /** The script's own world, which the page cannot see. */
  const world = globalThis as unknown as Record<string, true | undefined>;
  const running = `alongside:${to}`;
  if (isReachedFromAround() || world[running]) return;
  world[running] = true;
  const { runtime } = typeof browser === 'object' ? browser : chrome;
  const life = new AbortController();
  const { signal } = life;
  const changed = () => {
    // Nobody listening: the view asks when it is opened again.
    runtime.sendMessage({ to: 'background', name: `${to}/changed`, data: {} }).catch(() => undefined);
  };
  const acts = begin(changed, () => life.abort(), signal);
  const Ask = z.object({ to: z.literal(to), name: z.enum(Object.keys(questions)), data: z.unknown() });
  const listener = (message: unknown, _sender: unknown, respond: (reply: unknown) => void): true | undefined => {
    const ask = Ask.safeParse(message);
    if (!ask.success) return undefined;
    void answer(questions, acts, ask.data.name, ask.data.data).then(respond);
    return true;
  };
  runtime.onMessage.addListener(listener);
  // A page that is left takes its script along; one that comes back from the cache of pages begins anew.
  window.addEventListener('pagehide', () => life.abort(), { signal });
  signal.addEventListener('abort', () => {
    delete world[running];
    runtime.onMessage.removeListener(listener);
  });
}

/** Whether the script of the page around can point in this document as well. */
function isReachedFromAround(): boolean {
  return window.top !== window && window.frameElement !== null;
}

async function answer<Q extends Questions>(questions: Q, acts: Acts<Q>, name: string, data: unknown): Promise<unknown> {
  try {
    const parsed = questions[name]?.data.safeParse(data);
    if (!parsed?.success) return { ok: false, code: 'message-not-understood' };
    // The parsed data is of this very name, which the compiler cannot follow through the table.
    const act = acts[name] as (given: unknown) => unknown;
    return { ok: true, data: await act(parsed.data) };
  } catch (error) {
    return { ok: false, code: error instanceof ToldError ? error.code : 'unexpected' };
  }
}
