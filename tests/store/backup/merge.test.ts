import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../utils/log/entry';
import { foldClients } from '../../../utils/log/client/client';
import { EVERYTHING } from '../../../utils/log/worklist/list-query';
import { mergeEntries } from '../../../utils/log/merge';
import { foldReferrals } from '../../../utils/log/referral/referral';
import type { Store } from '../../../utils/store/store';
import { inventLog } from '../../bench/worklist-log';
import { arbitraryDevices, arbitraryLog } from '../../log/arbitrary';
import { chased, CLIENT, entry, id, identified, note, outcome, REFERRAL, sent, WARD } from '../../log/support';
import { changeOnDisk, rowsOnDisk } from '../on-disk';
import { freshName, openUnlockedStore, PASSPHRASE, rejection } from '../support';
import { read, save, total } from './support';

const CLIENTS = [1, 2, 3, 4].map((n) => id('cat', n));
const REFERRALS = [1, 2, 3].map((n) => id('ref', n));

/** Everything a person can be shown of a log. */
async function shown({ log }: Store) {
  const clients = await Promise.all(CLIENTS.map((one) => log.client(one)));
  const referrals = await Promise.all(REFERRALS.map((one) => log.referral(one)));
  const histories = await Promise.all(CLIENTS.map((one) => log.historyOfClient(one)));
  const page = await log.worklistPage({ today: '2026-11-24', offset: 0, limit: 50 });
  return { clients, referrals, histories, page };
}

async function storeWith(...batches: readonly (readonly Entry[])[]): Promise<Store> {
  const store = await openUnlockedStore();
  for (const batch of batches) await store.log.append(batch);
  return store;
}

