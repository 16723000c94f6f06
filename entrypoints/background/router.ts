import type * as z from 'zod/mini';
import { browser } from '../../utils/browser';
import type { Browser } from '../../utils/browser';
import { ToldError } from '../../utils/errors';
import { ASKED_BY_PAGE, Envelope, QUESTIONS } from '../../utils/messages';
import type { Answer, Ask, QuestionName, Reply } from '../../utils/messages';
import { callerOf, openView } from './callers';
import type { Caller } from './callers';

/** What a frame inside a page may ask: it has no launcher and no sidebar. */
const ASKED_BY_FRAME: readonly QuestionName[] = [
  'page/kit',
  'page/profiles',
  'page/profiler',
  'page/matched',
  'frame/changed',
  'teach/changed',
];

/** What only a tab of our own may ask, never a view framed in a page: what is of other clients than the one on that page, what was typed in the address bar, and what changes a list. */
const ASKED_BY_OWN_TAB = /^(?:worklist|insights|backup|record|outcodes|lists)\/|^(?:paper\/read|lookup\/asked)$/;

/** One answer for every question. `tab` is the tab whose page the asking view stands beside, null for a tab of our own. */
export type AnsweredName = Exclude<QuestionName, 'view/open'>;
export type Answers = {
  [N in AnsweredName]: (
    data: Ask<N>,
    caller: N extends keyof typeof ASKED_BY_PAGE
      ? Extract<Caller, { kind: 'page' }>
      : Extract<Caller, { kind: 'view' }>,
  ) => Promise<Answer<N>>;
};

/**
 * Answers messages to the background: parses the envelope, asks who sent it and whether that one may ask this, parses the data,
 * answers. Whatever goes wrong becomes a sentence; what nobody expected is thrown on as well, so that it is seen.
 */
export function route(answersFor: (name: AnsweredName) => Promise<Partial<Answers>>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (reply: Reply) => void) => {
    if (!isForBackground(message)) return undefined;
    answer(answersFor, message, sender)
      .then((data) => respond({ ok: true, data }))
      .catch((error: unknown) => {
        respond(replyFor(error));
        if (!(error instanceof ToldError)) throw error;
      });
    return true;
  });
}

async function answer(
  answersFor: (name: AnsweredName) => Promise<Partial<Answers>>,
  message: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<unknown> {
  const envelope = Envelope.safeParse(message);
  if (!envelope.success) throw new ToldError('message-not-understood');
  const { name, token, data } = envelope.data;
  if (!isQuestion(name)) throw new ToldError('message-not-understood', name);
  const parsed = (QUESTIONS[name].data as z.ZodMiniType).safeParse(data);
  if (!parsed.success) throw new ToldError('message-not-understood', name);
  if (name === 'view/open') return openView(sender, (parsed.data as Ask<'view/open'>).ticket);
  const caller = await callerOf(sender, token);
  if ((caller.kind === 'page') !== name in ASKED_BY_PAGE) throw new ToldError('view-not-trusted', name);
  if (caller.kind === 'view' && caller.tab !== null && ASKED_BY_OWN_TAB.test(name))
    throw new ToldError('view-not-trusted', name);
  if (caller.kind === 'page' && caller.frame > 0 && !ASKED_BY_FRAME.includes(name))
    throw new ToldError('view-not-trusted', name);
  // Name, data and caller belong together by the checks above, which the compiler cannot follow through the table.
  const reply = (await answersFor(name))[name] as (data: unknown, caller: Caller) => Promise<unknown>;
  return reply(parsed.data, caller);
}

function isForBackground(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'to' in message && message.to === 'background';
}

function isQuestion(name: string): name is QuestionName {
  return Object.hasOwn(QUESTIONS, name);
}

function replyFor(error: unknown): Reply {
  if (error instanceof ToldError) return { ok: false, code: error.code, ...(error.detail && { detail: error.detail }) };
  return { ok: false, code: 'unexpected' };
}
