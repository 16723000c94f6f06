import { Dexie } from 'dexie';
import { applyCorrection, correctionSchema } from '../directory/services/correction';
import type { Correction } from '../directory/services/correction';
import { serviceSchema } from '../directory/services/service';
import type { Service } from '../directory/services/service';
import { newSource, OWN, serviceSourceSchema, sourceIdOf } from '../directory/services/source';
import type { ServiceSource } from '../directory/services/source';
import { ToldError } from '../errors';
import type { Database } from './database';
import { changeStamp, stampOf } from './service-stamp';
import { telling, writing } from './trouble';

/** One service with where it is from: `imported` is what the source says, `service` what staff see. */
export type KeptService = {
  readonly service: Service;
  readonly imported: Service;
  readonly source: ServiceSource;
  readonly correction: Correction | null;
};

/**
 * Local services: public data, plain, readable while locked. Each source has a generation in use; a new one is staged beside it
 * (see ServiceReadings) and takes its place at once. What staff wrote here and what they corrected lie apart from all of them.
 */
export class Services {
  readonly #database: Database;
  readonly #now: () => Date;

  constructor(database: Database, now: () => Date) {
    this.#database = database;
    this.#now = now;
  }

  /** Every service as staff see it: of all sources, corrections laid over. */
  all(): Promise<Service[]> {
    const { services: rows, serviceSources, serviceCorrections } = this.#database;
    // One moment of all of it: a source that is swapped meanwhile is read whole, as it was or as it is.
    const read = () =>
      this.#database.transaction('r', [rows, serviceSources, serviceCorrections], async () => {
        const corrections = new Map((await serviceCorrections.toArray()).map((one) => [one.id, one]));
        const services: Service[] = [];
        for (const { id, generation } of await serviceSources.toArray()) {
          if (generation === null) continue;
          for (const { service } of await this.#rows(id, generation).toArray())
            services.push(applyCorrection(service, corrections.get(service.id)));
        }
        return services;
      });
    return telling(read);
  }

  /** Another text whenever anything that `all` gives has changed: an index of it may be kept under it. */
  stamp(): Promise<string> {
    return telling(() => stampOf(this.#database));
  }

  /** One service with its source and correction, or null. */
  find(id: string): Promise<KeptService | null> {
    return telling(async () => {
      const source = await this.#sourceOf(id);
      if (!source?.generation) return null;
      const row = await this.#database.services.get([source.id, source.generation, id]);
      if (!row) return null;
      const correction = (await this.#database.serviceCorrections.get(id)) ?? null;
      const service = applyCorrection(row.service, correction ?? undefined);
      return { service, imported: row.service, source, correction };
    });
  }

  corrections(): Promise<Correction[]> {
    return telling(() => this.#database.serviceCorrections.toArray());
  }

  sources(): Promise<ServiceSource[]> {
    return telling(() => this.#database.serviceSources.toArray());
  }

  source(id: string): Promise<ServiceSource | null> {
    return telling(async () => (await this.#database.serviceSources.get(id)) ?? null);
  }

  /** Notes a source, or changes what is noted of it. Of one that is there its services stay. */
  putSource(source: ServiceSource): Promise<void> {
    const { serviceSources, meta } = this.#database;
    return writing(this.#database, [serviceSources, meta], async () => {
      await serviceSources.put(serviceSourceSchema.parse(source));
      await changeStamp(this.#database);
    });
  }

  /** Removes a source with its services, whatever is being read of it, and the corrections of its services. */
  removeSource(id: string): Promise<void> {
    const { services, serviceSources, serviceReadings, serviceCorrections, meta } = this.#database;
    const tables = [services, serviceSources, serviceReadings, serviceCorrections, meta];
    return writing(this.#database, tables, async () => {
      const keys = await services
        .where('[source+generation+id]')
        .between([id, Dexie.minKey], [id, Dexie.maxKey])
        .primaryKeys();
      await services.bulkDelete(keys);
      await serviceCorrections.bulkDelete([...new Set(keys.map(([, , service]) => service))]);
      await serviceReadings.delete(id);
      await serviceSources.delete(id);
      await changeStamp(this.#database);
    });
  }

  /**
   * Keeps one service that was written here.
   * @param was as it stood when somebody began to change it; null for a new one
   * @throws ToldError `service-changed` where it stands so no more
   */
  saveOwn(service: Service, was: Service | null): Promise<void> {
    return this.#own(async () => {
      const now = await this.#database.services.get([OWN, OWN, service.id]);
      if (JSON.stringify(now?.service ?? null) !== JSON.stringify(was && serviceSchema.parse(was)))
        throw new ToldError('service-changed');
      await this.#database.services.put(ownRow(service));
    });
  }

  /** Keeps all of them or none, each in the place of the one that has its id. */
  takeOwn(services: readonly Service[]): Promise<void> {
    return this.#own(() => this.#database.services.bulkPut(services.map(ownRow)));
  }

  /** Whether there was one is not asked: one that is gone is gone. */
  removeOwn(id: string): Promise<void> {
    return this.#own(() => this.#database.services.delete([OWN, OWN, id]));
  }

  /** Lays a correction over an imported service, in the place of an earlier one. @throws ToldError `service-gone` */
  correct(correction: Correction): Promise<void> {
    const { services, serviceSources, serviceCorrections, meta } = this.#database;
    return writing(this.#database, [services, serviceSources, serviceCorrections, meta], async () => {
      const source = await this.#sourceOf(correction.id);
      const row = source?.generation && (await services.get([source.id, source.generation, correction.id]));
      if (!row) throw new ToldError('service-gone');
      await serviceCorrections.put(correctionSchema.parse(correction));
      await changeStamp(this.#database);
    });
  }

  /** Takes a correction away: what the source says is shown again. */
  uncorrect(id: string): Promise<void> {
    const { serviceCorrections, meta } = this.#database;
    return writing(this.#database, [serviceCorrections, meta], async () => {
      await serviceCorrections.delete(id);
      await changeStamp(this.#database);
    });
  }

  async #own(work: () => PromiseLike<unknown>): Promise<void> {
    const { services, serviceSources, meta } = this.#database;
    await writing(this.#database, [services, serviceSources, meta], async () => {
      await work();
      const count = await this.#rows(OWN, OWN).count();
      const kept = (await serviceSources.get(OWN)) ?? newSource({ id: OWN, kind: 'own', name: 'Written here' });
      await serviceSources.put({ ...kept, generation: OWN, asOf: this.#now().toISOString(), count });
      await changeStamp(this.#database);
    });
  }

  async #sourceOf(id: string): Promise<ServiceSource | null> {
    return (await this.#database.serviceSources.get(sourceIdOf(id))) ?? null;
  }

  #rows(source: string, generation: string) {
    return this.#database.services
      .where('[source+generation+id]')
      .between([source, generation, Dexie.minKey], [source, generation, Dexie.maxKey]);
  }
}

function ownRow(service: Service) {
  return {
    source: OWN,
    generation: OWN,
    id: service.id,
    service: serviceSchema.parse(service),
    modified: '',
    detail: 0,
  } as const;
}
