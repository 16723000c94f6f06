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

const list = (fileName: string, count: number, more: Partial<PracticeList> = {}): PracticeList => ({
  id: 'gps',
  title: 'GP practices',
  kinds: ['gp-practice'],
  fileName,
  layout: 'ods-today',
  asOf: '2026-11-01',
  importedAt: '2026-11-24T10:00:00.000Z',
  count,
  activeGpPractices: count,
  ...more,
});
/** As it comes out of the store. */
const kept = (number: number, fields: Partial<Practice> = {}) => practice(number, { list: 'gps', ...fields });

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
    expect(await practices.byCode(' z99992 ')).toEqual(kept(2));
    expect(await practices.byCode('Z99999')).toBeNull();
    expect(await practices.byPostcode('ZZ99 4WW')).toEqual([kept(1), kept(3)]);
    expect(codes(await practices.page(null, 3))).toEqual(['Z99991', 'Z99992', 'Z99993']);
    expect(codes(await practices.page('Z99993', 3))).toEqual(['Z99994']);
    expect(await practices.all()).toHaveLength(4);
    expect(await practices.inUse()).toEqual({
      generation: first,
      list: {
        fileName: 'first.csv',
        layout: 'ods-today',
        asOf: '2026-11-01',
        importedAt: '2026-11-24T10:00:00.000Z',
        count: 4,
        activeGpPractices: 4,
      },
      lists: [list('first.csv', 4)],
    });
  });

  it('is replaced whole, and says which practices are no longer listed', async () => {
    const { practices, name, first } = await openWithList();
    const second = await practices.begin();
    await practices.stage(second, [practice(1, { phone: '01632 960999' }), practice(5)]);
    expect(await practices.byCode('Z99991')).toEqual(kept(1));
    expect(await practices.byCode('Z99995')).toBeNull();
    await practices.commit(second, list('second.csv', 2));
    expect((await practices.byCode('Z99991'))?.phone).toBe('01632 960999');
    expect(await practices.byCode('Z99992')).toEqual(kept(2, { noLongerListed: true }));
    expect(codes(await practices.all())).toEqual(['Z99991', 'Z99992', 'Z99993', 'Z99994', 'Z99995']);
    const rows = (await rowsOnDisk(name)).practices ?? [];
    expect(rows.filter(({ generation }) => generation === first)).toEqual([]);
    // Listed again in a third list, the mark is gone.
    const third = await practices.begin();
    await practices.stage(third, [practice(2)]);
    await practices.commit(third, list('third.csv', 1));
    expect(await practices.byCode('Z99992')).toEqual(kept(2));
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

const PHARMACIES = { id: 'pharmacies', title: 'Pharmacies', kinds: ['pharmacy' as const], activeGpPractices: 0 };

describe('lists side by side', () => {
  const chemist = (number: number, fields: Partial<Practice> = {}) =>
    practice(number, { code: `FZ00${number}`, name: `Quay Pharmacy ${number}`, kind: 'pharmacy', ...fields });

  async function openWithTwo() {
    const opened = await openWithList();
    const second = await opened.practices.begin();
    await opened.practices.stage(second, [chemist(1), chemist(2)]);
    await opened.practices.commit(second, list('edispensary.csv', 2, PHARMACIES));
    return { ...opened, second };
  }

  it('a list of another source leaves the first where it is, and the stamp changes with each', async () => {
    const { practices, first, second } = await openWithTwo();
    expect(codes(await practices.all())).toEqual(['FZ001', 'FZ002', 'Z99991', 'Z99992', 'Z99993', 'Z99994']);
    const inUse = await practices.inUse();
    expect(inUse?.lists.map(({ id }) => id)).toEqual(['gps', 'pharmacies']);
    expect(inUse?.list).toMatchObject({ count: 6, activeGpPractices: 4, fileName: 'first.csv' });
    expect(inUse?.generation).toBe(second);
    expect(second).not.toBe(first);
    expect(await practices.byCode('FZ001')).toMatchObject({ list: 'pharmacies' });
    expect(codes(await practices.byPostcode('ZZ99 4WW'))).toEqual(['FZ001', 'Z99991', 'Z99993']);
  });

  it('a newer list takes the place of its own source alone', async () => {
    const { practices } = await openWithTwo();
    const third = await practices.begin();
    await practices.stage(third, [chemist(1, { phone: '01632 960999' })]);
    await practices.commit(third, list('newer.csv', 1, PHARMACIES));
    expect((await practices.byCode('FZ001'))?.phone).toBe('01632 960999');
    expect((await practices.byCode('FZ002'))?.noLongerListed).toBe(true);
    expect((await practices.all()).filter(({ noLongerListed }) => noLongerListed).map(({ code }) => code)).toEqual([
      'FZ002',
    ]);
    expect(codes(await practices.page(null, 10, 'gps'))).toEqual(['Z99991', 'Z99992', 'Z99993', 'Z99994']);
  });

  it('pages over all of them give each code once and in order, however they are cut', async () => {
    const { practices } = await openWithTwo();
    const third = await practices.begin();
    await practices.stage(third, [practice(2, { phone: '01632 960777' }), practice(7)]);
    await practices.commit(third, list('nhsuk.csv', 2, { id: 'nhsuk', title: 'GP practices', asOf: '2026-11-20' }));
    const whole = codes(await practices.all());
    expect(whole).toEqual(['FZ001', 'FZ002', 'Z99991', 'Z99992', 'Z99993', 'Z99994', 'Z99997']);
    for (const size of [1, 2, 3, 4]) {
      const paged: string[] = [];
      for (;;) {
        const page = codes(await practices.page(paged.at(-1) ?? null, size));
        if (page.length === 0) break;
        paged.push(...page);
      }
      expect(paged).toEqual(whole);
    }
    // The list of the later day is believed, by code and by postcode.
    expect(await practices.byCode('Z99992')).toMatchObject({ phone: '01632 960777', list: 'nhsuk' });
    expect((await practices.byPostcode('ZZ99 3VZ')).find(({ code }) => code === 'Z99992')?.phone).toBe('01632 960777');
  });

  it('a code that the later list has lost is taken from the one that still holds it', async () => {
    const { practices } = await openWithTwo();
    for (const rows of [[practice(2), practice(3)], [practice(3)]]) {
      const next = await practices.begin();
      await practices.stage(next, rows);
      await practices.commit(next, list('nhsuk.csv', 1, { id: 'nhsuk', asOf: '2026-11-20' }));
    }
    expect(await practices.byCode('Z99992')).toEqual(kept(2));
  });

  it('one is taken away with what only it held, and never while an import is under way', async () => {
    const { practices, name, clock } = await openWithTwo();
    const importing = await practices.begin();
    await expect(practices.remove('gps')).rejects.toMatchObject({ code: 'import-running' });
    await practices.cancel(importing);
    const before = (await practices.inUse())?.generation;
    clock.now = new Date(clock.now.getTime() + 1_000);
    await practices.remove('gps');
    expect(codes(await practices.all())).toEqual(['FZ001', 'FZ002']);
    expect((await practices.inUse())?.generation).not.toBe(before);
    expect((await rowsOnDisk(name)).practices).toHaveLength(2);
    await expect(practices.remove('gps')).rejects.toMatchObject({ code: 'list-missing' });
    await practices.remove('pharmacies');
    expect(await practices.inUse()).toBeNull();
    expect((await rowsOnDisk(name)).practices).toEqual([]);
  });

  it('both stay when an import dies half way', async () => {
    const { practices, name, clock, close } = await openWithTwo();
    const dead = await practices.begin();
    await practices.stage(dead, [chemist(9)]);
    close();
    const again = await openTestStore({ name, now: () => clock.now });
    expect(codes(await again.practices.all())).toHaveLength(6);
    clock.now = new Date(clock.now.getTime() + 61_000);
    const next = await again.practices.begin();
    expect((await rowsOnDisk(name)).practices).toHaveLength(6);
    await again.practices.cancel(next);
    expect(codes(await again.practices.all())).toHaveLength(6);
  });
});
