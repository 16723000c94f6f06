import { addDays } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import type { LoadedList, OutstandingReferral } from '../../components/dashboard/outstanding/listing';
import type { Practice } from '../../utils/directory/practice';
import type { Entry, Happening } from '../../utils/log/entry';
import { ListIndex } from '../../utils/log/worklist/list-index';
import { EVERYTHING } from '../../utils/log/worklist/list-query';
import type { ListQuery } from '../../utils/log/worklist/list-query';
import { rowOfReferral } from '../../utils/log/worklist/list-row';
import { groupOfRow } from '../../utils/log/worklist/lists';
import { WORKLIST_GROUPS } from '../../utils/log/worklist/worklist';
import type { Referral } from '../../utils/log/referral/referral-schema';

/** Invented people and places for pictures: none exists. The day every picture is taken on. */
export const TODAY: IsoDate = '2026-11-23';

const PEOPLE = [
  ['ADÉBÁYỌ̀-FEATHERSTONEHAUGH, Oluwaseun (Ms)', '1981-03-14', '9994182072'],
  ['KOWALCZYK, Marek', '1974-09-02', '9992106158'],
  ['O’DONOGHUE, Siobhán', '1988-01-30', '9992107510'],
  ['BEGUM, Rukhsana', '1992-07-17', '9992108886'],
  ['SMITH, Karen', '1990-11-21', '9992110252'],
  ['SMITH, Karen', '1979-06-02', '9992111623'],
  ['ASHWORTH, Dean', '1977-05-11', '9992112999'],
  ['NGUYEN, Thi Minh Anh', '1995-10-06', '9992114363'],
  ['HUSSAIN, Tariq', '1985-08-19', '9992115734'],
  ['FERNANDES, João', '1972-04-03', '9992117109'],
  ['MCALLISTER, Shona', '1999-02-28', '9992118474'],
  ['OKONKWO, Chidi', '1980-11-15', '9992119845'],
] as const;

const REFERRALS = [
  ['ECG on methadone', 'Brackenfield Surgery'],
  ['Liver assessment', 'Marsh Lane Medical Practice'],
  ['Community mental health', 'Eastway Single Point of Access Team'],
  ['Maternity', 'St Aldhelm’s Hospital'],
  ['Hepatitis C treatment', 'Northgate Liver Outreach'],
  ['GP health concern', 'Quarry Bank Surgery'],
] as const;

const DAYS_TO_CHASE = [-9, -6, -4, -2, -1, 0, 1, 2, 3, 5, 19, 60];

/** A ULID made of a number: invented, but of the right shape. */
export function inventedId(number: number): string {
  return `01JCZZ${String(number).padStart(20, '0')}`;
}

export function inventedReferral(number: number, parts: Partial<Referral> = {}): Referral {
  const [title, destination] = REFERRALS[number % REFERRALS.length] ?? REFERRALS[0];
  const chase = addDays(TODAY, DAYS_TO_CHASE[number % DAYS_TO_CHASE.length] ?? 0);
  return {
    id: inventedId(number),
    client: inventedId(90_000 + (number % PEOPLE.length)),
    title,
    destination,
    specialty: null,
    state: number % 3 === 1 ? 'receipt-confirmed' : 'sent',
    stateSince: '2026-10-26T16:28:00.000Z',
    stateNote: '',
    toAct: false,
    template: null,
    exportedAt: '2026-10-26T16:28:00.000Z',
    sentOn: addDays(chase, -19),
    firstSentOn: addDays(chase, -19),
    route: 'email',
    to: null,
    supports: [],
    barriers: [],
    booking: null,
    remindedAt: null,
    missed: 0,
    missedOn: null,
    receiptConfirmedAt: null,
    chaseOn: chase,
    chases: 0,
    lastChasedAt: null,
    outcome: null,
    outcomeNote: null,
    closedAt: null,
    history: [],
    warnings: [],
    ...parts,
  };
}

export function inventedRow(number: number, parts: Partial<Referral> = {}): OutstandingReferral {
  const [name, dateOfBirth, nhsNumber] = PEOPLE[number % PEOPLE.length] ?? PEOPLE[0];
  return { referral: inventedReferral(number, parts), name, identity: { dateOfBirth, nhsNumber } };
}

export const NOT_SENT = { state: 'exported', sentOn: null, chaseOn: null, route: null } as const;

/** An appointment was missed, and nobody has acted on it. */
export const MISSED: Partial<Referral> = {
  state: 'did-not-attend',
  stateSince: '2026-11-20T12:00:00.000Z',
  stateNote: 'The bus did not come, and the phone had no credit',
  toAct: true,
  booking: { on: '2026-11-20', at: '14:30', place: 'Riverside Clinic, second floor', told: 'text' },
  missed: 2,
  missedOn: '2026-11-20',
  supports: ['peer', 'text-reminder'],
  barriers: ['travel', 'no-phone'],
  specialty: 'Cardiology',
  chaseOn: '2026-11-21',
};

/** As many rows as asked for, in the worklist's order. */
export function inventedRows(count: number): OutstandingReferral[] {
  const rows = Array.from({ length: count }, (_, number) => inventedRow(number));
  return rows.toSorted((a, b) => ((a.referral.chaseOn ?? '') < (b.referral.chaseOn ?? '') ? -1 : 1));
}

