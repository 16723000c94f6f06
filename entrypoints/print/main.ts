import DOMPurify from 'dompurify';
import './print.css';
import { findTemplate } from '../../utils/letters/catalogue';
import { keepSignatureWhole } from './keep-signature-whole';
import { sentenceFor } from '../../utils/errors';
import { QUESTIONS_OF_VIEW } from '../../utils/messages/view';
import { asker } from '../../utils/messages/ask';
import { onTold } from '../../utils/messages/told';

const ask = asker(QUESTIONS_OF_VIEW);

/** What a finished letter is made of; see utils/letters/finished.ts. */
const ALLOWED_TAGS = [
  'p',
  'h1',
  'h2',
  'h3',
  'ul',
  'ol',
  'li',
  'strong',
  'em',
  'b',
  'i',
  'u',
  's',
  'br',
  'hr',
  'blockquote',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
];

/**
 * Prints one released letter: the address holds nothing but a release that is good once. The page's title, which a browser
 * offers as the file name of a PDF, names no client.
 */
async function print(): Promise<void> {
  const release = location.hash.slice(1);
  const state = element('state');
  try {
    const { html, identityLine, template } = await ask('print/letter', { release });
    // What a client carries may be seen by anybody, and is for their eyes: large, and without numbers on top.
    const isForClient = findTemplate(template)?.recipientKind === 'client';
    document.body.classList.toggle('for-client', isForClient);
    element('identity').textContent = isForClient ? '' : identityLine;
    element('letter').innerHTML = DOMPurify.sanitize(html, { ALLOWED_TAGS, ALLOWED_ATTR: [] });
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

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id} in print/index.html`);
  return found;
}

void print();
