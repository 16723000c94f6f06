/** Runs in a page of a real browser, with its own IndexedDB: the worklist over sealed rows and over the same rows plain. */
import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import { append } from '../../utils/store/append';
import { openDatabase } from '../../utils/store/database';
import type { Database } from '../../utils/store/database';
import { KeyRing } from '../../utils/store/key-ring';
import { SCHEMA_VERSION, TABLES } from '../../utils/store/schema';
import { overdueCount, worklistPage } from '../../utils/store/worklist-page';
import { inventLog, TODAY } from './worklist-log';

/** Milliseconds of each run, in pairs: sealed and plain took turns. */
export type Timing = { readonly what: string; readonly sealed: number[]; readonly plain: number[] };
export type Measured = { readonly entries: number; readonly open: number; readonly timings: readonly Timing[] };

const RUNS = 150;
const WARM_UP = 20;
const PAGE = 50;

async function measure(entries: number): Promise<Measured> {
  const ring = new KeyRing();
  ring.open(crypto.getRandomValues(new Uint8Array(32)));
  const sealed = await openDatabase('bench-sealed', () => ring.sealing);
  await append(sealed, ring, inventLog(entries));
  const plain = await plainCopy(sealed);

  const { total } = await worklistPage(sealed, { today: TODAY, offset: 0, limit: 1 });
  const timings = [
    await compare('first page of the worklist', sealed, plain, pageFrom(0)),
    await compare('a page from the middle', sealed, plain, pageFrom(Math.floor(total / 2))),
    await compare('count of the overdue', sealed, plain, (database) => overdueCount(database, TODAY)),
  ];
  return { entries: await sealed.entries.count(), open: total, timings };
}

function pageFrom(offset: number) {
  return (database: Database) => worklistPage(database, { today: TODAY, offset, limit: PAGE });
}

/** The same rows in the same tables with the same indexes, without the encryption. */
async function plainCopy(sealed: Database): Promise<Database> {
  const plain = new Dexie('bench-plain', { chromeTransactionDurability: 'strict', cache: 'disabled' });
  plain.version(SCHEMA_VERSION).stores(TABLES);
  await plain.open();
  for (const table of ['entries', 'referrals', 'clients'] as const) {
    await (plain.table(table) as Table).bulkPut(await sealed[table].toArray());
  }
  // It has the same tables, and the query asks for no more.
  return plain as unknown as Database;
}

async function compare(
  what: string,
  sealed: Database,
  plain: Database,
  query: (database: Database) => Promise<unknown>,
): Promise<Timing> {
  const times: { sealed: number[]; plain: number[] } = { sealed: [], plain: [] };
  for (let run = 0; run < WARM_UP + RUNS; run += 1) {
    const pair = { sealed: await timed(() => query(sealed)), plain: await timed(() => query(plain)) };
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
