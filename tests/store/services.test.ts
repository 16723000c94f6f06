import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { changedBeneath, correctionOf } from '../../utils/directory/services/correction';
import { startReading } from '../../utils/directory/services/feed/reading';
import type { Service } from '../../utils/directory/services/service';
import { newSource } from '../../utils/directory/services/source';
import type { Store } from '../../utils/store/store';
import { rowsOnDisk } from './on-disk';
import { freshName, NOW, openTestStore, rejection } from './support';

const FEED = newSource({ id: 'feed-a', kind: 'feed', name: 'a.example.org', address: 'https://a.example.org' });

function service(number: number, fields: Partial<Service> = {}): Service {
  return {
    id: `feed-a:${number}`,
    source: 'feed-a',
    name: `Harbour Lane Drop-in ${number}`,
    kinds: ['food'],
    description: '',
    phones: [{ number: '01632 960123' }],
    emails: [],
    locations: [],
    openTimes: [],
    languages: [],
    status: 'active',
    ...fields,
  };
}

const ownService = (fields: Partial<Service> = {}): Service => service(1, { id: 'own:1', source: 'own', ...fields });
const WHO = { by: 'Priya Nair', at: NOW.toISOString() };

async function read(store: Store, services: readonly Service[]): Promise<void> {
  const { serviceReadings } = store;
  const reading = startReading({
    source: 'feed-a',
    generation: serviceReadings.newGeneration(),
    mode: 'whole',
    at: NOW,
  });
  await serviceReadings.begin(reading);
  await serviceReadings.stage(
    reading,
    services.map((one) => ({ service: one, modified: '', needsDetail: false })),
  );
  await serviceReadings.commit(reading, { asOf: NOW.toISOString() });
}

async function openWithFeed() {
  const name = freshName();
  const store = await openTestStore({ name });
  await store.services.putSource(FEED);
  await read(store, [service(1), service(2), service(3)]);
  return { store, name };
}

const names = (services: readonly Service[]) => services.map(({ name }) => name);

describe('local services', () => {
  it('are none at first, and read while there is no passphrase', async () => {
    const { services } = await openTestStore();
    expect(await services.all()).toEqual([]);
    expect(await services.stamp()).toBe('');
    expect(await services.find('feed-a:1')).toBeNull();
  });

  it('of all sources are given together, and the stamp changes with every change', async () => {
    const { store } = await openWithFeed();
    const stamps = [await store.services.stamp()];
    const after = async (work: Promise<void>) => {
      await work;
      stamps.push(await store.services.stamp());
    };
    await after(store.services.saveOwn(ownService({ name: 'Our own' }), null));
    expect(names(await store.services.all()).toSorted()).toEqual([
      'Harbour Lane Drop-in 1',
      'Harbour Lane Drop-in 2',
      'Harbour Lane Drop-in 3',
      'Our own',
    ]);
    await after(store.services.takeOwn([ownService({ name: 'Renamed' })]));
    const correction = correctionOf(service(2), service(2, { name: 'Moved' }), WHO);
    await after(store.services.correct(correction ?? expect.fail()));
    await after(store.services.uncorrect('feed-a:2'));
    await after(read(store, [service(1)]));
    await after(store.services.removeOwn('own:1'));
    await after(store.services.removeSource('feed-a'));
    expect(new Set(stamps).size).toBe(stamps.length);
    expect(await store.services.all()).toEqual([]);
  });

  it('outlast the background', async () => {
    const { store, name } = await openWithFeed();
    const stamp = await store.services.stamp();
    store.close();
    const again = await openTestStore({ name });
    expect(await again.services.all()).toHaveLength(3);
    expect(await again.services.stamp()).toBe(stamp);
  });

  it('answer from the old reading until the new one is whole, and then say what has gone', async () => {
    const { store, name } = await openWithFeed();
    const { serviceReadings, services } = store;
    const stamp = await services.stamp();
    const reading = startReading({ source: 'feed-a', generation: 'later', mode: 'whole', at: NOW });
    await serviceReadings.begin(reading);
    await serviceReadings.stage(reading, [
      { service: service(1, { name: 'New name' }), modified: '', needsDetail: false },
    ]);
    expect(names(await services.all())).not.toContain('New name');
    expect(await services.stamp()).toBe(stamp);
    await serviceReadings.commit(reading, {});
    expect(await services.all()).toEqual([
      service(1, { name: 'New name' }),
      service(2, { noLongerListed: true }),
      service(3, { noLongerListed: true }),
    ]);
    const rows = ((await rowsOnDisk(name))['services'] ?? []) as { generation: string }[];
    expect(new Set(rows.map(({ generation }) => generation))).toEqual(new Set(['later']));
    // Listed again, it is as any other.
    await read(store, [service(1), service(2)]);
    expect((await services.find('feed-a:2'))?.service.noLongerListed).toBeUndefined();
  });

  it('leave a reading without a trace, and refuse what a reading that was overtaken brings', async () => {
    const { store, name } = await openWithFeed();
    const { serviceReadings } = store;
    const first = startReading({ source: 'feed-a', generation: 'first', mode: 'whole', at: NOW });
    const second = startReading({ source: 'feed-a', generation: 'second', mode: 'whole', at: NOW });
    const staged = [{ service: service(9), modified: '', needsDetail: false }];
    await serviceReadings.begin(first);
    await serviceReadings.stage(first, staged);
    await serviceReadings.begin(second);
    expect(await rejection(serviceReadings.stage(first, staged))).toMatchObject({ code: 'import-interrupted' });
    expect(await rejection(serviceReadings.commit(first, {}))).toMatchObject({ code: 'import-interrupted' });
    expect(await rejection(serviceReadings.commit(second, {}))).toMatchObject({ code: 'import-interrupted' });
    await serviceReadings.leave('feed-a');
    expect((await rowsOnDisk(name))['services']).toHaveLength(3);
    expect(await serviceReadings.all()).toEqual([]);
  });

  it('know which details are still to be asked for, and how much would be lost', async () => {
    const { store } = await openWithFeed();
    const { serviceReadings } = store;
    const reading = startReading({ source: 'feed-a', generation: 'later', mode: 'whole', at: NOW });
    await serviceReadings.begin(reading);
    await serviceReadings.stage(reading, [
      { service: service(1), modified: 'x', needsDetail: true },
      { service: service(7), modified: '', needsDetail: false },
    ]);
    expect((await serviceReadings.nextToDo(reading))?.id).toBe('feed-a:1');
    await serviceReadings.stage(reading, [{ service: service(1), modified: 'x', needsDetail: false }]);
    expect(await serviceReadings.nextToDo(reading)).toBeNull();
    expect(await serviceReadings.loss(reading)).toEqual({ gone: 2, of: 3 });
    expect(await serviceReadings.staged(reading, ['feed-a:1', 'feed-a:2'])).toEqual(new Set(['feed-a:1']));
    expect([...(await serviceReadings.inUse('feed-a', ['feed-a:2', 'feed-a:8'])).keys()]).toEqual(['feed-a:2']);
  });
});

