import { adversary, part } from '../adversary';
import { mapRows } from '../sheet';
import type { Key } from '../words';
import { plain } from './rows';

const IDENTITY: readonly Key[] = ['title', 'fullName', 'given', 'family', 'born', 'nhs', 'localId'];

export const blanks = adversary(
  'blank-values',
  'half of what is not identity left blank, so that the next label follows a label',
  ({ rng, sheet }) => ({
    sheet: mapRows(sheet, (row) => (!IDENTITY.includes(row.key) && rng.chance(0.5) ? { ...row, lines: [] } : row)),
  }),
);

const NOTHING = [
  'Not recorded',
  'Unknown',
  '-',
  'N/A',
  'None',
  'Not known',
  'TBC',
  'Not stated',
  'Declined to give',
  '—',
  'No data',
  'null',
];

export const notRecorded = adversary(
  'not-recorded',
  '"Not recorded", "Unknown", "N/A" where values stand',
  ({ rng, sheet }) => ({
    sheet: mapRows(sheet, (row) =>
      !IDENTITY.includes(row.key) && row.key !== 'allergies' && rng.chance(0.5)
        ? { ...row, lines: [rng.pick(NOTHING)], states: [], ...(row.choices && { choices: [...row.choices] }) }
        : row,
    ),
  }),
);

export const placeholders = adversary('placeholders', 'a form of hints beside the record', ({ rng }) => {
  const form = `<form class="quick"><h4>${rng.pick(['Quick search', 'Add contact', 'Find a client'])}</h4><label>Name <input placeholder="e.g. Jane Sample"></label><label>NHS number <input placeholder="943 476 5919"></label><label>Date of birth <input placeholder="31/12/1980"></label><label>Email <input placeholder="name@example.com"></label><label>Postcode <input placeholder="AB1 2CD"></label></form>`;
  return {
    slots: () => (rng.chance(0.5) ? { before: form } : { after: form }),
    expected: { others: [['Jane Sample', '9434765919', '1980-12-31', 'name@example.com', 'AB1 2CD']] },
  };
});

export const emptyTables = adversary('empty-tables', 'tables with headers and no rows', ({ rng }) => {
  const table = (title: string, heads: string[]) =>
    `<h4>${title}</h4><table><thead><tr>${heads.map((it) => `<th>${it}</th>`).join('')}</tr></thead><tbody><tr><td colspan="${heads.length}">No records found</td></tr></tbody></table>`;
  const all =
    table('Appointments', ['Date', 'Clinician', 'Location', 'Status']) +
    table('Contacts', ['Name', 'Relationship', 'Phone', 'Email', 'Address']);
  return { slots: () => (rng.chance(0.5) ? { before: all } : { after: all }) };
});

/** Pages that are about no client. */
const nobody = { verdicts: ['none', 'ambiguous'] as const, subjects: [] };

export const blankForm = adversary('blank-form', 'the form for a new client, empty', ({ sheet }) => ({
  path: '/clients/new',
  sheet: mapRows(sheet, (row) => ({ ...row, lines: [], states: [] })),
  slots: () => ({ banner: '<h1>New client</h1>' }),
  expected: nobody,
}));

export const loading = adversary('skeleton', 'everything still loading', ({ rng, sheet }) => {
  const text = rng.pick(['Loading…', '…', 'Please wait', '      ']);
  return {
    sheet: mapRows(sheet, (row) => ({ ...row, lines: [text], states: [] })),
    slots: () => ({ banner: '' }),
    expected: nobody,
  };
});

export const restricted = adversary(
  'restricted',
  'a sensitive record that is kept from the reader',
  ({ rng, sheet }) => ({
    sheet: mapRows(sheet, (row) => ({
      ...row,
      lines: [rng.pick(['*****', 'Restricted', 'XXXXXX', '[redacted]', '█████'])],
      states: [],
    })),
    slots: () => ({
      banner: '<div role="alert">This record is restricted. You do not have permission to view it.</div>',
    }),
    expected: nobody,
  }),
);

export const staffProfile = adversary(
  'staff-profile',
  'the user’s own profile in the look of a record',
  ({ rng, second }) => {
    const rows = [
      plain('Name', `${second.given} ${second.family}`.trim()),
      plain('Job title', 'Recovery worker'),
      plain('Staff number', String(rng.whole(10_000, 99_999))),
      plain('Email', second.email),
      plain('Work phone', second.home),
      plain('Team', 'North hub'),
    ];
    return {
      path: '/users/me',
      slots: (drawn) => ({ banner: '<h1>My profile</h1>', body: drawn.part(part('User details', rows)) }),
      expected: nobody,
    };
  },
);

export const practicePage = adversary('practice-page', 'a practice in the look of a record', ({ client }) => {
  const { gp } = client;
  const rows = [
    plain('Practice name', gp.practice),
    plain('Practice code', gp.code),
    plain('Senior partner', gp.name),
    plain('Address', ...gp.address.lines),
    plain('Postcode', gp.address.postcode),
    plain('Telephone', gp.phone),
  ];
  return {
    path: '/organisations/91',
    slots: (drawn) => ({ banner: '<h1>GP practices</h1>', body: drawn.part(part('Organisation', rows)) }),
    expected: nobody,
  };
});

export const dashboard = adversary('dashboard', 'a start page with counts and news', ({ staff }) => ({
  path: '/home',
  slots: (drawn) => ({
    banner: `<h1>Good morning, ${staff}</h1>`,
    body: drawn.part(
      part('My work', [
        plain('Open cases', '37'),
        plain('Reviews due', '4'),
        plain('Last sign-in', '12/06/2025 08:58'),
        plain('Team', 'North hub'),
      ]),
    ),
  }),
  expected: nobody,
}));
