import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldClients } from '../../utils/log/client/client';
import type { Entry } from '../../utils/log/entry';
import { FOLD_VERSION } from '../../utils/log/referral/fold-version';
import { ListIndex } from '../../utils/log/worklist/list-index';
import { EVERYTHING } from '../../utils/log/worklist/list-query';
import { rowOfReferral } from '../../utils/log/worklist/list-row';
import { foldReferrals } from '../../utils/log/referral/referral';
import { openStore } from '../../utils/store/store';
import type { Store } from '../../utils/store/store';
import { arbitraryLog } from '../log/arbitrary';
import { CLIENT, entry, exported, id, identified, note, outcome, REFERRAL, sent, WARD } from '../log/support';
import { CHEAP, freshName, NOW, openUnlockedStore, PASSPHRASE } from './support';

const TODAY = '2026-11-24';
const page = (store: Store, query = EVERYTHING) => store.lists.page(query, TODAY, 0, 1_000);

/** Waits for the event that the lists tell themselves. */
function ready({ lists }: Store): Promise<void> {
  return new Promise((resolve) => {
    lists.onProgress = ({ state }) => state === 'ready' && resolve();
    lists.begin();
  });
}

/** What the lists of this log should be, from nothing but the log. */
function expected(log: readonly Entry[]) {
  const index = new ListIndex();
  for (const { ids, id: own, name, identity, keyworker } of foldClients(log)) {
    index.putClient(ids, { id: own, name, identity, keyworker });
  }
  for (const referral of foldReferrals(log).values()) index.put(referral.id, rowOfReferral(referral));
  return { rows: index.find(EVERYTHING, TODAY), counts: index.counts(TODAY) };
}

/** Opens the database beneath, to do to it what an earlier version left. */
async function beneath<T>(name: string, work: (database: Dexie) => Promise<T>): Promise<T> {
  const database = await new Dexie(name).open();
  const result = await work(database);
  database.close();
  return result;
}

const foldedBy = (name: string) =>
  beneath(
    name,
    async (database) =>
      (await database.table('meta').get('fold')) as { value: { version: number; done: string | null } },
  );

/** Thirty clients, each with two referrals. */
const LOG = Array.from({ length: 130 }, (_, n) => [
  entry(identified({ ...WARD, nhsNumber: undefined, familyName: `Ward${n}` }, `WARD${n}, Kieran`), {
    client: id('cat', n),
    referral: undefined,
  }),
  entry(sent({ chaseOn: '2026-11-16' }), { client: id('cat', n), referral: id('ref', n * 2) }),
  entry(exported(), { client: id('cat', n), referral: id('ref', n * 2 + 1) }),
]).flat();

describe('the lists kept in memory', () => {
  it('are what the log folds to, whether it was written before they were read or after', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLog, fc.nat({ max: 14 }), async (log, cut) => {
        const store = await openUnlockedStore();
        await store.log.append(log.slice(0, cut));
        await ready(store);
        for (const one of log.slice(cut)) await store.log.append([one]);
        const { rows, counts, total } = await page(store);
        expect({ rows, counts }).toEqual(expected(log));
        expect(total).toBe(rows.length);
        store.close();
      }),
      { numRuns: 40 },
    );
  });

  it('show the first list by index until they are read, and after that the same', async () => {
    const store = await openUnlockedStore();
    await store.log.append(LOG);
    const before = await page(store);
    expect(before.readiness.state).toBe('reading');
    expect(before.counts).toBeNull();
    await ready(store);
    const after = await page(store);
    expect(after.readiness.state).toBe('ready');
    expect(before.rows).toEqual(after.rows);
    expect(before.total).toBe(after.total);
    expect(after.clients).toBe(130);
  });

  it('answer nothing while locked, and remember nothing of it', async () => {
    const store = await openUnlockedStore();
    await store.log.append(LOG);
    await ready(store);
    store.vault.lock();
    await expect(page(store)).rejects.toMatchObject({ code: 'vault-locked' });
    expect(store.lists.facets()).toEqual({ destinations: [], specialties: [], keyworkers: [] });
  });

  it('list a letter that never left, until it is thrown away', async () => {
    const store = await openUnlockedStore();
    await ready(store);
    const draft = {
      id: id('draft'),
      client: CLIENT,
      identity: WARD,
      clientName: 'WARD, Kieran',
      template: 'ecg',
      version: '1',
      title: 'ECG',
      record: {},
      details: {},
      switches: {},
      html: '<p>Dear</p>',
      startedAt: NOW.toISOString(),
      updatedAt: NOW.toISOString(),
    };
    await store.drafts.save(draft);
    const drafts = { ...EVERYTHING, list: 'drafts' } as const;
    expect((await page(store, drafts)).rows.map(({ row }) => row.state)).toEqual(['draft']);
    expect((await page(store)).counts).toMatchObject({ drafts: 1, all: 0 });
    // Begun for a need it has the referral's id from the first; so it has where leaving was asked for and did not come about.
    const states = async () => (await page(store, drafts)).rows.map(({ row }) => row.state).toSorted();
    await store.drafts.save({ ...draft, referral: REFERRAL });
    expect(await states()).toEqual(['draft']);
    await store.log.append([entry(exported(), { at: NOW.toISOString() })]);
    await store.drafts.save({ ...draft, referral: REFERRAL, html: '<p>Dear all</p>' });
    expect(await states()).toEqual(['exported']);
    await store.drafts.save({ ...draft, id: id('draft', 2), referral: REFERRAL, continues: 'challenge' });
    expect(await states()).toEqual(['draft', 'exported']);
    await store.drafts.discard(id('draft', 2));
    await store.drafts.discard(draft.id);
    expect(await states()).toEqual(['exported']);
  });

  it('come back after more was merged than is followed one by one', async () => {
    const store = await openUnlockedStore();
    await ready(store);
    const many = Array.from({ length: 1_001 }, (_, n) => entry(note(`word ${n}`), { referral: undefined }));
    await store.log.append([...many, entry(sent())]);
    await ready(store);
    expect((await page(store)).rows.map(({ row }) => row.id)).toEqual([REFERRAL]);
  });
});

