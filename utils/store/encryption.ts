import type { DBCore, DBCoreCursor, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';
import { bytesOf, seal, textOf, unseal } from './sealing';
import { UnreadableRow } from './unreadable';

/** For each encrypted table, the properties that stay plain, primary key first: random ids, keyed hashes, coarse dates. */
export type PlainProperties = Readonly<Record<string, readonly [key: string, ...indexed: string[]]>>;

type Row = Readonly<Record<string, unknown>>;

/**
 * Dexie middleware that seals every row of the given tables. All of it is synchronous: awaiting anything else inside an
 * IndexedDB transaction can end the transaction. Everything but the plain properties is sealed; table, primary key and plain
 * properties are bound to it, so that a row that was swapped, moved or re-indexed on disk does not open.
 * @param key the key in use; throws ToldError (`vault-locked`, `vault-missing`) where there is none
 */
export function encryption(tables: PlainProperties, key: () => Uint8Array): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'encryption',
    // Below every middleware of Dexie's own, so that those see plain rows and the disk sees sealed ones.
    level: -10,
    create: (core) => ({
      ...core,
      table(name) {
        const plain = tables[name];
        return plain ? encrypted(core.table(name), name, plain, key) : core.table(name);
      },
    }),
  };
}

function encrypted(table: DBCoreTable, name: string, plain: readonly string[], key: () => Uint8Array): DBCoreTable {
  const open = (row: unknown, using: Uint8Array) => (row === undefined ? undefined : openRow(name, plain, row, using));
  const sealed = (request: DBCoreMutateRequest): DBCoreMutateRequest => {
    // Deleting needs the key as well: nobody deletes what they may not read.
    const using = key();
    if (request.type !== 'add' && request.type !== 'put') return request;
    return { ...request, values: request.values.map((row: Row) => sealRow(name, plain, row, using)) };
  };
  return {
    ...table,
    mutate: (request) => attempt(() => table.mutate(sealed(request))),
    get: (request) =>
      attempt(() => {
        const using = key();
        return table.get(request).then((row: unknown) => open(row, using));
      }),
    getMany: (request) =>
      attempt(() => {
        const using = key();
        return table.getMany(request).then((rows) => rows.map((row: unknown) => open(row, using)));
      }),
    query: (request) =>
      attempt(() => {
        if (request.values === false || request.values === undefined) return table.query(request);
        const using = key();
        return table
          .query(request)
          .then(({ result }) => ({ result: result.map((row: unknown) => open(row, using)) as unknown[] }));
      }),
    openCursor: (request) =>
      attempt(() => {
        if (!request.values) return table.openCursor(request);
        const using = key();
        return table.openCursor(request).then((cursor) => cursor && openingCursor(cursor, (row) => open(row, using)));
      }),
  };
}

/** A throw becomes a rejection, so that Dexie ends the transaction and hands the error on. */
function attempt<T>(run: () => Promise<T>): Promise<T> {
  try {
    return run();
  } catch (error) {
    return Promise.reject(error);
  }
}

function openingCursor(cursor: DBCoreCursor, open: (row: unknown) => unknown): DBCoreCursor {
  // The native getters refuse a receiver that only inherits from a cursor, hence each is passed on by hand.
  return Object.create(cursor, {
    key: { get: () => cursor.key as unknown },
    primaryKey: { get: () => cursor.primaryKey as unknown },
    value: { get: () => open(cursor.value) },
  }) as DBCoreCursor;
}

function sealRow(table: string, plain: readonly string[], row: Row, key: Uint8Array): Row {
  if (row instanceof UnreadableRow) throw new Error('A row that could not be read must not be written back');
  const kept = Object.fromEntries(plain.filter((name) => row[name] !== undefined).map((name) => [name, row[name]]));
  const secret = Object.fromEntries(Object.entries(row).filter(([name]) => !plain.includes(name)));
  return { ...kept, sealed: seal(key, contextOf(table, plain, row), bytesOf(JSON.stringify(secret))) };
}

function openRow(table: string, plain: readonly string[], stored: unknown, key: Uint8Array): Row | UnreadableRow {
  const { sealed, ...kept } = stored as Row;
  const bytes = sealed instanceof Uint8Array ? unseal(key, contextOf(table, plain, kept), sealed) : null;
  // The first plain property is the primary key.
  if (!bytes) return new UnreadableRow(table, String(kept[plain[0] ?? '']), kept);
  return { ...(JSON.parse(textOf(bytes)) as Row), ...kept };
}

/** What a sealed row is bound to. */
function contextOf(table: string, plain: readonly string[], row: Row): string {
  return JSON.stringify([table, ...plain.map((name) => row[name] ?? null)]);
}
