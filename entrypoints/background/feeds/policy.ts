import { readAddress } from '../../../utils/directory/services/feed/address';
import { startReading } from '../../../utils/directory/services/feed/reading';
import { readServicesFile } from '../../../utils/directory/services/reading/read-file';
import { makeSourceId, newSource, shortHash } from '../../../utils/directory/services/source';
import type { RefusedItem } from '../../../utils/directory/services/source';
import { isToldError, sentenceFor } from '../../../utils/errors';
import type { Store } from '../../../utils/store/store';
import { managedTexts } from '../managed';
import { giveBack } from './allowed';
import type { Addressed } from './allowed';
import type { Feeds } from './feeds';
import { takeReading } from './end-reading';

/**
 * Makes the sources that an organisation sets what its policy says: `services`, a list of files as texts, and `serviceFeeds`, a
 * list of addresses. What it sets no more goes. @returns what of it cannot be used
 */
export async function applyPolicy(
  store: Addressed & Pick<Store, 'serviceReadings'>,
  feeds: Feeds,
): Promise<RefusedItem[]> {
  const [texts, addresses] = await Promise.all([managedTexts('services'), managedTexts('serviceFeeds')]);
  const refused: RefusedItem[] = [];
  const wanted = new Set<string>();
  for (const [at, text] of texts.entries()) {
    try {
      wanted.add(await takeText(store, text, at));
    } catch (error) {
      refused.push({ which: `Services, file ${at + 1}`, why: sentenceFor(error) });
    }
  }
  for (const [at, text] of addresses.entries()) {
    const kind = /\.(?:csv|json|zip)(?:\?|$)/i.test(text) ? 'address' : 'feed';
    try {
      wanted.add(
        await feeds.add(text, kind, true).catch(async (error: unknown) => {
          if (isToldError(error, 'feed-exists')) return existing(store, text, kind);
          throw error;
        }),
      );
    } catch (error) {
      refused.push({ which: `Feeds, address ${at + 1}`, why: sentenceFor(error) });
    }
  }
  for (const { id, set, address } of await store.services.sources()) {
    if (!set || wanted.has(id)) continue;
    await store.services.removeSource(id);
    if (address) await giveBack(address, store);
  }
  return refused;
}

async function takeText(
  { services, serviceReadings }: Pick<Store, 'services' | 'serviceReadings'>,
  text: string,
  at: number,
): Promise<string> {
  const id = makeSourceId('organisation', `policy ${at + 1} ${shortHash(text)}`);
  if ((await services.source(id))?.generation) return id;
  const file = await readServicesFile({ name: '', bytes: new TextEncoder().encode(text) }, () => id);
  await services.putSource(
    newSource({ id, kind: 'organisation', name: `File ${at + 1} of your organisation`, set: true }),
  );
  const reading = startReading({
    source: id,
    generation: serviceReadings.newGeneration(),
    mode: 'file',
    at: new Date(),
  });
  await serviceReadings.begin(reading);
  const whole = { ...reading, phase: 'whole' as const, refused: [...file.refused], refusedCount: file.refused.length };
  await serviceReadings.stage(
    whole,
    file.services.map((service) => ({ service, modified: '', needsDetail: false })),
  );
  await takeReading({ services, serviceReadings }, whole);
  return id;
}

/** The source of an address that is there already; one somebody added here becomes the organisation's. */
async function existing(
  { services }: Pick<Store, 'services'>,
  text: string,
  kind: 'feed' | 'address',
): Promise<string> {
  const id = makeSourceId(kind, readAddress(text, kind));
  const source = await services.source(id);
  if (source && !source.set) await services.putSource({ ...source, set: true });
  return id;
}
