import DOMPurify from 'dompurify';
import './print.css';
import { sentenceFor } from '../../utils/errors';
import { QUESTIONS_OF_VIEW } from '../../utils/messages/view';
import { asker } from '../../utils/messages/ask';

const ask = asker(QUESTIONS_OF_VIEW);

/**
 * Prints one released letter: the address holds nothing but a release that is good once. The page's title, which a browser
 * offers as the file name of a PDF, names no client.
 */
async function print(): Promise<void> {
  const release = location.hash.slice(1);
  const state = element('state');
  try {
    const { html, identityLine } = await ask('print/letter', { release });
    element('identity').textContent = identityLine;
    element('letter').innerHTML = DOMPurify.sanitize(html, {
      FORBID_TAGS: ['img', 'style', 'form', 'input'],
      FORBID_ATTR: ['style'],
    });
    element('sheet').hidden = false;
    state.hidden = true;
    await document.fonts.ready;
    window.print();
  } catch (error) {
    state.textContent = sentenceFor(error);
  }
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id} in print/index.html`);
  return found;
}

void print();
