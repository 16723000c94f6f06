import { describe, expect, it, vi } from 'vitest';
import { Directory } from '../../entrypoints/background/directory';
import type { DirectoryParts } from '../../entrypoints/background/directory';
import type { KeptList } from '../../entrypoints/background/list-in-memory';
import { refOf } from '../../utils/directory/lookup/listed';
import { ToldError } from '../../utils/errors';
import type { Store } from '../../utils/store/store';
import type { PracticeList } from '../../utils/store/practices';
import type { Service } from '../../utils/directory/services/service';
import { practice } from '../directory/practices';
import { service } from '../directory/lookup/services';
import { openTestStore } from '../store/support';

const NO_SERVICES: KeptList<Service> = { stamp: async () => null, all: async () => [] };
const LIST = {
  fileName: 'a.csv',
  layout: 'NHS practices',
  asOf: '2026-11-01',
  importedAt: '2026-11-02T09:14:00.000Z',
  count: 2,
  activeGpPractices: 2,
  id: 'gp',
  title: 'GP practices',
  kinds: ['gp-practice'],
} satisfies PracticeList;

async function withPractices() {
  const store = await openTestStore();
  const generation = await store.practices.begin();
  await store.practices.stage(generation, [
    practice({ code: 'Z99101', name: 'Harbour Surgery', postcode: 'BZ3 1AM' }),
    practice({ code: 'Z99102', name: 'Quay Practice', postcode: 'BZ9 9AA' }),
  ]);
  await store.practices.commit(generation, LIST);
  return store;
}
function directoryOf(store: Store, services: KeptList<Service>, parts: Partial<DirectoryParts> = {}) {
  return new Directory({ ...store, services, version: '1.0', onWhole: () => undefined, ...parts });
}
const keptIndex = (store: Store) =>
  vi.waitFor(async () => {
    const { generation = '' } = (await store.practices.inUse()) ?? {};
    expect(await store.practiceIndex.read(`1.0 ${generation}`)).not.toBeNull();
  });
const refs = async (directory: Directory, query: string, near?: string) =>
  (await directory.lookUp(query, 5, near)).found.map(({ listed }) => refOf(listed));

