import { h, slashed } from './dom.js';
import { listName, search } from './data.js';
import { recordShell } from './record.js';
import { currentDelay, setDelay, SLOW } from './slow.js';
import { go } from './go.js';

/** The member of staff who is logged on. A client of this service has the same name. */
export const STAFF = 'Jo Hargreaves';

const TABS = ['Caseload', 'Service user', 'Diary', 'Prescribing', 'Reports', 'Admin'];
const part = (id) => document.getElementById(`ctl00_${id}`);
const recent = [];
let shown = null;

export function drawHeader() {
  const slow = h('input', { type: 'checkbox', id: 'ctl00_chkSlow', onchange: () => setDelay(slow.checked ? SLOW : 0) });
  slow.checked = currentDelay() > 0;
  part('header').replaceChildren(
    h('span.product', {}, 'CaseDesk 7'),
    h('span.service', {}, 'Tidewell Recovery Service'),
    h('span.right', {}, [
      h('label.slow', {}, slow, ' Slow network'),
      h('span.user', {}, `user: ${STAFF} (J.HARGREAVES)`),
      h('a', { href: '/logoff' }, 'Log off'),
    ]),
  );
}

function drawTabs(lit) {
  const last = recent[0];
  const links = {
    Caseload: '/caseload',
    'Service user': last ? `/clients/${last.id}/details` : '/search',
    Diary: '/diary',
    Prescribing: '/prescribing',
    Reports: '/reports',
    Admin: '/admin',
  };
  const find = h('input', {
    type: 'text',
    id: 'ctl00_txtFind',
    placeholder: 'e.g. SMITH or 02/06/1979',
    'aria-label': 'Find service user',
    autocomplete: 'off',
  });
  const hits = h('ul.suggest', { hidden: true });
  find.addEventListener('input', () => {
    const found = find.value.trim().length > 1 ? search(find.value).slice(0, 6) : [];
    hits.hidden = found.length === 0;
    hits.replaceChildren(
      ...found.map((client) =>
        h(
          'li',
          {},
          h('a', { href: `/clients/${client.id}/details` }, `${listName(client)} (${slashed(client.dateOfBirth)})`),
        ),
      ),
    );
  });
  part('tabs').replaceChildren(
    ...TABS.map((tab) => h(tab === lit ? 'a.tab.lit' : 'a.tab', { href: links[tab] }, tab)),
    h(
      'form.find',
      {
        onsubmit: (event) => {
          event.preventDefault();
          go(`/search?q=${encodeURIComponent(find.value)}`);
        },
      },
      find,
      hits,
      h('button', {}, 'Find'),
    ),
    h(
      'details.recent',
      {},
      h('summary', {}, 'Recent'),
      h(
        'ul',
        {},
        recent.length
          ? recent.map((client) =>
              h(
                'li',
                {},
                h(
                  'a',
                  { href: `/clients/${client.id}/details` },
                  `${listName(client)} ${slashed(client.dateOfBirth)} ${client.id}`,
                ),
              ),
            )
          : [h('li', {}, 'None yet')],
      ),
    ),
  );
}

/** Whether a screen is another tab of the record that is shown now. */
export function sameRecord(screen) {
  return Boolean(screen.client && shown && shown.client === screen.client && part('main').contains(shown.root));
}

/** First phase: title, lit tab, recent list, and for a record its heading; the body stays as it was. */
export function showHeading(screen) {
  document.title = `CaseDesk 7 - ${screen.title}`;
  if (screen.visited) {
    const at = recent.indexOf(screen.visited);
    if (at >= 0) recent.splice(at, 1);
    recent.unshift(screen.visited);
    recent.length = Math.min(recent.length, 5);
  }
  drawTabs(screen.tab);
  if (screen.client && shown) shown.setHeading(screen.client);
}

/** Second phase: grey bars where the body was. */
export function showSkeleton(screen) {
  const bars = h(
    'div.skeleton',
    { 'aria-busy': 'true' },
    Array.from({ length: 9 }, () => h('div.bar')),
  );
  if (screen.client && shown) shown.setBody(bars);
  else part('main').replaceChildren(bars);
}

/** Last phase. The record opened before stays in the page, hidden, as this system keeps its windows. */
export function showBody(screen) {
  if (!screen.client) {
    shown = null;
    part('main').replaceChildren(h('div.content', {}, screen.body()));
    return;
  }
  if (!sameRecord(screen)) {
    const before = shown;
    before?.restore();
    if (before) before.root.hidden = true;
    shown = recordShell(screen.client);
    part('main').replaceChildren(...(before ? [before.root] : []), shown.root);
  }
  shown.showSection(screen.section);
}

/** Puts another client in the open record without any change of address or title. For tests. */
export function swap(client, { heading = true, body = true } = {}) {
  if (!shown) throw new Error('No record is open');
  if (heading) shown.setHeading(client);
  if (body) shown.setClient(client);
}
