import { find, listName } from './data.js';
import { admin, loggedOff, notFound, reports } from './plain.js';
import { caseload, diary, prescribing, searchResults } from './lists.js';
import { edit } from './edit.js';
import { merge } from './merge.js';
import { printView } from './print.js';
import { SECTIONS } from './record.js';

/**
 * What a URL shows: `tab` (lit in the top row), `title`, and either `client` with `section` (a record) or `body()`.
 * `redirect` sends on.
 */
export function screenFor(url) {
  const [area, id, section] = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  if (!area) return { redirect: '/caseload' };
  if (area === 'clients' && id) return recordScreen(find(id), section);
  const simple = {
    caseload: { tab: 'Caseload', title: 'Caseload', body: caseload },
    search: { tab: 'Caseload', title: 'Search', body: () => searchResults(url.searchParams.get('q') ?? '') },
    diary: { tab: 'Diary', title: 'Diary', body: diary },
    prescribing: { tab: 'Prescribing', title: 'Prescribing', body: prescribing },
    reports: { tab: 'Reports', title: 'Reports', body: reports },
    logoff: { tab: '', title: 'Logged off', body: loggedOff },
  }[area];
  if (simple) return simple;
  if (area === 'admin' && id === 'merge') {
    const [keep, drop] = [find(url.searchParams.get('keep')), find(url.searchParams.get('merge'))];
    return { tab: 'Admin', title: 'Merge records', body: () => merge(keep, drop) };
  }
  if (area === 'admin') return { tab: 'Admin', title: 'Admin', body: admin };
  return { tab: '', title: 'Not found', body: notFound };
}

function recordScreen(client, section) {
  if (!client) return { tab: 'Service user', title: 'Not found', body: notFound };
  const tab = 'Service user';
  const title = `${listName(client)} [${client.id}]`;
  if (!section) return { redirect: `/clients/${client.id}/details` };
  if (section === 'edit') return { tab, title: `Edit ${title}`, visited: client, body: () => edit(client) };
  if (section === 'print') return { tab, title, visited: client, body: () => printView(client) };
  if (!SECTIONS.some(({ path }) => path === section)) return { tab, title: 'Not found', body: notFound };
  return { tab, title, visited: client, client, section };
}
