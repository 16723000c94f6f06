import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldClients } from '../../utils/log/client/client';
import type { Entry } from '../../utils/log/entry';
import { mergeEntries } from '../../utils/log/merge';
import { foldReferrals } from '../../utils/log/referral/referral';
import { openDatabase } from '../../utils/store/database';
import { KeyRing } from '../../utils/store/key-ring';
import { LogBook } from '../../utils/store/log-book';
import { inventLog } from '../bench/worklist-log';
import { arbitraryDevices, arbitraryLog } from '../log/arbitrary';
import { chased, CLIENT, entry, exported, id, identified, note, outcome, REFERRAL, sent, WARD } from '../log/support';
import { isReadable } from '../../utils/store/unreadable';
import { changeOnDisk } from './on-disk';
import { freshName, openUnlockedStore, rejection } from './support';

const KEY = new Uint8Array(32).fill(9);

/** A log book with its tables in reach. */
async function openBook(name = freshName()) {
  const ring = new KeyRing();
  ring.open(KEY);
  const database = await openDatabase(name, () => ring.sealing);
  const tables = async () => ({
    entries: await database.entries.toArray(),
    referrals: await database.referrals.toArray(),
    clients: await database.clients.toArray(),
  });
  return { name, database, ring, tables, book: new LogBook(database, ring) };
}

describe('appending to the log', () => {
  it('keeps beside the log exactly what the whole log folds to, however the entries came', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLog, fc.array(fc.nat({ max: 5 })), async (log, cuts) => {
        const { book, database, tables } = await openBook();
        let rest: readonly Entry[] = log;
        for (const cut of cuts) {
          await book.append(rest.slice(0, cut));
          rest = rest.slice(cut);
        }
        await book.append(rest);
        const incremental = await tables();
        const kept = incremental.referrals.flatMap((row) => (isReadable(row) ? [[row.id, row.referral] as const] : []));
        expect(new Map(kept)).toEqual(foldReferrals(log));
        expect(incremental.clients.map((row) => 'client' in row && row.client)).toEqual(foldClients(log));
        await book.rebuild();
        expect(await tables()).toEqual(incremental);
        await database.delete();
      }),
      { numRuns: 100 },
    );
  });

  it('gives two devices the same tables, whoever sends what first, and with clashing ids', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDevices, async ([log, [a, b, c]]) => {
        const altered = b.map((one, at) => (at === 0 ? { ...one, happening: note('altered') } : one));
        const [one, two] = [await openBook(), await openBook()];
        for (const batch of [a, altered, c, log]) await one.book.append(batch);
        for (const batch of [log, c, a, altered, a]) await two.book.append(batch);
        expect(await one.tables()).toEqual(await two.tables());
        expect((await one.tables()).entries).toHaveLength(mergeEntries(log, altered).entries.length);
        await one.database.delete();
        await two.database.delete();
      }),
      { numRuns: 40 },
    );
  });

  it('may be tried again: the same entry twice is one', async () => {
    const { book } = await openBook();
    const entries = [entry(sent()), entry(chased('2026-11-30'))];
    expect(await book.append(entries)).toEqual({ added: 2, clashes: [] });
    expect(await book.append(entries)).toEqual({ added: 0, clashes: [] });
    expect((await book.referral(REFERRAL))?.chases).toBe(1);
  });

  it('reports an id that is there with other content', async () => {
    const { book } = await openBook();
    const first = entry(note('rang the ward'));
    await book.append([first]);
    const other = { ...first, recordedAt: '2026-12-01T00:00:00.000Z', happening: note('rang nobody') };
    expect(await book.append([other])).toEqual({ added: 0, clashes: [first.id] });
    expect((await book.entriesOfReferral(REFERRAL)).items).toEqual([first]);
  });

  it('writes all or nothing: a failure at the very end leaves no trace', async () => {
    const { book, database, tables } = await openBook();
    await book.append([entry(identified(WARD)), entry(sent())]);
    const before = await tables();
    // The folding of clients comes last, after entries and referrals were written.
    const { bulkPut } = database.clients;
    database.clients.bulkPut = (() => Promise.reject(new Error('no'))) as unknown as typeof bulkPut;
    await rejection(
      book.append([entry(outcome()), entry(exported(), { referral: id('ref', 2) }), entry(identified({ ...WARD }))]),
    );
    database.clients.bulkPut = bulkPut;
    expect(await tables()).toEqual(before);
    expect((await book.referral(REFERRAL))?.state).toBe('sent');
  });

  it('takes a whole log at once and folds it as it would have bit by bit', async () => {
    const [whole, parts] = [await openBook(), await openBook()];
    const log = [...inventLog(60)].flat();
    await whole.book.append(log);
    for (let at = 0; at < log.length; at += 300) await parts.book.append(log.slice(at, at + 300));
    expect(await whole.tables()).toEqual(await parts.tables());
    expect((await whole.tables()).referrals).toHaveLength(foldReferrals(log).size);
  });

  it('survives a background that dies: what was acknowledged is there when it opens again', async () => {
    const first = await openBook();
    await first.book.append([entry(identified(WARD)), entry(sent())]);
    // Not closed: a killed worker closes nothing.
    const again = await openBook(first.name);
    expect(await again.book.findClient(WARD)).toMatchObject({ match: 'one', client: { id: CLIENT } });
    expect((await again.book.referral(REFERRAL))?.state).toBe('sent');
  });
});

