import type { OutstandingReferral } from '../../components/referral/outstanding-referral';
import type { OneClient } from '../../components/sidebar/ClientBanner';
import type { ClientRecord, Field } from '../../utils/client/fields';
import { identityOf } from '../../utils/client/identity';
import type { ClientLog, ListInUse, Session } from '../../utils/messages';
import type { Confidence, FieldReading, Fields, Finding } from '../../utils/recognition/reading';
import { INVENTED_ENTRIES, inventedEntry, inventedId, inventedReferral, NOT_SENT, TODAY } from './invented';

/** One invented client as a page would give them, and what is kept of them. */
const LABELS: { readonly [field in Field]?: readonly [label: string | null, place: string | null] } = {
  title: ['Title', 'Personal details'],
  givenName: ['Forename(s)', 'Personal details'],
  familyName: ['Surname', 'Personal details'],
  dateOfBirth: ['D.O.B.', 'Personal details'],
  nhsNumber: ['NHS No', 'Personal details'],
  localId: [null, null],
  sex: ['Gender', 'Personal details'],
  gpName: ['Registered GP', 'GP / Pharmacy'],
  practiceName: ['Registered GP', 'GP / Pharmacy'],
  allergies: ['Allergies', 'GP / Pharmacy'],
};

function read(field: Field, value: string, confidence: Confidence = 'sure'): FieldReading {
  const [label, place] = LABELS[field] ?? [null, null];
  const because = field === 'nhsNumber' ? 'check-digit' : null;
  return { value, confidence, evidence: { source: label ? 'table-row' : 'heading', label, place, because } };
}

export function readingOf(record: ClientRecord, findings: readonly Finding[] = [], incomplete = false): OneClient {
  const fields = Object.fromEntries(
    Object.entries(record).map(([field, value]) => [
      field,
      read(field as Field, value, field === 'sex' ? 'fairly-sure' : 'sure'),
    ]),
  ) as Fields;
  return { verdict: 'one', fields, findings, incomplete };
}

export const RECORD: ClientRecord = {
  title: 'Ms',
  givenName: 'Oluwaseun',
  familyName: 'Adébáyọ̀-Featherstonehaugh',
  preferredName: 'Seun',
  dateOfBirth: '1981-03-14',
  nhsNumber: '9994182072',
  localId: 'T-20418',
  sex: 'Female',
  address: 'Flat 2, 18 Quarry Bank, Tidewell',
  postcode: 'ZZ99 2TT',
  phone: '07700 900418',
  gpName: 'Dr R Okafor',
  practiceName: 'Brackenfield Surgery',
  practiceCode: 'Z99000',
  keyworker: 'Jo Hargreaves',
  allergies: 'Penicillin',
};

/** A name of 200 characters, one of its words longer than any line. */
export const LONG_NAME: ClientRecord = {
  ...RECORD,
  title: 'Professor',
  givenName: 'Wolfeschlegelsteinhausenbergerdorff Maximiliana Aurelia Christophora Bartholomea Wilhelmina Theodora',
  familyName: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch-Featherstonehaugh-Adébáyọ̀-Okonkwo-O’Donoghue',
  preferredName: 'Max',
};
/** A name that runs the other way, beside numbers and dates that do not. */
export const RIGHT_TO_LEFT: ClientRecord = {
  ...RECORD,
  title: 'Mr',
  givenName: 'يوسف',
  familyName: 'الحداد',
  preferredName: 'يوسف',
  gpName: 'د. ليلى حسن',
};

