import { expect, it } from 'vitest';
import { Scribe } from '../../entrypoints/background/scribe';
import type { Identity } from '../../utils/client/identity';
import { entry, id, identified, note, WARD } from '../log/support';
import { openUnlockedStore, rejection } from './support';

const CASEDESK = 'https://casedesk.example.org';
const [ONE, TWO] = [id('cat', 1), id('cat', 2)] as const;
const MARRIED = { ...WARD, familyName: 'Okafor' };

async function world(...clients: [client: string, identity: Identity][]) {
  const store = await openUnlockedStore();
  await store.log.append(
    clients.flatMap(([client, identity]) => [
      entry(identified(identity), { client, referral: undefined }),
      entry(note(`of ${client}`), { client, referral: undefined }),
    ]),
  );
  const scribe = new Scribe(store);
  const say = (client: string, identity: Identity) => scribe.samePerson(client, { identity, name: 'OKAFOR, Kieran' });
  const kept = async (client: string) => (await store.log.entriesOfClient(client)).items.length;
  return { log: store.log, scribe, say, kept };
}

it.each<[string, Identity, Identity]>([
  ['surname', MARRIED, WARD],
  ['given name', { ...WARD, givenName: 'Ciarán' }, WARD],
  ['date of birth', { ...WARD, dateOfBirth: '1981-04-13' }, WARD],
  ['name, taken apart by neither page', { nhsNumber: WARD.nhsNumber, familyName: 'Kieran Okafor' }, WARD],
  [
    'NHS number',
    { ...WARD, nhsNumber: '9990000018', local: { origin: CASEDESK, id: '7' } },
    { ...WARD, local: { origin: CASEDESK, id: '7' } },
  ],
  ['record id', { ...WARD, local: { origin: CASEDESK, id: '8' } }, { ...WARD, local: { origin: CASEDESK, id: '7' } }],
])(
  'a client whose %s was corrected is found again once a person has said that it is them',
  async (_part, now, before) => {
    const { log, say } = await world([ONE, before]);
    await say(ONE, now);
    expect(await log.findClient(now)).toMatchObject({ match: 'one', client: { id: ONE, name: 'OKAFOR, Kieran' } });
    const { items } = await log.entriesOfClient(ONE);
    expect(items.filter(({ happening }) => happening.kind === 'action')).toHaveLength(1);
  },
);

it('a client of several ids stays one, under the new details, also after the log is folded anew', async () => {
  const { log, say } = await world(
    [ONE, WARD],
    [TWO, { nhsNumber: WARD.nhsNumber, familyName: 'Ward', givenName: 'Kieran' }],
  );
  await say(ONE, MARRIED);
  for (let round = 0; round < 2; round += 1) {
    expect(await log.findClient(MARRIED)).toMatchObject({
      match: 'one',
      client: { ids: [ONE, TWO], conflictsWith: [] },
    });
    await log.rebuild();
  }
});

it('nothing is kept under a client whose details differ until a person has said so', async () => {
  const { scribe, say, kept } = await world([ONE, WARD]);
  const about = { identity: MARRIED, name: 'OKAFOR, Kieran' };
  const happening = { kind: 'action', action: 'note', text: 'Rang' } as const;
  expect(await rejection(scribe.write(about, happening))).toMatchObject({ code: 'client-differs' });
  expect(await rejection(scribe.clientId(about))).toMatchObject({ code: 'client-differs' });
  expect(await kept(ONE)).toBe(2);
  await say(ONE, MARRIED);
  expect(await scribe.clientId(about)).toBe(ONE);
});

it('a yes for another client than the one that differs changes nothing', async () => {
  const { log, say, kept } = await world([ONE, WARD], [TWO, { nhsNumber: '9990000018' }]);
  expect(await rejection(say(TWO, MARRIED))).toMatchObject({ code: 'details-changed' });
  expect(await rejection(say(TWO, WARD))).toMatchObject({ code: 'details-changed' });
  expect([await kept(ONE), await kept(TWO)]).toEqual([2, 2]);
  expect(await log.findClient(WARD)).toMatchObject({ match: 'one', client: { id: ONE } });
});

it('a yes cannot join two clients, nor a twin', async () => {
  const local = { origin: CASEDESK, id: '1042' };
  const { log, say, kept } = await world([ONE, WARD], [TWO, { local, dateOfBirth: '1990-07-01' }]);
  const both = { ...WARD, local };
  expect(await log.findClient(both)).toEqual({ match: 'conflict' });
  const { nhsNumber: _number, ...weak } = WARD;
  const twin = { ...weak, givenName: 'Sean' };
  expect(await log.findClient(twin)).toEqual({ match: 'none' });
  for (const identity of [both, twin]) {
    expect(await rejection(say(ONE, identity))).toMatchObject({ code: 'details-changed' });
  }
  expect([await kept(ONE), await kept(TWO)]).toEqual([2, 2]);
});

it('what would leave it unclear who this is is not written at all', async () => {
  const { log, kept } = await world([ONE, WARD]);
  const beside = entry(note('but not who they are'), { client: ONE, referral: undefined });
  const error = await rejection(log.appendSamePerson(MARRIED, ONE, () => [beside]));
  expect(error).toMatchObject({ code: 'client-conflict' });
  expect(await kept(ONE)).toBe(2);
});
