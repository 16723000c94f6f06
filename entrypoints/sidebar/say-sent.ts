import type { SentAnswer } from '../../components/letter/DidYouSend';
import { destinationOf } from '../../utils/log/draft';
import type { Draft } from '../../utils/log/draft';
import type { Happening } from '../../utils/log/entry';
import { BY_ROUTE } from '../../utils/log/words';

/**
 * What is written of a letter that went, or will not. A challenge is a step of its referral, a paper for an appointment a note of it;
 * only a letter that is a referral itself is sent, or closed, as one.
 */
export function saySent(draft: Draft, answer: Exclude<SentAnswer, { answer: 'not-yet' }>): Happening {
  const { title, continues, specialty } = draft;
  if (answer.answer === 'will-not') {
    const note = answer.why ? `Not sent: ${answer.why}` : 'Not sent';
    if (continues) return { kind: 'action', action: 'note', text: `${title}. ${note}` };
    return { kind: 'outcome', outcome: 'other', note };
  }
  const { sending } = answer;
  const { destination, practiceCode } = destinationOf(draft);
  const to = sending.to ?? destination;
  const went = `${title} sent ${BY_ROUTE[sending.route]}${to ? ` to ${to}` : ''}`;
  if (continues === 'challenge') return { kind: 'challenged', note: went, chaseOn: sending.chaseOn };
  if (continues === 'appointment') return { kind: 'action', action: 'liaison', text: went };
  return {
    kind: 'sent',
    title,
    destination,
    ...(practiceCode && { practiceCode }),
    ...(specialty && { specialty }),
    ...sending,
    supports: [...sending.supports],
  };
}