export const READING = readingOf(RECORD);
export const LONG_READING = readingOf(
  {
    ...RECORD,
    title: 'Professor',
    givenName: 'Wolfeschlegelsteinhausenbergerdorff Maximiliana Aurelia',
    familyName: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch-Featherstonehaugh',
    localId: 'TIDEWELL/2026/COMMUNITY/0000020418',
    allergies: 'Penicillin (anaphylaxis, 2009), latex, and codeine (itching)',
  },
  [],
  true,
);
export const SCANT_READING = readingOf({ fullName: 'Marek Kowalczyk', dateOfBirth: '1974-09-02' });
const { nhsNumber: _failing, ...withoutNumber } = RECORD;
export const ODD_READING = readingOf(withoutNumber, [
  { kind: 'failed-check', field: 'nhsNumber', text: '999 418 2071', label: 'NHS No' },
]);

export const FINDINGS: readonly Finding[] = [
  {
    kind: 'two-values',
    field: 'dateOfBirth',
    values: [
      read('dateOfBirth', '1981-03-14'),
      {
        value: '1981-05-14',
        confidence: 'sure',
        evidence: { source: 'heading', label: null, place: null, because: null },
      },
    ],
  },
  { kind: 'failed-check', field: 'nhsNumber', text: '999 418 2071', label: 'NHS No' },
  { kind: 'agrees', field: 'familyName' },
];

export const IDENTITY = identityOf(RECORD, 'https://casedesk.example.org');
export const CLIENT: Pick<OutstandingReferral, 'name' | 'identity'> = {
  name: 'ADÉBÁYỌ̀-FEATHERSTONEHAUGH, Oluwaseun (Ms)',
  identity: IDENTITY,
};

/** The same client under an earlier surname, as a log may know them. */
export const CLIENT_BEFORE = {
  client: inventedId(90_001),
  name: 'ADÉBÁYỌ̀, Oluwaseun (Ms)',
  identity: { ...IDENTITY, familyName: 'Adébáyọ̀' },
};

export const SESSION: Session = {
  vault: 'open',
  users: [
    { id: inventedId(1), name: 'Jo Hargreaves' },
    { id: inventedId(2), name: 'Ana Pereira' },
  ],
  user: { id: inventedId(1), name: 'Jo Hargreaves' },
  lockAfterMinutes: 10,
  overdue: 4,
  shortcut: 'Alt+Shift+L',
};

export const LIST: ListInUse = {
  fileName: 'epraccur.csv',
  layout: 'NHS practices (ODS Data Search and Export)',
  asOf: '2026-11-01',
  importedAt: '2026-11-02T09:14:00.000Z',
  count: 15_389,
  activeGpPractices: 6604,
};

export const DRAFTS = [
  {
    id: inventedId(60_001),
    client: inventedId(90_000),
    clientName: CLIENT.name,
    template: 'ecg-on-methadone',
    title: 'ECG on methadone',
    updatedAt: `${TODAY}T10:44:00.000Z`,
  },
];

export const LOG: Extract<ClientLog, { match: 'one' }> = {
  match: 'one',
  client: inventedId(90_000),
  ids: [inventedId(90_000)],
  name: CLIENT.name,
  referrals: [
    inventedReferral(0, { supports: ['peer'] }),
    inventedReferral(4, {
      state: 'receipt-confirmed',
      chaseOn: '2026-12-03',
      supports: ['accompanied', 'text-reminder'],
    }),
    inventedReferral(5, NOT_SENT),
  ],
  entries: [
    ...INVENTED_ENTRIES.map((entry) =>
      entry.happening.kind === 'letter-exported'
        ? {
            ...entry,
            happening: {
              ...entry.happening,
              html: '<p>Dear Dr Okafor</p><h2>Plan and requested actions</h2><p>Please arrange a 12-lead ECG within two weeks.</p><ul><li>Last ECG: [not filled in]</li></ul>',
            },
          }
        : entry,
    ),
    inventedEntry(5, '2026-11-17T15:20:00.000Z', 'Jo Hargreaves', {
      kind: 'action',
      action: 'accompanied',
      text: 'Went with her to the liver outreach clinic. She was seen and has the next date.',
    }),
  ],
  drafts: DRAFTS,
  unreadable: 0,
};