describe('Merging files of the log', () => {
  it('shows in the worklist at once, also where it was read before', async () => {
    const one = await storeWith([
      entry(identified(WARD), { referral: undefined }),
      entry(sent(), { referral: REFERRAL }),
    ]);
    const other = await storeWith([entry(note('first'), { referral: undefined })]);
    await new Promise<void>((resolve) => {
      other.lists.onProgress = ({ state }) => state === 'ready' && resolve();
      other.lists.begin();
    });
    const listed = async () => (await other.lists.page(EVERYTHING, '2026-11-24', 0, 10)).rows.map(({ row }) => row.id);
    expect(await listed()).toEqual([]);
    await read(other, await save(one), 'add');
    expect(await listed()).toEqual([REFERRAL]);
    for (const store of [one, other]) store.close();
  });

  it('gives every machine the same log, in any order and however often', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDevices, async ([log, [a, b, c]]) => {
        const altered = b.map((one, at) => (at === 0 ? { ...one, happening: note('altered') } : one));
        const [one, two, three] = [await storeWith(a), await storeWith(altered), await storeWith(c)];
        const [fileA, fileB, fileC] = [await save(one), await save(two), await save(three)];
        for (const file of [fileB, fileC, fileB, fileA]) await read(one, file, 'add');
        for (const file of [fileC, fileA]) await read(two, file, 'add');
        // From hand to hand: the third has the first's by way of the second
        await read(three, await save(two), 'add');
        const whole = await storeWith(mergeEntries([...a, ...c], altered).entries);
        const wanted = await shown(whole);
        for (const store of [one, two, three]) expect(await shown(store)).toEqual(wanted);
        const union = mergeEntries(log, altered).entries;
        expect(wanted.referrals.filter((found) => found !== null)).toEqual(
          [...foldReferrals(union).values()].toSorted((x, y) => (x.id < y.id ? -1 : 1)),
        );
        for (const store of [one, two, three, whole]) store.close();
      }),
      { numRuns: 10 },
    );
  }, 60_000);

  it('says beforehand just what it then does', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDevices, async ([, [a, b]]) => {
        const altered = b.map((one, at) => (at % 2 === 0 ? { ...one, happening: note('altered') } : one));
        const [here, there] = [await storeWith(a), await storeWith(altered)];
        const file = await save(there);
        const before = await shown(here);
        const looked = await read(here, file, 'look');
        expect(await shown(here)).toEqual(before);
        const added = await read(here, file, 'add');
        expect(looked).toEqual(added);
        const { effects } = looked;
        const known = new Set(a.map((one) => one.id));
        expect(total(effects, 'added')).toBe(altered.filter((one) => !known.has(one.id)).length);
        const again = await read(here, file, 'look');
        expect(total(again.effects, 'added') + total(again.effects, 'keptFromFile')).toBe(0);
        here.close();
        there.close();
      }),
      { numRuns: 10 },
    );
  }, 60_000);

  it('goes on where it was cut off, and nothing is there twice', async () => {
    const log = [...inventLog(75)].flat();
    const [there, here] = [await storeWith(log), await storeWith()];
    const file = await save(there);
    expect(await rejection(read(here, file, 'add', { stopAfter: 2 }))).toMatchObject({ message: 'stopped' });
    const half = (await save(here)).length;
    expect(half).toBeGreaterThan(1_000);
    // What was added is folded already: nothing waits for an end that may never come
    const some = await here.log.worklistPage({ today: '2026-11-24', offset: 0, limit: 10 });
    expect(some.total).toBeGreaterThan(0);
    expect(some.rows.every(({ client }) => client !== null)).toBe(true);
    const { effects } = await read(here, file, 'add');
    expect(total(effects, 'added')).toBeLessThan(log.length);
    expect(total(effects, 'added') + total(effects, 'same')).toBe(log.length);
    const page = { today: '2026-11-24', offset: 0, limit: 2_000 };
    expect(await here.log.worklistPage(page)).toEqual(await there.log.worklistPage(page));
    const folded = await here.log.worklistPage(page);
    expect(await here.log.rebuild()).toMatchObject({ entries: log.length });
    expect(await here.log.worklistPage(page)).toEqual(folded);
    here.close();
    there.close();
  }, 60_000);

  it('mends what the disk had damaged, from a backup of before', async () => {
    const name = freshName();
    const store = await openUnlockedStore({ name });
    await store.log.append([entry(identified(WARD)), entry(sent()), entry(chased('2026-11-30'))]);
    const file = await save(store);
    await changeOnDisk(name, 'entries', (table, rows) => {
      for (const row of rows.slice(0, 2)) table.put({ ...row, sealed: Uint8Array.of(1, 2, 3) });
    });
    expect((await store.log.entriesOfReferral(REFERRAL)).unreadable).toBe(2);
    // A file made now says what it lacks
    expect((await read(store, await save(store), 'look')).end).toEqual({ entries: 1, unreadable: 2 });
    await read(store, file, 'add');
    expect((await store.log.entriesOfReferral(REFERRAL)).unreadable).toBe(0);
    expect((await store.log.referral(REFERRAL))?.warnings).toEqual([]);
    store.close();
  });

  it('refuses to add entries of a newer version, and leaves the log as it was', async () => {
    const newer = { ...entry(sent()), happening: { kind: 'telepathy' } } as unknown as Entry;
    const name = freshName();
    const there = await openUnlockedStore({ name });
    await there.log.append([entry(identified(WARD))]);
    // As the newer version would have written it: past this one's schema
    await there.log.append([newer]).catch(() => undefined);
    const file = await save(there);
    const here = await storeWith([entry(note('mine'))]);
    const looked = await read(here, file, 'look');
    expect(looked.effects.map(({ unknown }) => unknown)).toEqual([1]);
    const before = await rowsOf(here);
    await expect(read(here, file, 'add')).rejects.toMatchObject({ code: 'backup-newer' });
    expect(await rowsOf(here)).toEqual(before);
    here.close();
    there.close();
  });

  it('tells nothing while locked, and forgets the keys of files when it locks', async () => {
    const store = await storeWith([entry(sent())]);
    const file = await save(store);
    const user = store.vault.user?.id ?? '';
    const saving = await store.backups.begin('a long enough one', {
      since: null,
      by: { id: user, name: 'x' },
      device: id('d'),
    });
    store.backups.forget();
    store.vault.lock();
    await expect(store.backups.piece(saving.id, 0)).rejects.toMatchObject({ code: 'backup-lost' });
    await expect(save(store)).rejects.toMatchObject({ code: 'vault-locked' });
    await expect(read(store, file, 'look')).rejects.toMatchObject({ code: 'vault-locked' });
    await expect(read(store, file, 'add')).rejects.toMatchObject({ code: 'vault-locked' });
    await store.vault.unlock(user, PASSPHRASE);
    expect(total((await read(store, file, 'look')).effects, 'same')).toBe(1);
    store.close();
  });

  it('asks for a passphrase as long as the vault’s', async () => {
    const store = await storeWith();
    const origin = { since: null, by: { id: id('a'), name: 'x' }, device: id('d') };
    await expect(store.backups.begin('short', origin)).rejects.toMatchObject({ code: 'passphrase-short' });
    store.close();
  });

  it('remembers when the whole log was last saved, and not when a part was', async () => {
    const store = await storeWith([entry(sent())]);
    expect((await store.backups.state()).savedAt).toBeNull();
    await save(store, '2026-11-01');
    expect((await store.backups.state()).savedAt).toBeNull();
    await save(store);
    expect((await store.backups.state()).savedAt).toBe('2026-11-24T10:15:00.000Z');
    store.close();
  });

  it('begins again rather than write a file with a hole', async () => {
    const store = await storeWith([entry(sent())]);
    const { id: saving } = await store.backups.begin('a long enough one', {
      since: null,
      by: { id: id('a'), name: 'x' },
      device: id('d'),
    });
    await store.backups.piece(saving, 0);
    await expect(store.backups.piece(saving, 0)).rejects.toMatchObject({ code: 'backup-lost' });
    store.close();
  });
});

