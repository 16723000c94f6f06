import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { ToldError } from '../../utils/errors';
import { openStore } from '../../utils/store/store';
import { told } from '../../utils/store/trouble';
import { entry, identified, REFERRAL, sent, WARD } from '../log/support';
import { freshName, openTestStore, openUnlockedStore, rejection } from './support';

const { put } = IDBObjectStore.prototype;
const { open } = IDBFactory.prototype;

afterEach(() => {
  IDBObjectStore.prototype.put = put;
  IDBFactory.prototype.open = open;
});

const quota = () => new DOMException('The quota has been exceeded.', 'QuotaExceededError');

describe('when the disk is full', () => {
  it.each<[string, typeof put]>([
    [
      'writing throws',
      () => {
        throw quota();
      },
    ],
    [
      'the browser ends the transaction',
      function (this: IDBObjectStore, ...args) {
        const request = put.apply(this, args);
        // As browsers do when the disk fills up under a write: the transaction aborts, with the reason as its error.
        (Reflect.get(this.transaction, '_abort') as (name: string) => void).call(
          this.transaction,
          'QuotaExceededError',
        );
        return request;
      },
    ],
  ])('it is told, and what was there is still there: %s', async (_how, full) => {
    const { log } = await openUnlockedStore();
    await log.append([entry(identified(WARD)), entry(sent())]);
    IDBObjectStore.prototype.put = full;
    const error = await rejection(log.append([entry(sent(), { referral: undefined })]));
    expect(error).toBeInstanceOf(ToldError);
    expect(error).toMatchObject({ code: 'storage-full' });
    IDBObjectStore.prototype.put = put;
    expect((await log.entriesOfReferral(REFERRAL)).items).toHaveLength(2);
    await log.append([entry(sent(), { referral: undefined })]);
  });

  it('half way through an append, nothing of it is kept', async () => {
    const { log } = await openUnlockedStore();
    await log.append([entry(identified(WARD)), entry(sent())]);
    let left = 2;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
      left -= 1;
      if (left < 0) throw quota();
      return put.apply(this, args);
    };
    const more = [1, 2, 3].map(() => entry(sent({ chaseOn: '2026-12-24' })));
    expect(await rejection(log.append(more))).toMatchObject({ code: 'storage-full' });
    IDBObjectStore.prototype.put = put;
    expect((await log.entriesOfReferral(REFERRAL)).items).toHaveLength(2);
    expect((await log.referral(REFERRAL))?.chaseOn).toBe('2026-11-16');
  });
});

describe('a database that will not open', () => {
  it('because a newer Alongside wrote it', async () => {
    const name = freshName();
    const newer = new Dexie(name);
    newer.version(7).stores({ entries: 'id' });
    await newer.open();
    await newer.table('entries').put({ id: 'kept' });
    newer.close();
    expect(await rejection(openStore({ name }))).toMatchObject({ code: 'database-newer' });
    await newer.open();
    expect(await newer.table('entries').count()).toBe(1);
  });

  it.each([
    ['InvalidStateError', 'database-unavailable'],
    ['UnknownError', 'database-unavailable'],
    ['SecurityError', 'database-unavailable'],
    ['QuotaExceededError', 'storage-full'],
  ])('because the browser says %s', async (name, code) => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', name);
    };
    expect(await rejection(openTestStore())).toMatchObject({ code });
    IDBFactory.prototype.open = open;
    await openTestStore();
  });

  it('and one that was closed under way', async () => {
    const { practices, close } = await openTestStore();
    close();
    expect(await rejection(practices.all())).toMatchObject({ code: 'database-unavailable' });
  });
});

describe('what is told', () => {
  it('finds the reason inside what Dexie made of it', () => {
    const inner = quota();
    for (const wrapped of [
      new Dexie.AbortError('Transaction aborted', inner),
      Object.assign(new Error('bulk'), { name: 'BulkError', failures: [inner] }),
      new Error('outer', { cause: new Error('inner', { cause: inner }) }),
    ]) {
      expect(told(wrapped)).toMatchObject({ code: 'storage-full' });
    }
  });

  it('leaves surprises and what is told already as they are', () => {
    const surprise = new TypeError('undefined is not a function');
    const locked = new ToldError('vault-locked');
    expect(told(surprise)).toBe(surprise);
    expect(told(locked)).toBe(locked);
    expect(told(new Dexie.AbortError('Transaction aborted', locked))).toBe(locked);
    expect(told('text')).toBe('text');
  });

  it('never quotes what was being written', () => {
    const error = new Dexie.AbortError('key: Kieran Ward', quota());
    const spoken = told(error) as ToldError;
    expect(`${spoken.message} ${spoken.detail}`).not.toContain('Kieran');
  });
});