describe('tables folded by another version', () => {
  async function agedStore(): Promise<string> {
    const name = freshName();
    const store = await openUnlockedStore({ name });
    await store.log.append(LOG);
    store.close();
    await beneath(name, async (database) => {
      await database.table('meta').put({ key: 'fold', value: { version: FOLD_VERSION - 1, done: null } });
      // As an earlier version left them: some rows missing, and one that no entry speaks of.
      const rows = await database.table('referrals').toArray();
      await database.table('referrals').bulkDelete([id('ref', 0), id('ref', 100)]);
      await database.table('referrals').put({ ...(rows[3] as object), id: id('zzz', 1) });
      await database.table('clients').delete(id('cat', 7));
    });
    return name;
  }
  const reopen = async (name: string) => {
    const store = await openStore({ name, kdf: CHEAP, now: () => NOW });
    const [user] = await store.vault.users();
    await store.vault.unlock(user?.id ?? '', PASSPHRASE);
    return store;
  };

  it('are made anew before anything of them is shown, with the share of it told', async () => {
    const store = await reopen(await agedStore());
    const shares: number[] = [];
    const done = new Promise<void>((resolve) => {
      store.lists.onProgress = ({ state, share }) => {
        if (state === 'updating') shares.push(share);
        if (state === 'ready') resolve();
      };
    });
    const early = await page(store);
    expect(early).toMatchObject({ rows: [], total: null });
    await done;
    expect(shares.length).toBeGreaterThanOrEqual(3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    const { rows, counts, unreadable } = await page(store);
    // The row that no entry speaks of is gone.
    expect(unreadable).toBe(0);
    expect({ rows, counts }).toEqual(expected(LOG));
  });

  it('give one client’s referrals at once all the same', async () => {
    const store = await reopen(await agedStore());
    const { items } = await store.log.referralsOfClient(id('cat', 0));
    expect(items.map(({ id: own }) => own)).toEqual([id('ref', 0), id('ref', 1)]);
  });

  it('go on where they stopped when the background was killed half way', async () => {
    const name = await agedStore();
    const first = await reopen(name);
    await new Promise<void>((resolve) => {
      first.lists.onProgress = ({ state, share }) => {
        if (state !== 'updating' || share === 0) return;
        first.close();
        resolve();
      };
      first.lists.begin();
    });
    const half = (await foldedBy(name)).value;
    expect(half.version).toBe(FOLD_VERSION);
    expect(half.done).toBeTruthy();
    const store = await reopen(name);
    await ready(store);
    expect((await foldedBy(name)).value.done).toBeNull();
    const { rows, counts } = await page(store);
    expect({ rows, counts }).toEqual(expected(LOG));
  });

  it('hold what is written while they are made anew', async () => {
    const store = await reopen(await agedStore());
    const later = [
      entry(outcome(), { client: id('cat', 0), referral: id('ref', 0), at: '2026-11-20T09:00:00.000Z' }),
      entry(sent({ destination: 'Mill Road' }), { client: id('cat', 129), referral: id('ref', 900) }),
    ];
    const done = ready(store);
    await store.log.append(later);
    await done;
    const { rows, counts } = await page(store);
    expect({ rows, counts }).toEqual(expected([...LOG, ...later]));
  });

  it('are made anew when somebody asks for it', async () => {
    const store = await openUnlockedStore();
    await store.log.append(LOG);
    await ready(store);
    const told: string[] = [];
    await store.lists.makeAnew();
    await new Promise<void>((resolve) => {
      store.lists.onProgress = ({ state }) => {
        told.push(state);
        if (state === 'ready') resolve();
      };
    });
    expect(told).toContain('updating');
    expect(await page(store)).toMatchObject(expected(LOG));
  });
});

describe('what a page says of keyworker and record', () => {
  const record = 'https://casedesk.example.org/client/C-1';
  const local = { origin: 'https://casedesk.example.org', id: 'C-1' };
  const read = (fields: object, at: string) =>
    entry({ ...identified({ ...WARD, local }), ...fields } as Entry['happening'], { referral: undefined, at });

  it('is kept with the client, the latest of each, and does not change who they are', async () => {
    const { log } = await openUnlockedStore();
    await log.append([
      read({ keyworker: 'Jo Hargreaves', record }, '2026-11-01T09:00:00.000Z'),
      read({ keyworker: 'Ana Pereira' }, '2026-11-02T09:00:00.000Z'),
      read({}, '2026-11-03T09:00:00.000Z'),
    ]);
    const client = await log.client(CLIENT);
    expect(client).toMatchObject({ keyworker: 'Ana Pereira', records: [{ origin: local.origin, url: record }] });
    expect(client?.identity).toEqual(WARD);
    expect((await log.findClient({ familyName: 'Pereira', dateOfBirth: '1950-01-01' })).match).toBe('none');
  });

  it.each([
    ['another site', 'https://elsewhere.example.org/client/C-1'],
    ['a script', 'javascript:alert(1)'],
    ['a password in it', 'https://jo:secret@casedesk.example.org/client/C-1'],
    ['no address', 'client C-1'],
  ])('is not kept where it is %s', async (_, address) => {
    const { log } = await openUnlockedStore();
    await log.append([read({ record: address }, '2026-11-01T09:00:00.000Z')]);
    expect((await log.client(CLIENT))?.records).toEqual([]);
  });
});
