import { browser } from '../../utils/browser';
import type { Seen } from './scribe';
import type { About } from './scribe';
import type { PageState } from '../../utils/messages';
import { recordAddress } from '../../utils/log/client/record-address';

/**
 * What a page says of a client besides who they are, to be written down with that: the keyworker, and its own address where it is the
 * record's. Never what says who the client is, and nothing where the page does not show one client.
 * @param page as it was read at this moment and compared with the client
 */
export async function withSeen(about: About, tab: number | null, page: PageState | null): Promise<About> {
  if (!('identity' in about) || tab === null) return about;
  if (page?.state !== 'read' || page.reading.verdict !== 'one') return about;
  const keyworker = page.reading.fields.keyworker?.value;
  const url = await addressOf(tab);
  const record = recordAddress(url, about.identity.local)?.url;
  const seen: Seen = { ...(keyworker && { keyworker }), ...(record && { record }) };
  return { ...about, seen };
}

/** Of a site that is turned on; undefined where the browser does not say, or the tab is gone. */
async function addressOf(tab: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tab)).url;
  } catch {
    return undefined;
  }
}
