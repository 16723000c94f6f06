import { sentenceFor } from '../../utils/errors';
import { onTold } from '../../utils/messages/told';
import { ask } from './ask';

/**
 * Prints a sheet on a page of ours that has nothing but `#state` on it. Locked views show nothing of any client, and this is one: a lock
 * takes the sheet down, also one that comes while it is drawn.
 * @param what it is, as it stands in a sentence: "the letter"
 * @param draw fetches and makes it; throws a ToldError, whose sentence is shown
 */
export async function printSheet(what: string, draw: () => Promise<HTMLElement>): Promise<void> {
  const state = document.getElementById('state');
  if (!state) throw new Error('a page that prints has no #state');
  const life = new AbortController();
  try {
    const sheet = await draw();
    document.body.append(sheet);
    state.hidden = true;
    const look = async () => {
      const { vault } = await ask('session/state', {});
      if (vault !== 'locked') return;
      life.abort();
      sheet.remove();
      state.hidden = false;
      state.textContent = `Alongside was locked, so ${what} was taken down. Unlock it and print again.`;
    };
    onTold(({ topic }) => {
      if (topic === 'session') void look();
    }, life.signal);
    await look();
    await document.fonts.ready;
    if (sheet.isConnected) window.print();
  } catch (error) {
    state.textContent = sentenceFor(error);
  }
}
