import type * as z from 'zod/mini';
import { browser } from '../browser';
import { isErrorCode, ToldError } from '../errors';
import { Reply } from './envelope';
import type { Question } from './envelope';

/** What a framed view was given for its ticket; other views have none. */
let token: string | undefined;

/** Every later question of this view carries the token. */
export function carryToken(given: string): void {
  token = given;
}

/** A function that asks the background one of these questions, by name, and waits for the parsed answer. */
export function asker<Q extends Readonly<Record<string, Question>>>(questions: Q) {
  /** @throws ToldError with the background's own sentence; `extension-updated` where there is no background any more */
  return async function ask<N extends keyof Q & string>(
    name: N,
    data: z.infer<Q[N]['data']>,
  ): Promise<z.infer<Q[N]['answer']>> {
    if (!browser.runtime?.id) throw new ToldError('extension-updated');
    let reply: unknown;
    try {
      reply = await browser.runtime.sendMessage({ to: 'background', name, token, data });
    } catch (error) {
      throw new ToldError(browser.runtime?.id ? 'unexpected' : 'extension-updated', name, { cause: error });
    }
    // Lost with the background: where another view is open Firefox gives that one's silence for the answer.
    if (reply === undefined) throw new ToldError('unexpected', name);
    // The answer's schema is the one of this very name, which the compiler cannot follow through the table.
    return questions[name]?.answer.parse(unwrap(reply)) as z.infer<Q[N]['answer']>;
  };
}

/** The data of an answer, or the error it carries. @throws ToldError */
export function unwrap(reply: unknown): unknown {
  const parsed = Reply.safeParse(reply);
  if (!parsed.success) throw new ToldError('message-not-understood');
  if (parsed.data.ok) return parsed.data.data;
  const { code, detail } = parsed.data;
  throw new ToldError(isErrorCode(code) ? code : 'unexpected', detail);
}
