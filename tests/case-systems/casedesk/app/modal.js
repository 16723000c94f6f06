import { fourCells, h, slashed } from './dom.js';
import { listName, sameName } from './data.js';

/** A box of another client over whatever is shown: some facts, and a way to the record. Resolves nothing; `closeModal` ends it. */
export function openQuickView(client) {
  closeModal();
  const box = h('div.modal', { role: 'dialog', 'aria-modal': 'true', 'aria-label': 'Quick view' }, [
    h(
      'div.panel-title',
      {},
      'Quick view',
      h('button.close', { type: 'button', 'aria-label': 'Close', onclick: closeModal }, '×'),
    ),
    h('div.facts', {}, [
      fact('Name', listName(client)),
      fact('Ref', client.id),
      fact('D.O.B.', slashed(client.dateOfBirth)),
      fact('NHS No', client.nhsNumber || 'Not known'),
      fact('Address', `${client.address}, ${client.postcode}`),
      fact('Mobile', client.mobile),
      fact('Keyworker', client.keyworker),
    ]),
    h('p.pad', {}, h('a', { href: `/clients/${client.id}/details`, onclick: closeModal }, 'Open record')),
  ]);
  document.body.append(h('div.shade', { onclick: closeModal }), box);
}

/** A native dialog that warns of a client who may be the same person. */
export function openDuplicate(client, other) {
  closeModal();
  const dialog = h('dialog.modal', { 'aria-label': 'Possible duplicate' }, [
    h('div.panel-title', {}, 'Possible duplicate'),
    h('p.pad', {}, `This record may duplicate another. Check before you carry on.`),
    fourCells([
      ['Name', listName(other), 'Ref', other.id],
      ['D.O.B.', slashed(other.dateOfBirth), 'NHS No', other.nhsNumber || 'Not known'],
      ['Address', other.address, 'Postcode', other.postcode],
    ]),
    h('p.pad', {}, [
      h('a', { href: `/admin/merge?keep=${client.id}&merge=${other.id}`, onclick: closeModal }, 'Compare and merge'),
      ' ',
      h('button', { type: 'button', onclick: closeModal }, 'Not the same person'),
    ]),
  ]);
  document.body.append(dialog);
  dialog.showModal();
}

export function closeModal() {
  for (const element of document.querySelectorAll('body > .modal, body > .shade')) element.remove();
}

/** "Possible duplicate" for a client whose name another client has; nothing for others. */
export function duplicateButton(client) {
  const [other] = sameName(client);
  return other
    ? h('button', { type: 'button', onclick: () => openDuplicate(client, other) }, 'Possible duplicate')
    : null;
}

export function quickViewButton(client) {
  return h('button', { type: 'button', onclick: () => openQuickView(client) }, 'Quick view');
}

function fact(label, value) {
  return h('div', {}, h('span.lbl', {}, `${label}:`), ' ', h('span', {}, value));
}
