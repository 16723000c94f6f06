import type { Dexie, Table } from 'dexie';
import { ToldError } from '../errors';
import type { ErrorCode } from '../errors';

/** Names of IndexedDB and Dexie errors, and what a person is told. */
const TOLD: Readonly<Record<string, ErrorCode>> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'database-newer',
  OpenFailedError: 'database-unavailable',
  DatabaseClosedError: 'database-unavailable',
  MissingAPIError: 'database-unavailable',
  InvalidStateError: 'database-unavailable',
  UnknownError: 'database-unavailable',
  SecurityError: 'database-unavailable',
  NotFoundError: 'database-unavailable',
};

/**
 * The error a person can be told about, for what the database threw; the error itself where it is a surprise. The browser's
 * own error may lie inside one or several of Dexie's, and the innermost known one says the most.
 */
export function told(error: unknown): unknown {
  const chain = chainOf(error);
  const spoken = chain.find((one) => one instanceof ToldError);
  if (spoken) return spoken;
  const code = chain.toReversed().flatMap(({ name }) => TOLD[name] ?? [])[0];
  // Dexie's message may quote a key; only the name is handed on.
  return code ? new ToldError(code, chain.at(-1)?.name, { cause: error }) : error;
}

/** Runs work on the database; what it throws is told. */
export async function telling<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw told(error);
  }
}

/** Runs work in one transaction: all of it is on disk when this resolves, or none of it. What it throws is told. */
export async function writing<T>(database: Dexie, tables: readonly Table[], work: () => PromiseLike<T>): Promise<T> {
  let transaction: IDBTransaction | undefined;
  try {
    // An async function, or Dexie would not keep its transaction open over awaits.
    return await database.transaction('rw', tables, async (scope) => {
      transaction = scope.idbtrans;
      return await work();
    });
  } catch (error) {
    // Where the browser ended the transaction, the writes in it only say that they were ended; the transaction knows why.
    throw told(transaction?.error?.name === 'QuotaExceededError' ? transaction.error : error);
  }
}

function chainOf(error: unknown): Error[] {
  const chain: Error[] = [];
  let next = error;
  while (isError(next) && !chain.includes(next)) {
    chain.push(next);
    next = innerOf(next);
  }
  return chain;
}

function innerOf(error: Error & { inner?: unknown; failures?: unknown[] }): unknown {
  return error.inner ?? error.failures?.[0] ?? error.cause;
}

function isError(value: unknown): value is Error {
  // A DOMException is not an Error in every context that can throw one.
  return typeof value === 'object' && value !== null && 'name' in value && 'message' in value;
}
