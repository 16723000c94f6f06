import { daysAgo, grid, h, panel, slashed } from './dom.js';
import { all, listName, search } from './data.js';
import { quickViewButton } from './modal.js';

const open = (client) => h('a', { href: `/clients/${client.id}/details` }, listName(client));

export function caseload() {
  const mine = all().toSorted((a, b) => listName(a).localeCompare(listName(b), 'en-GB'));
  return panel(
    `Caseload (${mine.length})`,
    grid(
      ['Ref', 'Name', 'D.O.B.', 'NHS No', 'Keyworker', 'Last seen', ''],
      mine.map((client) => [
        client.id,
        open(client),
        slashed(client.dateOfBirth),
        client.nhsNumber || '-',
        client.keyworker,
        client.notes[0] ? daysAgo(client.notes[0].daysAgo) : '-',
        quickViewButton(client),
      ]),
    ),
  );
}

/** Search results as cards, each laid out like the head of a record. */
export function searchResults(text) {
  const found = search(text);
  const cards = found.map((client) =>
    h('div.card', {}, [
      h('div.card-name', {}, open(client), ` [${client.id}]`),
      h(
        'div',
        {},
        h('b', {}, 'D.O.B.:'),
        ` ${slashed(client.dateOfBirth)} `,
        h('b', {}, 'NHS No:'),
        ` ${client.nhsNumber || 'Not known'} `,
        h('b', {}, 'Gender:'),
        ` ${client.sex}`,
      ),
      h('div', {}, h('b', {}, 'Address:'), ` ${client.address}, ${client.postcode}`),
      h('div', {}, h('b', {}, 'Keyworker:'), ` ${client.keyworker}`),
    ]),
  );
  return h(
    'div',
    {},
    panel(
      `Search: ${text || 'nothing entered'} (${found.length} found)`,
      h(
        'div.cards',
        {},
        cards.length
          ? cards
          : h('p.pad', {}, 'No service users found. Search by name, reference, NHS No or date of birth.'),
      ),
    ),
  );
}

const TIMES = ['09:15', '09:45', '10:30', '11:00', '11:30', '13:15', '14:00', '15:20'];
const KINDS = [
  'Key work',
  'Medical review',
  'TOP review',
  'Key work',
  'BBV test',
  'Key work',
  'Medical review',
  'Group',
];

export function diary() {
  const booked = TIMES.map((time, i) => ({ time, kind: KINDS[i], client: all()[(i * 3) % all().length] }));
  return panel(
    `Diary: ${daysAgo(0)}, all staff`,
    grid(
      ['Time', 'Service user', 'D.O.B.', 'Type', 'With', 'Room'],
      booked.map(({ time, kind, client }, i) => [
        time,
        open(client),
        slashed(client.dateOfBirth),
        kind,
        client.keyworker,
        `${1 + (i % 3)}`,
      ]),
    ),
  );
}

export function prescribing() {
  const due = all().flatMap((client, i) =>
    client.prescriptions
      .slice(0, 1)
      .map((rx) => [open(client), client.id, rx.drug, rx.dose, client.pharmacy, daysAgo(-1 - (i % 6))]),
  );
  return panel('Scripts to print', grid(['Service user', 'Ref', 'Drug', 'Dose', 'Pharmacy', 'Next start'], due));
}