async function rowsOf(store: Store) {
  return Promise.all([store.log.historyOfClient(CLIENT), store.log.entriesOfReferral(REFERRAL)]);
}

describe('What is new since a day', () => {
  it('comes with all it cannot be understood without', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLog, fc.constantFrom('2026-11-04', '2026-11-05', '2026-11-07'), async (log, since) => {
        const [there, here] = [await storeWith(log), await storeWith()];
        await read(here, await save(there, since), 'add');
        const fresh = log.filter(({ recordedAt }) => recordedAt >= since);
        const folded = foldReferrals(log);
        for (const { referral, client } of fresh) {
          if (referral) expect(await here.log.referral(referral)).toEqual(folded.get(referral) ?? null);
          const wanted = foldClients(log).find(({ ids }) => ids.includes(client)) ?? null;
          expect(await here.log.client(client)).toEqual(wanted);
          const found = await here.log.historyOfClient(client);
          const whole = await there.log.historyOfClient(client);
          const ids = new Set(found.items.map((item) => item.entry.id));
          expect(whole.items.filter((item) => ids.has(item.entry.id)).map(({ stands }) => stands)).toEqual(
            found.items.map(({ stands }) => stands),
          );
        }
        here.close();
        there.close();
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('leaves out what has nothing to do with it', async () => {
    const other = { client: id('cat', 2), referral: id('ref', 2) };
    const there = await storeWith([
      entry(identified(WARD), { at: '2026-11-01T09:00:00.000Z' }),
      entry(sent(), { at: '2026-11-01T09:00:00.000Z' }),
      entry(note('of another matter'), { at: '2026-11-01T09:00:00.000Z', referral: undefined }),
      entry(identified({ nhsNumber: '9990000018' }), { at: '2026-11-01T09:00:00.000Z', ...other }),
      entry(sent(), { at: '2026-11-01T09:00:00.000Z', ...other }),
      entry(outcome(), { at: '2026-11-20T09:00:00.000Z' }),
    ]);
    const here = await storeWith();
    const { effects, origin } = await read(here, await save(there, '2026-11-20'), 'add');
    expect(origin.since).toBe('2026-11-20');
    expect(total(effects, 'added')).toBe(3);
    expect(await here.log.referral(REFERRAL)).toMatchObject({ state: 'closed', sentOn: '2026-11-02' });
    expect(await here.log.referral(id('ref', 2))).toBeNull();
    here.close();
    there.close();
  });

  it('begins with the day as the United Kingdom has it, also in summer', async () => {
    const at = (moment: string) => entry(note('x'), { at: moment, referral: undefined });
    const there = await storeWith([at('2026-06-30T22:59:59.000Z'), at('2026-06-30T23:00:00.000Z')]);
    const { effects } = await read(there, await save(there, '2026-07-01'), 'look');
    expect(total(effects, 'entries')).toBe(1);
    there.close();
  });

  it('says who a client is under every id of theirs, and that it cannot tell, where that is so', async () => {
    const old = { at: '2026-11-01T09:00:00.000Z', referral: undefined };
    const { nhsNumber } = WARD;
    const there = await storeWith([
      entry(identified(WARD), old),
      // The same person, met by another machine
      entry(identified({ nhsNumber, postcode: 'ZZ99 3VZ' }), { ...old, client: id('cat', 2) }),
      // Two that share a number, and cannot be one
      entry(identified({ nhsNumber: '9990000018', dateOfBirth: '1990-07-01' }), { ...old, client: id('cat', 3) }),
      entry(identified({ nhsNumber: '9990000018', dateOfBirth: '1951-01-02' }), { ...old, client: id('cat', 4) }),
      entry(note('seen'), { at: '2026-11-20T09:00:00.000Z', referral: undefined }),
      entry(note('seen'), { at: '2026-11-20T09:00:00.000Z', referral: undefined, client: id('cat', 3) }),
    ]);
    const here = await storeWith();
    await read(here, await save(there, '2026-11-20'), 'add');
    for (const one of [1, 3]) {
      expect(await here.log.client(id('cat', one))).toEqual(await there.log.client(id('cat', one)));
    }
    expect((await here.log.client(CLIENT))?.ids).toHaveLength(2);
    expect(await here.log.findClient({ nhsNumber: '9990000018' })).toEqual({ match: 'conflict' });
    here.close();
    there.close();
  });

  it('brings along a referral that only an entry names', async () => {
    const elsewhere = { referral: id('ref', 9), client: id('cat', 9) };
    const there = await storeWith([
      entry(identified({ nhsNumber: '9990000018' }), { at: '2026-11-01T09:00:00.000Z', ...elsewhere }),
      entry(sent(), { at: '2026-11-01T09:00:00.000Z', ...elsewhere }),
      // A kind of a later day may name another referral in what it says
      entry(note(id('ref', 9)), { at: '2026-11-20T09:00:00.000Z' }),
    ]);
    const here = await storeWith();
    await read(here, await save(there, '2026-11-20'), 'add');
    expect(await here.log.referral(id('ref', 9))).not.toBeNull();
    here.close();
    there.close();
  });
});

it('lies on disk sealed like everything of the log, however it came', async () => {
  const there = await storeWith([entry(identified(WARD)), entry(chased('2026-11-30', 'Rang Ozymandias'))]);
  const name = freshName();
  const here = await openUnlockedStore({ name });
  await read(here, await save(there), 'add');
  const rows = JSON.stringify(await rowsOnDisk(name), (_, part: unknown) =>
    part instanceof Uint8Array ? Buffer.from(part).toString('latin1') : part,
  );
  expect(rows).not.toMatch(/Ozymandias|WARD|9994182072/);
  here.close();
  there.close();
});
