import { browser } from '../../utils/browser';
import { readAddress } from '../../utils/directory/services/feed/address';
import { ToldError } from '../../utils/errors';
import { sitePattern } from '../../utils/site-pattern';

/**
 * Asks the browser whether an address may be read. To be called in the very press: the browser shows its prompt only then.
 * @throws ToldError `feed-address`, `feed-not-allowed`
 */
export async function allowAddress(text: string, kind: 'feed' | 'address'): Promise<void> {
  const { origin } = new URL(readAddress(text, kind));
  if (!(await browser.permissions.request({ origins: [sitePattern(origin)] }))) throw new ToldError('feed-not-allowed');
}
