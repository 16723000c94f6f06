import * as z from 'zod/mini';
import { setListSchema } from '../directory/set-list';
import type { SetList } from '../directory/set-list';
import type { Database } from './database';
import { telling, writing } from './trouble';

const KEY = 'practices set by the organisation';

/** How each list stands that an organisation sets, so that a text is read once and a person's answer is remembered. */
export class SetLists {
  constructor(private readonly database: Database) {}

  all(): Promise<SetList[]> {
    return telling(async () => {
      const kept = z.safeParse(z.array(setListSchema), (await this.database.meta.get(KEY))?.value);
      // Unreadable, everything is looked at once more: no more than that.
      return kept.success ? kept.data : [];
    });
  }

  /** @throws ToldError `storage-full` */
  keep(lists: readonly SetList[]): Promise<void> {
    const { meta } = this.database;
    return writing(this.database, [meta], async () => {
      if (lists.length === 0) await meta.delete(KEY);
      else await meta.put({ key: KEY, value: z.array(setListSchema).parse([...lists]) });
    });
  }
}
