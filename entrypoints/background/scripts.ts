import type * as z from 'zod/mini';
import { browser } from '../../utils/browser';
import { ToldError } from '../../utils/errors';
import { unwrap } from '../../utils/messages/ask';
import type { Question } from '../../utils/messages/envelope';

/** A script that is put into a page when somebody needs it: see `entrypoints/pointing/serve.ts`. */
export type PageScript<Q extends Readonly<Record<string, Question>>> = {
  /** What messages to it carry. */
  readonly to: string;
  /** Where WXT puts it. */
  readonly file: '/teach.js' | '/insert.js';
  readonly questions: Q;
};

/**
 * Asks a script in a page, or in a frame of it, which is put there first where it is not: at the beginning, and after the document
 * has gone on to another.
 * @throws ToldError `no-page` where no script can be put, and what the script itself says went wrong
 */
export async function askScript<Q extends Readonly<Record<string, Question>>, N extends keyof Q & string>(
  { to, file, questions }: PageScript<Q>,
  tab: number,
  frame: number,
  name: N,
  data: z.infer<Q[N]['data']>,
): Promise<z.infer<Q[N]['answer']>> {
  let reply = await tellScript(to, tab, frame, name, data);
  if (reply === undefined) {
    try {
      await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [file] });
    } catch (cause) {
      throw new ToldError('no-page', undefined, { cause });
    }
    reply = await tellScript(to, tab, frame, name, data);
  }
  if (reply === undefined) throw new ToldError('no-page');
  const parsed = questions[name]?.answer.safeParse(unwrap(reply));
  if (!parsed?.success) throw new ToldError('message-not-understood', name);
  // The answer's schema is the one of this very name, which the compiler cannot follow through the table.
  return parsed.data as z.infer<Q[N]['answer']>;
}

/** What the script answers; undefined where there is none. */
export async function tellScript(
  to: string,
  tab: number,
  frame: number,
  name: string,
  data: unknown,
): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tab, { to, name, data }, { frameId: frame });
  } catch {
    return undefined;
  }
}
