import * as z from 'zod/mini';
import type { StoredIndex } from '../directory/lookup/list-index';
import type { Database } from './database';
import { telling, writing } from './trouble';

/** Where the index lies among the few rows of `meta`. Whoever changes the lists deletes it. */
export const PRACTICE_INDEX = 'index of practices';

const keptSchema = z.object({
  /** What it was built from, and by which version. */
  stamp: z.string(),
  // Written here and by nobody else: its inside is trusted as long as the stamp is the same.
  index: z.custom<StoredIndex>((value) => typeof value === 'object' && value !== null),
});

/**
 * The index of the practices as it was last built: public data, plain. It is no second truth: it stands for as long as the lists it
 * was built from do, and is built again whenever it is not there.
 */
export class PracticeIndex {
  constructor(private readonly database: Database) {}

  /** Null where there is none of this stamp. */
  read(stamp: string): Promise<StoredIndex | null> {
    return telling(async () => {
      const kept = z.safeParse(keptSchema, (await this.database.meta.get(PRACTICE_INDEX))?.value);
      return kept.success && kept.data.stamp === stamp ? kept.data.index : null;
    });
  }

  /** @throws ToldError `storage-full` */
  keep(stamp: string, index: StoredIndex): Promise<void> {
    const { meta } = this.database;
    return writing(this.database, [meta], async () => {
      await meta.put({ key: PRACTICE_INDEX, value: { stamp, index } });
    });
  }
}