describe('The directory in the background', () => {
  it('answers from practices and services alike, and from a new list as soon as it is in use', async () => {
    const store = await withPractices();
    let stamp = '1';
    let services = [service()];
    const kept: KeptList<Service> = { stamp: async () => stamp, all: async () => services };
    const directory = directoryOf(store, kept);
    expect((await refs(directory, 'quay')).toSorted()).toEqual(['practice:Z99102', 'service:own:1']);
    [stamp, services] = ['2', []];
    expect(await refs(directory, 'quay')).toEqual(['practice:Z99102']);
    const generation = await store.practices.begin();
    await store.practices.stage(generation, [practice({ code: 'Z99103', name: 'Quayside' })]);
    await store.practices.commit(generation, LIST);
    // What the newest list does not hold is kept, and comes last.
    expect((await refs(directory, 'quay'))[0]).toBe('practice:Z99103');
  });

  it('finds one by its code, and a service by its id', async () => {
    const store = await withPractices();
    const kept: KeptList<Service> = { stamp: async () => '1', all: async () => [service()] };
    const directory = directoryOf(store, kept);
    expect(await directory.one('practice:Z99101')).toMatchObject({ practice: { name: 'Harbour Surgery' } });
    expect(await directory.one('service:own:1')).toMatchObject({ service: { id: 'own:1' } });
    expect(await directory.one('service:own:2')).toBeNull();
    expect(await directory.one('nothing')).toBeNull();
  });

  it('while services are still being read, answers what it can and says when there is more', async () => {
    const store = await withPractices();
    let arrive: (services: readonly Service[]) => void = () => undefined;
    const kept: KeptList<Service> = {
      stamp: async () => '1',
      all: () => new Promise((resolve) => (arrive = resolve)),
    };
    const onWhole = vi.fn();
    const directory = directoryOf(store, kept, { onWhole });
    const early = await directory.lookUp('quay', 5);
    expect(early).toMatchObject({ whole: false, found: [{ listed: { practice: { code: 'Z99102' } } }] });
    expect(onWhole).not.toHaveBeenCalled();
    arrive([service()]);
    await vi.waitFor(() => expect(onWhole).toHaveBeenCalledOnce());
    expect((await directory.lookUp('quay', 5)).whole).toBe(true);
    expect(await refs(directory, 'quay')).toContain('service:own:1');
  });

  it('before any row is read, answers a code and a postcode from the store', async () => {
    const store = await withPractices();
    vi.spyOn(store.practices, 'all').mockReturnValue(new Promise(() => undefined));
    const directory = directoryOf(store, NO_SERVICES);
    expect(await refs(directory, 'z99101')).toEqual(['practice:Z99101']);
    expect(await refs(directory, 'bz31am')).toEqual(['practice:Z99101']);
    expect(await refs(directory, 'harbour')).toEqual([]);
  });

  it('tells miles from the table of districts once there is one', async () => {
    const store = await withPractices();
    const directory = directoryOf(store, NO_SERVICES);
    const first = async () => (await directory.lookUp('', 5, 'BZ9 1AB')).found[0];
    expect(await first()).toMatchObject({
      listed: { practice: { code: 'Z99102' } },
      nearness: { miles: null, same: 'district' },
    });
    await store.outcodes.replace(
      [
        { outcode: 'BZ3', lat: 53.7, lng: -1.5 },
        { outcode: 'BZ9', lat: 53.8, lng: -1.5 },
      ],
      { fileName: 'outcodes.csv', layout: 'table of postcodes', importedAt: '2026-11-24T10:15:00.000Z', count: 2 },
    );
    expect((await first())?.nearness?.miles).toBe(0);
  });

  it('reads a list again after it could not be read', async () => {
    const store = await withPractices();
    const all = vi.spyOn(store.practices, 'all').mockRejectedValueOnce(new Error('no disk'));
    const directory = directoryOf(store, NO_SERVICES);
    await expect(directory.lookUp('harbour', 5)).rejects.toThrow('no disk');
    expect(await refs(directory, 'harbour')).toEqual(['practice:Z99101']);
    expect(all).toHaveBeenCalledTimes(2);
  });

  it('keeps the index of practices: the next start finds as much, and reads no row to do so', async () => {
    const store = await withPractices();
    const asked = ['harbour', 'quay', 'z99102', 'bz31am', 'surgery', 'harbor', 'practise', 'gp', ''];
    const all = async (directory: Directory) => {
      const found = [];
      for (const query of asked) found.push(await directory.lookUp(query, 5, 'BZ9 1AB'));
      return found;
    };
    const first = await all(directoryOf(store, NO_SERVICES));
    expect(first.every(({ whole }) => whole)).toBe(true);
    await keptIndex(store);
    const rows = vi.spyOn(store.practices, 'all');
    expect(await all(directoryOf(store, NO_SERVICES))).toEqual(first);
    expect(rows).not.toHaveBeenCalled();
  });

  it('finds all the same where there is no room for the index, and reads it again where that failed', async () => {
    const store = await withPractices();
    const keep = vi.spyOn(store.practiceIndex, 'keep').mockRejectedValue(new ToldError('storage-full'));
    expect(await refs(directoryOf(store, NO_SERVICES), 'quay')).toEqual(['practice:Z99102']);
    expect(keep).toHaveBeenCalledOnce();
    vi.spyOn(store.practiceIndex, 'read').mockRejectedValueOnce(new ToldError('database-unavailable'));
    const next = directoryOf(store, NO_SERVICES);
    await expect(next.lookUp('quay', 5)).rejects.toMatchObject({ code: 'database-unavailable' });
    expect(await refs(next, 'quay')).toEqual(['practice:Z99102']);
  });

  it('builds the index anew for another version of the extension, and for another list', async () => {
    const store = await withPractices();
    await refs(directoryOf(store, NO_SERVICES), 'quay');
    await keptIndex(store);
    const rows = vi.spyOn(store.practices, 'all');
    const next = directoryOf(store, NO_SERVICES, { version: '1.1' });
    expect(await refs(next, 'quay')).toEqual(['practice:Z99102']);
    expect(rows).toHaveBeenCalledTimes(1);
    const generation = await store.practices.begin();
    await store.practices.stage(generation, [practice({ code: 'Z99103', name: 'Quayside' })]);
    await store.practices.commit(generation, LIST);
    expect((await refs(directoryOf(store, NO_SERVICES), 'quay'))[0]).toBe('practice:Z99103');
    expect(rows).toHaveBeenCalledTimes(2);
    await store.practices.remove('gp');
    expect(await refs(directoryOf(store, NO_SERVICES), 'quay')).toEqual([]);
  });
});
