import 'w2ui/w2ui-2.0.css';
import { query, w2layout, w2popup, w2toolbar } from 'w2ui/w2ui-2.0.es6.js';
import clients from '../../casedesk/clients.json';
import { crowd } from '../../crowd.ts';
import { caseload, propertyGrid } from './grids.js';
import { recordForm, summaryHtml } from './record.js';

/**
 * `/clients` lists, `/clients/<id>` shows one in a form with tabs, `/clients/<id>/summary` in a grid of properties,
 * `/clients/<id>/split` in a form beside the list.
 */
const layout = new w2layout({
  box: '#app',
  name: 'layout',
  padding: 4,
  panels: [
    { type: 'top', size: 40 },
    { type: 'left', size: 420, resizable: true, hidden: true },
    { type: 'main', title: 'Clients' },
  ],
});
layout.html(
  'top',
  new w2toolbar({
    name: 'toolbar',
    items: [
      { type: 'button', id: 'caseload', text: 'Caseload', onClick: () => globalThis.caseSystem.go('/clients') },
      { type: 'break' },
      { type: 'button', id: 'reports', text: 'Reports' },
      { type: 'spacer' },
      { type: 'html', id: 'user', html: '<div style="padding: 6px">Logged in: Jo Hargreaves</div>' },
    ],
  }),
);

const list = caseload('caseload', crowd());
const lookUp = caseload('lookup', clients.slice(0, 6));
const form = recordForm('record');
const properties = propertyGrid('properties');

function show() {
  const [, , id, page = 'record'] = location.pathname.split('/');
  const client = clients.find((one) => one.id === id);
  document.title = client ? `${client.id} - Caseload` : 'Caseload';
  layout.set('main', { title: client ? `${client.surname}, ${client.forename}` : 'All clients' });
  if (client) (page === 'summary' ? properties : form).setRecord(client);
  if (page === 'split') layout.show('left', true);
  else layout.hide('left', true);
  if (page === 'split') layout.html('left', list);
  layout.html('main', client ? (page === 'summary' ? properties : form) : list);
  layout.resize();
}

addEventListener('popstate', show);
show();

globalThis.caseSystem = {
  go(path) {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  },
  quickView(id) {
    const client = clients.find((one) => one.id === id);
    w2popup.open({ title: 'Client summary', body: summaryHtml(client), width: 560, height: 340, speed: 0 });
  },
  /** A box over the record to choose another client from, as when a contact is linked. */
  lookUp() {
    w2popup
      .open({ title: 'Link to another client', body: '<div id="lookup"></div>', width: 760, height: 380, speed: 0 })
      .then(() => {
        query('#lookup').css('height', '300px');
        lookUp.render('#lookup');
        return lookUp;
      });
  },
  closeDialog: () => w2popup.close(),
  scrollTo(row) {
    query('#grid_caseload_records').get(0).scrollTop = row * 24;
  },
};