const KEYWORKERS = ['Jo Hargreaves', 'Ana Pereira', 'Rhiannon Marchbanks-Fotheringham', null];

/** The list that the background would answer of these referrals. @param loaded how many rows from the first on are loaded */
export function inventedList(
  referrals: readonly OutstandingReferral[],
  query: ListQuery = EVERYTHING,
  loaded = 120,
): LoadedList & { readonly facets: { destinations: string[]; specialties: string[]; keyworkers: string[] } } {
  const index = new ListIndex();
  for (const [at, { referral, name, identity }] of referrals.entries()) {
    const keyworker = KEYWORKERS[at % KEYWORKERS.length] ?? null;
    if (!index.client(referral.client)) {
      index.putClient([referral.client], { id: referral.client, name, identity, keyworker });
    }
    index.put(referral.id, rowOfReferral(referral));
  }
  const found = index.find(query, TODAY);
  const { destinations, specialties, keyworkers } = index.facets();
  const grouped = query.list === 'all' && query.sort === null && query.text === '';
  const groups = WORKLIST_GROUPS.flatMap((group) => {
    const count = found.filter(({ row }) => groupOfRow(row, TODAY) === group).length;
    return count > 0 ? [{ group, count }] : [];
  });
  return {
    rows: found.slice(0, loaded),
    offset: 0,
    total: found.length,
    clients: new Set(found.map(({ row }) => row.client)).size,
    counts: index.counts(TODAY),
    groups: grouped ? groups : null,
    tall: found.flatMap(({ client }, at) =>
      (client?.name.length ?? 0) > 42 ? [{ at, letters: client?.name.length ?? 0 }] : [],
    ),
    unreadable: 0,
    readiness: { state: 'ready', share: 1 },
    facets: { destinations: [...destinations], specialties: [...specialties], keyworkers: [...keyworkers] },
  };
}

export function inventedEntry(
  number: number,
  at: string,
  who: string,
  happening: Happening,
  supersedes?: string,
): Entry {
  return {
    id: inventedId(50_000 + number),
    client: inventedId(90_000),
    referral: inventedId(0),
    happenedAt: at,
    recordedAt: at,
    author: { id: inventedId(70_000), name: who },
    device: inventedId(80_000),
    ...(supersedes && { supersedes }),
    happening,
  };
}

const DESTINATION = 'Brackenfield Surgery';
const TITLE = 'ECG on methadone';
const sent = (sentOn: IsoDate): Happening => ({
  kind: 'sent',
  title: TITLE,
  destination: DESTINATION,
  to: 'referrals@brackenfield.example.org',
  route: 'email',
  sentOn,
  chaseOn: '2026-11-14',
  supports: ['peer', 'text-reminder'],
});

export const INVENTED_ENTRIES: readonly Entry[] = [
  inventedEntry(1, '2026-10-26T16:28:00.000Z', 'Ana Pereira', {
    kind: 'letter-exported',
    template: 'ecg-on-methadone',
    version: '1.3',
    title: TITLE,
    destination: DESTINATION,
    route: 'copy',
    textHash: '',
    html: '',
    overrides: ['last QTc'],
  }),
  inventedEntry(2, '2026-10-27T16:31:00.000Z', 'Ana Pereira', sent('2026-10-27')),
  inventedEntry(3, '2026-10-27T16:40:00.000Z', 'Ana Pereira', sent('2026-10-26'), inventedId(50_002)),
  inventedEntry(4, '2026-11-09T11:05:00.000Z', 'Jo Hargreaves', {
    kind: 'chased',
    how: 'phone',
    note: 'Rang the practice, no answer after 12 minutes',
    chaseOn: '2026-11-14',
  }),
];

const PLACES = [
  ['Brackenfield Surgery', '2 Mill Road', 'ZZ99 1AB'],
  ['Brackenfield Surgery (Dunmere Branch)', 'Unit 4, The Old Corn Exchange', 'ZZ99 3PL'],
  ['Marsh Lane Medical Practice', '11 Station Road', 'ZZ99 3DD'],
  ['Bracken House Peer Support', '1 Quay Street', 'ZZ99 2QQ'],
  ['The Llanfihangel-y-Creuddyn and Upper Ystwyth Valley Joint Community Health Centre', 'Heol y Bont', 'ZZ99 7ZZ'],
  ['Quarry Bank Surgery', '5 Quarry Bank', 'ZZ99 4AA'],
] as const;

export function inventedPractice(number: number, parts: Partial<Practice> = {}): Practice {
  const [name, street, postcode] = PLACES[number % PLACES.length] ?? PLACES[0];
  return {
    code: `Z9${String(9000 + number).padStart(4, '0')}`,
    name,
    officialName: name.toUpperCase(),
    addressLines: [street, 'Tidewell'],
    postcode,
    phone: `01632 960${String(100 + (number % 900))}`,
    status: 'active',
    kind: 'gp-practice',
    openedOn: '1998-04-01',
    ...parts,
  };
}

export function inventedPractices(count: number): Practice[] {
  return Array.from({ length: count }, (_, number) => {
    if (number % 7 === 3) return inventedPractice(number, { kind: 'pharmacy' });
    if (number % 9 === 5) return inventedPractice(number, { status: 'inactive', closedOn: '2026-03-31', phone: '' });
    if (number % 11 === 6) return inventedPractice(number, { noLongerListed: true });
    return inventedPractice(number);
  });
}
