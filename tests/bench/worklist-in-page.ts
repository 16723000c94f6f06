/** Runs in a page of a real browser, with its own IndexedDB: the worklist over sealed rows and over the same rows plain. */
import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import { EVERYTHING } from '../../utils/log/worklist/list-query';
import type { ListQuery } from '../../utils/log/worklist/list-query';
import { LISTS } from '../../utils/log/worklist/lists';
import { openDatabase } from '../../utils/store/database';
import type { Database } from '../../utils/store/database';
import { bringUpToDate } from '../../utils/store/fold-update';
import { KeyRing } from '../../utils/store/key-ring';
import { SCHEMA_VERSION, TABLES } from '../../utils/store/schema';
import { WorkLists } from '../../utils/store/work-lists';
import { overdueCount, worklistPage } from '../../utils/store/worklist-page';
import { inventLog, TODAY } from './worklist-log';

/** Milliseconds of each run, in pairs: sealed and plain took turns. */
export type Timing = { readonly what: string; readonly sealed: number[]; readonly plain: number[] };
export type Once = { readonly what: string; readonly value: number; readonly unit: string };
export type Measured = {
  readonly entries: number;
  readonly referrals: number;
  readonly clients: number;
  readonly open: number;
  readonly timings: readonly Timing[];
  readonly once: readonly Once[];
};

const RUNS = 150;
const WARM_UP = 20;
/** What the view asks for first. */
const PAGE = 60;
const SLICE = 100;

async function measure(clients: number): Promise<Measured> {
  const ring = new KeyRing();
  ring.open(crypto.getRandomValues(new Uint8Array(32)));
  const sealed = await openDatabase('bench-sealed', () => ring.sealing);
  await fill(sealed, clients);
  const once: Once[] = [];

  const folding = await watched(() => bringUpToDate(sealed, ring));
  once.push({ what: 'the lists made anew from the whole log', value: folding.all, unit: 'ms' });
  once.push({ what: 'longest turn meanwhile', value: folding.longest, unit: 'ms' });
  const plain = await plainCopy(sealed);

  const heap = usedHeap();
  const lists = new WorkLists(sealed, ring);
  const reading = await watched(
    () =>
      new Promise<void>((resolve) => {
        lists.onProgress = ({ state }) => state === 'ready' && resolve();
        lists.begin();
      }),
  );
  once.push({ what: 'the list read into memory', value: reading.all, unit: 'ms' });
  once.push({ what: 'longest turn meanwhile', value: reading.longest, unit: 'ms' });
  once.push({ what: 'memory it holds', value: (usedHeap() - heap) / 1e6, unit: 'MB' });

  const { total } = await worklistPage(sealed, { today: TODAY, offset: 0, limit: 1 });
  const first = pageFrom(0);
  const ask = (query: Partial<ListQuery>) => () => lists.page({ ...EVERYTHING, ...query }, TODAY, 0, PAGE);
  let turn = 0;
  const typed = 'testperson4321 ada';
  const timings = [
    await compare(
      'first page by index',
      () => first(sealed),
      () => first(plain),
    ),
    await compare(
      'a page from the middle by index',
      () => pageFrom(Math.floor(total / 2))(sealed),
      () => pageFrom(Math.floor(total / 2))(plain),
    ),
    await compare(
      'count of the overdue',
      () => overdueCount(sealed, TODAY),
      () => overdueCount(plain, TODAY),
    ),
    await compare('first page from memory', ask({}), () => first(plain)),
    // Every key asks something else, so that nothing is answered from what was kept.
    await compare(
      'a key typed in the filter',
      () => ask({ text: typed.slice(0, 1 + (turn++ % typed.length)) })(),
      () => first(plain),
    ),
    await compare(
      'another list',
      () => ask({ list: LISTS[turn++ % LISTS.length] ?? 'all' })(),
      () => first(plain),
    ),
    await compare(
      'sorted by client, up and down',
      () => ask({ sort: { by: 'client', descending: turn++ % 2 === 0 } })(),
      () => first(plain),
    ),
  ];
  once.push({ what: 'memory after all that', value: (usedHeap() - heap) / 1e6, unit: 'MB' });
  return {
    entries: await sealed.entries.count(),
    referrals: await sealed.referrals.count(),
    clients: await sealed.clients.count(),
    open: total,
    timings,
    once,
  };
}

/** The entries alone: what is folded from them is measured. */
async function fill(database: Database, clients: number): Promise<void> {
  let slice = [];
  for (const entries of inventLog(clients)) {
    slice.push(...entries);
    if (slice.length < SLICE * 20) continue;
    await database.entries.bulkPut(slice);
    slice = [];
  }
  await database.entries.bulkPut(slice);
}

function pageFrom(offset: number) {
  return (database: Database) => worklistPage(database, { today: TODAY, offset, limit: PAGE });
}

/** The same rows in the same tables with the same indexes, without the encryption. */
async function plainCopy(sealed: Database): Promise<Database> {
  const plain = new Dexie('bench-plain', { chromeTransactionDurability: 'strict', cache: 'disabled' });
  plain.version(SCHEMA_VERSION).stores(TABLES);
  await plain.open();
  for (const table of ['referrals', 'clients'] as const) {
    await (plain.table(table) as Table).bulkPut(await sealed[table].toArray());
  }
  // It has the same tables, and the query asks for no more.
  return plain as unknown as Database;
}

/** How long something takes, and the longest that nobody else had a turn while it was going on. */
async function watched(work: () => Promise<unknown>): Promise<{ all: number; longest: number }> {
  let longest = 0;
  let last = performance.now();
  const begun = last;
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    port2.postMessage(0);
  });
  port1.start();
  port2.postMessage(0);
  await work();
  const all = performance.now() - begun;
  port1.close();
  return { all, longest };
}

function usedHeap(): number {
  const { gc, performance: clock } = globalThis as unknown as {
    gc?: () => void;
    performance: { memory?: { usedJSHeapSize: number } };
  };
  gc?.();
  return clock.memory?.usedJSHeapSize ?? Number.NaN;
}

async function compare(what: string, sealed: () => Promise<unknown>, plain: () => Promise<unknown>): Promise<Timing> {
  const times: { sealed: number[]; plain: number[] } = { sealed: [], plain: [] };
  for (let run = 0; run < WARM_UP + RUNS; run += 1) {
    const pair = { sealed: await timed(sealed), plain: await timed(plain) };
    if (run < WARM_UP) continue;
    times.sealed.push(pair.sealed);
    times.plain.push(pair.plain);
  }
  return { what, ...times };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

Object.assign(globalThis, { measure });
