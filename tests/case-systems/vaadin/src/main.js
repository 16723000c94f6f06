import '@vaadin/date-picker';
import '@vaadin/dialog';
import '@vaadin/form-layout';
import '@vaadin/form-layout/vaadin-form-item.js';
import '@vaadin/grid';
import '@vaadin/grid/vaadin-grid-sort-column.js';
import '@vaadin/select';
import '@vaadin/tabs';
import '@vaadin/text-field';
import clients from '../../casedesk/clients.json';
import { crowd } from '../../crowd.ts';
import { listView } from './list.js';
import { recordView } from './record.js';

/** `/clients` lists, `/clients/<id>` and `/clients/<id>/edit` show one; every view in the shadow root of the one before it. */
class CaseApp extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' }).innerHTML =
      '<header><strong>Tidewell Recovery Service</strong> <span>Jo Hargreaves</span></header><main></main>';
    addEventListener('popstate', () => this.show());
    this.show();
  }

  show() {
    const [, , id, page = 'record'] = location.pathname.split('/');
    const client = clients.find((one) => one.id === id);
    document.title = client ? `${client.surname}, ${client.forename}` : 'Client records';
    const main = this.shadowRoot.querySelector('main');
    const view = document.createElement(client ? 'record-view' : 'list-view');
    const shown = main.firstElementChild;
    // The view of a record stays, and is given the other client, as a bound component would be.
    if (client && shown?.localName === 'record-view') recordView(shown, client, page);
    else {
      main.replaceChildren(view);
      if (client) recordView(view, client, page);
      else listView(view, crowd());
    }
  }
}

customElements.define('record-view', class extends HTMLElement {});
customElements.define('list-view', class extends HTMLElement {});
customElements.define('case-app', CaseApp);

globalThis.caseSystem = {
  go(path) {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  },
  /** Opens the record of another client in a dialog over the page. */
  quickView(id) {
    const client = clients.find((one) => one.id === id);
    const dialog = document.createElement('vaadin-dialog');
    dialog.headerTitle = `${client.forename} ${client.surname}`;
    dialog.renderer = (root) => {
      if (!root.firstChild) recordView(root.appendChild(document.createElement('record-view')), client, 'record');
    };
    document.body.append(dialog);
    dialog.opened = true;
  },
  closeDialog() {
    for (const dialog of document.querySelectorAll('vaadin-dialog')) dialog.opened = false;
  },
  scrollTo(index) {
    const grid = document
      .querySelector('case-app')
      .shadowRoot.querySelector('list-view')
      .shadowRoot.querySelector('vaadin-grid');
    grid.scrollToIndex(index);
  },
};