const spoil = (name: string, table: string, key: string) =>
  changeOnDisk(name, table, (store, rows) => {
    const row = rows.find((one) => one.id === key);
    store.put({ ...row, sealed: new Uint8Array(64) });
  });

describe('rows that cannot be read', () => {
  it('leave the rest of a history in view, and are counted', async () => {
    const { book, name } = await openBook();
    const [a, b] = [entry(note('one')), entry(note('two'))];
    await book.append([a, b]);
    await spoil(name, 'entries', a.id);
    expect(await book.entriesOfClient(CLIENT)).toEqual({ items: [b], unreadable: 1 });
    expect(await book.entriesOfReferral(REFERRAL)).toEqual({ items: [b], unreadable: 1 });
    expect((await book.historyOfClient(CLIENT)).unreadable).toBe(1);
  });

  it('keep a referral on the worklist even where all its entries are lost, and mark one that lost some', async () => {
    const { book, name } = await openBook();
    const [first, second] = [entry(sent()), entry(chased('2026-11-30'))];
    await book.append([first]);
    await spoil(name, 'entries', first.id);
    await book.append([entry(note('a word'))]);
    expect(await book.referral(REFERRAL)).toMatchObject({ state: 'sent', chaseOn: '2026-11-16' });
    await book.rebuild();
    expect(await book.referral(REFERRAL)).toMatchObject({ state: 'sent', chaseOn: '2026-11-16' });
    await book.append([second]);
    const marked = await book.referral(REFERRAL);
    expect(marked?.warnings).toContainEqual({ kind: 'unreadable', count: 1 });
    await book.rebuild();
    expect(await book.referral(REFERRAL)).toEqual(marked);
  });

  it('are healed by another copy of the same entry', async () => {
    const { book, name } = await openBook();
    const first = entry(sent());
    await book.append([first]);
    await spoil(name, 'entries', first.id);
    await book.append([first]);
    expect(await book.entriesOfReferral(REFERRAL)).toEqual({ items: [first], unreadable: 0 });
  });

  it('of a client make every match a conflict, until the clients are made anew from the log', async () => {
    const { book, name } = await openBook();
    await book.append([entry(identified(WARD)), entry(sent())]);
    await spoil(name, 'clients', CLIENT);
    expect(await book.findClient(WARD)).toEqual({ match: 'conflict' });
    expect(await book.client(CLIENT)).toBeNull();
    await book.append([entry(identified(WARD), { at: '2026-11-05T09:00:00.000Z' })]);
    expect(await book.findClient(WARD)).toMatchObject({ match: 'one' });
  });

  it('of a referral are counted on the worklist and made anew by a rebuild', async () => {
    const { book, name } = await openBook();
    await book.append([entry(sent()), entry(sent(), { referral: id('ref', 2) })]);
    await spoil(name, 'referrals', REFERRAL);
    const page = { today: '2026-11-24', offset: 0, limit: 10 };
    expect(await book.worklistPage(page)).toMatchObject({ total: 2, unreadable: 1 });
    await book.rebuild();
    expect(await book.worklistPage(page)).toMatchObject({ total: 2, unreadable: 0 });
  });
});

it('two views that meet a new client at the same moment write under one id', async () => {
  const { log } = await openUnlockedStore();
  // Nothing but name and date of birth: two ids could never be put together again.
  const { nhsNumber: _number, postcode: _postcode, ...weak } = WARD;
  const write = (client: string, text: string) =>
    log.appendFor(weak, (found) => [
      ...(found ? [] : [entry(identified(weak), { client, referral: undefined })]),
      entry(note(text), { client: found?.id ?? client, referral: undefined }),
    ]);
  await Promise.all([write(id('cat', 1), 'one'), write(id('cat', 2), 'two'), write(id('cat', 3), 'three')]);
  const found = await log.findClient(weak);
  if (found.match !== 'one') throw new Error('The client was written down more than once');
  expect((await log.entriesOfClient(found.client.id)).items).toHaveLength(4);
});

it('nothing is written for a client who cannot be told', async () => {
  const { log } = await openUnlockedStore();
  await log.append([entry(identified(WARD))]);
  let asked = false;
  const error = await rejection(
    log.appendFor({ ...WARD, dateOfBirth: '1990-07-01' }, () => {
      asked = true;
      return [];
    }),
  );
  expect(error).toMatchObject({ code: 'client-differs' });
  expect(asked).toBe(false);
});

it('two colleagues who append at the same time both keep what they wrote', async () => {
  const { log } = await openUnlockedStore();
  await log.append([entry(identified(WARD)), entry(sent())]);
  await Promise.all(
    Array.from({ length: 8 }, (_, at) =>
      log.append([entry(chased(`2026-12-0${at + 1}`), { at: `2026-11-1${at}T09:00:00.000Z` })]),
    ),
  );
  expect(await log.referral(REFERRAL)).toMatchObject({ chases: 8, chaseOn: '2026-12-08' });
});
