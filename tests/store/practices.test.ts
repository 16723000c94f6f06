import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Practice } from '../../utils/directory/practice';
import type { PracticeList } from '../../utils/store/practices';
import { rowsOnDisk } from './on-disk';
import { freshName, openTestStore } from './support';

function practice(number: number, fields: Partial<Practice> = {}): Practice {
  return {
    code: `Z9999${number}`,
    name: `Harbour Lane Surgery ${number}`,
    addressLines: ['1 Harbour Lane', 'Zedbury'],
    postcode: number % 2 ? 'ZZ99 4WW' : 'ZZ99 3VZ',
    phone: '01632 960123',
    status: 'active',
    kind: 'gp-practice',
    ...fields,
  };
}

const list = (fileName: string, count: number): PracticeList => ({
  fileName,
  layout: 'ods-today',
  asOf: '2026-11-01',
  importedAt: '2026-11-24T10:00:00.000Z',
  count,
  activeGpPractices: count,
});

/** A store whose clock the test moves, with practices 1 to 4 in use. */
async function openWithList() {
  const clock = { now: new Date('2026-11-24T10:00:00.000Z') };
  const name = freshName();
  const store = await openTestStore({ name, now: () => clock.now });
  const generation = await store.practices.begin();
  await store.practices.stage(
    generation,
    [1, 2].map((number) => practice(number)),
  );
  await store.practices.stage(
    generation,
    [3, 4].map((number) => practice(number)),
  );
  await store.practices.commit(generation, list('first.csv', 4));
  return { ...store, name, clock, first: generation };
}

const codes = (practices: readonly Practice[]) => practices.map(({ code }) => code);

describe('the list of practices', () => {
  it('is empty at first', async () => {
    const { practices } = await openTestStore();
    expect(await practices.inUse()).toBeNull();
    expect(await practices.byCode('Z99991')).toBeNull();
    expect(await practices.byPostcode('ZZ99 4WW')).toEqual([]);
    expect(await practices.all()).toEqual([]);
  });

  it('answers by code, by postcode and in pages, with no passphrase set', async () => {
    const { practices, first } = await openWithList();
    expect(await practices.byCode(' z99992 ')).toEqual(practice(2));
    expect(await practices.byCode('Z99999')).toBeNull();
    expect(await practices.byPostcode('ZZ99 4WW')).toEqual([practice(1), practice(3)]);
    expect(codes(await practices.page(null, 3))).toEqual(['Z99991', 'Z99992', 'Z99993']);
    expect(codes(await practices.page('Z99993', 3))).toEqual(['Z99994']);
    expect(await practices.all()).toHaveLength(4);
    expect(await practices.inUse()).toEqual({ generation: first, list: list('first.csv', 4) });
  });

  it('is replaced whole, and says which practices are no longer listed', async () => {
    const { practices, name, first } = await openWithList();
    const second = await practices.begin();
    await practices.stage(second, [practice(1, { phone: '01632 960999' }), practice(5)]);
    expect(await practices.byCode('Z99991')).toEqual(practice(1));
    expect(await practices.byCode('Z99995')).toBeNull();
    await practices.commit(second, list('second.csv', 2));
    expect((await practices.byCode('Z99991'))?.phone).toBe('01632 960999');
    expect(await practices.byCode('Z99992')).toEqual({ ...practice(2), noLongerListed: true });
    expect(codes(await practices.all())).toEqual(['Z99991', 'Z99992', 'Z99993', 'Z99994', 'Z99995']);
    const rows = (await rowsOnDisk(name)).practices ?? [];
    expect(rows.filter(({ generation }) => generation === first)).toEqual([]);
    // Listed again in a third list, the mark is gone.
    const third = await practices.begin();
    await practices.stage(third, [practice(2)]);
    await practices.commit(third, list('third.csv', 1));
    expect(await practices.byCode('Z99992')).toEqual(practice(2));
  });

  it('stays when an import is given up, and leaves nothing of it behind', async () => {
    const { practices, name } = await openWithList();
    const second = await practices.begin();
    await practices.stage(second, [practice(5)]);
    await practices.cancel(second);
    expect(codes(await practices.all())).toEqual(['Z99991', 'Z99992', 'Z99993', 'Z99994']);
    expect((await rowsOnDisk(name)).practices).toHaveLength(4);
    await expect(practices.stage(second, [practice(6)])).rejects.toMatchObject({ code: 'import-interrupted' });
    await expect(practices.commit(second, list('second.csv', 1))).rejects.toMatchObject({ code: 'import-interrupted' });
  });

  it('stays when an import dies half way, and the next import clears up after it', async () => {
    const { practices, name, clock, close } = await openWithList();
    const dead = await practices.begin();
    await practices.stage(dead, [practice(5), practice(6)]);
    close();

    const again = await openTestStore({ name, now: () => clock.now });
    expect(codes(await again.practices.all())).toEqual(['Z99991', 'Z99992', 'Z99993', 'Z99994']);
    await expect(again.practices.begin()).rejects.toMatchObject({ code: 'import-running' });
    clock.now = new Date(clock.now.getTime() + 61_000);
    const next = await again.practices.begin();
    expect((await rowsOnDisk(name)).practices).toHaveLength(4);
    await expect(again.practices.stage(dead, [practice(7)])).rejects.toMatchObject({ code: 'import-interrupted' });
    await again.practices.stage(next, [practice(8)]);
    await again.practices.cancel(dead);
    await again.practices.commit(next, list('next.csv', 1));
    expect(codes((await again.practices.all()).filter(({ noLongerListed }) => !noLongerListed))).toEqual(['Z99998']);
  });

  it('goes on being staged after the background was killed between two batches', async () => {
    const { practices, name, clock } = await openWithList();
    const second = await practices.begin();
    await practices.stage(second, [practice(5)]);
    const again = await openTestStore({ name, now: () => clock.now });
    await again.practices.stage(second, [practice(6)]);
    await again.practices.commit(second, list('second.csv', 2));
    expect((await practices.inUse())?.list.fileName).toBe('second.csv');
  });

  it('is not replaced by an empty one', async () => {
    const { practices } = await openWithList();
    const second = await practices.begin();
    await expect(practices.commit(second, list('empty.csv', 0))).rejects.toMatchObject({ code: 'import-interrupted' });
    expect(await practices.all()).toHaveLength(4);
  });

  it('is not replaced twice by the same import', async () => {
    const { practices, first } = await openWithList();
    await expect(practices.commit(first, list('again.csv', 4))).rejects.toMatchObject({ code: 'import-interrupted' });
    expect((await practices.inUse())?.list.fileName).toBe('first.csv');
  });

  it('is replaced by one import at a time', async () => {
    const { practices } = await openWithList();
    const both = await Promise.allSettled([practices.begin(), practices.begin()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
