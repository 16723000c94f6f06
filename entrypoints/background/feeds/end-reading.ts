import { isHeavyLoss } from '../../../utils/directory/services/heavy-loss';
import { cautionsOf } from '../../../utils/directory/services/feed/walk';
import type { FeedReading } from '../../../utils/directory/services/feed/reading';
import type { Store } from '../../../utils/store/store';

type Kept = Pick<Store, 'services' | 'serviceReadings'>;

/** Puts a whole reading in use, or holds it where it has lost much of what there was. */
export async function endReading(store: Kept, reading: FeedReading): Promise<void> {
  const { gone, of } = await store.serviceReadings.loss(reading);
  if (isHeavyLoss(gone, of)) await store.serviceReadings.stage({ ...reading, state: 'held' }, []);
  else await takeReading(store, reading);
}

/** Puts a whole reading in use. @throws ToldError `import-interrupted` */
export async function takeReading({ services, serviceReadings }: Kept, reading: FeedReading): Promise<void> {
  const { mode, startedAt, refused, refusedCount, knowsChanges, newest } = reading;
  const source = await services.source(reading.source);
  await serviceReadings.commit(reading, {
    asOf: startedAt,
    wholeAt: mode === 'changes' ? (source?.wholeAt ?? null) : startedAt,
    refused,
    refusedCount,
    cautions: cautionsOf(reading),
    knowsChanges,
    newest,
  });
}
