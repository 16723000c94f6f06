import { printedLetter } from '../../components/printed/printed-letter';
import type { Answer } from '../../utils/messages';

type Paper = Answer<'paper/read'>;

/** Everything held of a client, as it is printed: who they are, their referrals, every entry, every letter as it left, drafts. */
export function drawPaper(paper: Paper): DocumentFragment {
  const made = document.createDocumentFragment();
  made.append(part('h1', 'What is kept in Alongside'));
  made.append(
    part(
      'p',
      'Alongside is a working log of letters and of what was done about them, kept by the service on its own computer. It is not the client’s record. Times are those of the computer it was written on.',
    ),
  );
  if (paper.unreadable > 0)
    made.append(part('p', `${paper.unreadable} saved entries could not be read, and are not printed here.`));
  made.append(part('h2', 'Who it is about'), definitions(paper.identity));
  made.append(part('h2', 'Referrals'), referrals(paper.referrals));
  made.append(part('h2', 'Everything logged, oldest first'));
  made.append(...(paper.entries.length === 0 ? [part('p', 'Nothing.')] : paper.entries.map(entry)));
  if (paper.drafts.length > 0) {
    made.append(part('h2', 'Letters begun and not finished'));
    for (const { title, when, html } of paper.drafts)
      made.append(part('h3', `${title}, last changed ${when}`), letterIn(html));
  }
  return made;
}

function referrals(items: Paper['referrals']): Node {
  if (items.length === 0) return part('p', 'None.');
  const list = document.createElement('ul');
  for (const { title, words } of items) list.append(part('li', `${title}. ${words}.`));
  return list;
}

function entry({ when, who, what, note, stands, html }: Paper['entries'][number]): Node {
  const box = document.createElement('section');
  box.className = 'paper-entry';
  const head = part('p', `${when}, ${who}`);
  head.className = 'paper-when';
  box.append(head, part('p', stands ? what : `${what} (corrected later)`));
  for (const line of note.split('\n').filter(Boolean)) box.append(part('p', line));
  if (html) box.append(letterIn(html));
  return box;
}

function letterIn(html: string): Node {
  const box = document.createElement('div');
  box.className = 'paper-letter';
  box.append(printedLetter(html));
  return box;
}

function definitions(lines: Paper['identity']): Node {
  const list = document.createElement('table');
  list.className = 'paper-identity';
  for (const [label, value] of lines) {
    const row = list.insertRow();
    row.append(part('th', label), part('td', value));
  }
  return list;
}

function part(tag: 'h1' | 'h2' | 'h3' | 'p' | 'li' | 'th' | 'td', text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
