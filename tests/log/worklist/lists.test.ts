import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFileName, listCsv } from '../../../utils/log/worklist/list-csv';
import { ListIndex } from '../../../utils/log/worklist/list-index';
import { EVERYTHING } from '../../../utils/log/worklist/list-query';
import type { ListQuery } from '../../../utils/log/worklist/list-query';
import { rowOfDraft, rowOfReferral } from '../../../utils/log/worklist/list-row';
import type { ListedClient, ListRow } from '../../../utils/log/worklist/list-row';
import { isIn, LISTS, placeIn } from '../../../utils/log/worklist/lists';
import { foldReferral, foldReferrals } from '../../../utils/log/referral/referral';
import { isOverdue, worklist } from '../../../utils/log/worklist/worklist';
import { arbitraryLog } from '../arbitrary';
import { booked, contacted, ended, entry, exported, id, need, outcome, REFERRAL, sent, step } from '../support';
import type { Happening } from '../../../utils/log/entry';

const TODAY = '2026-11-24';

function rowOf(...happenings: readonly Happening[]): ListRow {
  const log = happenings.map((happening, at) => entry(happening, { at: `2026-11-0${at + 1}T09:00:00.000Z` }));
  const referral = foldReferral(REFERRAL, log);
  if (!referral) throw new Error('The log says nothing of a referral');
  return rowOfReferral(referral);
}

const listsOf = (row: ListRow) => LISTS.filter((list) => isIn(list, row, TODAY));

describe('the lists a referral is on', () => {
  it.each([
    ['sent, chase date passed', rowOf(sent({ chaseOn: '2026-11-23' })), ['all', 'overdue', 'waiting']],
    ['sent, to be chased today', rowOf(sent({ chaseOn: TODAY })), ['all', 'waiting']],
    ['booked for today', rowOf(sent(), booked(TODAY)), ['all', 'appointments', 'waiting']],
    ['booked for the seventh day', rowOf(sent(), booked('2026-11-30')), ['all', 'appointments', 'waiting']],
    ['booked for the eighth', rowOf(sent(), booked('2026-12-01')), ['all', 'waiting']],
    ['booked for yesterday, and nobody said', rowOf(sent(), booked('2026-11-22')), ['all', 'overdue', 'waiting']],
    [
      'missed',
      rowOf(sent(), booked('2026-11-23'), ended('did-not-attend', '2026-11-23')),
      ['all', 'missed', 'waiting'],
    ],
    [
      'missed, and the client was spoken to',
      rowOf(sent(), booked('2026-11-23'), ended('did-not-attend', '2026-11-23'), contacted()),
      ['all', 'waiting'],
    ],
    ['discharged for it', rowOf(sent(), step('discharged', '', '2026-12-01')), ['all', 'missed', 'waiting']],
    ['rejected', rowOf(sent(), step('rejected', '', '2026-12-01')), ['all', 'waiting', 'rejected']],
    ['returned with advice', rowOf(sent(), step('returned', '', '2026-12-01')), ['all', 'waiting', 'rejected']],
    ['attended', rowOf(sent(), booked('2026-11-20'), ended('attended', '2026-11-20')), ['all']],
    ['a need', rowOf(need({ chaseOn: '2026-12-01' })), ['all', 'needs']],
    ['a need nobody has looked at', rowOf(need({ chaseOn: '2026-11-20' })), ['all', 'overdue', 'needs']],
    ['exported', rowOf(exported()), ['all', 'drafts']],
    ['closed', rowOf(sent(), outcome()), []],
    ['closed after it was rejected', rowOf(sent(), step('rejected'), outcome()), []],
  ])('%s', (_, row, lists) => {
    expect(listsOf(row)).toEqual(lists);
  });

  it('has a letter that never left among those not sent, and nowhere else', () => {
    const draft = rowOfDraft({
      id: id('draft'),
      client: id('cat', 1),
      clientName: 'WARD, Kieran',
      template: 'ecg',
      title: 'ECG',
      updatedAt: '2026-11-20T10:00:00.000Z',
    });
    expect(listsOf(draft)).toEqual(['drafts']);
  });

  it('holds and orders what the log folds to exactly as the worklist by index does', () => {
    fc.assert(
      fc.property(arbitraryLog, (log) => {
        const referrals = [...foldReferrals(log).values()];
        const index = new ListIndex();
        for (const referral of referrals) index.put(referral.id, rowOfReferral(referral));
        const ids = index.find(EVERYTHING, TODAY).map(({ row }) => row.id);
        expect(ids).toEqual(worklist(referrals, TODAY).map(({ referral }) => referral.id));
        expect(index.counts(TODAY).overdue).toBe(referrals.filter((one) => isOverdue(one, TODAY)).length);
      }),
    );
  });
});

