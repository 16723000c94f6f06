import '../../components/printed/print.css';
import { makeSheet, printedLetter, printedText } from '../../components/printed/printed-letter';
import { sentenceFor } from '../../utils/errors';
import { QUESTIONS_OF_VIEW } from '../../utils/messages/view';
import { asker } from '../../utils/messages/ask';
import { onTold } from '../../utils/messages/told';

const ask = asker(QUESTIONS_OF_VIEW);

/**
 * Prints one released letter, or what it tells its client: the address holds nothing but a release that is good once. The page's title, which a browser
 * offers as the file name of a PDF, names no client.
 */
async function print(): Promise<void> {
  const release = location.hash.slice(1);
  const state = element('state');
  try {
    const { html, identityLine, forClient, clientCopy } = await ask('print/letter', { release });
    const { sheet, letter } = makeSheet(document, { identityLine, forClient });
    letter.append(clientCopy === null ? printedLetter(html) : printedText(clientCopy));
    document.body.append(sheet);
    state.hidden = true;
    // From here on a lock takes it down; one that came between the answer and now is asked for.
    await clearWhenLocked();
    await document.fonts.ready;
    if (sheet.isConnected) window.print();
  } catch (error) {
    state.textContent = sentenceFor(error);
  }
}

/** Locked views show nothing of any client, and this is one. */
async function clearWhenLocked(): Promise<void> {
  const life = new AbortController();
  const look = async () => {
    const { vault } = await ask('session/state', {});
    if (vault !== 'locked') return;
    life.abort();
    element('sheet').remove();
    element('state').hidden = false;
    element('state').textContent = 'Alongside was locked, so the letter was taken down. Unlock it and print again.';
  };
  onTold(({ topic }) => {
    if (topic === 'session') void look();
  }, life.signal);
  await look();
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id} in print/index.html`);
  return found;
}

void print();
