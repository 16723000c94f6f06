import type { LogOfClient } from '../../components/sidebar/ClientTab';
import type { KnownClient } from '../../components/sidebar/states/Differs';
import type { ClientLog, PracticeMatchAnswer, Session } from '../../utils/messages';
import { ask } from '../views/ask';
import { useAnswer } from '../views/use-answer';
import type { Answered } from '../views/use-answer';
import type { ClientOnPage } from './client-on-page';

/** Nothing of the log is shown: two clients fit, or one does whom the log knows under other details. */
export type Unclear = 'conflict' | { readonly state: 'differs'; readonly known: KnownClient };

/** What is known of the client on the page besides the page: their log, and the practice the record names. */
export function useClient(
  { epoch, identity, record }: ClientOnPage,
  session: Session,
): { log: LogOfClient | Unclear; practice: PracticeMatchAnswer | null } {
  const open = session.vault === 'open';
  const log = useAnswer(open ? epoch : null, () => ask('client/log', { identity }), ['log']);
  const { practiceCode, practiceName, gpName, postcode } = record;
  const practice = useAnswer(
    epoch,
    () =>
      ask('practice/match', {
        identity: open ? identity : null,
        ...(practiceCode && { practiceCode }),
        ...(practiceName && { practiceName }),
        ...(gpName && { gpName }),
        ...(postcode && { nearPostcode: postcode }),
      }),
    ['directory', 'log', 'session'],
  );
  return { log: logOfClient(open, log), practice: practice.state === 'answered' ? practice.value : null };
}

function logOfClient(open: boolean, log: Answered<ClientLog>): LogOfClient | Unclear {
  if (!open) return { state: 'nothing-saved' };
  if (log.state === 'waiting') return { state: 'waiting' };
  if (log.state === 'failed') {
    return log.error.code === 'client-conflict' ? 'conflict' : { state: 'failed', sentence: log.error.message };
  }
  if (log.value.match === 'differs') return { state: 'differs', known: log.value.known };
  return log.value.match === 'conflict' ? 'conflict' : { state: 'known', log: log.value };
}
