import type * as z from 'zod/mini';
import type { browser as native } from '../../utils/browser';
import type { PageAsk, QUESTIONS_OF_PAGE } from '../../utils/messages/page';
import type { PROFILE_QUESTIONS_OF_PAGE } from '../../utils/messages/profiles';

type Browser = Pick<typeof native, 'runtime'>;

/**
 * The page's side of the messages, without the polyfill and without zod: every page of an enabled site carries this script, and
 * both browsers' own promises do. What comes in is still checked, by hand; `tests/record/background.test.ts` holds these
 * checks to the schemas.
 */
type Questions = typeof QUESTIONS_OF_PAGE & typeof PROFILE_QUESTIONS_OF_PAGE;
type Data<N extends keyof Questions> = z.infer<Questions[N]['data']>;
type Answer<N extends keyof Questions> = z.infer<Questions[N]['answer']>;
type Check = (answer: Readonly<Record<string, unknown>>) => boolean;

declare const browser: Browser | undefined;
declare const chrome: Browser;
/** Firefox's own object answers with promises, and so does Chromium's since manifest version 3. */
export const api = () => (typeof browser === 'object' ? browser : chrome);

/** Whether the extension behind this script still exists. An update leaves the script orphaned. */
export function isAlive(): boolean {
  try {
    return Boolean(api().runtime?.id);
  } catch {
    return false;
  }
}

/**
 * Asks the background, and once more where it died with the question: all of these can be asked twice.
 * @param isTrue whether what is told still holds, and is worth telling again
 * @throws Error where it does not answer, or not as it should
 */
export async function askBackground<N extends Exclude<keyof Questions, 'frame/ticket'>>(
  name: N,
  data: Data<N>,
  isTrue?: () => boolean,
): Promise<Answer<N>> {
  return askFor(name, data, checks[name] ?? (() => true), isTrue);
}

/** `askBackground` with a check of its own, for what another script asks. */
export async function askFor<N extends keyof Questions>(
  name: N,
  data: Data<N>,
  check: Check,
  isTrue = () => true,
): Promise<Answer<N>> {
  const message = { to: 'background', name, data };
  const ask = (): Promise<unknown> => api().runtime.sendMessage(message);
  const reply: unknown = await ask().catch((error: unknown) => {
    if (!isAlive() || !isTrue()) throw error;
    return ask();
  });
  const answer = isObject(reply) && reply.ok === true ? reply.data : null;
  if (!isObject(answer) || !check(answer)) throw new Error(`no answer to ${name}`);
  // The check belongs to the name, which the compiler cannot follow.
  return answer as Answer<N>;
}

/**
 * For messages nobody waits for. Where the background is gone (an update) the panel says so, and what holds no more needs no
 * telling; anything else is loud.
 */
export function quietly(sent: Promise<unknown>, isTrue = () => true): void {
  sent.catch((error: unknown) => {
    if (isAlive() && isTrue()) throw error;
  });
}

/** Answers what the background asks, until `signal` aborts. */
export function answerBackground(answer: (ask: PageAsk) => Promise<unknown>, signal: AbortSignal): void {
  const { onMessage } = api().runtime;
  const listener = (message: unknown, _sender: unknown, respond: (reply: unknown) => void): true | undefined => {
    if (!isPageAsk(message)) return undefined;
    answer(message).then(
      (data) => respond({ ok: true, data }),
      () => respond({ ok: false, code: 'unexpected' }),
    );
    return true;
  };
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => isAlive() && onMessage.removeListener(listener));
}

export function isPageAsk(message: unknown): message is PageAsk {
  if (!isObject(message) || message.to !== 'page') return false;
  switch (message.name) {
    case 'state':
      return message.cleared === null || isNumber(message.cleared);
    case 'sidebar':
      return message.do === 'toggle' || message.do === 'open' || message.do === 'close';
    default:
      return ['read', 'restart', 'frame', 'launcher', 'stop'].includes(message.name as string);
  }
}

/** What an answer has to hold; of the rest it is enough that one comes. */
export const CHECKS = {
  'page/kit': ({ words, look }) => isObject(words) && isObject(look),
  'launcher/state': ({ open, width, top, overdue, locked }) =>
    typeof open === 'boolean' &&
    isNumber(width) &&
    isNumber(top) &&
    (overdue === null || isNumber(overdue)) &&
    typeof locked === 'boolean',
  'page/profiles': ({ profiles }) => Array.isArray(profiles),
} satisfies { readonly [N in keyof Questions]?: Check };
const checks: { readonly [N in keyof Questions]?: Check } = CHECKS;

/** Of the answer to `frame/ticket`, which only `panel.js` asks. */
export const isTicket: Check = ({ ticket }) => typeof ticket === 'string' && ticket.length <= 2_000;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
