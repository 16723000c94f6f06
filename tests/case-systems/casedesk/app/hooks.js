import { all, find } from './data.js';
import { go } from './go.js';
import { closeModal, openDuplicate, openQuickView } from './modal.js';
import { swap } from './shell.js';
import { setDelay, setManual, settled, step } from './slow.js';

const need = (id) => {
  const client = find(id);
  if (!client) throw new Error(`No client ${id}`);
  return client;
};

/** `window.caseDesk`, by which tests drive what a slow network and a busy member of staff would do. */
export const caseDesk = {
  ids: () => all().map((client) => client.id),
  go,
  setDelay,
  setManual,
  step,
  settled,
  /** As in systems whose address never says whose record is open. */
  hideAddress: () => history.replaceState(null, '', '/record'),
  swapRecord: (id, parts) => swap(need(id), parts),
  openQuickView: (id) => openQuickView(need(id)),
  openDuplicate: (id, otherId) => openDuplicate(need(id), need(otherId)),
  closeModal,
};
