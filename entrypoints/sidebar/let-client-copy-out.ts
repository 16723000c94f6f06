import type { ClientCopyWay } from '../../components/letter/CopyForClient';
import { clientCopyHtml } from '../../utils/letters/client-copy-html';
import type { Draft } from '../../utils/log/draft';
import { ask } from '../views/ask';
import { copyText } from '../views/copy-text';
import { saveWord } from './save-word';

/** Begins the name of the file. It tells neither whose it is nor what it is about: the template's own subject would. */
const SUBJECT = 'What we asked for you';

/**
 * Copies what a saved letter tells its client, prints it, or saves it for Word, the last two in large print. The background reads the page again and
 * compares the client first, as for the letter itself.
 * @throws ToldError `different-client`, `client-unclear`, `word-refused`
 */
export async function letClientCopyOut(draft: Draft, route: ClientCopyWay, text: string): Promise<void> {
  const { release } = await ask('client-copy/release', { draft: draft.id, route, text });
  if (route === 'print') {
    await ask('letter/open-print', { release });
    return;
  }
  if (route === 'copy') await copyText(text);
  else await saveWord({ html: clientCopyHtml(text), identityLine: '', subject: SUBJECT, forClient: true });
  await ask('letter/left', { release });
}