const NAMES = ['WARD, Kieran (Mr)', 'ADÉBÁYỌ̀, Oluwaseun', 'O’DONOGHUE, Siobhán'];
const client = (n: number, fields: Partial<ListedClient> = {}): ListedClient => ({
  id: id('cat', n),
  name: NAMES[n - 1] ?? 'SOMEBODY',
  identity: { dateOfBirth: `198${n}-03-14`, nhsNumber: '9994182072' },
  keyworker: n === 3 ? null : n === 1 ? 'Jo Hargreaves' : 'Ana Pereira',
  ...fields,
});
const base = rowOf(sent());
const arbitraryRow = fc.record({
  client: fc.constantFrom(1, 2, 3),
  title: fc.constantFrom('ECG on methadone', 'Leg ulcer', 'Ärztliche Sache'),
  destination: fc.constantFrom('Harbour Lane', 'Mill Road', ''),
  specialty: fc.constantFrom('Cardiology', null),
  state: fc.constantFrom('sent' as const, 'booked' as const, 'rejected' as const, 'need' as const, 'exported' as const),
  due: fc.constantFrom('2026-11-01', '2026-11-24', '2026-12-01'),
  sentOn: fc.constantFrom('2026-10-01', '2026-11-02', null),
});
const arbitraryRows = fc.array(arbitraryRow, { maxLength: 12 }).map((drawn) =>
  drawn.map(({ client: whose, sentOn, due, ...rest }, at): ListRow => ({
    ...base,
    ...rest,
    id: id('ref', at),
    client: id('cat', whose),
    sentOn,
    firstSentOn: sentOn,
    due,
    chaseOn: due,
  })),
);
const arbitraryQuery: fc.Arbitrary<ListQuery> = fc.record({
  list: fc.constantFrom(...LISTS),
  text: fc.constantFrom('', 'ward', 'odonoghue', 'ecg harbour', '14 Mar 1981', '999 418', 'adebayo', 'nothing-like-it'),
  client: fc.constantFrom(null, null, id('cat', 2)),
  state: fc.constantFrom(null, null, 'booked' as const),
  destination: fc.constantFrom(null, null, 'Mill Road'),
  specialty: fc.constantFrom(null, null, 'Cardiology'),
  keyworker: fc.constantFrom(null, null, 'Jo Hargreaves', ''),
  sort: fc.constantFrom(
    null,
    ...(['client', 'born', 'destination', 'state', 'sent', 'waiting', 'chase', 'keyworker'] as const).flatMap((by) => [
      { by, descending: false },
      { by, descending: true },
    ]),
  ),
});

function indexOf(rows: readonly ListRow[]): ListIndex {
  const index = new ListIndex();
  for (const n of [1, 2, 3]) index.putClient([id('cat', n)], client(n));
  for (const row of rows) index.put(row.id, row);
  return index;
}

