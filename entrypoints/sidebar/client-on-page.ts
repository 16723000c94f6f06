import type { Identity } from '../../utils/client/identity';
import { identityOf } from '../../utils/client/identity';
import type { ClientRecord } from '../../utils/client/fields';
import { bannerName } from '../../utils/client/name';
import type { Reading } from '../../utils/recognition/reading';
import { recordOf } from '../../utils/recognition/reading';
import type { Page } from './use-page';

/** The one client a page shows, with all that is made of the reading. Never outlives its epoch. */
export type ClientOnPage = {
  readonly epoch: number;
  readonly reading: Extract<Reading, { verdict: 'one' }>;
  readonly record: ClientRecord;
  readonly identity: Identity;
  readonly name: string;
  readonly readAt: string;
};

export function clientOnPage(page: Page): ClientOnPage | null {
  if (page.state !== 'read' || page.reading.verdict !== 'one') return null;
  const { epoch, reading, readAt, origin } = page;
  const record = recordOf(reading.fields);
  const identity = identityOf(record, origin);
  return { epoch, reading, record, identity, name: bannerName(record) ?? 'Name not on this page', readAt };
}
