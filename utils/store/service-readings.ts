import { Dexie } from 'dexie';
import { feedReadingSchema } from '../directory/services/feed/reading';
import type { FeedReading } from '../directory/services/feed/reading';
import type { Service } from '../directory/services/service';
import type { ServiceSource } from '../directory/services/source';
import { ToldError } from '../errors';
import { newId } from '../log/id';
import type { Database } from './database';
import type { ServiceRow } from './schema';
import { changeStamp } from './service-stamp';
import { telling, writing } from './trouble';

/** A service to stage. */
export type StagedService = { readonly service: Service; readonly modified: string; readonly needsDetail: boolean };

/**
 * Readings of sources: staged beside what is in use, request by request, and put in its place in one transaction. Wherever one
 * stops, what was in use answers, and the reading goes on from what is kept of it.
 */
export class ServiceReadings {
  readonly #database: Database;
  readonly #now: () => Date;

  constructor(database: Database, now: () => Date) {
    this.#database = database;
    this.#now = now;
  }

  all(): Promise<FeedReading[]> {
    return telling(() => this.#database.serviceReadings.toArray());
  }

  of(source: string): Promise<FeedReading | null> {
    return telling(async () => (await this.#database.serviceReadings.get(source)) ?? null);
  }

  newGeneration(): string {
    return newId(this.#now());
  }

  /** Begins a reading; what an earlier one of this source staged is cleared away. */
  begin(reading: FeedReading): Promise<void> {
    const { services, serviceSources, serviceReadings } = this.#database;
    return writing(this.#database, [services, serviceSources, serviceReadings], async () => {
      const inUse = (await serviceSources.get(reading.source))?.generation ?? null;
      await this.#clearAllBut(reading.source, inUse);
      await serviceReadings.put(feedReadingSchema.parse(reading));
    });
  }

  /**
   * Stages services and notes how far the reading has come, both or neither. One that is staged already is replaced.
   * @throws ToldError `import-interrupted` where another reading of this source was begun meanwhile, or the source removed
   */
  stage(reading: FeedReading, staged: readonly StagedService[]): Promise<void> {
    const { services, serviceReadings } = this.#database;
    const { source, generation } = reading;
    return writing(this.#database, [services, serviceReadings], async () => {
      await this.#mustBeOf(reading);
      await services.bulkPut(
        staged.map(({ service, modified, needsDetail }): ServiceRow => ({
          source,
          generation,
          id: service.id,
          service,
          modified,
          detail: needsDetail ? 1 : 0,
        })),
      );
      await serviceReadings.put({ ...feedReadingSchema.parse(reading), touchedAt: this.#now().getTime() });
    });
  }

  /** Stages again, unchanged, what is in use: a reading of changes alone begins with it. */
  async stageInUse(reading: FeedReading): Promise<number> {
    const { services, serviceSources, serviceReadings } = this.#database;
    return writing(this.#database, [services, serviceSources, serviceReadings], async () => {
      await this.#mustBeOf(reading);
      const inUse = (await serviceSources.get(reading.source))?.generation;
      if (!inUse) return 0;
      const rows = await this.#rows(reading.source, inUse).toArray();
      await services.bulkPut(rows.map((row) => ({ ...row, generation: reading.generation, detail: 0 as const })));
      return rows.length;
    });
  }

  /** Of these ids, those that the reading has staged already. */
  staged({ source, generation }: FeedReading, ids: readonly string[]): Promise<Set<string>> {
    return telling(async () => {
      const rows = await this.#database.services.bulkGet(ids.map((id) => [source, generation, id] as const));
      return new Set(rows.flatMap((row) => row?.id ?? []));
    });
  }

  /** Of these ids, what is in use of them, by id. */
  inUse(source: string, ids: readonly string[]): Promise<Map<string, ServiceRow>> {
    return telling(async () => {
      const generation = (await this.#database.serviceSources.get(source))?.generation;
      if (!generation) return new Map();
      const rows = await this.#database.services.bulkGet(ids.map((id) => [source, generation, id] as const));
      return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
    });
  }

  /** The next service whose details are still to be asked for, as it was staged; null where there is none. */
  nextToDo({ source, generation }: FeedReading): Promise<ServiceRow | null> {
    return telling(
      async () =>
        (await this.#database.services.where('[source+generation+detail]').equals([source, generation, 1]).first()) ??
        null,
    );
  }

  /** Of what is in use and still listed, how much the staged reading has no more: a share, 0 to 1. */
  loss({ source, generation }: FeedReading): Promise<{ gone: number; of: number }> {
    return telling(async () => {
      const inUse = (await this.#database.serviceSources.get(source))?.generation;
      if (!inUse) return { gone: 0, of: 0 };
      const rows = await this.#rows(source, inUse).toArray();
      const listed = rows.filter(({ service }) => !service.noLongerListed).map(({ id }) => id);
      const staged = new Set((await this.#rows(source, generation).primaryKeys()).map(([, , id]) => id));
      return { gone: listed.filter((id) => !staged.has(id)).length, of: listed.length };
    });
  }

  /**
   * Puts what is staged in use. A service that only the old generation has is kept and marked `noLongerListed`.
   * @param about what is known of the source from this reading
   * @throws ToldError `import-interrupted` where this reading is not the one of its source any more, or staged nothing
   */
  commit(reading: FeedReading, about: Partial<ServiceSource>): Promise<void> {
    const { services, serviceSources, serviceReadings, meta } = this.#database;
    const { source, generation } = reading;
    return writing(this.#database, [services, serviceSources, serviceReadings, meta], async () => {
      await this.#mustBeOf(reading);
      const kept = await serviceSources.get(source);
      const staged = new Set((await this.#rows(source, generation).primaryKeys()).map(([, , id]) => id));
      if (!kept || staged.size === 0) throw new ToldError('import-interrupted');
      const old = kept.generation ? await this.#rows(source, kept.generation).toArray() : [];
      const gone = old.filter(({ id }) => !staged.has(id));
      await services.bulkPut(
        gone.map((row) => ({ ...row, generation, service: { ...row.service, noLongerListed: true as const } })),
      );
      await serviceSources.put({ ...kept, ...about, generation, count: staged.size });
      await serviceReadings.delete(source);
      await this.#clearAllBut(source, generation);
      await changeStamp(this.#database);
    });
  }

  /** Leaves a reading. What is in use stays. */
  leave(source: string): Promise<void> {
    const { services, serviceSources, serviceReadings } = this.#database;
    return writing(this.#database, [services, serviceSources, serviceReadings], async () => {
      await serviceReadings.delete(source);
      await this.#clearAllBut(source, (await serviceSources.get(source))?.generation ?? null);
    });
  }

  async #mustBeOf({ source, generation }: FeedReading): Promise<void> {
    if ((await this.#database.serviceReadings.get(source))?.generation !== generation)
      throw new ToldError('import-interrupted');
  }

  #rows(source: string, generation: string) {
    return this.#database.services
      .where('[source+generation+id]')
      .between([source, generation, Dexie.minKey], [source, generation, Dexie.maxKey]);
  }

  async #clearAllBut(source: string, generation: string | null): Promise<void> {
    const keys = await this.#database.services
      .where('[source+generation+id]')
      .between([source, Dexie.minKey], [source, Dexie.maxKey])
      .primaryKeys();
    await this.#database.services.bulkDelete(keys.filter(([, of]) => of !== generation));
  }
}
