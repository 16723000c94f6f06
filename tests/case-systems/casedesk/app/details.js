import { daysAgo, fourCells, grid, h, panel, slashed } from './dom.js';
import { kinWhoIsClient } from './data.js';
import { quickViewButton } from './modal.js';

/** Personal details: the record itself, GP and pharmacy, next of kin, trace, last notes. */
export function details(client) {
  return h('div', {}, [
    h('div.panel.joined', {}, personal(client)),
    panel('GP / Pharmacy', gpBlock(client)),
    panel('Next of kin', kinTable(client.kin.slice(0, 1))),
    client.trace && panel(`PDS trace (${daysAgo(client.trace.daysAgo)})`, trace(client)),
    client.previous && panel('Previous details', h('p.pad', {}, client.previous)),
    panel(
      `Case notes (last ${Math.min(5, client.notes.length)} of ${client.noteCount})`,
      grid(
        ['Date', 'Type', 'By', 'Note'],
        client.notes.slice(0, 5).map((note) => [daysAgo(note.daysAgo), note.type, note.by, note.text]),
      ),
    ),
  ]);
}

function personal(client) {
  return fourCells([
    ['Title', client.title, 'NHS No', client.nhsNumber || 'Not known'],
    ['Forename(s)', client.forename, 'D.O.B.', h('span', { id: 'ctl00_cphMain_lblDob' }, slashed(client.dateOfBirth))],
    ['Surname', client.surname, 'Gender', client.sex],
    ['Known as', client.knownAs, 'NDTMS ref', client.ndtmsRef],
    ['Address', client.address, 'Postcode', client.postcode],
    ['Mobile', client.mobile, 'Safe to contact', client.safeToContact],
    ['Keyworker', client.keyworker, 'Consent to share', client.consent],
    ...(client.email ? [['E-mail', client.email]] : []),
  ]);
}

function gpBlock(client) {
  const gp = client.gp;
  const registered = gp
    ? [
        ['Registered GP', gp.name || 'Not recorded', 'Practice code', gp.code],
        ['Practice', gp.practice, 'Practice tel', gp.phone],
        ['Practice postcode', gp.postcode],
      ]
    : [['Registered GP', 'Not registered']];
  return fourCells([...registered, ['Pharmacy', client.pharmacy || 'None'], ['Allergies', client.allergies]]);
}

function trace(client) {
  return fourCells([
    ['NHS No', client.nhsNumber, 'D.O.B.', slashed(client.trace.dateOfBirth)],
    ['Surname', client.surname, 'Forename(s)', client.forename],
  ]);
}

function kinTable(kin) {
  if (!kin.length) return h('p.pad', {}, 'None recorded');
  return grid(
    ['Name', 'Relationship', 'Tel', 'Address', 'Safe to contact'],
    kin.map((person) => [person.name, person.relation, person.phone, person.address, person.safe]),
  );
}

/** Contacts / NOK: each person in a box of their own, with their own date of birth, phone and address. */
export function contacts(client) {
  const own = panel(
    'Service user contact',
    h(
      'dl.pairs',
      {},
      pairs([
        ['Mobile', client.mobile],
        ['E-mail', client.email || 'None'],
        ['Safe to contact', client.safeToContact],
        ['Address', `${client.address}, ${client.postcode}`],
      ]),
    ),
  );
  const people = client.kin.map((person, i) => {
    const known = kinWhoIsClient(person);
    return panel(
      i === 0 ? 'Next of kin' : 'Emergency contact',
      h(
        'dl.pairs',
        {},
        pairs([
          ['Name', person.name],
          ['Relationship', person.relation],
          ['D.O.B.', person.dateOfBirth ? slashed(person.dateOfBirth) : 'Not known'],
          ['Tel', person.phone],
          ['Address', person.address],
          ['Safe to contact', person.safe],
        ]),
      ),
      known && h('p.pad', {}, 'Also a service user here. ', quickViewButton(known)),
    );
  });
  const professionals = panel(
    'Professionals',
    grid(
      ['Role', 'Name', 'Tel'],
      [
        ['Keyworker', client.keyworker, '01632 960022'],
        ['Prescriber', 'Dr A Pereira', '01632 960023'],
        ['Pharmacy', client.pharmacy || 'None', '01632 960044'],
        ['Social worker', 'Ms T Hollis', '01632 960078'],
      ],
    ),
  );
  return h('div', {}, own, people, professionals);
}

function pairs(list) {
  return list.flatMap(([label, value]) => [h('dt', {}, label), h('dd', {}, value)]);
}
