import type { FeedReading } from '../../../utils/directory/services/feed/reading';
import { withRefused } from '../../../utils/directory/services/feed/reading';
import { FeedTrouble, LIST_LIMITS, requestBytes, toldOf } from '../../../utils/directory/services/feed/request';
import { outside } from '../outside';
import type { Step } from '../../../utils/directory/services/feed/walk';
import { readServicesFile } from '../../../utils/directory/services/reading/read-file';

/** Reads a whole file at an address, whatever its form. @throws ToldError */
export async function readAddressFile(address: string, reading: FeedReading): Promise<Step> {
  try {
    const bytes = await requestBytes(outside, address, LIST_LIMITS);
    const { services, refused } = await readServicesFile(
      { name: new URL(address).pathname, bytes },
      () => reading.source,
    );
    return {
      reading: { ...withRefused(reading, refused), listed: services.length, phase: 'whole' },
      staged: services.map((service) => ({ service, modified: '', needsDetail: false })),
    };
  } catch (error) {
    throw error instanceof FeedTrouble ? toldOf(error) : error;
  }
}
