import type { SentAnswer } from '../../components/letter/DidYouSend';
import { copiedHtml } from '../../utils/letters/copied';
import { letterToPlainText } from '../../utils/letters/plain-text';
import type { Draft } from '../../utils/log/draft';
import type { ExportRoute } from '../../utils/log/entry';
import { saySent } from './say-sent';
import { append } from '../views/append';
import { ask } from '../views/ask';
import { copyText } from '../views/copy-text';
import { saveWord } from './save-word';
import type { ForWord } from './save-word';

/**
 * Lets a saved letter out. The background reads the page again and compares the client first; without its release nothing leaves.
 * @returns the referral the letter is now, and whether only a part of it came to where it was put
 * @throws ToldError `different-client`, `client-unclear`, `letter-has-gaps`, `copy-refused`, `word-refused`, `field-gone`,
 * `field-too-small`, `field-refused`
 */
export async function letOut(
  draft: Draft,
  route: ExportRoute,
  overrides: readonly string[],
  word: ForWord,
): Promise<{ referral: string; part: boolean }> {
  const { release, referral, html, identityLine } = await ask('letter/release', {
    draft: draft.id,
    route,
    overrides: [...overrides],
  });
  if (route === 'print') {
    await ask('letter/open-print', { release });
  } else if (route === 'insert') {
    const { took } = await ask('insert/letter', { release });
    return { referral, part: took === 'part' };
  } else {
    if (route === 'copy') await copyText(letterToPlainText(html), copiedHtml(html));
    else await saveWord({ ...word, html, identityLine });
    await ask('letter/left', { release });
  }
  return { referral, part: false };
}

/**
 * Writes down that a letter was sent, or that it will not be. One that was begun for a referral there is already leaves that open:
 * what it asks for is still needed. @throws ToldError
 */
export async function noteSent(
  draft: Draft,
  referral: string,
  answer: Exclude<SentAnswer, { answer: 'not-yet' }>,
): Promise<void> {
  const about = draft.client ? { client: draft.client } : { identity: draft.identity, name: draft.clientName };
  const happenedOn = answer.answer === 'yes' ? { happenedOn: answer.sending.sentOn } : {};
  await append({ about, referral, ...happenedOn, happening: saySent(draft, answer) });
}
