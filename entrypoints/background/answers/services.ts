import { changedBeneath, correctionOf } from '../../../utils/directory/services/correction';
import { startReading } from '../../../utils/directory/services/feed/reading';
import { writeOwnCsv } from '../../../utils/directory/services/own/write-own';
import { serviceSchema } from '../../../utils/directory/services/service';
import type { Service } from '../../../utils/directory/services/service';
import { makeSourceId, newSource, OWN } from '../../../utils/directory/services/source';
import { ToldError } from '../../../utils/errors';
import type { SERVICE_QUESTIONS_OF_VIEW } from '../../../utils/messages/services';
import type { Store } from '../../../utils/store/store';
import { isAllowed } from '../feeds/allowed';
import { takeReading } from '../feeds/end-reading';
import type { Feeds } from '../feeds/feeds';
import type { ServicePolicy } from '../feeds/service-policy';
import { tellViews } from '../pages';
import type { Answers } from '../router';
import { ServiceShelf } from '../service-shelf';

/** Public data: shown while locked as well, and changed only while not. */
export function serviceAnswers(
  store: Store,
  feeds: Feeds,
  policy: ServicePolicy,
): Pick<Answers, keyof typeof SERVICE_QUESTIONS_OF_VIEW> {
  const { services, serviceReadings, vault } = store;
  const shelf = new ServiceShelf(services);
  return {
    'services/list': (wanted) => shelf.list(wanted),
    'services/one': async ({ id }) => {
      const found = await services.find(id);
      if (!found) return { found: null };
      const beneath = found.correction ? [...changedBeneath(found.imported, found.correction)] : [];
      return { found: { ...found, changedBeneath: beneath } };
    },
    'services/sources': async () => {
      const [sources, readings] = await Promise.all([services.sources(), serviceReadings.all()]);
      const listed = sources.map(async (source) => {
        const reading = readings.find((one) => one.source === source.id);
        const { seen: _, ...shown } = reading ?? { seen: [] };
        // What is left without its list of pages is the rest of the same reading.
        return {
          source,
          reading: reading ? (shown as Omit<typeof reading, 'seen'>) : null,
          allowed: await isAllowed(source),
        };
      });
      return { sources: await Promise.all(listed), refused: [...policy.refused] };
    },
    'services/add-feed': async ({ address, kind }) => {
      mustBeOpen();
      return { id: await feeds.add(address, kind) };
    },
    'services/read-again': ({ id }) => changing(() => feeds.readAgain(id)),
    'services/take-held': ({ id }) => changing(() => feeds.takeHeld(id)),
    'services/leave-reading': ({ id }) => changing(() => feeds.leave(id)),
    'services/remove-source': ({ id }) => changing(() => feeds.remove(id)),
    'services/save': ({ service, was }) => changing(() => services.saveOwn(ownOf(service), was)),
    'services/remove': ({ id }) => changing(() => services.removeOwn(id)),
    'services/correct': ({ wanted }) =>
      changing(async () => {
        const kept = await services.find(wanted.id);
        if (!kept) throw new ToldError('service-gone');
        const correction = correctionOf(kept.imported, wanted, {
          by: vault.user?.name ?? null,
          at: new Date().toISOString(),
        });
        await (correction ? services.correct(correction) : services.uncorrect(wanted.id));
      }),
    'services/uncorrect': ({ id }) => changing(() => services.uncorrect(id)),
    'services/export': async () => ({
      fileName: 'alongside-services.csv',
      text: writeOwnCsv((await services.all()).filter(({ source }) => source === OWN)),
    }),
    'services/compare': async ({ source, services: batch }) => {
      const ids = batch.map(({ id }) => id);
      const held = await serviceReadings.inUse(source, ids);
      const inUse = (await services.source(source))?.count ?? 0;
      return { inUse, changes: batch.map((one) => changeOf(one, held.get(one.id)?.service)) };
    },
    'services/take-own': ({ services: batch }) => changing(() => services.takeOwn(batch.map(ownOf))),
    'services/import-begin': async ({ fileName }) => {
      mustBeOpen();
      const id = makeSourceId('file', fileName);
      const running = await serviceReadings.of(id);
      if (running?.state === 'going' && Date.now() - running.touchedAt < 60_000) throw new ToldError('import-running');
      if (!(await services.source(id))) await services.putSource(newSource({ id, kind: 'file', name: fileName }));
      const generation = serviceReadings.newGeneration();
      await serviceReadings.begin(startReading({ source: id, generation, mode: 'file', at: new Date() }));
      return { source: id, generation };
    },
    'services/import-stage': async ({ source, generation, services: batch }) => {
      mustBeOpen();
      const reading = await readingOf(source, generation);
      await serviceReadings.stage(
        { ...reading, listed: reading.listed + batch.length },
        batch.map((service) => ({
          service: serviceSchema.parse({ ...service, source }),
          modified: '',
          needsDetail: false,
        })),
      );
      return {};
    },
    'services/import-commit': ({ source, generation, refusedCount, refused }) =>
      changing(async () => takeReading(store, { ...(await readingOf(source, generation)), refused, refusedCount })),
  };

  async function readingOf(source: string, generation: string) {
    const reading = await serviceReadings.of(source);
    if (reading?.generation !== generation) throw new ToldError('import-interrupted');
    return reading;
  }

  function mustBeOpen(): void {
    if (vault.state === 'locked') throw new ToldError('vault-locked');
  }

  async function changing(work: () => Promise<void>): Promise<Record<string, never>> {
    mustBeOpen();
    await work();
    tellViews({ topic: 'services' });
    return {};
  }
}

/** @throws ToldError `service-unfit` where it is not one's own */
function ownOf(service: Service): Service {
  if (service.source !== OWN || !service.id.startsWith(`${OWN}:`) || service.name.trim() === '')
    throw new ToldError('service-unfit');
  return service;
}

function changeOf(service: Service, now: Service | undefined): 'new' | 'replaces' | 'same' {
  if (!now) return 'new';
  return JSON.stringify(serviceSchema.parse(service)) === JSON.stringify(serviceSchema.parse(now))
    ? 'same'
    : 'replaces';
}