describe('filtering and sorting the worklist', () => {
  it('finds what every filter by itself finds, in any order of arrival, and nothing twice', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryQuery, (rows, query) => {
        const found = indexOf(rows).find(query, TODAY);
        const ids = found.map(({ row }) => row.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(indexOf(rows.toReversed()).find(query, TODAY)).toEqual(found);
        const alone = (part: Partial<ListQuery>) =>
          new Set(
            indexOf(rows)
              .find({ ...EVERYTHING, list: query.list, ...part }, TODAY)
              .map(({ row }) => row.id),
          );
        const { text, client: whose, state, destination, specialty, keyworker } = query;
        const each = [{ text }, { client: whose }, { state }, { destination }, { specialty }, { keyworker }].map(alone);
        const expected = rows.filter((row) => isIn(query.list, row, TODAY) && each.every((set) => set.has(row.id)));
        expect(ids.toSorted()).toEqual(expected.map((row) => row.id).toSorted());
      }),
    );
  });

  it('keeps the order of its list, or of the column asked for, turned round where it descends', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryQuery, (rows, query) => {
        const index = indexOf(rows);
        const up = index.find({ ...query, sort: query.sort && { ...query.sort, descending: false } }, TODAY);
        const found = index.find(query, TODAY);
        expect(found).toEqual(query.sort?.descending ? up.toReversed() : up);
        if (query.sort) return;
        const places = found.map(({ row }) => placeIn(query.list, row));
        expect(places).toEqual(places.toSorted());
      }),
    );
  });

  it('is the same after changes as if it were filled anew', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryRows, arbitraryQuery, (before, after, query) => {
        const index = indexOf(before);
        index.find(query, TODAY);
        index.counts(TODAY);
        for (const row of after) index.put(row.id, row);
        for (const { id: own } of before) if (!after.some((row) => row.id === own)) index.put(own, null);
        index.putClient([id('cat', 1)], client(1, { name: 'WARD, Kieran (Dr)', keyworker: 'Ana Pereira' }));
        const fresh = indexOf(after);
        fresh.putClient([id('cat', 1)], client(1, { name: 'WARD, Kieran (Dr)', keyworker: 'Ana Pereira' }));
        expect(index.find(query, TODAY)).toEqual(fresh.find(query, TODAY));
        expect(index.counts(TODAY)).toEqual(fresh.counts(TODAY));
      }),
    );
  });

  it('finds a client by accents left out, by date of birth, by part of the NHS number, by keyworker', () => {
    const rows = [1, 2, 3].map((n) => ({ ...base, id: id('ref', n), client: id('cat', n) }));
    const find = (text: string) =>
      indexOf(rows)
        .find({ ...EVERYTHING, text }, TODAY)
        .map(({ row }) => row.client);
    expect(find('adebayo')).toEqual([id('cat', 2)]);
    expect(find("O'Donoghue siobhan")).toEqual([id('cat', 3)]);
    expect(find('14/3/1981')).toEqual([id('cat', 1)]);
    expect(find('999 418 2072')).toHaveLength(3);
    expect(find('pereira ana')).toEqual([id('cat', 2)]);
  });

  it('offers what occurs, once and in order, and nothing of nobody', () => {
    const rows = [1, 2, 3].map((n) => ({
      ...base,
      id: id('ref', n),
      client: id('cat', n),
      specialty: n > 1 ? 'Heart' : null,
    }));
    expect(indexOf(rows).facets()).toEqual({
      destinations: ['Harbour Lane Surgery'],
      specialties: ['Heart'],
      keyworkers: ['Ana Pereira', 'Jo Hargreaves'],
    });
  });
});

/** Reads CSV as RFC 4180 has it. */
function readCsv(text: string): string[][] {
  const lines: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (quoted && letter === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === ',') {
      lines.at(-1)?.push(cell);
      cell = '';
    } else if (!quoted && letter === '\r' && text[at + 1] === '\n') {
      lines.at(-1)?.push(cell);
      cell = '';
      lines.push([]);
      at += 1;
    } else cell += letter;
  }
  return lines.slice(0, -1);
}

describe('the worklist as CSV', () => {
  it('comes back as it was, whatever is in it, and no cell is a formula', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=1+1', '+44', '-2', '@SUM(A1)', '\t=1', ' =cmd', '"a",b\r\nc', "'=1", '＝1'),
    );
    fc.assert(
      fc.property(nasty, nasty, nasty, (name, title, keyworker) => {
        const listed = { row: { ...base, title }, client: client(1, { name, keyworker }) };
        const [, cells] = readCsv(listCsv([listed], TODAY).slice(1));
        const shown = [cells?.[0], cells?.[3], cells?.[13]];
        for (const [at, was] of [name, title, keyworker].entries()) {
          expect([was, `'${was}`]).toContain(shown[at]);
          expect(shown[at]).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        }
      }),
    );
  });

  it('has a name that says nothing of anybody', () => {
    expect(csvFileName(TODAY)).toBe('alongside-worklist-2026-11-24.csv');
  });

  it('writes each fact in its column', () => {
    const row = rowOf(sent({ specialty: 'Cardiology' }), booked('2026-11-26', { at: '14:30', told: 'text' }));
    const [heads, cells] = readCsv(listCsv([{ row, client: client(1) }], TODAY).slice(1));
    expect(Object.fromEntries((heads ?? []).map((head, at) => [head, cells?.[at]]))).toEqual({
      Client: 'WARD, Kieran (Mr)',
      'Date of birth': '1981-03-14',
      'NHS number': '9994182072',
      Referral: 'ECG on methadone',
      With: 'Harbour Lane Surgery',
      Specialty: 'Cardiology',
      State: 'Booked',
      Sent: '2026-11-02',
      'Days waiting': '22',
      'Chase on': '2026-11-27',
      Appointment: '2026-11-26 14:30',
      'Client told': 'By text message',
      Reminded: '',
      Keyworker: 'Jo Hargreaves',
    });
  });
});
