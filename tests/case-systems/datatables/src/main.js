import 'datatables.net-dt/css/dataTables.dataTables.css';
import 'datatables.net-responsive-dt/css/responsive.dataTables.css';
import 'datatables.net-scroller-dt/css/scroller.dataTables.css';
import clients from '../../casedesk/clients.json';
import { caseload, searchResults } from './lists.js';
import { drawRecord, recordPage } from './record.js';

/**
 * `/clients` lists everybody and draws the rows in sight, `/search` lists with the details of a row in a box or below it;
 * `/clients/<id>` shows one client in tables. `caseSystem.go` from one client to another fills the same tables again.
 */
const main = document.getElementById('main');
let record = null;
let list = null;

async function show() {
  const [, section, id] = location.pathname.split('/');
  const client = clients.find((one) => one.id === id);
  document.title = client ? `Client ${client.id}` : 'Clients';
  if (client && record) return drawRecord(record, client);
  record = null;
  main.replaceChildren();
  if (client) {
    record = recordPage(main);
    return drawRecord(record, client);
  }
  list = section === 'search' ? searchResults(main, clients) : caseload(main);
}

addEventListener('popstate', () => void show());
void show();

globalThis.caseSystem = {
  go(path) {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  },
  scrollTo(row) {
    list.row(row).scrollTo(false);
  },
};
