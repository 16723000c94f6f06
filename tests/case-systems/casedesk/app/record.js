import { h } from './dom.js';
import { listName } from './data.js';
import { contacts, details } from './details.js';
import { notes } from './notes.js';
import {
  bbv,
  carePlan,
  documents,
  episode,
  modalities,
  prescriptions,
  referralIn,
  risk,
  topReviews,
} from './sections.js';
import { duplicateButton } from './modal.js';

/** The tabs of a record: path, name in the menu, and what draws it. */
export const SECTIONS = [
  { path: 'details', name: 'Personal details', draw: details },
  { path: 'contacts', name: 'Contacts / NOK', draw: contacts },
  { path: 'referral', name: 'Referral in', draw: referralIn },
  { path: 'episode', name: 'Episode 3 (open)', draw: episode },
  { path: 'modalities', name: 'Modalities', draw: modalities, inner: true },
  { path: 'top', name: 'TOP reviews', draw: topReviews, inner: true },
  { path: 'care-plan', name: 'Care plan', draw: carePlan, inner: true },
  { path: 'risk', name: 'Risk', draw: risk },
  { path: 'bbv', name: 'Blood-borne virus', draw: bbv },
  { path: 'prescriptions', name: 'Prescriptions', draw: prescriptions },
  { path: 'documents', name: 'Documents (14)', draw: documents },
  { path: 'notes', name: (client) => `Case notes (${client.noteCount})`, draw: notes },
];

/**
 * An open record: menu, heading and every tab, of which one is not hidden. Heading and body change apart, so that a test
 * can have one without the other.
 */
export function recordShell(first) {
  const menu = h('ul.menu');
  const heading = h('div.panel-title.su');
  const body = h('div.su-body');
  const root = h('div.record', {}, menu, h('div.content', {}, heading, body));
  let section = 'details';
  let intact = false;

  const shell = {
    root,
    client: first,
    setHeading(client) {
      heading.replaceChildren(
        h('span', {}, 'Service user: '),
        h('span', { id: 'ctl00_cphMain_lblName' }, listName(client)),
        h('span.ref', { id: 'ctl00_cphMain_lblRef' }, `[${client.id}]`),
        h(
          'span.tools',
          {},
          duplicateButton(client),
          h('a', { href: `/clients/${client.id}/print` }, 'Print'),
          h('a', { href: `/clients/${client.id}/edit` }, 'Edit'),
        ),
      );
    },
    setBody(node) {
      intact = false;
      body.replaceChildren(node);
    },
    setClient(client) {
      shell.client = client;
      intact = true;
      menu.replaceChildren(
        ...SECTIONS.map(({ path, name, inner }) =>
          h(
            inner ? 'li.inner' : 'li',
            {},
            h(
              'a',
              { href: `/clients/${client.id}/${path}`, 'data-path': path },
              typeof name === 'function' ? name(client) : name,
            ),
          ),
        ),
      );
      body.replaceChildren(
        ...SECTIONS.map(({ path, draw }) =>
          h('div.tabpage', { 'data-path': path, hidden: path !== section }, draw(client)),
        ),
      );
      mark();
    },
    showSection(path) {
      section = path;
      if (intact) mark();
      else shell.restore();
    },
    /** Heading and body back to this record's own client. */
    restore() {
      shell.setHeading(shell.client);
      shell.setClient(shell.client);
    },
  };

  function mark() {
    for (const page of body.children) page.hidden = page.dataset.path !== section;
    for (const link of menu.querySelectorAll('a')) link.classList.toggle('lit', link.dataset.path === section);
  }
  return shell;
}
