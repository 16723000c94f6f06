import { describe, expect, it } from 'vitest';
import type { Identity } from '../../utils/client/identity';
import { entry, id, identified, note, WARD } from '../log/support';
import { openUnlockedStore } from './support';

const CASEDESK = 'https://casedesk.example.org';
const [ONE, TWO] = [id('cat', 1), id('cat', 2)] as const;
const { nhsNumber: _number, ...WEAK } = WARD;

async function logOf(...clients: [client: string, identity: Identity][]) {
  const { log } = await openUnlockedStore();
  await log.append(clients.map(([client, identity]) => entry(identified(identity), { client, referral: undefined })));
  return log;
}

const match = async (identity: Identity, ...clients: [client: string, identity: Identity][]) => {
  const found = await (await logOf(...clients)).findClient(identity);
  if (found.match === 'differs') return `differs from ${found.client.id}`;
  return found.match === 'one' ? found.client.id : found.match;
};

describe('finding the client on screen in the log', () => {
  it.each<[string, Identity, Identity]>([
    ['NHS number', { nhsNumber: WARD.nhsNumber }, WARD],
    [
      'record id of the same system',
      { local: { origin: CASEDESK, id: '1042' } },
      { local: { origin: CASEDESK, id: '1042' } },
    ],
    ['name and date of birth', { familyName: 'WARD', givenName: 'Kieran', dateOfBirth: '1981-03-14' }, WARD],
    ['name and postcode', { familyName: 'Ward', givenName: 'kieran', postcode: 'ZZ994WW' }, WEAK],
    ['a full name that the page did not take apart', { familyName: 'Kieran Ward', dateOfBirth: '1981-03-14' }, WARD],
    [
      'number beside such a name with a middle name',
      { nhsNumber: WARD.nhsNumber, familyName: 'Kieran John Ward' },
      WARD,
    ],
    ['everything', { ...WARD, local: { origin: CASEDESK, id: '1042' } }, WARD],
  ])('by %s', async (_by, reading, stored) => {
    expect(await match(reading, [ONE, stored])).toBe(ONE);
  });

  it.each<[string, Identity]>([
    ['an empty reading', {}],
    ['a surname alone', { familyName: 'Ward', givenName: 'Kieran' }],
    ['a date of birth alone', { dateOfBirth: '1981-03-14' }],
    ['date of birth and postcode, as a twin has them', { dateOfBirth: '1981-03-14', postcode: 'ZZ99 4WW' }],
    ['surname and date of birth, as a twin has them', { familyName: 'Ward', dateOfBirth: '1981-03-14' }],
    ['another NHS number', { ...WARD, nhsNumber: '9990000018' }],
    ['the same record id in another system', { local: { origin: 'https://other.example.org', id: '1042' } }],
  ])('finds nobody by %s', async (_by, reading) => {
    expect(await match(reading, [ONE, { ...WARD, local: { origin: CASEDESK, id: '1042' } }])).toBe('none');
  });

  it.each<[string, Identity]>([
    ['date of birth', { ...WARD, dateOfBirth: '1981-04-13' }],
    ['surname', { ...WARD, familyName: 'Okafor' }],
    ['given name', { ...WARD, givenName: 'Sean' }],
  ])('leaves it to a person where the NHS number is the same but not the %s', async (_part, reading) => {
    expect(await match(reading, [ONE, WARD])).toBe(`differs from ${ONE}`);
  });

  it('leaves it to a person where the record is the same but not the NHS number', async () => {
    const local = { origin: CASEDESK, id: '1042' };
    const reading = { ...WARD, local, nhsNumber: '9990000018' };
    expect(await match(reading, [ONE, { ...WARD, local }])).toBe(`differs from ${ONE}`);
  });

  it('asks nobody where somebody else has just these details: their number may be wrong', async () => {
    const reading = { ...WARD, familyName: 'Okafor', givenName: 'Ada' };
    const { nhsNumber: _own, ...other } = reading;
    expect(await match(reading, [ONE, WARD], [TWO, other])).toBe('conflict');
  });

  it('asks nobody where a yes would not settle it: a forename alone does not replace a name', async () => {
    expect(await match({ nhsNumber: WARD.nhsNumber, givenName: 'Sean' }, [ONE, WARD])).toBe('conflict');
  });

  it('asks nobody about a client that disagrees with another of the log', async () => {
    const local = { origin: CASEDESK, id: '1042' };
    const log = await logOf([ONE, { ...WARD, local }], [TWO, { ...WARD, dateOfBirth: '1990-07-01' }]);
    expect(await log.findClient({ ...WEAK, local, familyName: 'Okafor' })).toEqual({ match: 'conflict' });
  });

  it('shows nothing where NHS number and record id belong to two clients', async () => {
    const reading = { nhsNumber: WARD.nhsNumber, local: { origin: CASEDESK, id: '1042' } };
    const stored = [
      [ONE, { nhsNumber: WARD.nhsNumber, local: { origin: CASEDESK, id: '7' } }],
      [TWO, { local: { origin: CASEDESK, id: '1042' } }],
    ] as const;
    expect(await match(reading, [...stored[0]], [...stored[1]])).toBe('conflict');
  });

  it('shows nothing where two clients fit and neither by a number', async () => {
    expect(await match(WEAK, [ONE, WEAK], [TWO, WEAK])).toBe('conflict');
  });

  it('shows nothing of clients that share a number and disagree', async () => {
    const log = await logOf([ONE, WARD], [TWO, { ...WARD, dateOfBirth: '1990-07-01' }]);
    expect(await log.findClient(WARD)).toEqual({ match: 'conflict' });
    expect(await log.findClient({ nhsNumber: WARD.nhsNumber })).toEqual({ match: 'conflict' });
  });

  it('shows nothing of a client that disagrees with another, even where only that client fits', async () => {
    const local = { origin: CASEDESK, id: '1042' };
    const log = await logOf([ONE, { ...WARD, local }], [TWO, { ...WARD, dateOfBirth: '1990-07-01' }]);
    expect(await log.findClient({ local })).toEqual({ match: 'conflict' });
    expect(await log.findClient({ ...WEAK, local })).toEqual({ match: 'conflict' });
  });

  it('takes a twin for somebody else: another given name, or none at all to go by', async () => {
    const twin = { ...WEAK, givenName: 'Sean' };
    expect(await match(twin, [ONE, WARD])).toBe('none');
    expect(await match({ familyName: 'Ward', dateOfBirth: WARD.dateOfBirth }, [ONE, WARD])).toBe('none');
  });

  it('takes a household for several people', async () => {
    const father = { ...WARD, dateOfBirth: '1955-01-02' };
    expect(await match(WEAK, [ONE, father])).toBe('none');
  });

  it('lets the number decide where somebody else has the same name and date of birth', async () => {
    expect(await match(WARD, [ONE, WARD], [TWO, WEAK])).toBe(ONE);
    expect(await match(WARD, [TWO, { ...WARD, nhsNumber: '9990000018' }], [ONE, WARD])).toBe(ONE);
  });

  it('takes two ids with one number for one person, and shows everything of both together', async () => {
    const log = await logOf([TWO, WARD], [ONE, { nhsNumber: WARD.nhsNumber }]);
    await log.append([entry(note('by one'), { client: ONE }), entry(note('by two'), { client: TWO })]);
    expect(await log.findClient(WARD)).toMatchObject({ match: 'one', client: { id: ONE, ids: [ONE, TWO] } });
    for (const client of [ONE, TWO]) {
      const { items } = await log.entriesOfClient(client);
      expect(items.filter(({ happening }) => happening.kind === 'action')).toHaveLength(2);
    }
  });

  it('follows a change of details that was logged for the client', async () => {
    const log = await logOf([ONE, WARD]);
    const moved = { ...WARD, postcode: 'ZZ99 3VZ', familyName: 'Ward-Okafor' };
    expect(await log.findClient(moved)).toMatchObject({ match: 'differs', client: { id: ONE } });
    await log.append([entry(identified(moved), { client: ONE, referral: undefined, at: '2026-11-20T09:00:00.000Z' })]);
    expect(await log.findClient(moved)).toMatchObject({ match: 'one' });
  });

  it('knows a client again after a page showed the name whole', async () => {
    const log = await logOf([ONE, WARD]);
    const whole = { ...WARD, familyName: 'Kieran Ward', givenName: undefined };
    await log.append([entry(identified(whole), { client: ONE, referral: undefined, at: '2026-11-20T09:00:00.000Z' })]);
    expect(await log.findClient(WARD)).toMatchObject({ match: 'one' });
    expect(await log.findClient(whole)).toMatchObject({ match: 'one' });
  });

  it('never shows under a client what was moved to another', async () => {
    const log = await logOf([ONE, WARD], [TWO, { nhsNumber: '9990000018' }]);
    const wrong = entry(note('rang about Ada'), { client: ONE, referral: undefined });
    const right = entry(note('rang about Ada, logged under the right client'), {
      client: TWO,
      referral: undefined,
      supersedes: wrong.id,
    });
    await log.append([wrong]);
    await log.append([right]);
    const kinds = async (client: string) => (await log.entriesOfClient(client)).items.map((one) => one.id);
    expect(await kinds(ONE)).not.toContain(wrong.id);
    expect(await kinds(ONE)).not.toContain(right.id);
    expect(await kinds(TWO)).toContain(right.id);
    const history = (await log.historyOfClient(ONE)).items.find((item) => item.entry.id === wrong.id);
    expect(history).toMatchObject({ stands: false, movedAway: true, corrections: [] });
  });
});