describe('a correction by staff', () => {
  const wanted = service(2, { phones: [{ number: '01632 960999' }], walkIn: true });
  const correction = correctionOf(service(2), wanted, WHO) ?? expect.fail();

  it('is of the fields that differ, and lies over what is imported with who and when', async () => {
    expect(Object.keys(correction.fields)).toEqual(['phones', 'walkIn']);
    const { store } = await openWithFeed();
    await store.services.correct(correction);
    const kept = await store.services.find('feed-a:2');
    expect(kept?.service).toEqual(wanted);
    expect(kept?.imported).toEqual(service(2));
    expect(kept?.correction).toEqual(correction);
    expect((await store.services.all()).find(({ id }) => id === 'feed-a:2')).toEqual(wanted);
  });

  it('stays over the next reading, and says what has changed beneath it', async () => {
    const { store } = await openWithFeed();
    await store.services.correct(correction);
    const later = service(2, { phones: [{ number: '01632 960555' }], description: 'New words' });
    await read(store, [service(1), later, service(3)]);
    const kept = (await store.services.find('feed-a:2')) ?? expect.fail();
    expect(kept.service.phones).toEqual([{ number: '01632 960999' }]);
    expect(kept.service.description).toBe('New words');
    expect(changedBeneath(kept.imported, correction)).toEqual(['phones']);
    // The source has caught up: nothing to say.
    expect(changedBeneath(wanted, correction)).toEqual([]);
    expect(changedBeneath(service(2), correction)).toEqual([]);
  });

  it('may say that something is not known', async () => {
    const { store } = await openWithFeed();
    await read(store, [service(1, { walkIn: true })]);
    const unsaid = correctionOf(service(1, { walkIn: true }), service(1), WHO) ?? expect.fail();
    await store.services.correct(unsaid);
    expect((await store.services.find('feed-a:1'))?.service.walkIn).toBeUndefined();
  });

  it('is refused of a service that is not there, and is none where nothing differs', async () => {
    const { store } = await openWithFeed();
    expect(await rejection(store.services.correct({ ...correction, id: 'feed-a:9' }))).toMatchObject({
      code: 'service-gone',
    });
    expect(correctionOf(service(1), service(1), WHO)).toBeNull();
  });
});

describe('a service of one’s own', () => {
  it('is saved, changed, and not over what another tab changed', async () => {
    const { services } = await openTestStore();
    await services.saveOwn(ownService(), null);
    await services.saveOwn(ownService({ name: 'Second' }), ownService());
    expect(await rejection(services.saveOwn(ownService({ name: 'Third' }), ownService()))).toMatchObject({
      code: 'service-changed',
    });
    expect(names(await services.all())).toEqual(['Second']);
  });
});
