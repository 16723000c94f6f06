import DOMPurify from 'dompurify';
import './print.css';
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from '../../utils/letters/allowed-tags';
import { keepSignatureWhole } from './keep-signature-whole';
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
    // What a client carries may be seen by anybody, and is for their eyes: large, and without numbers on top.
    document.body.classList.toggle('for-client', forClient);
    element('identity').textContent = identityLine;
    if (clientCopy === null)
      element('letter').innerHTML = DOMPurify.sanitize(html, { ALLOWED_TAGS, ALLOWED_ATTR: ALLOWED_ATTRIBUTES });
    else element('letter').replaceChildren(...clientCopy.split('\n\n').map(paragraph));
    keepSignatureWhole(element('letter'));
    element('sheet').hidden = false;
    state.hidden = true;
    await document.fonts.ready;
    clearWhenLocked();
    window.print();
  } catch (error) {
    state.textContent = sentenceFor(error);
  }
}

/** Locked views show nothing of any client, and this is one. */
function clearWhenLocked(): void {
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
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id} in print/index.html`);
  return found;
}

void print();
