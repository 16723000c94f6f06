import type { Suggestion } from '../../components/letter/suggestion';
import { dateOf } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import { refOf } from '../../utils/directory/lookup/listed';
import type { Listed } from '../../utils/directory/lookup/listed';
import { sayKind, sayServiceState } from '../../utils/directory/lookup/listed-words';
import { closureOf } from '../../utils/directory/practice';
import { sayClosure } from '../../utils/directory/words';
import { ask } from '../views/ask';
import { recipientOf } from './recipient-of';

const MOST = 8;

/** Practices and services that a letter could go to, as the one look-up finds them. */
export async function suggestRecipients(query: string): Promise<Suggestion[]> {
  const today = dateOf(new Date());
  const { results } = await ask('lookup/search', { query, limit: MOST });
  return results.map(({ listed }) => ({
    ref: refOf(listed),
    recipient: recipientOf(listed),
    kind: sayKind(listed),
    doubt: doubtOf(listed, today),
  }));
}

function doubtOf(listed: Listed, today: IsoDate): string | null {
  if (listed.of === 'service') return sayServiceState(listed.service);
  const closure = closureOf(listed.practice, today);
  return closure && sayClosure(closure);
}
