import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWithClient, foldClients, strongIdentifiers } from '../../../utils/log/client/client';
import { arbitraryShuffle } from '../arbitrary';
import { entry, id, identified, note, WARD } from '../support';

const CASEDESK = 'https://casedesk.example.org';
const [ONE, TWO, THREE] = [id('cat', 1), id('cat', 2), id('cat', 3)] as const;
const at = (day: number) => `2026-11-0${day}T09:00:00.000Z`;
const local = (origin: string) => ({ local: { origin, id: 'C-1' } });
const who = (client: string, identity: Parameters<typeof identified>[0], day = 1, name = 'WARD, Kieran') =>
  entry(identified(identity, name), { client, referral: undefined, at: at(day) });

describe('clients of a log', () => {
  it('keep the latest word on each part, and parts that a later page did not show', () => {
    const clients = foldClients([
      who(ONE, { ...WARD, local: { origin: CASEDESK, id: 'C-1' } }, 1),
      who(ONE, { nhsNumber: WARD.nhsNumber, postcode: 'ZZ99 3VZ' }, 2, 'WARD, Kieran (Mr)'),
      who(ONE, { nhsNumber: WARD.nhsNumber, local: { origin: 'https://other.example.org', id: '77' } }, 3),
    ]);
    expect(clients).toMatchObject([
      {
        id: ONE,
        identity: { ...WARD, postcode: 'ZZ99 3VZ' },
        locals: [
          { origin: CASEDESK, id: 'C-1' },
          { origin: 'https://other.example.org', id: '77' },
        ],
        conflictsWith: [],
      },
    ]);
  });

  it('are one person where they share an NHS number and nothing disagrees', () => {
    const clients = foldClients([
      who(TWO, { nhsNumber: WARD.nhsNumber, familyName: 'WARD' }, 2),
      who(ONE, WARD, 1),
      entry({ kind: 'practice-chosen', practiceCode: 'Z99991' }, { client: TWO, referral: undefined, at: at(3) }),
    ]);
    expect(clients).toMatchObject([{ id: ONE, ids: [ONE, TWO], practiceCode: 'Z99991', conflictsWith: [] }]);
  });

  it('are one person where they share a record id of the same system, not of two', () => {
    expect(foldClients([who(ONE, local(CASEDESK)), who(TWO, local(CASEDESK))])).toHaveLength(1);
    expect(foldClients([who(ONE, local(CASEDESK)), who(TWO, local('https://other.example.org'))])).toHaveLength(2);
  });

  it('are linked through a third', () => {
    const clients = foldClients([
      who(ONE, { nhsNumber: WARD.nhsNumber }),
      who(THREE, { nhsNumber: WARD.nhsNumber, local: { origin: CASEDESK, id: 'C-1' } }),
      who(TWO, { local: { origin: CASEDESK, id: 'C-1' } }),
    ]);
    expect(clients).toMatchObject([{ id: ONE, ids: [ONE, TWO, THREE] }]);
  });

  it.each([
    ['date of birth', { ...WARD, dateOfBirth: '1981-04-13' }],
    ['surname', { ...WARD, familyName: 'Okafor' }],
    ['given name', { ...WARD, givenName: 'Sean' }],
  ])('that share a number but not the %s stay apart and are marked, both of them', (_part, other) => {
    expect(foldClients([who(ONE, WARD), who(TWO, other)])).toMatchObject([
      { id: ONE, ids: [ONE], conflictsWith: [TWO] },
      { id: TWO, ids: [TWO], conflictsWith: [ONE] },
    ]);
  });

  it('that are linked through a third and disagree are all marked', () => {
    const clients = foldClients([
      who(ONE, { nhsNumber: WARD.nhsNumber, dateOfBirth: '1981-03-14' }),
      who(TWO, { local: { origin: CASEDESK, id: 'C-1' }, dateOfBirth: '1990-07-01' }),
      who(THREE, { nhsNumber: WARD.nhsNumber, local: { origin: CASEDESK, id: 'C-1' } }),
    ]);
    expect(clients.map(({ conflictsWith }) => conflictsWith)).toEqual([
      [TWO, THREE],
      [ONE, THREE],
      [ONE, TWO],
    ]);
  });

  it('that disagree in a record id of one system are marked, although each also has another', () => {
    const other = 'https://other.example.org';
    const clients = foldClients([
      who(ONE, { nhsNumber: WARD.nhsNumber, local: { origin: CASEDESK, id: 'C-1' } }, 1),
      who(ONE, { nhsNumber: WARD.nhsNumber, local: { origin: other, id: 'A' } }, 2),
      who(TWO, { nhsNumber: WARD.nhsNumber, local: { origin: other, id: 'B' } }, 3),
    ]);
    expect(clients.map(({ conflictsWith }) => conflictsWith)).toEqual([[TWO], [ONE]]);
  });

  it('agree again when the mistake is corrected', () => {
    const mistyped = who(TWO, { ...WARD, dateOfBirth: '1981-04-13' }, 2);
    const right = entry(identified(WARD), { client: TWO, referral: undefined, supersedes: mistyped.id, at: at(3) });
    expect(foldClients([who(ONE, WARD), mistyped, right])).toMatchObject([{ ids: [ONE, TWO], conflictsWith: [] }]);
  });

  it('share name and date of birth without being put together', () => {
    const { nhsNumber: _left, ...weak } = WARD;
    expect(foldClients([who(ONE, weak), who(TWO, weak)])).toHaveLength(2);
  });

  it('are not made by entries that identify nobody', () => {
    expect(foldClients([entry(note('rang'))])).toEqual([]);
  });

  it('do not depend on the order of the log, and put no two people together that disagree', () => {
    fc.assert(
      fc.property(arbitraryShuffle, ([log, shuffled]) => {
        const clients = foldClients(log);
        expect(foldClients(shuffled)).toEqual(clients);
        const ids = clients.flatMap((client) => client.ids);
        expect(new Set(ids).size).toBe(ids.length);
        for (const a of clients) {
          for (const b of clients) {
            if (a === b) continue;
            // Whoever shares a strong identifier with somebody kept apart is marked as conflicting with them.
            const shared = strongIdentifiers(a).some((text) => strongIdentifiers(b).includes(text));
            if (shared) expect(a.conflictsWith).toContain(b.id);
            if (a.conflictsWith.includes(b.id)) expect(b.conflictsWith).toContain(a.id);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('comparing a reading with a client', () => {
  const [client] = foldClients([
    who(ONE, { ...WARD, local: { origin: CASEDESK, id: 'C-1' } }, 1),
    who(ONE, { nhsNumber: WARD.nhsNumber, local: { origin: 'https://other.example.org', id: 'A' } }, 2),
  ]);
  if (!client) throw new Error('No client was folded');

  it('uses the record id of the system the reading is from', () => {
    expect(compareWithClient({ local: { origin: CASEDESK, id: 'C-1' } }, client)).toBe('same');
    expect(compareWithClient({ local: { origin: 'https://other.example.org', id: 'A' } }, client)).toBe('same');
    expect(compareWithClient({ ...WARD, local: { origin: CASEDESK, id: 'A' } }, client)).toBe('different');
    expect(compareWithClient({ local: { origin: 'https://third.example.org', id: 'C-1' } }, client)).toBe('unsure');
  });
});
