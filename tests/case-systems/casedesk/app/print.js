import { daysAgo, h, slashed } from './dom.js';
import { listName } from './data.js';

/** The summary for printing: running text, label and value in one line, practice and code in one value. */
export function printView(client) {
  const gp = client.gp
    ? [client.gp.name, client.gp.practice].filter(Boolean).join(', ') + (client.gp.code ? ` (${client.gp.code})` : '')
    : 'Not registered';
  return h('div.paper', {}, [
    h('h1', {}, `${listName(client)}`),
    h(
      'p',
      {},
      [
        line('Ref', client.id),
        line('D.O.B.', slashed(client.dateOfBirth)),
        line('NHS No', client.nhsNumber || 'Not known'),
        line('Address', `${client.address}, ${client.postcode}`),
        line('Mobile', client.mobile),
        line('Registered GP', gp),
        line('Keyworker', client.keyworker),
        line('Allergies', client.allergies),
        line(
          'Next of kin',
          client.kin[0] ? `${client.kin[0].name} (${client.kin[0].relation}), ${client.kin[0].phone}` : 'None recorded',
        ),
      ].flat(),
    ),
    h(
      'p.small',
      {},
      `Printed ${daysAgo(0)} by Jo Hargreaves. Tidewell Recovery Service, 22 Wharf Street, Tidewell BZ1 4WU, 01632 960020`,
    ),
    h('p.screen-only', {}, h('a', { href: `/clients/${client.id}/details` }, 'Back to record')),
  ]);
}

function line(label, value) {
  return [h('b', {}, `${label}:`), ` ${value}`, h('br')];
}
