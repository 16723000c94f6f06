import * as z from 'zod/mini';
import type { OutcodeRow } from '../directory/nearby/read-outcodes';
import { ToldError } from '../errors';
import type { Database } from './database';
import { telling, writing } from './trouble';

/** What is known of the table in use. */
export const outcodeTableSchema = z.object({
  fileName: z.string(),
  layout: z.string(),
  /** ISO 8601, in UTC. */
  importedAt: z.string(),
  count: z.number(),
});
export type OutcodeTableInUse = z.infer<typeof outcodeTableSchema>;

const IN_USE = 'outcodes in use';

/** The middles of postcode districts, from which distances are told: public data, plain, readable while locked. */
export class OutcodeTable {
  constructor(private readonly database: Database) {}

  /** The table in use; null where there is none. */
  inUse(): Promise<OutcodeTableInUse | null> {
    return telling(async () => {
      const row = await this.database.meta.get(IN_USE);
      return row ? outcodeTableSchema.parse(row.value) : null;
    });
  }

  all(): Promise<OutcodeRow[]> {
    return telling(() => this.database.outcodes.toArray());
  }

  /**
   * Puts a table in the place of the one in use: all of it or nothing.
   * @throws ToldError `not-postcodes` where it is empty, `storage-full`
   */
  replace(rows: readonly OutcodeRow[], table: OutcodeTableInUse): Promise<void> {
    const { outcodes, meta } = this.database;
    return writing(this.database, [outcodes, meta], async () => {
      if (rows.length === 0) throw new ToldError('not-postcodes');
      await outcodes.clear();
      await outcodes.bulkPut([...rows]);
      await meta.put({ key: IN_USE, value: outcodeTableSchema.parse(table) });
    });
  }

  /** Takes the table away: the same district and area come first again. */
  remove(): Promise<void> {
    const { outcodes, meta } = this.database;
    return writing(this.database, [outcodes, meta], async () => {
      await outcodes.clear();
      await meta.delete(IN_USE);
    });
  }
}
