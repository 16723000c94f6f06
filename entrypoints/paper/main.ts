import '../../components/printed/print.css';
import './paper.css';
import { makeSheet } from '../../components/printed/printed-letter';
import { dateOf, formatLongDate } from '../../utils/client/date';
import { sentenceFor } from '../../utils/errors';
import { asker } from '../../utils/messages/ask';
import { PAPER_QUESTIONS_OF_VIEW } from '../../utils/messages/paper';
import { onTold } from '../../utils/messages/told';
import { QUESTIONS_OF_VIEW } from '../../utils/messages/view';
import { drawPaper } from './draw-paper';

const ask = asker({ ...PAPER_QUESTIONS_OF_VIEW, 'session/state': QUESTIONS_OF_VIEW['session/state'] });

/**
 * Prints everything that is held of one client, for whoever has asked for it: the address holds nothing but a ticket that is good
 * once. The page's title, which a browser offers as the file name of a PDF, names no client.
 */
async function print(): Promise<void> {
  const state = element('state');
  try {
    const paper = await ask('paper/read', { ticket: location.hash.slice(1) });
    const made = formatLongDate(dateOf(new Date()));
    const { sheet, letter } = makeSheet(document, {
      identityLine: `${paper.name}: log kept in Alongside, printed ${made}`,
      forClient: false,
    });
    letter.append(drawPaper(paper));
    document.body.append(sheet);
    state.hidden = true;
    // From here on a lock takes it down; one that came between the answer and now is asked for.
    await clearWhenLocked(sheet);
    await document.fonts.ready;
    if (sheet.isConnected) window.print();
  } catch (error) {
    state.textContent = sentenceFor(error);
  }
}

/** Locked views show nothing of any client, and this is one. */
async function clearWhenLocked(sheet: HTMLElement): Promise<void> {
  const life = new AbortController();
  const look = async () => {
    const { vault } = await ask('session/state', {});
    if (vault !== 'locked') return;
    life.abort();
    sheet.remove();
    element('state').hidden = false;
    element('state').textContent = 'Alongside was locked, so the log was taken down. Unlock it and print again.';
  };
  onTold(({ topic }) => {
    if (topic === 'session') void look();
  }, life.signal);
  await look();
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id} in paper/index.html`);
  return found;
}

void print();
