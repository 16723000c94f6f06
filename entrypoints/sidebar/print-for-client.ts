import type { Draft } from '../../utils/log/draft';
import { ask } from '../views/ask';

/**
 * Prints what a saved letter tells its client. The background reads the page again and compares the client first, as for the
 * letter itself.
 * @throws ToldError `different-client`, `client-unclear`
 */
export async function printForClient(draft: Draft, text: string): Promise<void> {
  const { release } = await ask('client-copy/release', { draft: draft.id, text });
  await ask('letter/open-print', { release });
}
