import { browser } from '../../utils/browser';
import { ToldError } from '../../utils/errors';
import { sitePattern } from '../../utils/site-pattern';
import { ask } from './ask';

/**
 * Turns a site on. To be called in the very click: the browser shows its prompt only then, and the prompt may close the popup
 * that asked for it. The background has been told by then, and goes on by itself when the permission comes.
 * @throws ToldError `permission-refused`
 */
export async function turnOnSite(origin: string): Promise<void> {
  const told = ask('sites/turn-on', { origin });
  const given = await browser.permissions.request({ origins: [sitePattern(origin)] });
  await told;
  if (!given) {
    await ask('sites/turn-off', { origin });
    throw new ToldError('permission-refused');
  }
  await ask('sites/turn-on', { origin });
}
